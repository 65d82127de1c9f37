/// How sure one rank is (METHOD M6).
public struct RankUncertainty: Hashable, Sendable, Codable {
  /// The places from the best to the worst of a set.
  public struct Places: Hashable, Sendable, Codable {
    /// The best place, 1 or more.
    public let best: Int
    /// The worst place.
    public let worst: Int

    /// Creates a set of places.
    public init(best: Int, worst: Int) {
      self.best = best
      self.worst = worst
    }
  }

  /// The standard error of the score.
  public let scoreError: Double

  /// The places that the commune may have, at 90 %: what stands beside its rank.
  public let marginal: Places

  /// The same for all communes of the group at once: what comparisons between communes use.
  public let simultaneous: Places

  /// Whether it cannot be excluded from the five best.
  public let mayBeAmongBest: Bool

  /// The 5th percentile of its rank over the redraws of the slices.
  public let redrawn5: Double

  /// The 95th percentile of its rank over those redraws.
  public let redrawn95: Double

  /// Its best and worst rank over 108 ways of computing the index.
  public let methods: Places

  /// Its median rank over those ways.
  public let methodMedian: Double

  /// Creates an uncertainty.
  public init(
    scoreError: Double,
    marginal: Places,
    simultaneous: Places,
    mayBeAmongBest: Bool,
    redrawn5: Double,
    redrawn95: Double,
    methods: Places,
    methodMedian: Double
  ) {
    self.scoreError = scoreError
    self.marginal = marginal
    self.simultaneous = simultaneous
    self.mayBeAmongBest = mayBeAmongBest
    self.redrawn5 = redrawn5
    self.redrawn95 = redrawn95
    self.methods = methods
    self.methodMedian = methodMedian
  }
}
