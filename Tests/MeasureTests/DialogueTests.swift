import Core
import Testing

@testable import Measure

struct DialogueTests {
  private let whole = export(oldest: day(2026, 6, 1))

  /// The measures of an account with one post that has so many comments.
  private func dialogue(
    stated: Int? = nil,
    _ comments: AccountHistory.Comment...
  ) throws -> [MeasureValue] {
    let stated = Count(stated ?? comments.count)
    let own = post(day(2026, 7, 1), reactions: Count(1), comments: stated)
    return measured(
      try history(exports: [whole], posts: [own], comments: comments)
    )
  }

  @Test("an answer within 168 hours counts, one an hour later does not")
  func inTime() throws {
    let values = try dialogue(
      comment("1", day(2026, 7, 2), isQuestion: true),
      comment("2", day(2026, 7, 2), hour: 168, answers: "1", isByAccount: true),
      comment("3", day(2026, 7, 2), isQuestion: true),
      comment("4", day(2026, 7, 2), hour: 169, answers: "3", isByAccount: true)
    )
    #expect(values["questions"]?.value == 2)
    #expect(values["questions_answered_7d"]?.value == 1)
    #expect(values["response_rate_7d"]?.value == 0.5)
    #expect(values["response_rate_24h"]?.value == 0)
    #expect(values["response_median_answered_h"]?.value == 168.5)
  }

  @Test("the first answer of the account counts, a citizen's never")
  func firstAnswer() throws {
    let values = try dialogue(
      comment("1", day(2026, 7, 2), isQuestion: true),
      comment("2", day(2026, 7, 2), hour: 1, answers: "1"),
      comment("3", day(2026, 7, 2), hour: 30, answers: "1", isByAccount: true),
      comment("4", day(2026, 7, 2), hour: 20, answers: "1", isByAccount: true)
    )
    #expect(values["response_median_answered_h"]?.value == 20)
    #expect(values["response_rate_24h"]?.value == 1)
  }

  @Test("a question of the last week is asked, and not followed")
  func late() throws {
    let values = try dialogue(
      comment("1", day(2026, 9, 27), isQuestion: true),
      comment("2", day(2026, 9, 27), hour: 2, answers: "1", isByAccount: true)
    )
    #expect(values["questions"]?.value == 1)
    #expect(values["questions_followed"]?.value == 0)
    #expect(values["response_rate_7d"]?.reason == .noQuestion)
    #expect(values["response_median_km_h"]?.value == 2)
  }

  @Test("unanswered questions lengthen the median delay, and may leave it unknown")
  func censored() throws {
    let answered = comment("1", day(2026, 7, 2), isQuestion: true)
    let answer = comment("2", day(2026, 7, 2), hour: 3, answers: "1", isByAccount: true)
    let open = comment("3", day(2026, 7, 2), isQuestion: true)
    #expect(try dialogue(answered, answer, open)["response_median_km_h"]?.value == 3)
    let more = try dialogue(
      answered,
      answer,
      open,
      comment("4", day(2026, 7, 3), isQuestion: true)
    )
    #expect(more["response_median_answered_h"]?.value == 3)
    #expect(more["response_median_km_h"]?.reason == .underHalfAnswered)
    #expect(try dialogue(open)["response_median_answered_h"]?.reason == .noAnswer)
  }

  @Test("comments that no export holds are not comments that nobody wrote")
  func unseen() throws {
    #expect(try dialogue(stated: 4)["questions"]?.reason == .noComments)
    #expect(try dialogue(stated: 0)["questions"]?.value == 0)
    let sample = try dialogue(stated: 4, comment("1", day(2026, 7, 2)))
    #expect(sample["comments_seen_share"]?.value == 0.25)
    #expect(sample["questions"]?.value == 0)
  }

  @Test("a question dated before the period, under a post of it, is of the first slice")
  func early() throws {
    let own = post(day(2026, 7, 1), reactions: Count(1), comments: Count(1))
    let early = comment("1", day(2026, 6, 29), isQuestion: true)
    let slices = sliceEvidence(
      of: Observation(
        of: try history(exports: [whole], posts: [own], comments: [early]),
        over: quarter,
        in: .utc
      )
    )
    #expect(slices.map(\.slice) == [0])
    #expect(slices.map(\.asked) == [1])
  }

  @Test(
    "a comment of after the period is one seen and asks nothing; one under another post is neither"
  )
  func outside() throws {
    let values = try dialogue(
      comment("1", day(2026, 10, 1), isQuestion: true),
      comment("2", under: 9, day(2026, 8, 1), isQuestion: true),
      comment("3", day(2026, 8, 1))
    )
    #expect(values["comments_seen"]?.value == 2)
    #expect(values["questions"]?.value == 0)
  }

  @Test("the share seen is of all comments held, whether dated, in the period, or neither")
  func share() throws {
    let own = post(day(2026, 7, 1), reactions: Count(1), comments: Count(20))
    func values(held: Int, _ dated: AccountHistory.Comment...) throws -> [MeasureValue] {
      let section = AccountHistory.CommentSection(post: 0, held: held, capturedAt: noon(today))
      return measured(
        try history(exports: [whole], posts: [own], comments: dated, sections: [section])
      )
    }
    let some = try values(held: 18, comment("1", day(2026, 7, 2), isQuestion: true))
    #expect(some["comments_seen"]?.value == 18)
    #expect(some["comments_seen_share"]?.value == 0.9)
    #expect(some["questions"]?.value == 1)
    let undated = try values(held: 18)
    #expect(undated["comments_seen_share"]?.value == 0.9)
    for name in ["questions", "questions_followed", "response_rate_7d", "response_median_km_h"] {
      #expect(undated[name]?.reason == .noComments, "\(name)")
    }
  }

  @Test("a question is followed to the last capture of its post's comments, not beyond")
  func followed() throws {
    let posts = [1, 2].map {
      post(day(2026, 7, 1), key: $0, reactions: Count(1), comments: Count(3))
    }
    let asked = day(2026, 7, 3)
    let open = comment("1", under: 1, asked, isQuestion: true)
    let answered = [
      comment("2", under: 2, asked, isQuestion: true),
      comment("3", under: 2, asked, hour: 20, answers: "2", isByAccount: true),
    ]
    func observation(
      hours: Int,
      _ comments: [AccountHistory.Comment]
    ) throws -> Observation {
      let capture = Instant(seconds: noon(asked).seconds + hours * 3600)
      return Observation(
        of: try history(
          exports: [whole],
          posts: posts,
          comments: comments,
          sections: held(comments, at: capture)
        ),
        over: quarter,
        in: .utc
      )
    }
    let early = dialogueMeasures(of: try observation(hours: 26, [open]))
    #expect(early["questions"]?.value == 1)
    #expect(early["questions_followed"]?.value == 0)
    #expect(early["response_rate_7d"]?.reason == .noQuestion)
    #expect(sliceEvidence(of: try observation(hours: 26, [open])).allSatisfy { $0.asked == 0 })
    #expect(
      dialogueMeasures(of: try observation(hours: 167, [open]))["questions_followed"]?.value == 0
    )
    let week = dialogueMeasures(of: try observation(hours: 168, [open]))
    #expect(week["response_rate_7d"]?.value == 0)
    let both = try observation(hours: 26, [open] + answered)
    // An answered one too: of those watched for less, only the answered would be known.
    #expect(dialogueMeasures(of: both)["questions_followed"]?.value == 0)
    let later = dialogueMeasures(of: try observation(hours: 168, [open] + answered))
    #expect(later["questions_followed"]?.value == 2)
    #expect(later["response_rate_7d"]?.value == 0.5)
    #expect(Dialogue(of: both).questions.map(\.watched) == [26, 26])
    #expect(Dialogue(of: try observation(hours: -5, [open])).questions.map(\.watched) == [0])
  }

  @Test("the time by which half is answered counts those watched too short as still waiting")
  func kaplanMeier() {
    #expect(
      kaplanMeierQuantile(of: [(1, true), (2, false), (3, true), (4, true)]) == 3
    )
    #expect(kaplanMeierQuantile(of: [(1, true), (5, false), (5, false), (5, false)]) == nil)
    #expect(kaplanMeierQuantile(of: [(2, true), (2, true), (9, false)]) == 2)
    #expect(kaplanMeierQuantile(of: []) == nil)
  }

  @Test("the share of a kind is over the posts that show kinds, with Wilson's interval")
  func reactions() throws {
    let kinds = ["like": 70, "love": 0, "angry": 30]
    let posts = [
      post(day(2026, 7, 1), key: 1, reactions: Count(100), reactionsByKind: kinds),
      post(day(2026, 7, 2), key: 2, reactions: Count(500)),
    ]
    let values = measured(try history(exports: [whole], posts: posts))
    #expect(values["angry_share"]?.value == 0.3)
    #expect(values["angry_share"]?.low == wilsonInterval(of: 30, among: 100)?.low)
    #expect(values["sad_share"]?.value == 0)
    let other = measured(try history(.instagram, exports: [whole], posts: posts.suffix(1)))
    #expect(other["angry_share"]?.reason == .notApplicable)
  }
}
