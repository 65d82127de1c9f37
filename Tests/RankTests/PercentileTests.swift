import Testing

@testable import Rank

struct PercentileTests {
  @Test("equal values share the middle of their ranks, and none reaches 0 or 100")
  func hazen() {
    #expect(hazenPercentiles([3, 1, 1, 2]) == [87.5, 25, 25, 62.5])
    #expect(hazenPercentiles([7]) == [50])
    #expect(hazenPercentiles([]) == [])
  }

  @Test("values less than 1e-9 apart are equal")
  func ties() {
    #expect(hazenPercentiles([0.3, 0.1 + 0.2]) == [50, 50])
    #expect(hazenPercentiles([0.3, 0.3 + 2e-9]) == [25, 75])
    #expect(competitionRanks([0.1 + 0.2, 0.3, 0.1]) == [1, 1, 3])
  }

  @Test("the best rank is shared and the ranks after it are passed over")
  func competition() {
    #expect(competitionRanks([5, 7, 7, 1]) == [3, 1, 1, 4])
  }

  @Test("a weight of two counts a value twice")
  func geometric() {
    #expect(abs(geometricMean(of: [2, 16], weights: [2, 1]) - 4) <= 1e-12)
  }
}
