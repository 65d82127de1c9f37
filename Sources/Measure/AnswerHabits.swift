public import Core

/// When citizens ask under an account's posts, and when the account answers (METHOD M7): for the commune
/// itself, never for a report.
public struct AnswerHabits: Hashable, Sendable {
  /// Questions by local weekday, Monday first, and hour: 7 rows of 24.
  public let questions: [[Int]]

  /// The account's comments under its own posts, answers or not, by local weekday and hour.
  public let answers: [[Int]]

  /// The questions that were answered.
  public let answered: Int

  /// Hours until a quarter of the questions are answered (Kaplan–Meier); nil when that is never seen.
  public let quarterHours: Double?

  /// Hours until half of the questions are answered (Kaplan–Meier); nil when that is never seen.
  public let medianHours: Double?

  /// The habits that a history shows over a period, in days and hours of the zone.
  public init(of history: AccountHistory, over period: Period, in zone: CivilZone) {
    let observation = Observation(of: history, over: period, in: zone)
    let asked = Dialogue(of: observation).questions
    let durations = asked.map { ($0.delay ?? $0.watched, $0.delay != nil) }
    questions = Self.table(
      observation.comments.filter { !$0.isByAccount && $0.isQuestion && $0.answers == nil },
      in: zone
    )
    answers = Self.table(observation.comments.filter(\.isByAccount), in: zone)
    answered = asked.count { $0.delay != nil }
    quarterHours = kaplanMeierQuantile(of: durations, share: 0.25)
    medianHours = kaplanMeierQuantile(of: durations)
  }

  /// How many questions were asked.
  public var asked: Int { questions.joined().reduce(0, +) }

  private static func table(_ comments: [AccountHistory.Comment], in zone: CivilZone) -> [[Int]] {
    var table = [[Int]](repeating: [Int](repeating: 0, count: 24), count: 7)
    for comment in comments {
      let (day, second) = zone.local(comment.createdAt)
      table[day.weekday][second / 3600] += 1
    }
    return table
  }
}
