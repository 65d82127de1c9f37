internal import Core
internal import Measure

/// One account of a commune, with its figures and the files they stand on.
struct AccountCard {
  /// One export file.
  struct ExportRow {
    let path: Markup
    let fingerprint: Markup
    let captured: Markup
    let outcome: Markup
  }

  /// One post among the most noticed.
  struct PostRow {
    let title: Markup
    let date: Markup
    let counts: Markup
  }

  let id: Markup
  let platform: Markup
  let holder: Markup
  let address: Markup
  let note: Markup?
  let coverage: Markup
  let headlines: [Tile]
  let hasHeadlines: Bool
  let measures: MeasureTable
  let posts: [PostRow]
  let hasPosts: Bool
  let exports: [ExportRow]
  let hasExports: Bool

  init(_ result: Edition.AccountResult, number: Int, book: Book, in language: Language) {
    let account = result.account
    let zone = book.edition.zone
    id = Markup(attribute: "compte-\(number)")
    platform = Phrase(plain: account.platform.displayName).written(in: language)
    holder = FrenchWords.holder(account.holder).written(in: language)
    address = Phrase.outside(.foreign(account.url), at: account.url).written(in: language)
    note = account.note.map { Phrase.foreign($0).written(in: language) }
    coverage = FrenchSheet.coverage(result.coverage, book.edition.period).written(in: language)
    headlines = Self.headlines(result, book, in: language)
    hasHeadlines = !headlines.isEmpty
    measures = MeasureTable(result.measures, in: language, definition: book.accountMeasure(named:))
    posts = result.topPosts.map { Self.row($0, zone, in: language) }
    hasPosts = !posts.isEmpty
    exports = result.exports.compactMap { book.edition.exports[checked: $0] }.map {
      Self.row($0, zone, in: language)
    }
    hasExports = !exports.isEmpty
  }

  /// The measures that a reader wants first, when the account has them.
  private static let first = [
    "posts_per_week", "longest_gap_days", "followers_end", "interactions_mean",
  ]

  private static func headlines(
    _ result: Edition.AccountResult,
    _ book: Book,
    in language: Language
  ) -> [Tile] {
    first.compactMap { name in
      guard let measure = result.measures.first(where: { $0.name == name }) else { return nil }
      let definition = book.accountMeasure(named: name)
      let label = MeasureTable.label(name, definition)
      guard let value = measure.value else {
        return Tile(label, "non mesuré", FrenchWords.shortReason(measure.reason), in: language)
      }
      let unit = definition?.unit ?? .number
      let basis = measure.count.map { count in
        "\(FrenchNumbers.whole(count)) (\(definition?.counted.french ?? "observations"))"
      }
      let note: Phrase = basis.map { "repose sur \($0)" } ?? "base non précisée"
      // "40 jours", where "2,0" under "Publications par semaine" says it all.
      let isTime = unit == .days || unit == .hours
      let figure =
        isTime ? FrenchNumbers.measure(value, unit) : FrenchNumbers.amount(value, unit)
      return Tile(label, figure, note, in: language)
    }
  }

  private static func row(_ post: Edition.Post, _ zone: CivilZone, in language: Language) -> PostRow
  {
    let title =
      post.title.map { Phrase.foreign(Printable.beginning(of: $0)) } ?? "Publication sans titre"
    let counts = [
      (post.reactions, "réaction", "réactions"), (post.comments, "commentaire", "commentaires"),
      (post.shares, "partage", "partages"), (post.views, "vue", "vues"),
    ].compactMap { count, one, many -> Phrase? in
      guard let count else { return nil }
      let words = FrenchGrammar.agree(count.value, one, many)
      return "\(FrenchNumbers.count(count)) \(words)"
    }
    return PostRow(
      title: Phrase.outside(title, at: post.url ?? "").written(in: language),
      date: FrenchDates.day(zone.local(post.publishedAt).day).written(in: language),
      counts: (counts.isEmpty ? "compteurs inconnus" : counts.joined(separator: ", "))
        .written(in: language)
    )
  }

  private static func row(
    _ export: Edition.Export,
    _ zone: CivilZone,
    in language: Language
  ) -> ExportRow {
    let captured = export.capturedAt.map { FrenchDates.moment($0, in: zone) }
    let posts = FrenchGrammar.count(
      export.posts,
      "publication de la période",
      "publications de la période"
    )
    return ExportRow(
      path: Phrase.code(export.path).written(in: language),
      fingerprint: export.fingerprint.written(in: language),
      captured: (captured ?? "date inconnue").written(in: language),
      outcome: (export.refusal.map { "refusé : \(FrenchWords.refusal($0.reason))" }
        ?? Phrase(plain: posts)).written(in: language)
    )
  }
}

extension Edition.Export {
  /// The beginning of its SHA-256, enough to know the file again.
  var fingerprint: Phrase {
    sha256.map { .code(String($0.prefix(12))) } ?? "fichier illisible"
  }
}
