public import Core

/// An unusual number of comments within a few days (METHOD M7).
///
/// It is told to the commune in a private note and named in no report.
public struct Surge: Hashable, Sendable, Codable {
  /// The first day.
  public let first: Day

  /// The last day.
  public let last: Day

  /// The day with most comments.
  public let peak: Day

  /// The citizens' comments of that day.
  public let peakComments: Int

  /// How far that day is above the days before it, in robust standard deviations.
  public let peakDeviation: Double

  /// The citizens' comments from the first day to the last.
  public let comments: Int

  /// The post with most of them: its identifier, or else its key in the ledger.
  public let post: String

  /// Whether reactions or the number of comments show hostility.
  public let isHostile: Bool

  /// The lower end of the 95 % interval of that post's angry reactions over all; nil when unknown.
  public let angryShareLow: Double?

  /// The citizens' comments under that post over its reactions and shares; nil without any.
  public let ratio: Double?

  /// The hour after publication in which most of them came.
  public let hoursToPeak: Int

  /// Hours after publication in which half of them came.
  public let hoursToHalf: Double

  /// Creates a surge.
  public init(
    first: Day,
    last: Day,
    peak: Day,
    peakComments: Int,
    peakDeviation: Double,
    comments: Int,
    post: String,
    isHostile: Bool,
    angryShareLow: Double?,
    ratio: Double?,
    hoursToPeak: Int,
    hoursToHalf: Double
  ) {
    self.first = first
    self.last = last
    self.peak = peak
    self.peakComments = peakComments
    self.peakDeviation = peakDeviation
    self.comments = comments
    self.post = post
    self.isHostile = isHostile
    self.angryShareLow = angryShareLow
    self.ratio = ratio
    self.hoursToPeak = hoursToPeak
    self.hoursToHalf = hoursToHalf
  }
}
