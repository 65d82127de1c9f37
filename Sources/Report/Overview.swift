public import Measure
public import Rank

/// What an edition says beyond its ranking: platforms, adoption, mayors, changes, what works and the
/// model behind the figures.
public struct Overview: Sendable {
  /// The adoption of one platform in one stratum, and how it changed.
  public struct PlatformAdoption: Sendable {
    /// The adoption of the period; its stratum is nil for all communes.
    public let now: Adoption
    /// Its changes since earlier periods, where those are known.
    public let changes: [AdoptionChange]

    /// Creates a line.
    public init(now: Adoption, changes: [AdoptionChange]) {
      self.now = now
      self.changes = changes
    }
  }

  /// The mayors' own accounts.
  public struct Mayors: Sendable {
    /// Whether they are compared with one another.
    public let areRanked: Bool
    /// By platform, then by rank, commune and address.
    public let accounts: [MayorStanding]

    /// Creates them.
    public init(areRanked: Bool, accounts: [MayorStanding]) {
      self.areRanked = areRanked
      self.accounts = accounts
    }
  }

  /// Of how many communes of each group, the best first, ranks over time are drawn.
  public static let mostTracks = 30

  /// The headline measures of the accounts of communes and of their services that were open on a day of
  /// the period, in the order of reports.
  public var accounts: [AccountFigures] = []
  /// Medians of the communes' own accounts, by platform and then by stratum.
  public var platforms: [PlatformSummary] = []
  /// By platform: all communes first, then stratum by stratum.
  public var adoption: [PlatformAdoption] = []
  /// What is fitted to all communes; nil when nothing was ranked.
  public var model: IndexModel?
  /// The mayors' own accounts; nil when they are off.
  public var mayors: Mayors?
  /// What posts get by facet, in each stratum.
  public var facets: [StratumFacet] = []
  /// The themes of the lexicon, by which facets are named.
  public var themes: [Localised] = []
  /// The earlier periods, latest first.
  public var earlierPeriods: [EarlierPeriod] = []
  /// How many communes are ranked in this period and the one before, in the same group and by the same
  /// settings.
  public var comparableRanks = 0
  /// Those of them whose rank changed by more than chance explains, by INSEE code.
  public var movers: [StandingChange] = []

  /// The ranks over time of the first communes of each group.
  public var tracks = RankTracks(periods: [], ranks: [:])

  /// Creates an overview of nothing.
  public init() {}
}
