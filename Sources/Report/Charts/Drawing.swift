/// A place in a drawing, in its units, from its top left corner.
struct Point: Hashable, Sendable {
  let x: Double
  let y: Double
}

/// The two drawings made of each chart; the style sheet shows the one that its column has room for.
enum DrawingSize: String, CaseIterable {
  case wide, narrow

  /// The width in units, each about one CSS pixel, so that text keeps its size in both.
  var width: Double {
    switch self {
    case .wide: 560
    case .narrow: 330
    }
  }
}

/// One SVG drawing, written mark after mark into a buffer of UTF-8.
///
/// Marks take their colours from classes of `charts.css`. Coordinates are written with at most one
/// decimal and no locale, so that the same values give the same bytes. Text is escaped here, at the
/// last moment: callers give it as it reads.
struct Drawing {
  /// Where a text stands from its point.
  enum Anchor: String {
    case start, middle, end
  }

  private var bytes: [UInt8] = []

  /// The height of a line of text, in units.
  static let lineHeight = 16.0

  /// A drawing that takes the width of its column, up to a little more than its own.
  init(_ size: DrawingSize, height: Double, alternative: String) {
    bytes.reserveCapacity(4096)
    write("<svg class=\"chart ")
    write(size.rawValue)
    write("-drawing\" role=\"img\" viewBox=\"0 0 ")
    write(size.width)
    write(" ")
    write(height)
    write("\" aria-label=\"")
    write(escaping: alternative)
    write("\">")
  }

  /// A small drawing of fixed size for the row of a table.
  init(spark width: Double, height: Double, alternative: String) {
    write("<svg class=\"spark\" width=\"")
    write(width)
    write("\" height=\"")
    write(height)
    write("\" role=\"img\" aria-label=\"")
    write(escaping: alternative)
    write("\">")
  }

  /// The whole chart: its wide drawing and its narrow one, which is alone where a column of class `slim`
  /// shows no other.
  static func pair(isSlim: Bool = false, _ draw: (DrawingSize) -> Drawing) -> Markup {
    Markup(trusted: (isSlim ? "" : draw(.wide).finished()) + draw(.narrow).finished())
  }

  /// The text of the drawing, closed.
  consuming func finished() -> String {
    write("</svg>")
    return String(decoding: bytes, as: UTF8.self)
  }

  mutating func line(_ style: String, from start: Point, to end: Point) {
    open("line", style)
    attribute("x1", start.x)
    attribute("y1", start.y)
    attribute("x2", end.x)
    attribute("y2", end.y)
    write("/>")
  }

  mutating func rectangle(
    _ style: String,
    x: Double,
    y: Double,
    width: Double,
    height: Double
  ) {
    open("rect", style)
    attribute("x", x)
    attribute("y", y)
    attribute("width", width)
    attribute("height", height)
    write("/>")
  }

  /// A line through points, straight from each to the next.
  mutating func path(_ style: String, _ points: [Point], isClosed: Bool = false) {
    guard let first = points.first else { return }
    open("path", style)
    write(" d=\"M")
    write(first)
    for point in points.dropFirst() {
      write("L")
      write(point)
    }
    write(isClosed ? "Z\"/>" : "\"/>")
  }

  /// A line through points that leaves and reaches each of them level.
  mutating func curve(_ style: String, _ points: [Point]) {
    guard let first = points.first else { return }
    open("path", style)
    write(" d=\"M")
    write(first)
    for (last, next) in zip(points, points.dropFirst()) {
      let middle = (last.x + next.x) / 2
      write("C")
      write(Point(x: middle, y: last.y))
      write(" ")
      write(Point(x: middle, y: next.y))
      write(" ")
      write(next)
    }
    write("\"/>")
  }

  /// A sign centred on a point, as large to the eye whatever its shape.
  mutating func mark(_ shape: MarkShape, _ style: String, at point: Point, radius: Double = 4.5) {
    guard shape != .circle else {
      open("circle", style)
      attribute("cx", point.x)
      attribute("cy", point.y)
      attribute("r", radius)
      write("/>")
      return
    }
    path(
      style,
      shape.corners.map { Point(x: point.x + radius * $0.x, y: point.y + radius * $0.y) },
      isClosed: true
    )
  }

  /// A text on one line, its base line through the point.
  ///
  /// - Parameters:
  ///   - text: what it reads; what is too long for `room` ends in "…".
  ///   - style: classes of `charts.css`; `strong` is measured as bold.
  ///   - point: where its anchor stands.
  ///   - anchor: which part of it stands there.
  ///   - room: the width that it may take; nil for all it needs.
  ///   - ground: the custom property of the colour it is written on, when it is not the page's.
  mutating func text(
    _ text: String,
    _ style: String = "",
    at point: Point,
    anchor: Anchor = .start,
    room: Double? = nil,
    on ground: String? = nil
  ) {
    let isBold = style.hasPrefix("strong")
    open("text", style)
    attribute("x", point.x)
    attribute("y", point.y)
    if anchor != .start {
      write(" text-anchor=\"")
      write(anchor.rawValue)
      write("\"")
    }
    if let ground {
      write(" data-bg=\"")
      write(ground)
      write("\"")
    }
    write(">")
    write(escaping: room.map { TextWidth.fit(text, in: $0, isBold: isBold) } ?? text)
    write("</text>")
  }

  private mutating func open(_ element: String, _ style: String) {
    write("<")
    write(element)
    if !style.isEmpty {
      write(" class=\"")
      write(style)
      write("\"")
    }
  }

  private mutating func attribute(_ name: String, _ value: Double) {
    write(" ")
    write(name)
    write("=\"")
    write(value)
    write("\"")
  }

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func write(escaping text: String) {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x22, 0x26, 0x27, 0x3C, 0x3E: false
      default: (0x20..<0x7F).contains(byte)
      }
    }
    write(isPlain ? text : HTMLWriter.escape(text))
  }

  private mutating func write(_ point: Point) {
    write(point.x)
    write(" ")
    write(point.y)
  }

  private mutating func write(_ number: Double) { bytes.append(decimal: number) }
}

extension [UInt8] {
  /// Appends a number to the nearest tenth, ASCII, without a decimal when that is 0.
  ///
  /// A coordinate lies within a drawing: what is not a number, or is far outside, is held to its edge.
  mutating func append(decimal number: Double) {
    let held = number.isNaN ? 0 : Swift.min(Swift.max(number, -99_999), 99_999)
    let tenths = Int((10 * held).rounded())
    if tenths < 0 { append(0x2D) }
    append(digitsOf: tenths.magnitude / 10)
    let rest = tenths.magnitude % 10
    if rest > 0 {
      append(0x2E)
      append(0x30 + UInt8(rest))
    }
  }

  private mutating func append(digitsOf number: UInt) {
    if number >= 10 { append(digitsOf: number / 10) }
    append(0x30 + UInt8(number % 10))
  }
}
