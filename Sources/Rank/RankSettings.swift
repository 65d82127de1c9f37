public import Measure

/// The conventions of a ranking, which a workspace may change.
public struct RankSettings: Hashable, Sendable {
  /// The smallest population of each stratum, in inhabitants, ascending from 0.
  public let limits: [Int]

  /// The fewest communes that are ranked together; 1 or more.
  public let minimumStratum: Int

  /// What each pillar weighs, 0 or more; a pillar that is not named weighs nothing.
  public let weights: [Pillar: Double]

  /// The fewest posts with which an account counts for its commune; 2 or more.
  public let minimumPosts: Int

  /// The least share of the period's days that a ranked commune's exports cover, 0 to 1.
  public let minimumCoverage: Double

  /// The most communes that are ranked together; a stratum with more is ranked by department.
  public let maximumGroup: Int

  /// How often the slices of the period are drawn again.
  public let redraws: Int

  /// The seed of those draws.
  public let seed: UInt64

  /// How sure rank sets are, 0 to 1.
  public let confidence: Double

  /// "May be among the best" looks at so many places.
  public let bestPlaces: Int

  /// How many slices the period has: 13, of a year 52.
  public let slices: Int

  /// Creates settings; what is not given is as METHOD M5 and M10 have it.
  ///
  /// - Parameters:
  ///   - limits: the smallest population of each stratum; sorted here, once each, with 0.
  ///   - minimumStratum: the fewest communes that are ranked together.
  ///   - weights: what each pillar weighs.
  ///   - minimumPosts: the fewest posts with which an account counts.
  ///   - minimumCoverage: the least share of the period's days covered.
  ///   - maximumGroup: the most communes that are ranked together, 2 or more.
  ///   - redraws: how often the slices are drawn again, 2 or more.
  ///   - seed: the seed of those draws.
  ///   - confidence: how sure rank sets are.
  ///   - bestPlaces: the places of "may be among the best".
  ///   - slices: how many slices the period has.
  public init(
    limits: [Int] = [0, 500, 2000, 3500, 10_000, 20_000, 50_000],
    minimumStratum: Int = 8,
    weights: [Pillar: Double] = [.regularity: 1, .engagement: 1, .dialogue: 1, .audience: 1],
    minimumPosts: Int = usualFewestPosts,
    minimumCoverage: Double = 0.75,
    maximumGroup: Int = 2000,
    redraws: Int = 400,
    seed: UInt64 = 20_250_701,
    confidence: Double = 0.90,
    bestPlaces: Int = 5,
    slices: Int = 13
  ) {
    self.limits = Set(limits + [0]).filter { $0 >= 0 }.sorted()
    self.minimumStratum = minimumStratum
    self.weights = weights
    self.minimumPosts = minimumPosts
    self.minimumCoverage = minimumCoverage
    self.maximumGroup = maximumGroup
    self.redraws = redraws
    self.seed = seed
    self.confidence = confidence
    self.bestPlaces = bestPlaces
    self.slices = slices
  }

  /// The strata between the limits, smallest first.
  public var strata: [Stratum] {
    zip(limits, limits.dropFirst().map(Optional.some) + [nil]).map(Stratum.init)
  }
}
