import Core
import Foundation
import Testing

@testable import Report

@Suite("Every chart")
struct ChartTests {
  /// Values that a chart may be given: none, one, two, equal, negative, huge, not numbers.
  static let values: [[Double?]] = [
    [], [nil], [5], [1, 2], [5, 5, 5], [-3, -2, nil, -1], [1e9, 2e9, 1.5e9], [.nan, 1, .infinity],
    [0, 1e-9], [nil, nil, 1e300], [-1e15, 1e15],
  ]

  @Test("draws no mark outside its drawing, whatever its values", arguments: values)
  func inside(values: [Double?]) {
    expectInside(Gallery.line(values).svg(alternative: ""))
    let known = values.compactMap(\.self)
    for own in known {
      guard let group = Distribution(known) else { continue }
      for isLogarithmic in [false, true] {
        let strip = PositionStrip(
          group: group,
          value: own,
          label: Gallery.number,
          isLogarithmic: isLogarithmic
        )
        expectInside(strip.svg(alternative: ""))
      }
    }
    let names = values.indices.map { "Part \($0)" }
    let words = StackedBar.Words(caption: "", part: "", unknown: "?")
    let bars = [StackedBar.Bar(name: "A", values: values), .init(name: "B", values: [])]
    expectInside(
      StackedBar(names, bars: bars, words: words, label: Gallery.number).svg(alternative: "")
    )
    let dots = AdoptionDots(
      names,
      rows: [.init(name: "A", shares: values, previous: values.reversed())],
      words: .init(caption: "", header: ["", "", "", ""], hollow: "", unknown: "?"),
      label: Gallery.number
    )
    expectInside(dots.svg(alternative: ""))
    let spark = Sparkline(ranks: [1, nil, 4, 400, 2], last: 4).svg(alternative: "").description
    #expect(coordinates(of: spark).allSatisfy { (0...44).contains($0.value) })
  }

  @Test("shows names as text, whatever they hold")
  func hostile() {
    let long = String(repeating: "Saint", count: 2_000)
    for name in [hostileName, long, "العربية", "👩‍👩‍👧‍👦🏳️‍🌈", ""] {
      let charts = [
        Gallery.bump([name, "B", "C", "D"]).svg(alternative: name),
        Gallery.stack(names: [name, "B", "C", "D", "E"]).svg(alternative: name),
      ]
      for chart in charts {
        expectInside(chart)
        let elements = Set(chart.description.matches(of: /<([a-z]+)/).map { $0.output.1 })
        #expect(elements.isSubset(of: ["svg", "text", "path", "rect", "circle", "line"]))
        for text in chart.drawings.flatMap({ texts(of: $0) }) {
          #expect(TextWidth.of(text.text) < 1_000)
        }
      }
    }
  }

  @Test("is the same bytes each time")
  func bytes() { #expect(Gallery.page == Gallery.page) }

  @Test("has a table whose rows are as long as its header")
  func tables() {
    for figure in Gallery.ordinary + Gallery.difficult {
      #expect(!figure.table.rows.isEmpty)
      #expect(figure.table.rows.allSatisfy { $0.count == figure.table.header.count })
    }
  }
}

@Suite("The table of a chart")
struct ChartTableTests {
  private let table = ChartTable(caption: "C", header: ["A", "<b>"], rows: [["x|y", hostileName]])

  @Test("is a table with a caption and headers in HTML, its text escaped")
  func html() {
    let text = table.html.description
    #expect(text.contains("<caption>C</caption>"))
    #expect(text.contains("<th scope=\"col\" class=\"n\">&lt;b&gt;</th>"))
    #expect(text.contains("<th scope=\"row\">x|y</th>"))
    #expect(!text.contains("<script"))
  }

  @Test("is a table of GitHub Flavored Markdown, its text escaped")
  func markdown() {
    let lines = table.markdown.description.split(separator: "\n")
    #expect(lines.prefix(2) == [#"| A | \<b\> |"#, "| --- | ---: |"])
    #expect(lines.count == 3)
    #expect(lines.last?.hasPrefix(#"| x\|y |"#) == true)
  }
}
