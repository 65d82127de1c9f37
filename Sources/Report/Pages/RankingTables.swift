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

  init(_ group: RankedGroup, number: Int, book: Book, in voice: Voice) {
    let pillars = book.measuredPillars
    id = Markup(attribute: "groupe-\(number + 1)")
    title = voice.range(group).capitalised.written(in: voice)
    caption = Self.caption(group, in: voice).written(in: voice)
    columns = pillars.map { voice.write(text: voice.name($0)) }
    hasPrevious = book.edition.previousRanking != nil
    rows = group.standings.map { standing in
      let isShared = (book.places[standing.insee]?.sharing ?? 0) > 1
      return Row(
        rank: voice.rank(of: standing, isShared: isShared).written(in: voice),
        name: voice.sheet(of: standing.insee, book: book, from: "communes/")
          .written(in: voice),
        population: voice.population(of: standing.insee, book).written(in: voice),
        score: voice.write(
          text: standing.score.map { voice.decimal($0, 1) } ?? voice.word(fr: "n.d.", en: "n/a")
        ),
        bar: ShareBar.svg((standing.score ?? 0) / 100),
        cells: pillars.map { Self.cell($0, of: standing, in: voice) },
        coverage: voice.coverage(of: standing).written(in: voice),
        previous: book.edition.previousRanking == nil
          ? [] : [voice.previous(standing.insee, book).written(in: voice)]
      )
    }
  }

  private static func caption(_ group: RankedGroup, in voice: Voice) -> Phrase {
    let (count, range) = (group.standings.count, voice.range(group))
    return voice.say(
      fr: """
        \(voice.count(count, "commune classée", "communes classées")) de \(range), du score le plus \
        élevé au plus bas
        """,
      en: """
        \(voice.count(count, "ranked commune", "ranked communes")) of \(range), from the highest \
        score to the lowest
        """
    )
  }

  private static func cell(_ pillar: Pillar, of standing: Standing, in voice: Voice) -> Cell {
    let score = standing.pillars.first { $0.pillar == pillar }
    let label = voice.write(text: voice.name(pillar))
    guard let percentile = score?.percentile else {
      let words = voice.shortReason(score?.reason).written(in: voice)
      return Cell(label: label, value: words, isMissing: true)
    }
    let number = voice.write(text: voice.decimal(percentile, 0))
    return Cell(label: label, value: number, isMissing: false)
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
  init?(_ book: Book, in voice: Voice) {
    let standings = book.edition.ranking.unranked
    guard !standings.isEmpty else { return nil }
    let number = standings.count
    count = voice.say(
      fr: "\(voice.count(number, "commune non classée", "communes non classées"))",
      en: "\(voice.count(number, "commune not ranked", "communes not ranked"))"
    ).written(in: voice)
    rows = standings.map { standing in
      Row(
        name: voice.sheet(of: standing.insee, book: book, from: "communes/").written(in: voice),
        population: voice.population(of: standing.insee, book).written(in: voice),
        reason: voice.reason(standing.reason).written(in: voice)
      )
    }
  }
}

extension Voice {
  /// "1re" or "1re ex æquo".
  func rank(of standing: Standing, isShared: Bool) -> Phrase {
    guard let rank = standing.rank else { return say(fr: "non classée", en: "not ranked") }
    return self.rank(rank) + (isShared ? say(fr: " ex æquo", en: " shared") : "")
  }

  /// A commune's population.
  func population(of insee: INSEECode, _ book: Book) -> Phrase {
    book.communes[insee]?.population.map { Phrase(plain: whole($0)) }
      ?? say(fr: "inconnue", en: "unknown")
  }

  /// The share of the period's days that a commune's exports cover.
  func coverage(of standing: Standing) -> Phrase {
    standing.coverage.map { Phrase(plain: percent($0)) } ?? say(fr: "inconnue", en: "unknown")
  }

  /// The rank of the previous period: "3e sur 12".
  func previous(_ insee: INSEECode, _ book: Book) -> Phrase {
    guard let standing = book.previousRanks[insee], let rank = standing.rank,
      let ranked = standing.ranked
    else { return say(fr: "non classée", en: "not ranked") }
    let (ordinal, of) = (self.rank(rank), whole(ranked))
    return say(fr: "\(ordinal) sur \(of)", en: "\(ordinal) of \(of)")
  }

  /// A commune's name, linked to its sheet when it has one.
  func sheet(of insee: INSEECode, book: Book, from folder: String) -> Phrase {
    let name = Phrase.foreign(book.name(of: insee))
    guard book.communes[insee] != nil else { return name }
    return .link(name, to: "\(folder)\(insee).\(form.fileExtension)")
  }
}
