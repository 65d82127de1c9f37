internal import Core
internal import Foundation

/// How far the figures of an account may be from those shown, where its counts are rounded (METHOD
/// M10).
public struct RoundingBounds: Hashable, Sendable {
  /// The least that the mean of `ln(1 + I)` may be; 0 without posts with counts.
  public let logMeanLow: Double
  /// The most that it may be.
  public let logMeanHigh: Double
  /// The least that the mean of the followers may be; 0 when they are not shown.
  public let followersLow: Double
  /// The most that it may be.
  public let followersHigh: Double
  /// How many fewer the last followers may be than shown.
  public let lastFollowersBelow: Double
  /// How many more they may be.
  public let lastFollowersAbove: Double

  /// Creates bounds.
  public init(
    logMeanLow: Double,
    logMeanHigh: Double,
    followersLow: Double,
    followersHigh: Double,
    lastFollowersBelow: Double,
    lastFollowersAbove: Double
  ) {
    self.logMeanLow = logMeanLow
    self.logMeanHigh = logMeanHigh
    self.followersLow = followersLow
    self.followersHigh = followersHigh
    self.lastFollowersBelow = lastFollowersBelow
    self.lastFollowersAbove = lastFollowersAbove
  }

  /// The bounds of what was seen of an account; nil when it has no rounded count.
  init?(of observation: Observation) {
    let platform = observation.account.platform
    let engaged = observation.own.map(\.post).filter(\.hasEngagement)
    let isRounded =
      observation.hasRoundedFollowers || Tally(engaged: engaged).isRounded
    guard isRounded else { return nil }
    let interactions = engaged.map { post in
      [post.reactions, post.comments, post.shares].compactMap { $0?.bounds(on: platform) }
        .reduce((low: 0, high: 0)) { ($0.low + $1.low, $0.high + $1.high) }
    }
    let followers = observation.followers.map { $0.count.bounds(on: platform) }
    func mean(_ values: [Double]) -> Double {
      values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    }
    let last = observation.followers.last.map { Double($0.count.value) } ?? 0
    self.init(
      logMeanLow: mean(interactions.map { log1p($0.low) }),
      logMeanHigh: mean(interactions.map { log1p($0.high) }),
      followersLow: mean(followers.map(\.low)),
      followersHigh: mean(followers.map(\.high)),
      lastFollowersBelow: last - (followers.last?.low ?? 0),
      lastFollowersAbove: (followers.last?.high ?? 0) - last
    )
  }
}

extension Count {
  /// The least and the most that a page may mean: half the last shown unit on both sides; X truncates,
  /// so that there it is one whole unit upward.
  func bounds(on platform: Platform) -> (low: Double, high: Double) {
    let value = Double(value)
    guard isRounded else { return (value, value) }
    let unit = Double(unit)
    return platform == .twitter
      ? (value, value + unit) : (max(0, value - unit / 2), value + unit / 2)
  }
}
