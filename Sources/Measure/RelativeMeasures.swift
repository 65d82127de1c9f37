internal import Foundation
public import Core

/// One account and its measures, for comparison with the other accounts of its platform.
public struct MeasuredAccount: Hashable, Sendable {
  /// The account.
  public let account: Account

  /// Its measures.
  public let measures: [MeasureValue]

  /// Pairs an account with its measures.
  public init(account: Account, measures: [MeasureValue]) {
    self.account = account
    self.measures = measures
  }

  /// The measure of this name, when there is one.
  func measure(_ name: String) -> MeasureValue? { measures.first { $0.name == name } }
}

/// The names of the measures that `relativeMeasures(of:)` looks at.
public let relativeInputs: Set<String> = [
  "interactions", "er_daily_pct", "growth_weekly", "posts_with_counts", "followers_mean",
  "log_mean", "log_sd",
]

/// The measures that compare an account with all others: `Catalogue.relative`, in its order.
///
/// Accounts are compared by platform: for share of voice and PPI those of holder `commune` only, at
/// equal audience every account with what communes' accounts have on average.
///
/// - Parameters:
///   - accounts: every account of the period with its own measures, in any order.
///   - fewestPosts: the fewest posts with which engagement is judged.
/// - Returns: in the order of `accounts`, what is to be appended to the measures of each.
public func relativeMeasures(
  of accounts: [MeasuredAccount],
  fewestPosts: Int = usualFewestPosts
) -> [[MeasureValue]] {
  let compared = accounts.filter { $0.account.holder == .commune }
  let peers = Dictionary(grouping: compared, by: \.account.platform)
    .mapValues(Peers.init)
  let models = SizeModel.models(
    of: accounts.lazy.compactMap { measured in
      EngagementFacts(measured.measures, fewestPosts: fewestPosts).map { (measured.account, $0) }
    }
  )
  return accounts.map { account in
    let comparison: [MeasureValue] =
      if account.account.holder == .commune, let peers = peers[account.account.platform] {
        [peers.shareOfVoice(of: account), peers.performance(of: account)]
      } else {
        Peers.names.map { MeasureValue($0, missing: .notCompared) }
      }
    let model = models[account.account.platform]
    return comparison + equalAudience(account, model: model, fewestPosts: fewestPosts)
  }
}

/// Engagement at equal audience (METHOD M5, step 1): how many times as much people react as is to be
/// expected for so many followers, with its 95 % interval, and its logarithm as the index uses it.
private func equalAudience(
  _ account: MeasuredAccount,
  model: SizeModel?,
  fewestPosts: Int
) -> [MeasureValue] {
  let names = ["engagement_multiplier", "engagement_shrunken"]
  let inputs = ["log_mean", "followers_mean"].map(account.measure)
  guard let model, let facts = EngagementFacts(account.measures, fewestPosts: fewestPosts)
  else {
    let reason = inputs.compactMap { $0?.reason }.first ?? .tooFewPosts
    return names.map { MeasureValue($0, missing: reason) }
  }
  let isRounded = inputs.contains { $0?.isRounded == true }
  let expectation = EngagementExpectation(of: facts, by: model)
  return [
    MeasureValue(
      names[0],
      expectation.multiplier,
      low: expectation.low,
      high: expectation.high,
      count: facts.posts,
      isRounded: isRounded
    ),
    MeasureValue(
      names[1],
      expectation.shrunken,
      count: facts.posts,
      isRounded: isRounded
    ),
  ]
}

/// What the accounts of one platform have together.
private struct Peers {
  /// The interactions of all, and of how many accounts they are known.
  let interactions: Double
  let withInteractions: Int

  /// Whether counts known only to a unit are among them.
  let hasRoundedInteractions: Bool

  /// The 90th percentiles of engagement and of weekly growth, over the accounts that have both.
  let engagement90: Double?
  let growth90: Double?
  let withBoth: Int
  let hasRoundedParts: Bool

  init(_ accounts: [MeasuredAccount]) {
    let measured = accounts.compactMap { $0.measure("interactions") }
    let interactions = measured.compactMap(\.value)
    self.interactions = interactions.reduce(0, +)
    withInteractions = interactions.count
    hasRoundedInteractions = measured.contains(where: \.isRounded)
    hasRoundedParts = accounts.contains { account in
      Peers.parts.contains { account.measure($0)?.isRounded == true }
    }
    let both = accounts.compactMap(Peers.engagementAndGrowth)
    engagement90 = quantile(both.map(\.engagement), 0.9)
    growth90 = quantile(both.map(\.growth), 0.9)
    withBoth = both.count
  }

  func shareOfVoice(of account: MeasuredAccount) -> MeasureValue {
    let own = account.measure("interactions")
    return MeasureValue(
      "share_of_voice",
      (own?.value ?? 0) / interactions,
      unless: own?.reason ?? (interactions > 0 ? nil : .zeroDenominator),
      count: withInteractions,
      isRounded: hasRoundedInteractions
    )
  }

  /// Fanpage Karma's page performance index: `100 √(min(1, e/e90) min(1, g/g90))`, where a page that
  /// loses followers has g = 0.
  func performance(of account: MeasuredAccount) -> MeasureValue {
    let parts = Peers.parts.map(account.measure)
    let missing = parts.compactMap { $0?.reason }.first
    guard let own = Peers.engagementAndGrowth(account), let engagement90, let growth90,
      engagement90 > 0, growth90 > 0
    else { return MeasureValue("ppi", missing: missing ?? .zeroDenominator) }
    let engagement = min(1, own.engagement / engagement90)
    let growth = min(1, max(0, own.growth) / growth90)
    return MeasureValue(
      "ppi",
      100 * (engagement * growth).squareRoot(),
      count: withBoth,
      isRounded: hasRoundedParts
    )
  }

  static let names = ["share_of_voice", "ppi"]

  private static let parts = ["er_daily_pct", "growth_weekly"]

  private static func engagementAndGrowth(
    _ account: MeasuredAccount
  ) -> (engagement: Double, growth: Double)? {
    let values = parts.compactMap { account.measure($0)?.value }
    return values.count == 2 ? (values[0], values[1]) : nil
  }
}
