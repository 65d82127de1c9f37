internal import Core
internal import Foundation

/// Engagement (METHOD M3) over the own posts whose reactions and comments are both known.
func engagementMeasures(of observation: Observation) -> [MeasureValue] {
  let engagement = Engagement(of: observation)
  return engagement.citizenMeasures + engagement.rates + engagement.distribution
}

private struct Engagement {
  let observation: Observation
  let posts: [AccountHistory.Post]
  let reactions: Tally
  let comments: Tally
  let shares: Tally
  let interactions: Tally

  /// Why there is no post to measure; nil when there is one.
  let missing: MissingReason?

  /// Why shares are not known for every post; nil when they are.
  let shareless: MissingReason?

  /// F in METHOD, and why nothing can be divided by it; nil when it can.
  let followers: Double
  let followerless: MissingReason?

  init(of observation: Observation) {
    self.observation = observation
    posts = observation.own.map(\.post).filter(\.hasEngagement)
    reactions = Tally(posts.compactMap(\.reactions))
    comments = Tally(posts.compactMap(\.comments))
    shares = Tally(posts.compactMap(\.shares))
    interactions = Tally(engaged: posts)
    missing = posts.isEmpty ? observation.absent(Shown.engagement) : nil
    let isShown = !posts.isEmpty && shares.values.count == posts.count
    shareless = isShown ? nil : missing ?? observation.absent(Shown.shares)
    followers = observation.meanFollowers ?? 0
    followerless = observation.followerless ?? (followers > 0 ? nil : .zeroDenominator)
  }

  /// The number of posts measured, n in METHOD.
  private var count: Double { Double(posts.count) }

  private func figure(
    _ name: String,
    _ value: Double,
    of tally: Tally,
    unless reason: MissingReason?,
    interval: Interval? = nil,
    perFollower: Bool = false
  ) -> MeasureValue {
    MeasureValue(
      name,
      value,
      unless: reason ?? (perFollower ? followerless : nil),
      interval: interval,
      count: posts.count,
      isRounded: tally.isRounded || (perFollower && observation.hasRoundedFollowers)
    )
  }

  /// The popularity, commitment and virality of Bonsón & Ratkai (2013), and their sum.
  var citizenMeasures: [MeasureValue] {
    let families = [
      family("P", reactions, unless: missing),
      family("C", comments, unless: missing),
      family("V", shares, unless: shareless),
    ]
    let thirds = families.compactMap { $0.last?.value }
    let sum = figure(
      "E",
      thirds.reduce(0, +),
      of: interactions,
      unless: shareless,
      perFollower: true
    )
    return families.flatMap(\.self) + [sum]
  }

  private func family(
    _ letter: String,
    _ tally: Tally,
    unless reason: MissingReason?
  ) -> [MeasureValue] {
    let noticed = Double(tally.values.count { $0 > 0 })
    let interval = meanInterval(of: tally.values)
    return [
      figure(
        letter + "1",
        noticed / count,
        of: tally,
        unless: reason,
        interval: wilsonInterval(of: noticed, among: count)
      ),
      figure(letter + "2", tally.sum / count, of: tally, unless: reason, interval: interval),
      figure(
        letter + "3",
        1000 * tally.sum / count / followers,
        of: tally,
        unless: reason,
        interval: followers > 0 ? interval?.scaled(by: 1000 / followers) : nil,
        perFollower: true
      ),
    ]
  }

  /// Interactions per follower.
  var rates: [MeasureValue] {
    let sum = interactions.sum
    let weighted = Tally(engaged: posts, weights: (1, 2, 3)).sum
    let interval = meanInterval(of: interactions.values)
    func rate(_ name: String, _ value: Double, interval: Interval? = nil) -> MeasureValue {
      figure(
        name,
        value,
        of: interactions,
        unless: missing,
        interval: interval,
        perFollower: true
      )
    }
    return [
      rate(
        "er_followers_pct",
        100 * sum / count / followers,
        interval: followers > 0 ? interval?.scaled(by: 100 / followers) : nil
      ),
      rate("er_followers_median_pct", 100 * (median(interactions.values) ?? 0) / followers),
      dailyRate,
      rate("er_weighted_per_1000", 1000 * weighted / count / followers),
      rate("unmetric_08", sum / count * 10_000 / pow(followers, 0.8)),
    ]
  }

  /// A rate over days: it needs the counts of every post of the days covered.
  private var dailyRate: MeasureValue {
    let coverage = observation.coverage
    let posts = observation.listed.filter { coverage.contains($0.day) }.map(\.post)
    let isKnown = posts.allSatisfy(\.hasEngagement)
    let isMeasurable = isKnown && (!observation.own.isEmpty || observation.isDormant)
    let unknown = isMeasurable ? nil : observation.absent(Shown.engagement)
    let tally = Tally(engaged: posts)
    return MeasureValue(
      "er_daily_pct",
      100 * tally.sum / Double(coverage.days) / followers,
      unless: observation.unlisted ?? unknown ?? followerless,
      count: posts.count,
      isRounded: tally.isRounded || observation.hasRoundedFollowers
    )
  }

  /// How interactions fall on the posts.
  var distribution: [MeasureValue] {
    let sum = interactions.sum
    let logarithms = interactions.values.map { log1p($0) }
    let mean = logarithms.reduce(0, +) / count
    let squares = logarithms.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let passive = reactions.sum + shares.sum
    func figure(
      _ name: String,
      _ value: Double,
      unless reason: MissingReason? = nil,
      interval: Interval? = nil
    ) -> MeasureValue {
      self.figure(
        name,
        value,
        of: interactions,
        unless: missing ?? reason,
        interval: interval
      )
    }
    return [
      figure("interactions_mean", sum / count, interval: meanInterval(of: interactions.values)),
      figure("interactions_median", median(interactions.values) ?? 0),
      figure("log_mean", mean),
      figure(
        "log_sd",
        (squares / (count - 1)).squareRoot(),
        unless: posts.count > 1 ? nil : .tooFewPosts
      ),
      figure(
        "top_post_share",
        (interactions.values.max() ?? 0) / sum,
        unless: sum > 0 ? nil : .zeroDenominator
      ),
      figure(
        "comments_ratio",
        comments.sum / passive,
        unless: passive > 0 ? nil : .zeroDenominator
      ),
    ]
  }
}
