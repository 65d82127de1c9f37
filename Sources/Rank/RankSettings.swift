/// The conventions of a ranking, which a workspace may change.
public struct RankSettings: Hashable, Sendable {
  /// The smallest population of each stratum, in inhabitants, ascending from 0.
  public let limits: [Int]

  /// The fewest communes that are ranked together; 1 or more.
  public let minimumStratum: Int

  /// What each pillar weighs, 0 or more; a pillar that is not named weighs nothing.
  public let weights: [Pillar: Double]

  /// The least share of the period's days that a ranked commune's exports cover, 0 to 1.
  public let minimumCoverage: Double

  /// Creates settings; what is not given is as METHOD M5 and M10 have it.
  ///
  /// - Parameters:
  ///   - limits: the smallest population of each stratum; sorted here, once each, with 0.
  ///   - minimumStratum: the fewest communes that are ranked together.
  ///   - weights: what each pillar weighs.
  ///   - minimumCoverage: the least share of the period's days covered.
  public init(
    limits: [Int] = [0, 500, 2000, 3500, 10_000, 20_000, 50_000],
    minimumStratum: Int = 8,
    weights: [Pillar: Double] = [.regularity: 1, .engagement: 1, .dialogue: 1, .audience: 1],
    minimumCoverage: Double = 0.75
  ) {
    self.limits = Set(limits + [0]).filter { $0 >= 0 }.sorted()
    self.minimumStratum = minimumStratum
    self.weights = weights
    self.minimumCoverage = minimumCoverage
  }

  /// The strata between the limits, smallest first.
  public var strata: [Stratum] {
    zip(limits, limits.dropFirst().map(Optional.some) + [nil]).map(Stratum.init)
  }
}
