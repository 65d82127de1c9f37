import Testing

@testable import Report

@Suite("A scale")
struct ScaleTests {
  @Test("puts its ends at the ends and the middle in the middle")
  func proportion() throws {
    let scale = try #require(LinearScale(over: [30, 10, 20], from: 0, to: 100))
    #expect([10, 20, 30].map(scale.position) == [0, 50, 100])
  }

  @Test("draws what lies outside at its ends")
  func outside() throws {
    let scale = try #require(LinearScale(over: [0, 1], from: 4, to: 96))
    #expect(scale.position(of: -5) == 4)
    #expect(scale.position(of: 5) == 96)
  }

  @Test("gives equal values room on both sides", arguments: [0.0, 5, -5, 1e9])
  func flat(value: Double) throws {
    let scale = try #require(LinearScale(over: [value, value], from: 0, to: 100))
    #expect(abs(scale.position(of: value) - 50) < 1e-6)
  }

  @Test("does not exist without a finite value")
  func empty() {
    #expect(LinearScale(over: [], from: 0, to: 1) == nil)
    #expect(LinearScale(over: [.nan, .infinity], from: 0, to: 1) == nil)
  }
}

@Suite("A distribution")
struct DistributionTests {
  @Test("has the quantiles of type 7")
  func quantiles() throws {
    let values = try #require(Distribution([4, 1, 3, 2, .nan]))
    #expect(values.median == 2.5)
    #expect(values.quantile(0.25) == 1.75)
    #expect((values.lowest, values.highest) == (1, 4))
  }

  @Test("does not exist without values")
  func empty() { #expect(Distribution([.nan]) == nil) }
}
