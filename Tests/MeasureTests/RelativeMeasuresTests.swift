import Core
import Measure
import Testing

struct RelativeMeasuresTests {
  private func account(
    _ platform: Platform = .facebook,
    holder: Holder = .commune,
    followers: [(day: Day, count: Count?)] = [],
    reactions: Int
  ) throws -> MeasuredAccount {
    let account = try history(
      platform,
      holder: holder,
      exports: [export(isComplete: true)],
      followers: followers,
      posts: [post(day(2026, 7, 1), reactions: Count(reactions), comments: Count(0))]
    )
    return MeasuredAccount(account: account.account, measures: measured(account))
  }

  @Test("voices are shared by platform, among accounts of communes only")
  func shareOfVoice() throws {
    let values = relativeMeasures(of: [
      try account(reactions: 30),
      try account(reactions: 10),
      try account(.instagram, reactions: 5),
      try account(holder: .maire, reactions: 60),
      try account(holder: .service, reactions: 60),
    ])
    #expect(values.map { $0["share_of_voice"]?.value } == [0.75, 0.25, 1, nil, nil])
    #expect(values[3]["share_of_voice"]?.reason == .notCompared)
    #expect(values[4]["ppi"]?.reason == .notCompared)
  }

  @Test("nobody has a share where no post got a reaction")
  func nothingToShare() throws {
    let values = relativeMeasures(of: [try account(reactions: 0)])
    #expect(values[0]["share_of_voice"]?.reason == .zeroDenominator)
  }

  @Test("the performance index is 100 for the best, 0 for a page that shrinks, unknown alone")
  func performance() throws {
    let start = day(2026, 7, 1)
    let end = day(2026, 9, 30)
    let values = relativeMeasures(of: [
      try account(followers: [(start, Count(100)), (end, Count(200))], reactions: 90),
      try account(followers: [(start, Count(100)), (end, Count(80))], reactions: 9),
      try account(followers: [(end, Count(100))], reactions: 9),
    ])
    #expect(values[0]["ppi"]?.value == 100)
    #expect(values[0]["ppi"]?.count == 2)
    #expect(values[1]["ppi"]?.value == 0)
    #expect(values[2]["ppi"]?.reason == .oneSnapshot)
  }
}
