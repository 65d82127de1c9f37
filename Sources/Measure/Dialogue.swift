internal import Core

/// Dialogue (METHOD M5, step 2): who answers the citizens' questions, and when.
func dialogueMeasures(of observation: Observation) -> [MeasureValue] {
  let dialogue = Dialogue(of: observation)
  let questions = dialogue.questions
  let followed = questions.filter(\.isFollowed)
  let answered = Double(followed.count(where: \.isAnsweredInTime))
  let delays = questions.compactMap(\.delay)
  let typical = kaplanMeierQuantile(
    of: questions.map { ($0.delay ?? $0.watched, $0.delay != nil) }
  )
  let unseen = dialogue.unseen
  let undated = dialogue.undated
  let unasked = undated ?? (questions.isEmpty ? .noQuestion : nil)
  let unfollowed = undated ?? (followed.isEmpty ? .noQuestion : nil)

  func count(_ name: String, _ value: Double) -> MeasureValue {
    MeasureValue(name, value, unless: undated, count: dialogue.seen)
  }

  return [
    MeasureValue(
      "comments_seen",
      Double(dialogue.seen),
      unless: unseen,
      count: observation.own.count
    ),
    MeasureValue(
      "comments_seen_share",
      dialogue.shareSeen,
      unless: unseen ?? (dialogue.stated > 0 ? nil : .zeroDenominator),
      count: dialogue.seen
    ),
    count("questions", Double(questions.count)),
    count("questions_followed", Double(followed.count)),
    count("questions_answered_7d", answered),
    MeasureValue(
      "response_rate_7d",
      answered / Double(followed.count),
      unless: unfollowed,
      interval: wilsonInterval(of: answered, among: Double(followed.count)),
      count: followed.count
    ),
    MeasureValue(
      "response_rate_24h",
      Double(followed.count { ($0.delay ?? .infinity) <= 24 }) / Double(followed.count),
      unless: unfollowed,
      count: followed.count
    ),
    MeasureValue(
      "response_median_answered_h",
      median(delays) ?? 0,
      unless: unasked ?? (delays.isEmpty ? .noAnswer : nil),
      count: delays.count
    ),
    MeasureValue(
      "response_median_km_h",
      typical ?? 0,
      unless: unasked ?? (typical == nil ? .underHalfAnswered : nil),
      count: questions.count
    ),
  ]
}

/// The questions that citizens asked under an account's posts.
struct Dialogue: Sendable {
  /// The questions, by time.
  let questions: [Question]

  /// How many comments exports hold, of any time or none, as pages state those of any time.
  let seen: Int

  /// How many comments pages say there are: a sum of what pages say may exceed any integer.
  let stated: Double

  /// Why nothing is known of the comments; nil when something is.
  let unseen: MissingReason?

  /// Why nothing is known of the questions; nil when something is.
  let undated: MissingReason?

  /// The comments that exports hold over those that pages state, at most 1 (METHOD M10).
  var shareSeen: Double { min(1, Double(seen) / stated) }

  init(of observation: Observation) {
    let comments = observation.comments
    let end = observation.period.bounds(in: observation.zone).upperBound
    let captures = Dictionary(
      observation.sections.map { ($0.post, $0.capturedAt) },
      uniquingKeysWith: max
    )
    var answers: [String: Instant] = [:]
    for comment in comments where comment.isByAccount {
      guard let question = comment.answers else { continue }
      answers[question] = min(answers[question] ?? comment.createdAt, comment.createdAt)
    }
    questions = comments.compactMap { comment in
      guard !comment.isByAccount, comment.answers == nil, comment.isQuestion else { return nil }
      let answer = comment.identifier.flatMap { answers[$0] }
      return Question(
        post: comment.post,
        askedAt: comment.createdAt,
        delay: answer.map { $0.hours(since: comment.createdAt) },
        watched: max(0, min(end, captures[comment.post] ?? end).hours(since: comment.createdAt))
      )
    }
    seen = observation.sections.reduce(0) { $0 + $1.held }
    let posts = observation.own.map(\.post)
    stated = posts.reduce(0) { $0 + Double($1.comments?.value ?? 0) }
    let isSilent = stated == 0 && posts.allSatisfy { $0.comments != nil }
    unseen =
      if observation.postless == .dormant || seen > 0 {
        nil
      } else if let reason = observation.postless {
        reason
      } else if isSilent {
        nil
      } else {
        observation.absence(of: Shown.comments, otherwise: .noComments)
      }
    undated = unseen ?? (observation.hasUndatedCommentsOnly ? .noComments : nil)
  }
}

extension Instant {
  /// Hours from an earlier moment to this one.
  func hours(since earlier: Instant) -> Double { Double(seconds - earlier.seconds) / 3600 }
}
