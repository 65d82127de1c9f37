public import Core
public import Measure

/// A group of communes of like size, by population.
public struct Stratum: Hashable, Sendable, Codable {
  /// The smallest population in it, in inhabitants.
  public let lowest: Int

  /// The first population above it; nil for the largest stratum.
  public let limit: Int?

  /// Creates a stratum.
  public init(lowest: Int, limit: Int?) {
    self.lowest = lowest
    self.limit = limit
  }
}

/// What the index is made of (METHOD M5).
public enum Pillar: String, CaseIterable, Codable, Sendable {
  case regularity, engagement, dialogue, audience
}

/// One pillar of one commune.
public struct PillarScore: Hashable, Sendable, Codable {
  /// Which pillar.
  public let pillar: Pillar

  /// The value before normalising, in the pillar's own unit; nil when not measured.
  public let value: Double?

  /// The value before it is drawn towards the mean by its uncertainty; nil when not measured, or not
  /// ranked.
  public let unshrunken: Double?

  /// Its place among the communes of its group, 0 to 100, both excluded; nil when not measured.
  public let percentile: Double?

  /// Why it is not measured; nil when it is.
  public let reason: MissingReason?

  /// Creates a score.
  public init(
    pillar: Pillar,
    value: Double?,
    unshrunken: Double? = nil,
    percentile: Double?,
    reason: MissingReason?
  ) {
    self.pillar = pillar
    self.value = value
    self.unshrunken = unshrunken
    self.percentile = percentile
    self.reason = reason
  }
}

/// Where one commune stands among those of its size.
public struct Standing: Hashable, Sendable, Codable {
  /// Which commune.
  public let insee: INSEECode

  /// Its stratum; nil when its population is unknown.
  public let stratum: Stratum?

  /// The four pillars, in the order of `Pillar.allCases`.
  public let pillars: [PillarScore]

  /// The weighted geometric mean of the percentiles measured, 0 to 100; nil when not ranked.
  public let score: Double?

  /// 1 for the highest score of the group, equal scores sharing the best rank; nil when not ranked.
  public let rank: Int?

  /// How sure the rank is; nil when not ranked.
  public let uncertainty: RankUncertainty?

  /// How many communes of the group are ranked; nil when not ranked.
  public let ranked: Int?

  /// The share of the period's days that its exports cover, 0 to 1; nil without any export.
  public let coverage: Double?

  /// Why it is not ranked; nil when it is.
  public let reason: MissingReason?

  /// Creates a standing.
  public init(
    insee: INSEECode,
    stratum: Stratum?,
    pillars: [PillarScore],
    score: Double?,
    rank: Int?,
    uncertainty: RankUncertainty? = nil,
    ranked: Int?,
    coverage: Double?,
    reason: MissingReason?
  ) {
    self.insee = insee
    self.stratum = stratum
    self.pillars = pillars
    self.score = score
    self.rank = rank
    self.uncertainty = uncertainty
    self.ranked = ranked
    self.coverage = coverage
    self.reason = reason
  }
}

/// One group in which communes are ordered: a stratum, two that were too small alone, or the part of
/// a very large one that is in one department.
public struct RankedGroup: Hashable, Sendable, Codable {
  /// Its strata, smallest first.
  public let strata: [Stratum]

  /// Its department, where the stratum is too large to be ranked as a whole; nil elsewhere.
  public let department: String?

  /// Its ranked communes, by rank and then by INSEE code.
  public let standings: [Standing]

  /// Creates a group.
  public init(strata: [Stratum], department: String? = nil, standings: [Standing]) {
    self.strata = strata
    self.department = department
    self.standings = standings
  }
}

/// The order of all communes of a period.
public struct Ranking: Hashable, Sendable, Codable {
  /// The groups with ranked communes, smallest populations first.
  public let groups: [RankedGroup]

  /// The communes measured but not ranked, by INSEE code, each with its reason.
  public let unranked: [Standing]

  /// Creates a ranking.
  public init(groups: [RankedGroup], unranked: [Standing]) {
    self.groups = groups
    self.unranked = unranked
  }
}
