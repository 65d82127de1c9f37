import Core
import Testing

@testable import Measure

@Suite("Overperformance")
struct OverperformanceTests {
  @Test("the score is a ratio over the expectation, a negative one under it, and −2e for nothing")
  func scores() {
    #expect(overperformance(of: 30, against: 10) == 3)
    #expect(overperformance(of: 10, against: 10) == 1)
    #expect(overperformance(of: 5, against: 10) == -2)
    #expect(overperformance(of: 0, against: 10) == -20)
  }

  @Test("the expectation is the mean of the middle half of the last hundred, of twenty at least")
  func expectation() {
    #expect(usualInteractions(after: [Double](repeating: 4, count: 19)) == nil)
    let twenty: [Double] =
      [0, 0, 0, 0, 0] + [4, 4, 4, 4, 4, 6, 6, 6, 6, 6] + [900, 900, 900, 900, 900]
    #expect(usualInteractions(after: twenty) == 5)
    let old = [Double](repeating: 1_000_000, count: 50)
    #expect(usualInteractions(after: old + [Double](repeating: 2, count: 100)) == 2)
  }

  @Test("a burst after twenty ordinary posts is the best of them; fewer posts tell nothing")
  func best() throws {
    func account(_ ordinary: Int) throws -> [MeasureValue] {
      let counts = [Int](repeating: 9, count: ordinary) + [45]
      return measured(
        try history(
          exports: [export(isComplete: true)],
          posts: counts.enumerated().map { place, count in
            post(
              quarter.start.advanced(by: place),
              key: place,
              reactions: Count(count),
              comments: Count(1)
            )
          }
        )
      )
    }
    #expect(try account(20)["overperforming_best"]?.value == 4.6)
    #expect(try account(20)["overperforming_best"]?.count == 1)
    #expect(try account(19)["overperforming_best"]?.reason == .tooFewPosts)
  }
}
