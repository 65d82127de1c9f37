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
@Suite("The values named on an axis")
struct TickTests {
  @Test(
    "are 1, 2 or 5 times a power of ten apart and exact",
    arguments: [
      ([0, 1], [0, 0.2, 0.4, 0.6, 0.8, 1]), ([0, 100], [0, 20, 40, 60, 80, 100]),
      ([-3, 4], [-2, 0, 2, 4]), ([0.1, 0.34], [0.1, 0.15, 0.2, 0.25, 0.3]),
      ([0, 1e9], [0, 2e8, 4e8, 6e8, 8e8, 1e9]),
    ] as [([Double], [Double])]
  )
  func linear(values: [Double], ticks: [Double]) throws {
    let scale = try #require(LinearScale(over: values, from: 0, to: 1))
    #expect(scale.ticks(6) == ticks)
  }

  @Test(
    "end a rounded scale, which holds 0 when it costs at most half of the line",
    arguments: [
      ([3, 97], 0, 100), ([50, 77], 50, 80), ([35, 77], 0, 80), ([-4, 3], -4, 4),
      ([-9, -6], -9, -6), ([-9, -2], -10, 0), ([0, 0], 0, 0.1), ([5, 5], 4.4, 5.6),
    ] as [([Double], Double, Double)]
  )
  func rounding(values: [Double], low: Double, high: Double) throws {
    let scale = try #require(LinearScale(rounding: values, steps: 5, from: 0, to: 1))
    #expect((scale.domain.lowerBound, scale.domain.upperBound) == (low, high))
  }

  @Test("are few enough", arguments: [1e-9, 0.3, 7, 41, 999, 1e15])
  func few(size: Double) throws {
    let scale = try #require(LinearScale(over: [size / 7, size], from: 0, to: 1))
    for most in 2...9 { #expect(scale.ticks(most).count <= most) }
  }

  @Test("do not exist for what is no number, and are drawn for what is hardly one")
  func hostile() throws {
    #expect(LinearScale(rounding: [.nan, .infinity, 1e300], steps: 5, from: 0, to: 1) == nil)
    let values: [Double] = [0, .leastNonzeroMagnitude, -1e15]
    let scale = try #require(LinearScale(rounding: values, steps: 5, from: 0, to: 1))
    #expect(!scale.ticks(6).isEmpty)
  }
}

@Suite("A scale of ratios")
struct LogScaleTests {
  @Test("makes equal ratios equal lengths")
  func ratios() throws {
    let scale = try #require(LogScale(over: [1, 100], from: 0, to: 100))
    #expect(abs(scale.position(of: 10) - 50) < 1e-9)
    #expect(scale.position(of: 0) == 0)
    #expect(scale.ticks(9) == [1, 2, 5, 10, 20, 50, 100])
    #expect(scale.ticks(3) == [1, 10, 100])
    let narrow = try #require(LogScale(over: [16, 60], from: 0, to: 100))
    #expect(narrow.ticks(4) == [20, 30, 50])
  }

  @Test("does not exist without a value over 0")
  func empty() { #expect(LogScale(over: [0, -1, .nan], from: 0, to: 1) == nil) }
}

@Suite("Periods and bands along a line")
struct PlaceTests {
  @Test("leave the room of a missing period")
  func time() throws {
    let quarters = Gallery.quarters(5)
    let places = TimeScale([quarters[0], quarters[1], quarters[4]], from: 0, to: 400).positions
    #expect(places[0] == 0 && places[2] == 400)
    #expect((95...105).contains(places[1]))
    #expect(TimeScale([quarters[0]], from: 0, to: 400).positions == [400])
  }

  @Test("share the line equally")
  func bands() {
    let bands = BandScale(4, from: 20, to: 100)
    #expect((bands.step, bands.end, bands.middle(of: 1)) == (20, 100, 50))
    #expect(BandScale(0, from: 20, to: 100).end == 20)
  }
}

@Suite("Labels")
struct SpreadTests {
  @Test("are moved apart, no further than they must, and stay within bounds")
  func apart() {
    let placed = Spread.apart([50, 52, 10, 99], gap: 10, within: 0...100)
    #expect(placed == [50, 60, 10, 99])
    #expect(Spread.apart([98, 99, 97], gap: 10, within: 0...100) == [90, 100, 80])
    #expect(Spread.apart([], gap: 10, within: 0...100) == [])
    #expect(Spread.apart([5, 5, 5], gap: 10, within: 0...10) == [5, 15, 25])
  }

  @Test("are written from the last back, where they do not touch")
  func legible() {
    #expect(Spread.legible([0...10, 8...18, 20...30], gap: 1) == [false, true, true])
    #expect(Spread.legible([0...10, 15...25, 20...30], gap: 1) == [true, false, true])
  }
}
