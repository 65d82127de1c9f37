public import Core
public import Measure

/// One mayor's own account, compared with those of other mayors on its platform.
///
/// It is never part of the communes' index, and the platform's size model is fitted without it.
public struct MayorStanding: Hashable, Sendable {
  /// The account's address.
  public let url: String

  /// The mayor's commune.
  public let insee: INSEECode

  /// The platform: mayors are ranked platform by platform, for an account has no index.
  public let platform: Platform

  /// Followers at the end of the period; nil when not shown.
  public let followers: Double?

  /// Every post since the account was opened, as the page states; nil when it does not.
  public let lifetimePosts: Double?

  /// Posts per week; nil when not measured.
  public let postsPerWeek: Double?

  /// How many times as much people react as to a commune's page of that many followers; nil when it
  /// cannot be judged.
  public let multiplier: Double?

  /// The multiplier's 95 % interval; nil with it.
  public let multiplierLow: Double?

  /// Its upper end.
  public let multiplierHigh: Double?

  /// 1 for the highest engagement at equal audience among the mayors of the platform; nil unless
  /// mayors are ranked, or when it cannot be judged.
  public let rank: Int?

  /// How many are ranked with it.
  public let ranked: Int?

  /// The places it may have; nil when not ranked.
  public let marginal: RankUncertainty.Places?

  /// The same for all of the platform at once.
  public let simultaneous: RankUncertainty.Places?

  /// Why its engagement is not judged, or why it is not ranked; nil otherwise.
  public let reason: MissingReason?

  /// Creates a standing.
  public init(
    url: String,
    insee: INSEECode,
    platform: Platform,
    followers: Double?,
    lifetimePosts: Double?,
    postsPerWeek: Double?,
    multiplier: Double?,
    multiplierLow: Double?,
    multiplierHigh: Double?,
    rank: Int?,
    ranked: Int?,
    marginal: RankUncertainty.Places?,
    simultaneous: RankUncertainty.Places?,
    reason: MissingReason?
  ) {
    self.url = url
    self.insee = insee
    self.platform = platform
    self.followers = followers
    self.lifetimePosts = lifetimePosts
    self.postsPerWeek = postsPerWeek
    self.multiplier = multiplier
    self.multiplierLow = multiplierLow
    self.multiplierHigh = multiplierHigh
    self.rank = rank
    self.ranked = ranked
    self.marginal = marginal
    self.simultaneous = simultaneous
    self.reason = reason
  }
}
