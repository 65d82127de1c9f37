public import Core

/// What stood around a surge of comments: for the private note alone.
public struct SurgeContext: Hashable, Sendable {
  /// The post with most of the comments; nil when it is no longer there.
  public let post: AccountHistory.Post?

  /// The median of citizens' comments a day over the four weeks before; 0 or more.
  public let usualComments: Double

  /// The citizens' comments under that post that exports hold.
  public let citizensComments: Int

  /// The questions among them.
  public let questions: Int

  /// The account's own comments under that post.
  public let answers: Int

  /// Hours from the post to the account's first comment under it; nil when there is none.
  public let hoursToFirstAnswer: Double?

  /// The context of a surge that the history shows.
  ///
  /// - Parameters:
  ///   - surge: a surge found in that history over that period.
  ///   - history: the account's.
  ///   - period: the days compared.
  ///   - zone: the zone of days.
  public init(
    of surge: Surge,
    in history: AccountHistory,
    over period: Period,
    zone: CivilZone
  ) {
    let observation = Observation(of: history, over: period, in: zone)
    let post = observation.own.map(\.post).first { $0.name == surge.post }
    let under = observation.comments.filter { $0.post == post?.key }
    let answers = under.filter(\.isByAccount)
    let first = max(period.start.number, surge.first.number - surgeWindow)
    var counts = [Int](repeating: 0, count: max(0, surge.first.number - first))
    for comment in observation.comments where !comment.isByAccount {
      let day = zone.local(comment.createdAt).day.number - first
      if counts.indices.contains(day) { counts[day] += 1 }
    }
    self.post = post
    usualComments = median(counts.map(Double.init)) ?? 0
    citizensComments = under.count { !$0.isByAccount }
    questions = under.count { !$0.isByAccount && $0.isQuestion && $0.answers == nil }
    self.answers = answers.count
    hoursToFirstAnswer = post.flatMap { post in
      answers.map(\.createdAt).min().map { $0.hours(since: post.publishedAt) }
    }
  }
}
