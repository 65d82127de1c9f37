import Testing

@testable import Report

@Suite("A ratio on a whisker")
struct RatioWhiskerTests {
  @Test("stands on an axis of powers of two that holds 1, half as far from it as double")
  func places() {
    let axis = RatioWhisker.Axis(over: [0.5, 2, 1.5])
    #expect(axis.ticks == [0.5, 1, 2])
    let text = RatioWhisker(value: 1, low: 0.5, high: 2, axis: axis).svg.description
    #expect(text.contains("class=\"interval\" x1=\"5%\" x2=\"95%\""))
    #expect(text.contains("<circle cx=\"50%\""))
    #expect(text.contains("class=\"axis\" x1=\"50%\" x2=\"50%\""))
  }

  @Test("holds 1 though all values are over it, or under, or none is a ratio")
  func ends() {
    #expect(RatioWhisker.Axis(over: [3, 5]).ticks == [1, 8])
    #expect(RatioWhisker.Axis(over: [0.3]).ticks == [0.25, 1])
    #expect(RatioWhisker.Axis(over: [1]).ticks == [1, 2])
    #expect(RatioWhisker.Axis(over: [0, -1, .nan, .infinity]).ticks == [1, 2])
  }

  @Test("draws no interval that is unknown, and holds what is off the axis to its end")
  func unknown() {
    let axis = RatioWhisker.Axis(over: [2])
    let text = RatioWhisker(value: 0, low: nil, high: 3, axis: axis).svg.description
    #expect(!text.contains("interval"))
    #expect(text.contains("<circle cx=\"5%\""))
  }

  @Test("names the ends of its axis and 1")
  func header() {
    let axis = RatioWhisker.Axis(over: [0.3, 5])
    let text = RatioWhisker.header(axis) { "\($0)" }.description
    #expect(text.ranges(of: "<text").count == 3)
    #expect(text.contains(">0.25</text>") && text.contains(">8.0</text>"))
  }
}
