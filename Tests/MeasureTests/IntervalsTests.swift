import Testing

@testable import Measure

struct IntervalsTests {
  private func expect(
    _ interval: Interval?,
    _ low: Double,
    _ high: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let interval = try #require(interval, sourceLocation: sourceLocation)
    #expect(abs(interval.low - low) <= 1e-12, sourceLocation: sourceLocation)
    #expect(abs(interval.high - high) <= 1e-12, sourceLocation: sourceLocation)
  }

  @Test("Wilson's interval of 3 among 7, and of none among none")
  func wilson() throws {
    try expect(wilsonInterval(of: 3, among: 7), 0.15821985525146975, 0.7495416354723428)
    #expect(wilsonInterval(of: 0, among: 0) == nil)
    #expect(wilsonInterval(of: 0, among: 4)?.low == 0)
    #expect(wilsonInterval(of: 4, among: 4)?.high == 1)
  }

  @Test("Byar's interval of 0 begins at 0, and that of 5 is not symmetrical")
  func byar() throws {
    try expect(byarInterval(of: 0), 0, 3.6680118321737507)
    try expect(byarInterval(of: 5), 1.6113477157471932, 11.668164123398595)
  }

  @Test("the interval of a mean widens with dispersion and is Poisson's without")
  func mean() throws {
    try expect(meanInterval(of: [0, 1, 5, 12]), 1.3742751881841322, 14.73504009539522)
    try expect(meanInterval(of: [2, 2, 2]), 0.8985213910770669, 4.451758232717375)
    #expect(meanInterval(of: [3]) == nil)
    #expect(meanInterval(of: [0, 0]) == nil)
  }

  @Test("quantiles are of type 7, and the median of an even number is the middle of two")
  func quantiles() {
    let ninetieth = quantile([10, 1, 3, 2], 0.9) ?? .nan
    #expect(abs(ninetieth - 7.9) <= 1e-12)
    #expect(median([10, 1, 3, 2]) == 2.5)
    #expect(median([]) == nil)
  }
}
