public import Core

/// A question under a post of an account: a top-level comment of a citizen's that asks something, and
/// what became of it (METHOD M5, step 2).
public struct Question: Hashable, Sendable {
  /// The post it is under, by its key in the history.
  public let post: Int

  /// When it was asked.
  public let askedAt: Instant

  /// Hours from the question to the first answer by the account; nil when there is none.
  public let delay: Double?

  /// Hours from the question for which an answer would be seen: to the latest capture of the
  /// comments under its post, and no further than the end of the period; 0 or more.
  public let watched: Double

  /// Whether an answer within a week would have been seen.
  ///
  /// Not the answered ones alone where the last capture comes sooner: the rate would lean upwards.
  public var isFollowed: Bool { watched >= timeToAnswer }

  /// Whether the account answered within a week.
  public var isAnsweredInTime: Bool { (delay ?? .infinity) <= timeToAnswer }
}

/// A question is answered in time within so many hours: a week.
private let timeToAnswer = 168.0

/// The questions that the measures of an account's dialogue stand on, by time.
///
/// - Parameters:
///   - history: the account's history.
///   - period: the days compared.
///   - zone: the zone of days.
/// - Returns: the questions under its own posts of the period; empty when no export holds any.
public func questions(
  of history: AccountHistory,
  over period: Period,
  in zone: CivilZone
) -> [Question] {
  Dialogue(of: Observation(of: history, over: period, in: zone)).questions
}
