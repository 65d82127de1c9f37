internal import Core
internal import Measure
internal import Rank

/// The ranking of one group, as the first page prints it.
struct RankingTable {
  /// One column of the pillars.
  struct Cell {
    let label: Markup
    let value: Markup
    let isMissing: Bool
  }

  /// One ranked commune.
  struct Row {
    let rank: Markup
    let name: Markup
    let population: Markup
    let score: Markup
    let bar: Markup
    let cells: [Cell]
    let coverage: Markup
    let previous: [Markup]
  }

  let id: Markup
  let title: Markup
  let caption: Markup
  let columns: [Markup]
  let hasPrevious: Bool
  let rows: [Row]

  init(_ group: RankedGroup, number: Int, book: Book, in language: Language) {
    let pillars = book.measuredPillars
    id = Markup(attribute: "groupe-\(number + 1)")
    title = FrenchWords.range(group.strata).capitalised.written(in: language)
    caption = Self.caption(group).written(in: language)
    columns = pillars.map { Phrase(plain: FrenchWords.name($0)).written(in: language) }
    hasPrevious = book.edition.previousRanking != nil
    rows = group.standings.map { standing in
      let isShared = (book.places[standing.insee]?.sharing ?? 0) > 1
      return Row(
        rank: Self.rank(standing, isShared: isShared).written(in: language),
        name: Phrase.sheet(of: standing.insee, book: book, from: "communes/", in: language)
          .written(in: language),
        population: Phrase(plain: Self.population(standing.insee, book)).written(in: language),
        score: Phrase(plain: standing.score.map { FrenchNumbers.decimal($0, 1) } ?? "n.d.")
          .written(in: language),
        bar: ShareBar.svg((standing.score ?? 0) / 100),
        cells: pillars.map { Self.cell($0, of: standing, in: language) },
        coverage: Self.coverage(standing).written(in: language),
        previous: book.edition.previousRanking == nil
          ? [] : [Self.previous(standing.insee, book).written(in: language)]
      )
    }
  }

  private static func caption(_ group: RankedGroup) -> Phrase {
    let count = FrenchGrammar.count(group.standings.count, "commune classée", "communes classées")
    return "\(count) de \(FrenchWords.range(group.strata)), du score le plus élevé au plus bas"
  }

  /// "1re" or "1re ex æquo".
  static func rank(_ standing: Standing, isShared: Bool) -> Phrase {
    guard let rank = standing.rank else { return "non classée" }
    return FrenchGrammar.ordinal(rank, .feminine) + (isShared ? " ex æquo" : "")
  }

  private static func population(_ insee: INSEECode, _ book: Book) -> String {
    book.communes[insee]?.population.map(FrenchNumbers.whole) ?? "inconnue"
  }

  private static func cell(_ pillar: Pillar, of standing: Standing, in language: Language) -> Cell {
    let score = standing.pillars.first { $0.pillar == pillar }
    let label = Phrase(plain: FrenchWords.name(pillar)).written(in: language)
    guard let percentile = score?.percentile else {
      let words = FrenchWords.shortReason(score?.reason).written(in: language)
      return Cell(label: label, value: words, isMissing: true)
    }
    let number = Phrase(plain: FrenchNumbers.decimal(percentile, 0))
    return Cell(label: label, value: number.written(in: language), isMissing: false)
  }

  private static func coverage(_ standing: Standing) -> Phrase {
    standing.coverage.map { Phrase(plain: FrenchNumbers.percent($0)) } ?? "inconnue"
  }

  private static func previous(_ insee: INSEECode, _ book: Book) -> Phrase {
    guard let standing = book.previousRanks[insee], let rank = standing.rank,
      let ranked = standing.ranked
    else { return "non classée" }
    return "\(FrenchGrammar.ordinal(rank, .feminine)) sur \(FrenchNumbers.whole(ranked))"
  }
}

/// The communes measured but not ranked.
struct UnrankedTable {
  /// One of them.
  struct Row {
    let name: Markup
    let population: Markup
    let reason: Markup
  }

  let rows: [Row]
  let count: Markup

  /// - Returns: nil when every commune is ranked.
  init?(_ book: Book, in language: Language) {
    let standings = book.edition.ranking.unranked
    guard !standings.isEmpty else { return nil }
    let words = FrenchGrammar.count(standings.count, "commune non classée", "communes non classées")
    count = Phrase(plain: words).written(in: language)
    rows = standings.map { standing in
      let population = book.communes[standing.insee]?.population.map(FrenchNumbers.whole)
      return Row(
        name: Phrase.sheet(of: standing.insee, book: book, from: "communes/", in: language)
          .written(in: language),
        population: Phrase(plain: population ?? "inconnue").written(in: language),
        reason: FrenchWords.reason(standing.reason).written(in: language)
      )
    }
  }
}

extension Phrase {
  /// A commune's name, linked to its sheet when it has one.
  static func sheet(
    of insee: INSEECode,
    book: Book,
    from folder: String,
    in language: Language
  ) -> Phrase {
    let name = Phrase.foreign(book.name(of: insee))
    guard book.communes[insee] != nil else { return name }
    return .link(name, to: "\(folder)\(insee).\(language.suffix)")
  }

  /// The phrase with a capital at its beginning, when it begins with our text.
  var capitalised: Phrase {
    guard case .text(let text)? = runs.first else { return self }
    return Phrase([.text(text.prefix(1).uppercased() + text.dropFirst())] + runs.dropFirst())
  }
}
