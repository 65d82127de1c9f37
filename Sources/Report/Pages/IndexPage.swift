internal import Core
internal import Rank

/// One large figure at the top of a page.
struct Tile {
  let label: Markup
  let value: Markup
  let note: Markup

  init(_ label: Phrase, _ value: String, _ note: Phrase, in language: Language) {
    self.label = label.written(in: language)
    self.value = Phrase(plain: value).written(in: language)
    self.note = note.written(in: language)
  }
}

/// The first page: findings, ranking by group, what was read, adoption.
struct IndexPage {
  let frame: Frame
  let summary: Markup
  let tiles: [Tile]
  let findings: [Markup]
  let groups: [RankingTable]
  let hasPillars: Bool
  let unranked: UnrankedTable?
  let reading: [Markup]
  let adoption: AdoptionTable

  init(_ book: Book, in language: Language) {
    frame = Frame(book, title: "", section: .ranking, alternate: "rapport.md", in: language)
    summary = FrenchFindings.summary(book).written(in: language)
    tiles = Self.tiles(book, in: language)
    findings = FrenchFindings.all(book).map { $0.written(in: language) }
    groups = book.edition.ranking.groups.enumerated().map { number, group in
      RankingTable(group, number: number, book: book, in: language)
    }
    hasPillars = !book.measuredPillars.isEmpty
    unranked = UnrankedTable(book, in: language)
    reading = FrenchFindings.reading(book).map { $0.written(in: language) }
    adoption = AdoptionTable(book, in: language)
  }

  private static func tiles(_ book: Book, in language: Language) -> [Tile] {
    let edition = book.edition
    let standings = edition.ranking.groups.flatMap(\.standings)
    let refused = edition.exports.count { $0.refusal != nil }
    let withoutExport = edition.accounts.count { $0.exports.isEmpty }
    let coverage = Distribution(standings.compactMap(\.coverage))
    return [
      Tile(
        "Communes suivies",
        FrenchNumbers.whole(edition.communes.count),
        "dont \(FrenchGrammar.count(standings.count, "classée", "classées"))",
        in: language
      ),
      Tile(
        "Comptes recensés",
        FrenchNumbers.whole(edition.accounts.count),
        withoutExport == 0
          ? "tous ont au moins un export"
          : "dont \(FrenchNumbers.whole(withoutExport)) sans export",
        in: language
      ),
      Tile(
        "Exports lus",
        FrenchNumbers.whole(edition.exports.count - refused),
        "\(FrenchGrammar.countOrNone(refused, "refusé", "refusés"))",
        in: language
      ),
      Tile(
        "Jours couverts",
        coverage.map { FrenchNumbers.percent($0.median) } ?? "inconnu",
        "médiane des communes classées",
        in: language
      ),
    ]
  }
}

/// How many communes are on each platform.
struct AdoptionTable {
  /// One platform, in numbers.
  struct Count {
    let platform: Platform
    /// Communes with an account of the commune or of a service on it.
    let communes: Int
    /// Those accounts.
    let accounts: Int
    /// Those accounts that have an export which could be read.
    let read: Int
  }

  /// One platform, as printed.
  struct Row {
    let platform: Markup
    let communes: Markup
    let share: Markup
    let bar: Markup
    let accounts: Markup
    let read: Markup
  }

  let rows: [Row]

  init(_ book: Book, in language: Language) {
    let total = book.edition.communes.count
    rows = Self.counts(book).map { count in
      let share = total == 0 ? nil : Double(count.communes) / Double(total)
      return Row(
        platform: Phrase(plain: count.platform.displayName).written(in: language),
        communes: Phrase(plain: FrenchNumbers.whole(count.communes)).written(in: language),
        share: Phrase(plain: share.map { FrenchNumbers.percent($0) } ?? "n.d.")
          .written(in: language),
        bar: ShareBar.svg(share ?? 0),
        accounts: Phrase(plain: FrenchNumbers.whole(count.accounts)).written(in: language),
        read: Phrase(plain: FrenchNumbers.whole(count.read)).written(in: language)
      )
    }
  }

  /// The platforms with an account of a commune or of a service, most communes first.
  static func counts(_ book: Book) -> [Count] {
    let exports = book.edition.exports
    let byPlatform = Dictionary(
      grouping: book.edition.accounts.filter { $0.account.holder != .maire },
      by: \.account.platform
    )
    return Platform.allCases.compactMap { platform -> Count? in
      guard let results = byPlatform[platform] else { return nil }
      return Count(
        platform: platform,
        communes: Set(results.map(\.account.insee)).count,
        accounts: results.count,
        read: results.count { $0.exports.contains { exports[checked: $0]?.refusal == nil } }
      )
    }
    .sorted { ($1.communes, $0.platform) < ($0.communes, $1.platform) }
  }
}

extension Array {
  /// The element at a place, or nil outside.
  subscript(checked place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
