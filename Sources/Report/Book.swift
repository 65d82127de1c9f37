internal import Core
internal import Measure
internal import Rank

/// An edition with the indexes that its pages look things up in.
struct Book: Sendable {
  /// The descriptions of the measures that an edition holds.
  struct Definitions: Sendable {
    /// Of accounts, in order.
    let account: [MeasureDefinition]
    /// Of communes, in order.
    let commune: [MeasureDefinition]

    /// Those of the program.
    static let catalogue = Definitions(
      account: Catalogue.account + Catalogue.relative,
      commune: Catalogue.commune
    )
  }

  /// Where a commune stands: in which of the ranking's groups, if any.
  struct Place: Sendable {
    let standing: Standing
    let group: Int?
    /// How many communes of the group have its rank, itself included; 0 when not ranked.
    let sharing: Int
  }

  let edition: Edition
  let definitions: Definitions

  /// Whether its sheets are drafts, each of which stands alone.
  let isDraft: Bool

  /// The communes, by code.
  let communes: [INSEECode: Commune]

  /// Where each commune stands.
  let places: [INSEECode: Place]

  /// Each commune's rank in the previous period, when it was ranked.
  let previousRanks: [INSEECode: Standing]

  /// The values of each pillar in each group of the ranking.
  let distributions: [[Pillar: Distribution]]

  /// The communes whose rank changed by more than chance explains.
  let movers: Set<INSEECode>

  /// The median of each pillar in each group, of values before they are drawn towards the mean.
  let observedMedians: [[Pillar: Double]]

  /// The corrections of each commune, by line.
  let corrections: [INSEECode: [AppliedCorrection]]

  /// The medians of each stratum, by period.
  private let medians: [Stratum: [Period: StratumPoint]]

  private let accountMeasures: [String: MeasureDefinition]
  private let communeMeasures: [String: MeasureDefinition]

  init(_ edition: Edition, definitions: Definitions, isDraft: Bool = false) {
    self.edition = edition
    self.definitions = definitions
    self.isDraft = isDraft
    communes = Dictionary(
      edition.communes.map { ($0.insee, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var places: [INSEECode: Place] = [:]
    for (number, group) in edition.ranking.groups.enumerated() {
      let sharing = Dictionary(grouping: group.standings, by: \.rank).mapValues(\.count)
      for standing in group.standings {
        places[standing.insee] = Place(
          standing: standing,
          group: number,
          sharing: sharing[standing.rank] ?? 0
        )
      }
    }
    for standing in edition.ranking.unranked {
      places[standing.insee] = Place(standing: standing, group: nil, sharing: 0)
    }
    self.places = places
    previousRanks = Dictionary(
      (edition.previousRanking?.groups ?? []).flatMap(\.standings).map { ($0.insee, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    distributions = edition.ranking.groups.map { group in
      Dictionary(grouping: group.standings.flatMap(\.pillars), by: \.pillar)
        .compactMapValues { Distribution($0.compactMap(\.value)) }
    }
    movers = Set(edition.overview.movers.map(\.insee))
    observedMedians = edition.ranking.groups.map { group in
      Dictionary(grouping: group.standings.flatMap(\.pillars), by: \.pillar)
        .compactMapValues { Distribution($0.compactMap { $0.unshrunken ?? $0.value })?.median }
    }
    corrections = Dictionary(grouping: edition.corrections, by: \.correction.insee)
    medians = Dictionary(grouping: edition.background.history, by: \.stratum).mapValues { points in
      Dictionary(points.map { ($0.period, $0) }, uniquingKeysWith: { first, _ in first })
    }
    accountMeasures = Self.byName(definitions.account)
    communeMeasures = Self.byName(definitions.commune)
  }

  private static func byName(_ list: [MeasureDefinition]) -> [String: MeasureDefinition] {
    Dictionary(list.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The description of an account's measure; nil for one that this version does not know.
  func accountMeasure(named name: String) -> MeasureDefinition? { accountMeasures[name] }

  /// The description of a commune's measure; nil for one that this version does not know.
  func communeMeasure(named name: String) -> MeasureDefinition? { communeMeasures[name] }

  /// The medians of a stratum in a period; nil when they are not known.
  func medians(of stratum: Stratum, in period: Period) -> StratumPoint? {
    medians[stratum]?[period]
  }

  /// The name of a commune, or its code when the edition does not list it.
  func name(of insee: INSEECode) -> String { communes[insee]?.name ?? insee.rawValue }

  /// The pillars that at least one ranked commune has, in order.
  var measuredPillars: [Pillar] {
    Pillar.allCases.filter { pillar in
      distributions.contains { $0[pillar] != nil }
    }
  }

  /// The folder of a language's pages, from the root: empty for the first, `en/` for another.
  func folder(of language: Language) -> String {
    language == edition.languages.first ? "" : language.rawValue + "/"
  }
}
