import Testing

@testable import Report

@Suite("A stacked bar")
struct StackedBarTests {
  private func bar(_ names: [String], _ bars: [[Double?]]) -> StackedBar {
    StackedBar(
      names,
      bars: bars.enumerated().map { .init(name: "Bar \($0)", values: $1) },
      words: .init(caption: "", part: "", unknown: "inconnu"),
      label: Gallery.number
    )
  }

  @Test("divides the width in proportion, two units of paper between parts")
  func widths() {
    let drawing = bar(["A", "B"], [[1, 3]]).svg(alternative: "").drawings[0]
    let parts = drawing.matches(of: /fill-\d" x="([^"]*)" y="20" width="([^"]*)"/)
    #expect(parts.map { $0.output.1 } == ["0", "140"])
    #expect(parts.map { $0.output.2 } == ["138", "420"])
  }

  @Test("is bars in pairs where a name has no room, and in the narrow drawing")
  func pairs() {
    let names = ["A", "A name of some length"]
    let roomy = bar(names, [[1, 1]]).svg(alternative: "").drawings
    let tight = bar(names, [[9, 1]]).svg(alternative: "").drawings
    #expect(roomy.map { $0.contains("fill-1") } == [true, false])
    #expect(tight.map { $0.contains("fill-1") } == [false, false])
    #expect(tight[0].contains("A name of some length"))
  }

  @Test("draws no bar for an unknown or negative part, and says so")
  func unknown() {
    let chart = bar(["A", "B", "C"], [[1, nil, -1]])
    let drawing = chart.svg(alternative: "").drawings[0]
    #expect(drawing.ranges(of: "own mark").count == 2)
    #expect(texts(of: drawing).filter { $0.text == "inconnu" }.count == 2)
    #expect(chart.table.rows.map { $0[1] } == ["1", "inconnu", "inconnu"])
    #expect(bar(["A"], [[0]]).svg(alternative: "").description.isEmpty)
  }
}

@Suite("An adoption dot plot")
struct AdoptionDotsTests {
  @Test("gives each stratum its shape, colour and height, and the previous share a hollow sign")
  func marks() {
    let drawing = Gallery.adoption().svg(alternative: "").drawings[0]
    #expect(drawing.ranges(of: " hollow").count == 15 + 1)
    for series in 1...4 {
      let known = series == 2 ? 3 : 4
      #expect(drawing.ranges(of: "series-\(series) mark").count == known + 1)
    }
  }

  @Test("has a row of its table for each line and stratum, unknown where it is")
  func table() {
    let table = Gallery.adoption().table
    #expect(table.rows.count == 16)
    #expect(table.rows[13] == ["Mastodon", "2\u{202F}000 à 9\u{202F}999", "inconnu", "inconnu"])
  }

  @Test("draws no hollow sign where the share has not changed, nor names one in its key")
  func unchanged() {
    let words = AdoptionDots.Words(
      caption: "",
      header: ["", "", "", ""],
      hollow: "avant",
      unknown: ""
    )
    let text = { (previous: Double?) in
      AdoptionDots(
        ["A"],
        rows: [.init(name: "X", shares: [0.5], previous: [previous])],
        words: words,
        label: Gallery.percent
      ).svg(alternative: "").drawings[0]
    }
    #expect(text(0.5).ranges(of: "hollow").isEmpty && !text(0.5).contains("avant"))
    #expect(text(0.4).ranges(of: "hollow").count == 2 && text(0.4).contains("avant"))
  }

  @Test("is empty without a line")
  func empty() {
    let dots = AdoptionDots(
      ["A"],
      rows: [],
      words: .init(caption: "", header: [], hollow: "", unknown: ""),
      label: Gallery.percent
    )
    #expect(dots.svg(alternative: "").description.isEmpty)
  }
}
