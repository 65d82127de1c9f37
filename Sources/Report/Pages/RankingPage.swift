internal import Core
internal import Rank

/// One page of the ranking of a group, or of the communes that are not ranked.
struct RankingPage {
  /// A link to another page of the same list.
  struct Link {
    let label: Markup
    let address: Markup
    let isCurrent: Bool
  }

  /// The most rows of a page: more load slowly.
  static let most = 300

  let frame: Frame
  let script: Markup
  let title: Markup
  let indistinct: Markup?
  let trend: Markup?
  let table: RankingTable?
  let unranked: UnrankedTable?
  let links: [Link]
  let hasLinks: Bool

  /// The page's path in the folder of its language.
  let path: String

  /// The pages of the whole ranking, group after group, then those of the communes not ranked.
  ///
  /// - Parameters:
  ///   - book: the edition.
  ///   - voice: how the pages are written.
  ///   - write: is given one page after the other.
  /// - Throws: what `write` throws.
  static func each<Failure: Error>(
    of book: Book,
    in voice: Voice,
    _ write: (RankingPage) throws(Failure) -> Void
  ) throws(Failure) {
    for group in book.edition.ranking.groups {
      for page in pages(of: group.standings.count) {
        try write(RankingPage(group, page: page, book: book, in: voice))
      }
    }
    for page in pages(of: book.edition.ranking.unranked.count) {
      try write(RankingPage(unrankedPage: page, book: book, in: voice))
    }
  }

  private init(_ group: RankedGroup, page: Int, book: Book, in voice: Voice) {
    let title = voice.say(
      fr: "Classement, \(voice.range(group))",
      en: "Ranking, \(voice.range(group))"
    )
    self.init(title, slug: group.slug, group.standings.count, page, book: book, in: voice) {
      range,
      root in
      let tracks = book.edition.overview.tracks
      return (
        RankingTable(group, rows: range, book: book, tracks: tracks, root: root, in: voice), nil
      )
    } indistinct: {
      voice.indistinct(group)
    } trend: {
      page == 0 ? RankTrend(group: group, book: book, voice: voice).figure : nil
    }
  }

  private init(unrankedPage page: Int, book: Book, in voice: Voice) {
    let title = voice.say(fr: "Communes non classées", en: "Communes not ranked")
    let count = book.edition.ranking.unranked.count
    self.init(title, slug: Self.unrankedSlug, count, page, book: book, in: voice) { range, root in
      (nil, UnrankedTable(book, rows: range, root: root, in: voice))
    } indistinct: {
      nil
    } trend: {
      nil
    }
  }

  private init(
    _ title: Phrase,
    slug: String,
    _ count: Int,
    _ page: Int,
    book: Book,
    in voice: Voice,
    tables: (Range<Int>, String) -> (RankingTable?, UnrankedTable?),
    indistinct: () -> Phrase?,
    trend: () -> Markup?
  ) {
    path = Self.path(slug, page)
    frame = Frame(book, title: title, section: .table, path: path, in: voice)
    script = Templates.script
    self.title = title.written(in: voice)
    self.indistinct = indistinct()?.written(in: voice)
    self.trend = trend()
    let first = page * Self.most
    (table, unranked) = tables(first..<min(first + Self.most, count), "../")
    let pages = Self.pages(of: count)
    hasLinks = pages.count > 1
    links = pages.map { other in
      let (low, high) = (
        voice.whole(other * Self.most + 1), voice.whole(min((other + 1) * Self.most, count))
      )
      return Link(
        label: voice.say(fr: "lignes \(low) à \(high)", en: "lines \(low) to \(high)")
          .written(in: voice),
        address: Markup(attribute: "../" + Self.path(slug, other)),
        isCurrent: other == page
      )
    }
  }

  private static func pages(of count: Int) -> Range<Int> { 0..<((count + most - 1) / most) }

  /// `classement/500-1999.html`, then `classement/500-1999-2.html`.
  static func path(_ slug: String, _ page: Int = 0) -> String {
    "classement/\(slug)\(page > 0 ? "-\(page + 1)" : "").html"
  }

  /// The name of the pages of communes that are not ranked.
  static let unrankedSlug = "non-classees"
}

extension RankedGroup {
  /// The name of the group's pages, the same in every edition with the same strata: "500-1999".
  ///
  /// A department is named by its letters and digits alone.
  var slug: String {
    let lowest = strata.first?.lowest ?? 0
    let limit = strata.last?.limit.map { String($0 - 1) } ?? "et-plus"
    let letters = (department ?? "").lowercased().filter {
      $0.isASCII && ($0.isLetter || $0.isNumber)
    }
    return "\(lowest)-\(limit)" + (letters.isEmpty ? "" : "-dep\(letters)")
  }
}

extension RankingPage.Link: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "label": { $0.label },
    "address": { $0.address },
    "isCurrent": { $0.isCurrent },
  ]
}

extension RankingPage: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "script": { $0.script },
    "frame": { $0.frame },
    "title": { $0.title },
    "indistinct": { $0.indistinct },
    "trend": { $0.trend },
    "table": { $0.table },
    "unranked": { $0.unranked },
    "links": { $0.links },
    "hasLinks": { $0.hasLinks },
    "path": { $0.path },
  ]
}
