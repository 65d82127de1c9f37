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

  init(_ result: Edition.AccountResult, number: Int, book: Book, in voice: Voice) {
    let account = result.account
    let zone = book.edition.zone
    id = Markup(attribute: "compte-\(number)")
    platform = voice.write(text: voice.name(account.platform))
    holder = voice.holder(account.holder).written(in: voice)
    address = Phrase.outside(.foreign(account.url), at: account.url).written(in: voice)
    note = account.note.map { Phrase.foreign($0).written(in: voice) }
    coverage = (voice.coverage(result.coverage, of: book.edition.period) + voice.youth(result))
      .written(in: voice)
    headlines = Self.headlines(result, book, in: voice)
    hasHeadlines = !headlines.isEmpty
    measures = MeasureTable(result.measures, in: voice, definition: book.accountMeasure(named:))
    posts = result.topPosts.map { Self.row($0, zone, in: voice) }
    hasPosts = !posts.isEmpty
    exports = result.exports.map { Self.row($0, zone, in: voice) }
    hasExports = !exports.isEmpty
  }

  /// The measures that a reader wants first, when the account has them.
  private static let first = [
    "followers_end", "posts_per_week", "engagement_multiplier", "longest_gap_days",
  ]

  private static func headlines(
    _ result: Edition.AccountResult,
    _ book: Book,
    in voice: Voice
  ) -> [Tile] {
    first.compactMap { name in
      guard let measure = result.measures.first(where: { $0.name == name }) else { return nil }
      let definition = book.accountMeasure(named: name)
      let label = voice.label(name, definition)
      guard let value = measure.value else {
        let figure = voice.word(fr: "non mesuré", en: "not measured")
        return Tile(label, figure, voice.shortReason(measure.reason), in: voice)
      }
      let unit = definition?.unit ?? .number
      if name == "engagement_multiplier", let figure = result.engagement {
        return Tile(label, voice.figure(value), voice.judged(figure), in: voice)
      }
      var note = voice.basis(measure.count, definition).map { basis in
        voice.say(fr: "repose sur \(basis)", en: "rests on \(basis)")
      }
      if measure.isRounded {
        note = voice.say(fr: "arrondi par la plateforme", en: "rounded by the platform")
      }
      // "40 jours", where "2,0" under "Publications par semaine" says it all.
      let isTime = unit == .days || unit == .hours
      let figure = isTime ? voice.measure(value, unit) : voice.amount(value, unit)
      let unknown = voice.say(fr: "base non précisée", en: "basis not stated")
      return Tile(label, figure, note ?? unknown, in: voice)
    }
  }

  private static func row(_ post: Edition.Post, _ zone: CivilZone, in voice: Voice) -> PostRow {
    let title =
      post.title.map { Phrase.foreign(Printable.beginning(of: $0)) }
      ?? voice.say(fr: "Publication sans titre", en: "Post without title")
    let counts = [
      voice.count(post.reactions, fr: ("réaction", "réactions"), en: ("reaction", "reactions")),
      voice.count(
        post.comments,
        fr: ("commentaire", "commentaires"),
        en: ("comment", "comments")
      ),
      voice.count(post.shares, fr: ("partage", "partages"), en: ("share", "shares")),
      voice.count(post.views, fr: ("vue", "vues"), en: ("view", "views")),
    ].compactMap { $0 }
    let unknown = voice.say(fr: "compteurs inconnus", en: "counts unknown")
    return PostRow(
      title: Phrase.outside(title, at: post.url ?? "").written(in: voice),
      date: voice.day(zone.local(post.publishedAt).day).written(in: voice),
      counts: (counts.isEmpty ? unknown : counts.joined(separator: ", ")).written(in: voice)
    )
  }

  private static func row(
    _ export: Edition.Export,
    _ zone: CivilZone,
    in voice: Voice
  ) -> ExportRow {
    let captured = export.capturedAt.map { voice.moment($0, in: zone) }
    let outcome =
      export.refusal.map { refusal in
        let reason = voice.refusal(refusal.reason)
        return voice.say(fr: "refusé : \(reason)", en: "refused: \(reason)")
      }
      ?? voice.say(
        fr: "\(voice.count(export.posts, "publication", "publications")) de la période",
        en: "\(voice.count(export.posts, "post", "posts")) of the period"
      )
    return ExportRow(
      path: Phrase.code(export.path).written(in: voice),
      fingerprint: voice.fingerprint(of: export).written(in: voice),
      captured: (captured ?? voice.say(fr: "date inconnue", en: "date unknown"))
        .written(in: voice),
      outcome: outcome.written(in: voice)
    )
  }
}

extension Voice {
  /// The beginning of an export's SHA-256, enough to know the file again.
  func fingerprint(of export: Edition.Export) -> Phrase {
    export.sha256.map { .code(String($0.prefix(12))) }
      ?? say(fr: "fichier illisible", en: "unreadable file")
  }

  /// Where engagement stands, with its interval: "dans la norme, de 0,8 à 1,2".
  fileprivate func judged(_ figure: EngagementFigure) -> Phrase {
    let (low, high) = (self.figure(figure.low), self.figure(figure.high))
    return say(
      fr: "\(standing(figure.standing)), de \(low) à \(high)",
      en: "\(standing(figure.standing)), \(low) to \(high)"
    )
  }

  /// Says that many of the posts were read too early; empty when few were (METHOD M10).
  fileprivate func youth(_ result: Edition.AccountResult) -> Phrase {
    guard let share = result.value("young_posts_share"), share > 0.2 else { return "" }
    let part = percent(share)
    return say(
      fr: """
         \(part) de ses publications ont été relevées moins de sept jours après leur parution : \
        leurs compteurs pouvaient encore croître.
        """,
      en:
        " \(part) of its posts were read under seven days after they appeared: their counts could "
        + "still grow."
    )
  }

  /// "12 réactions"; nil when the count is unknown.
  fileprivate func count(
    _ count: Count?,
    fr french: (String, String),
    en english: (String, String)
  ) -> Phrase? {
    count.map { count in
      let (one, many) = language == .french ? french : english
      return "\(self.count(count) + space + agree(count.value, one, many))"
    }
  }
}

extension AccountCard.ExportRow: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "path": { $0.path },
    "fingerprint": { $0.fingerprint },
    "captured": { $0.captured },
    "outcome": { $0.outcome },
  ]
}

extension AccountCard.PostRow: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "title": { $0.title },
    "date": { $0.date },
    "counts": { $0.counts },
  ]
}

extension AccountCard: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "id": { $0.id },
    "platform": { $0.platform },
    "holder": { $0.holder },
    "address": { $0.address },
    "note": { $0.note },
    "coverage": { $0.coverage },
    "headlines": { $0.headlines },
    "hasHeadlines": { $0.hasHeadlines },
    "measures": { $0.measures },
    "posts": { $0.posts },
    "hasPosts": { $0.hasPosts },
    "exports": { $0.exports },
    "hasExports": { $0.hasExports },
  ]
}
