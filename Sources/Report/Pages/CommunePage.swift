internal import Core
internal import Measure
internal import Rank

/// The sheet of one commune.
struct CommunePage {
  let frame: Frame
  let name: Markup
  /// The name after "de".
  let ofName: Markup
  let identity: Markup
  let summary: Markup
  let badge: Markup?
  let badgeNote: Markup
  let tiles: [Tile]
  let strips: [StripFigure]
  let hasStrips: Bool
  let missingPillars: [Markup]
  let hasMissingPillars: Bool
  let accounts: [AccountCard]
  let hasAccounts: Bool
  let measures: MeasureTable
  let hasMeasures: Bool

  init(_ commune: Commune, book: Book, in language: Language) {
    let place = book.places[commune.insee]
    let standing = place?.standing
    let accounts = book.accounts(of: commune.insee)
    let measures = book.edition.communeMeasures[commune.insee] ?? []
    frame = Frame(
      book,
      title: .foreign(commune.name),
      section: .sheet,
      alternate: "\(commune.insee).md",
      in: language
    )
    name = Phrase.foreign(commune.name).written(in: language)
    ofName = FrenchGrammar.of(commune.name).written(in: language)
    identity = Self.identity(commune, standing).written(in: language)
    summary = FrenchSheet.summary(commune, place, book).written(in: language)
    badge = standing?.rank.map { FrenchGrammar.ordinal($0, .feminine).written(in: language) }
    badgeNote = FrenchSheet.badge(commune, place, book).written(in: language)
    tiles = Self.tiles(standing, accounts, book, in: language)
    strips = StripFigure.all(commune, place, book, in: language)
    hasStrips = !strips.isEmpty
    missingPillars = FrenchSheet.missingPillars(standing).map { $0.written(in: language) }
    hasMissingPillars = !missingPillars.isEmpty
    self.accounts = accounts.enumerated().map { number, account in
      AccountCard(account, number: number + 1, book: book, in: language)
    }
    hasAccounts = !accounts.isEmpty
    self.measures = MeasureTable(measures, in: language, definition: book.communeMeasure(named:))
    hasMeasures = !measures.isEmpty
  }

  private static func identity(_ commune: Commune, _ standing: Standing?) -> Phrase {
    var identity: Phrase = "population municipale inconnue"
    if let population = commune.population {
      identity = Phrase(plain: FrenchGrammar.count(population, "habitant", "habitants"))
    }
    if let stratum = standing?.stratum {
      identity += " · strate : \(FrenchWords.range(stratum.lowest, stratum.limit))"
    }
    return identity + " · code Insee " + .code(commune.insee.rawValue)
  }

  private static func tiles(
    _ standing: Standing?,
    _ accounts: [Edition.AccountResult],
    _ book: Book,
    in language: Language
  ) -> [Tile] {
    let isRead = { (place: Int) in book.edition.exports[checked: place]?.refusal == nil }
    let readable = accounts.count { $0.exports.contains(where: isRead) }
    let places = Set(accounts.flatMap(\.exports))
    let refused = places.count { !isRead($0) }
    return [
      Tile(
        "Score",
        standing?.score.map { FrenchNumbers.decimal($0, 1) } ?? "non classée",
        standing?.score == nil ? FrenchWords.reason(standing?.reason) : "sur 100",
        in: language
      ),
      Tile(
        "Comptes recensés",
        FrenchNumbers.whole(accounts.count),
        "\(FrenchGrammar.count(readable, "lisible", "lisibles")) dans les exports",
        in: language
      ),
      Tile(
        "Exports lus",
        FrenchNumbers.whole(places.count - refused),
        "\(FrenchGrammar.countOrNone(refused, "refusé", "refusés"))",
        in: language
      ),
      Tile(
        "Jours couverts",
        standing?.coverage.map { FrenchNumbers.percent($0) } ?? "inconnu",
        "sur \(FrenchGrammar.count(book.edition.period.days, "jour", "jours")) de la période",
        in: language
      ),
    ]
  }
}

/// One pillar of a commune among its group.
struct StripFigure {
  /// One line of the figure's table.
  struct Row {
    let label: Markup
    let value: Markup
  }

  let id: Markup
  let title: Markup
  let subtitle: Markup
  let drawing: Markup
  let rows: [Row]

  /// A figure for each pillar that is measured for the commune in its group.
  static func all(
    _ commune: Commune,
    _ place: Book.Place?,
    _ book: Book,
    in language: Language
  )
    -> [StripFigure]
  {
    guard let place, let group = place.group else { return [] }
    return place.standing.pillars.compactMap { score in
      guard let value = score.value, value.isFinite, let percentile = score.percentile,
        let values = book.distributions[group][score.pillar]
      else { return nil }
      return StripFigure(commune, score.pillar, value, percentile, values, in: language)
    }
  }

  private init(
    _ commune: Commune,
    _ pillar: Pillar,
    _ value: Double,
    _ percentile: Double,
    _ group: Distribution,
    in language: Language
  ) {
    let label = { (value: Double) in FrenchWords.value(value, of: pillar) }
    let rows: [(Phrase, String)] = [
      (.foreign(commune.name), label(value)),
      ("Valeur la plus basse du groupe", label(group.lowest)),
      ("Premier quart", label(group.quantile(0.25))),
      ("Médiane", label(group.median)),
      ("Troisième quart", label(group.quantile(0.75))),
      ("Valeur la plus haute", label(group.highest)),
      ("Communes mesurées", FrenchNumbers.whole(group.values.count)),
    ]
    id = Markup(attribute: "pilier-\(pillar.rawValue)")
    title = FrenchSheet.stripTitle(pillar, percentile).written(in: language)
    subtitle = FrenchWords.meaning(pillar).capitalised.written(in: language)
    let words = "\(FrenchWords.name(pillar)), \(Printable.line(commune.name))"
    drawing = PositionStrip(group: group, value: value, label: label, median: "médiane").svg(
      alternative: FrenchSheet.stripAlternative(words, label(value), group, label).plain
    )
    self.rows = rows.map {
      Row(label: $0.written(in: language), value: Phrase(plain: $1).written(in: language))
    }
  }
}
