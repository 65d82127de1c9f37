import Testing

@testable import Report

@Suite("A position strip")
struct PositionStripTests {
  private func strip(_ values: [Double], own: Double? = nil) -> Markup {
    PositionStrip(
      group: Gallery.distribution(values),
      value: own ?? values[0],
      label: Gallery.number,
      median: "médiane"
    ).svg(alternative: "x")
  }

  @Test(
    "draws dots alone for nine communes, a band from ten on, and no dots over sixty",
    arguments: [(9, 9, 0), (10, 10, 1), (60, 60, 1), (61, 0, 1), (2000, 0, 1)]
  )
  func marks(count: Int, dots: Int, bands: Int) {
    let drawing = strip((1...count).map(Double.init)).drawings[0]
    #expect(drawing.ranges(of: "peers dot").count == dots)
    #expect(drawing.ranges(of: "class=\"band\"").count == bands)
    #expect(drawing.ranges(of: "own dot").count == 1)
  }

  @Test("names the median and the ends, unless they are one value or meet the median's name")
  func names() {
    let words = { (markup: Markup) in texts(of: markup.drawings[1]).map(\.text) }
    #expect(words(strip([50, 0, 100])) == ["50", "médiane 50", "0", "100"])
    #expect(words(strip([5, 5])) == ["5", "médiane 5"])
    #expect(words(strip([0, 1, 100])) == ["0", "médiane 1", "100"])
  }

  @Test("draws the dots of one value above one another, so that each is seen")
  func spread() {
    let drawing = strip([1, 2, 2, 2, 3]).drawings[0]
    let dots = drawing.split(separator: "<").filter { $0.contains("peers dot") }
    #expect(dots.count == 5)
    #expect(Set(dots).count == 5)
  }

  @Test("is empty when the commune's value is no number")
  func unknown() { #expect(strip([1, 2], own: .nan).description.isEmpty) }
}

@Suite("A line with its band")
struct LineWithBandTests {
  @Test("leaves a gap where the value is unknown")
  func gaps() {
    let drawing = Gallery.line([1, 2, nil, 3, nil, 4, 5]).svg(alternative: "").drawings[0]
    let lines = drawing.matches(of: /own line" d="([^"]*)"/).map {
      $0.output.1.split(separator: "L")
    }
    #expect(lines.map(\.count) == [2, 1, 2])
    #expect(drawing.ranges(of: "class=\"band\"").count == 2)
    #expect(drawing.ranges(of: "class=\"interval\"").count == 1)
    #expect(drawing.ranges(of: "own mark").count == 5)
  }

  @Test("says that its axis does not begin at 0, and only then")
  func axis() {
    #expect(Gallery.line([50, 60]).svg(alternative: "").count("L’axe commence à 45") == 2)
    #expect(Gallery.line([1, 60]).svg(alternative: "").count("L’axe commence") == 0)
    #expect(Gallery.line([-5, 5]).svg(alternative: "").count("L’axe commence") == 0)
  }

  @Test("says in its table what is unknown")
  func table() {
    let rows = Gallery.line([1, nil, .nan]).table.rows
    #expect(rows[0][1] == "1")
    #expect(rows[1].dropFirst().allSatisfy { $0 == "inconnu" })
    #expect(rows[2].dropFirst().allSatisfy { $0 == "inconnu" })
  }

  @Test("writes the last figures whole, in both drawings")
  func figures() {
    for drawing in Gallery.line([1e9, 1.03e9]).svg(alternative: "").drawings {
      let words = texts(of: drawing).map(\.text)
      #expect(words.contains("1\u{202F}030\u{202F}000\u{202F}000"))
      #expect(words.contains("Saint-Elme-sur-Aumance") || words.contains { $0.hasSuffix("…") })
    }
  }
}

@Suite("A spark line")
struct SparklineTests {
  private func drawing(_ ranks: [Int?]) -> String {
    Sparkline(ranks: ranks, last: 9).svg(alternative: "x").description
  }

  @Test("shows the last eight ranks, with gaps, and the last known as a dot")
  func gaps() {
    let text = drawing([9, 9, 1, 2, nil, 3, nil, 4, 5, nil])
    #expect(text.ranges(of: "peers line").count == 2)
    #expect(text.ranges(of: "peers mark").count == 1)
    #expect(text.ranges(of: "own mark").count == 1)
  }

  @Test("rises as the rank gets better, over the height of the group")
  func height() throws {
    let text = drawing([9, 5, 1])
    let path = try #require(text.firstMatch(of: /d="M[0-9.]+[ ,]([0-9.]+)L/))
    #expect(path.1 == "16")
    #expect(text.contains("cy=\"4\""))
  }

  @Test("is empty with fewer than three ranks")
  func empty() { #expect(drawing([nil, 1, 2]).isEmpty) }
}
