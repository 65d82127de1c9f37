public import Core
public import Measure

/// An earlier period that a ledger was compared with, or could not be.
public struct EarlierPeriod: Hashable, Sendable {
  /// The period.
  public let period: Period

  /// What it is compared as, in the order of `Comparison.allCases`; empty when it serves the history
  /// alone.
  public let comparisons: [Comparison]

  /// Why its ledger could not be used, `path: what is wrong, what to do`; nil when it was read.
  public let problem: String?

  /// Whether it was ranked by the very settings of now, so that ranks compare; nil when it could not be
  /// used.
  public let isSameMethod: Bool?

  /// Creates an entry.
  public init(
    period: Period,
    comparisons: [Comparison],
    problem: String? = nil,
    isSameMethod: Bool? = nil
  ) {
    self.period = period
    self.comparisons = comparisons
    self.problem = problem
    self.isSameMethod = isSameMethod
  }
}

/// The ranks of several communes over the same periods, for charts.
public struct RankTracks: Hashable, Sendable {
  /// The periods, the oldest first and that of the ledger last.
  public let periods: [Period]

  /// A commune's rank in each of the periods; nil where it had none, or had it in another stratum.
  public let ranks: [INSEECode: [Int?]]

  /// Creates tracks.
  public init(periods: [Period], ranks: [INSEECode: [Int?]]) {
    self.periods = periods
    self.ranks = ranks
  }
}

/// Where one commune stood in one period, for charts.
public struct HistoryPoint: Hashable, Sendable {
  /// One pillar, as it was.
  public struct Pillar: Hashable, Sendable {
    /// Which pillar.
    public let pillar: Rank.Pillar
    /// In the pillar's own unit; nil when not measured.
    public let value: Double?
    /// 0 to 100; nil when not measured or not ranked.
    public let percentile: Double?

    /// Creates a pillar.
    public init(pillar: Rank.Pillar, value: Double?, percentile: Double?) {
      self.pillar = pillar
      self.value = value
      self.percentile = percentile
    }
  }

  /// The period.
  public let period: Period

  /// Its stratum then; nil when its population was unknown.
  public let stratum: Stratum?

  /// Its rank; nil when not ranked.
  public let rank: Int?

  /// How many were ranked with it; nil when not ranked.
  public let ranked: Int?

  /// The places it may have had; nil when not ranked.
  public let marginal: RankUncertainty.Places?

  /// 0 to 100; nil when not ranked.
  public let score: Double?

  /// The standard error of the score; nil when not ranked, or when it is not known.
  public let scoreError: Double?

  /// In the order of `Pillar.allCases`; `exp` of the engagement pillar's value is its multiplier.
  public let pillars: [Pillar]

  /// The figures named in `History.measures`, in that order; nil when not measured.
  public let figures: [Double?]

  /// Creates a point.
  public init(
    period: Period,
    stratum: Stratum?,
    rank: Int?,
    ranked: Int?,
    marginal: RankUncertainty.Places?,
    score: Double?,
    scoreError: Double?,
    pillars: [Pillar],
    figures: [Double?]
  ) {
    self.period = period
    self.stratum = stratum
    self.rank = rank
    self.ranked = ranked
    self.marginal = marginal
    self.score = score
    self.scoreError = scoreError
    self.pillars = pillars
    self.figures = figures
  }
}

/// The medians of one stratum in one period.
public struct StratumPoint: Hashable, Sendable {
  /// The stratum, by the limits of the settings of now.
  public let stratum: Stratum
  /// The period.
  public let period: Period
  /// How many communes it has.
  public let communes: Int
  /// The median score; nil when none was ranked.
  public let score: Double?
  /// The median value of each pillar, in the order of `Pillar.allCases`; nil when none has it.
  public let pillars: [Double?]
  /// The medians of `History.measures`, in that order; nil when none has it.
  public let figures: [Double?]

  /// Creates a point.
  public init(
    stratum: Stratum,
    period: Period,
    communes: Int,
    score: Double?,
    pillars: [Double?],
    figures: [Double?]
  ) {
    self.stratum = stratum
    self.period = period
    self.communes = communes
    self.score = score
    self.pillars = pillars
    self.figures = figures
  }
}

/// What charts over time are drawn from.
public enum History {
  /// The most earlier periods looked at.
  public static let length = 8

  /// The measures of communes that are followed over time, by their names in the catalogue.
  public static let measures = [
    "commune_posts_per_week", "commune_followers", "commune_penetration_pct",
    "commune_regularity", "commune_platforms", "commune_posts",
  ]
}
