import Testing

@testable import Report

/// A name that is markup, an attribute's end and a reordering of what follows, all at once.
let hostileName = "\"><script>alert('1')</script>\u{202E}&amp;\u{0}"

/// The numbers of a drawing's coordinates, each with its attribute's name.
func coordinates(of drawing: String) -> [(name: String, value: Double)] {
  drawing.matches(of: /\b(x|y|x1|x2|y1|y2|cx|cy)="([^"%]*)"/).map {
    (String($0.output.1), Double(String($0.output.2)) ?? .nan)
  }
    + drawing.matches(of: /\bd="([^"]*)"/).flatMap { path in
      path.output.1.matches(of: /[-0-9.naif]+/).enumerated().map { place, number in
        (place.isMultiple(of: 2) ? "x" : "y", Double(String(number.output)) ?? .nan)
      }
    }
}

/// Expects every mark of both drawings to lie within its drawing, half a sign's width apart.
func expectInside(_ chart: Markup, sourceLocation: SourceLocation = #_sourceLocation) {
  for drawing in chart.description.split(separator: "<svg").map(String.init) {
    let size = drawing.firstMatch(of: /viewBox="0 0 ([0-9.]+) ([0-9.]+)"/)
    guard let width = size.flatMap({ Double($0.output.1) }),
      let height = size.flatMap({ Double($0.output.2) })
    else {
      Issue.record("no view box", sourceLocation: sourceLocation)
      continue
    }
    for (name, value) in coordinates(of: drawing) {
      let limit = name.contains("x") ? width : height
      #expect((-1...(limit + 1)).contains(value), "\(name)", sourceLocation: sourceLocation)
    }
  }
}

/// The texts of a drawing with where they stand.
func texts(of drawing: String) -> [(text: String, x: Double, y: Double)] {
  drawing.matches(of: /<text[^>]*\sx="([^"]*)" y="([^"]*)"[^>]*>([^<]*)</).map {
    (String($0.output.3), Double(String($0.output.1)) ?? .nan, Double(String($0.output.2)) ?? .nan)
  }
}

extension Markup {
  /// The wide drawing of a chart and the narrow one.
  var drawings: [String] { description.split(separator: "<svg").map(String.init) }

  /// How often a text stands in it.
  func count(_ text: String) -> Int { description.ranges(of: text).count }
}

@Suite("A drawing")
struct DrawingTests {
  @Test(
    "writes a number to the nearest tenth, and never one that is not a number",
    arguments: [
      (0, "0"), (1, "1"), (1.24, "1.2"), (1.25, "1.3"), (-0.04, "0"), (-12.36, "-12.4"),
      (560, "560"), (.nan, "0"), (.infinity, "99999"), (-1e300, "-99999"),
    ] as [(Double, String)]
  )
  func decimals(number: Double, written: String) {
    var bytes: [UInt8] = []
    bytes.append(decimal: number)
    #expect(String(decoding: bytes, as: UTF8.self) == written)
  }

  @Test("is an image with a text alternative, whatever names hold")
  func hostile() {
    var drawing = Drawing(.wide, height: 10, alternative: hostileName)
    drawing.text(hostileName, at: Point(x: 0, y: 0))
    let text = drawing.finished()
    #expect(text.contains("role=\"img\""))
    #expect(text.matches(of: /<[a-z]+/).map { String($0.output) } == ["<svg", "<text"])
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    #expect(text.ranges(of: "&quot;&gt;&lt;script&gt;").count == 2)
  }

  @Test("is made wide and narrow, both with the alternative")
  func pair() {
    let chart = Drawing.pair { Drawing($0, height: 20, alternative: "é") }
    #expect(chart.count("viewBox=\"0 0 560 20\" aria-label=\"é\"") == 1)
    #expect(chart.count("viewBox=\"0 0 330 20\" aria-label=\"é\"") == 1)
  }
}

@Suite("The width of a text")
struct TextWidthTests {
  @Test(
    "is at least that of DejaVu Sans, in units at 13",
    arguments: [("Saint-Elme-sur-Aumance", 158.8), ("74,6", 28.9), ("MWm%", 48.8), ("", 0)]
  )
  func widths(text: String, measured: Double) {
    #expect(TextWidth.of(text) >= measured)
    #expect(TextWidth.of(text) <= measured * 1.2 + 1)
  }

  @Test("cuts what is too long and nothing else")
  func cut() {
    let name = "Saint-Elme-sur-Aumance"
    #expect(TextWidth.fit(name, in: 500) == name)
    #expect(TextWidth.fit(name, in: TextWidth.of(name) + 0.01) == name)
    let short = TextWidth.fit(name, in: 80)
    #expect(short.hasSuffix("…") && short.hasPrefix("Saint-"))
    #expect(TextWidth.of(short) <= 80)
    #expect(TextWidth.fit(name, in: 80, isBold: true).count <= short.count)
  }

  @Test("leaves a sign of a text that has no room, and an end to one that has none")
  func extremes() {
    #expect(TextWidth.fit("Saint-Elme", in: 3) == "…")
    let word = String(repeating: "é", count: 10_000)
    #expect(TextWidth.of(TextWidth.fit(word, in: 100)) <= 100)
    let marks = "e" + String(repeating: "\u{301}", count: 10_000)
    #expect(TextWidth.fit(marks, in: 100).unicodeScalars.count <= 201)
  }
}
