import Testing

@testable import Report

@Suite("A scale")
struct ScaleTests {
  @Test("puts its ends at the ends and the middle in the middle")
  func proportion() throws {
    let scale = try #require(LinearScale(over: [30, 10, 20], range: 0...100))
    #expect([10, 20, 30].map(scale.position) == [0, 50, 100])
  }

  @Test("draws what lies outside at its ends")
  func outside() throws {
    let scale = try #require(LinearScale(over: [0, 1], range: 4...96))
    #expect(scale.position(of: -5) == 4)
    #expect(scale.position(of: 5) == 96)
  }

  @Test("gives equal values room on both sides", arguments: [0.0, 5, -5, 1e9])
  func flat(value: Double) throws {
    let scale = try #require(LinearScale(over: [value, value], range: 0...100))
    #expect(abs(scale.position(of: value) - 50) < 1e-6)
  }

  @Test("does not exist without a finite value")
  func empty() {
    #expect(LinearScale(over: [], range: 0...1) == nil)
    #expect(LinearScale(over: [.nan, .infinity], range: 0...1) == nil)
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

@Suite("A position strip")
struct PositionStripTests {
  @Test("draws a dot for each commune of a small group, and a band for a large one")
  func marks() throws {
    let small = try #require(Distribution((1...60).map(Double.init)))
    let large = try #require(Distribution((1...61).map(Double.init)))
    let drawings = [small, large].map {
      PositionStrip(group: $0, value: 1, label: { "\($0)" }).svg(alternative: "x").description
    }
    #expect(drawings[0].split(separator: "<circle").count == 61)
    #expect(!drawings[0].contains("class=\"band\""))
    #expect(!drawings[1].contains("<circle"))
    #expect(drawings[1].contains("class=\"band\""))
  }

  @Test("says in words what it shows, whatever the words hold")
  func alternative() throws {
    let group = try #require(Distribution([1, 2]))
    let drawing = PositionStrip(group: group, value: 1, label: { "\($0)" })
      .svg(alternative: "\"\u{301}<b>")
    #expect(drawing.description.contains("aria-label=\"&quot;\u{301}&lt;b&gt;\""))
  }
}
