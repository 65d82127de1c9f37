import Testing

@testable import Rank

struct StrataTests {
  @Test("a stratum under the minimum joins the one below, and never makes a group of three")
  func mergers() {
    #expect(mergedStrata([0, 8, 9], minimum: 8) == [nil, 1, 2])
    #expect(mergedStrata([9, 3, 4], minimum: 8) == [0, nil, nil])
    #expect(mergedStrata([2, 9], minimum: 8) == [1, 1])
    #expect(mergedStrata([9, 9, 2], minimum: 8) == [0, 1, 1])
    #expect(mergedStrata([9, 0, 2], minimum: 8) == [0, nil, nil])
    #expect(mergedStrata([], minimum: 8) == [])
  }
}
