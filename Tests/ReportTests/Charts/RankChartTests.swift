import Core
import Testing

@testable import Report

@Suite("A rank whisker")
struct RankWhiskerTests {
  @Test("puts rank 1 at the left and the last at the right, on one scale for every row")
  func places() {
    let whisker = RankWhisker(rank: 1, interval: 1...6, joint: 1...11, last: 11)
    let text = whisker.svg(alternative: nil).description
    #expect(text.contains("class=\"joint\" x1=\"5%\" x2=\"95%\""))
    #expect(text.contains("class=\"interval\" x1=\"5%\" x2=\"50%\""))
    #expect(text.contains("<circle cx=\"5%\""))
    #expect(text.contains("aria-hidden"))
  }

  @Test("is in the middle when one commune is ranked, and within the axis when ranks are not")
  func edges() {
    let alone = RankWhisker(rank: 1, interval: 1...1, joint: nil, last: 1)
    #expect(alone.svg(alternative: "x").description.contains("cx=\"50%\""))
    let outside = RankWhisker(rank: 900, interval: -5...2000, joint: nil, last: 10)
    let text = outside.svg(alternative: "x").description
    #expect(text.contains("x1=\"5%\" x2=\"95%\"") && text.contains("cx=\"95%\""))
  }

  @Test("draws nothing for what is unknown")
  func unknown() {
    let nothing = RankWhisker(rank: nil, interval: nil, joint: nil, last: 10)
    #expect(!nothing.svg(alternative: "x").description.contains("<circle"))
    #expect(!nothing.svg(alternative: "x").description.contains("<line"))
  }
}

@Suite("A bump chart")
struct BumpChartTests {
  private func chart(_ ranks: [[Int?]], own: Int = 1, periods: Int? = nil) -> BumpChart {
    let lines = ranks.enumerated().map { BumpChart.Line(name: "N\($0)", ranks: $1) }
    return BumpChart(
      Gallery.quarters(periods ?? ranks.map(\.count).max() ?? 0),
      own: Array(lines.prefix(own)),
      others: Array(lines.dropFirst(own)),
      words: .init(caption: "", commune: "", unranked: "non classée", unrankedSign: "–"),
      periodName: Gallery.name,
      label: { "\($0)" }
    )
  }

  @Test("leaves a gap where a commune is unranked, and marks a rank between two gaps")
  func gaps() {
    let drawing = chart([[1, 2, nil, 3, nil, 1, 1]]).svg(alternative: "").drawings[0]
    #expect(drawing.ranges(of: "class=\"own line\"").count == 2)
    #expect(drawing.ranges(of: "<circle").count == 5)
  }

  @Test("colours three at most")
  func colours() {
    let drawing = chart((1...6).map { [$0, $0] }, own: 5).svg(alternative: "").drawings[0]
    #expect(drawing.ranges(of: " line\"").count == 6)
    #expect(drawing.ranges(of: "peers line").count == 3)
  }

  @Test("keeps the names at the right end apart, even of communes that share a rank")
  func names() {
    let drawing = chart((0..<30).map { [1 + $0 % 5, 1 + $0 % 3] }, own: 3).svg(alternative: "")
    for drawing in drawing.drawings {
      let heights = texts(of: drawing).filter { $0.text.hasPrefix("N") }.map(\.y).sorted()
      #expect(heights.count >= 3)
      #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 14.9 })
    }
  }

  @Test("shows the last nine periods, and says who is unranked at the end")
  func periods() {
    let ranks: [Int?] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, nil]
    let bump = chart([ranks, ranks.map { _ in 2 }])
    #expect(bump.table.header.count == 10)
    #expect(bump.table.rows[0] == ["N0", "3", "4", "5", "6", "7", "8", "9", "10", "non classée"])
    let names = texts(of: bump.svg(alternative: "").drawings[0]).map(\.text)
    #expect(names.contains("–"))
  }

  @Test("is empty without a rank, and holds two thousand communes", arguments: [0, 1, 2, 2000])
  func sizes(count: Int) {
    let drawing = chart((0..<count).map { [$0 + 1, count - $0] }, periods: 2).svg(alternative: "")
    #expect(drawing.description.isEmpty == (count == 0))
    expectInside(drawing)
  }
}
