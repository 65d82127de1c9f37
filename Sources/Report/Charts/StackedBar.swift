/// The parts of some wholes: bars divided alike, names over the parts, numbers in them.
///
/// Where the names have no room over their parts, and in the narrow drawing, the same figures are
/// bars in pairs, one part under the other.
struct StackedBar {
  /// One whole.
  struct Bar {
    let name: String
    /// The parts in order, 0 or more; nil when unknown.
    let values: [Double?]
  }

  /// What the chart says.
  struct Words {
    let caption: String
    /// The name of the first column of the table.
    let part: String
    /// Stands for an unknown part.
    let unknown: String
  }

  private let parts: [String]
  private let bars: [Bar]
  private let words: Words
  private let label: (Double) -> String

  /// - Parameters:
  ///   - parts: their names; those after the fifth share one colour.
  ///   - bars: the commune's own first; each has a value for each part.
  ///   - words: what the chart says.
  ///   - label: writes a value.
  init(
    _ parts: [String],
    bars: [Bar],
    words: Words,
    label: @escaping (Double) -> String
  ) {
    self.parts = parts
    self.bars = bars.map { bar in
      // A part under 0 is no part; one that is not given is unknown.
      let values = parts.indices.map { place in
        bar.values.indices.contains(place)
          ? bar.values[place].drawable.flatMap { $0 >= 0 ? $0 : nil } : nil
      }
      return Bar(name: bar.name, values: values)
    }
    self.words = words
    self.label = label
  }

  var table: ChartTable {
    ChartTable(
      caption: words.caption,
      header: [words.part] + bars.map(\.name),
      rows: parts.indices.map { place in
        [parts[place]] + bars.map { $0.values[place].map(label) ?? words.unknown }
      }
    )
  }

  /// The chart; empty when no part is known and over 0.
  func svg(alternative: String) -> Markup {
    let known = bars.flatMap(\.values).compactMap(\.self)
    guard let largest = known.max(), largest > 0 else { return Markup(trusted: "") }
    return Drawing.pair { size in
      size == .wide && namesFit(in: size.width)
        ? stacked(size, alternative) : paired(size, largest: largest, alternative)
    }
  }

  private static let thickness = 28.0
  /// The paper seen between two parts.
  private static let gap = 2.0

  /// Where the parts of a bar begin, and where the last ends.
  private func edges(_ bar: Bar, width: Double) -> [Double]? {
    let total = bar.values.reduce(0) { $0 + ($1 ?? 0) }
    guard total > 0, bar.values.allSatisfy({ $0 != nil }) else { return nil }
    return bar.values.reduce(into: [0.0]) { edges, value in
      edges.append((edges.last ?? 0) + (value ?? 0) / total * width)
    }
  }

  /// Whether every bar is whole and each name can stand over its part of the first.
  private func namesFit(in width: Double) -> Bool {
    guard let first = bars.first, bars.allSatisfy({ edges($0, width: width) != nil }),
      let edges = edges(first, width: width)
    else { return false }
    return parts.indices.allSatisfy { place in
      TextWidth.of(parts[place]) + 4 <= edges[place + 1] - edges[place]
    }
  }

  private func stacked(_ size: DrawingSize, _ alternative: String) -> Drawing {
    let rows = BandScale(bars.count, from: 20, each: Self.thickness + 32)
    var drawing = Drawing(size, height: rows.end - 6, alternative: alternative)
    for (row, bar) in bars.enumerated() {
      guard let edges = edges(bar, width: size.width) else { continue }
      let y = rows.start(of: row)
      for place in parts.indices where edges[place + 1] > edges[place] {
        let left = edges[place]
        let width = edges[place + 1] - left - (place == parts.count - 1 ? 0 : Self.gap)
        let series = min(place + 1, 6)
        if row == 0 { drawing.text(parts[place], at: Point(x: left, y: y - 6)) }
        drawing.rectangle(
          "fill-\(series)",
          x: left,
          y: y,
          width: max(width, 1),
          height: Self.thickness
        )
        let figure = bar.values[place].map(label) ?? ""
        guard TextWidth.of(figure, isBold: true) + 6 <= width else { continue }
        drawing.text(
          figure,
          "strong on-\(series)",
          at: Point(x: left + width / 2, y: y + 18.5),
          anchor: .middle,
          on: "--c\(series)"
        )
      }
      let name = Point(x: 0, y: y + Self.thickness + 16)
      drawing.text(bar.name, row == 0 ? "strong own" : "", at: name, room: size.width)
    }
    return drawing
  }

  private func paired(_ size: DrawingSize, largest: Double, _ alternative: String) -> Drawing {
    let head = Double(bars.count) * 20 + 10
    let step = 24 + 17 * Double(bars.count)
    let rows = BandScale(parts.count, from: head, each: step)
    var drawing = Drawing(size, height: rows.end, alternative: alternative)
    for (place, bar) in bars.enumerated() {
      let y = 20 * Double(place)
      drawing.rectangle(Self.style(place), x: 0, y: y + 2, width: 14, height: 12)
      let name = Point(x: 22, y: y + 13)
      drawing.text(bar.name, place == 0 ? "strong own" : "", at: name, room: size.width - 22)
    }
    let figures = bars.flatMap(\.values).map { $0.map(label) ?? words.unknown }
    let room = min(figures.widest * 1.12 + 8, size.width / 2)
    for (row, part) in parts.enumerated() {
      let y = rows.start(of: row)
      drawing.text(part, at: Point(x: 0, y: y + 13), room: size.width)
      for (place, bar) in bars.enumerated() {
        let top = y + 19 + 17 * Double(place)
        let length = (bar.values[row] ?? 0) / largest * (size.width - room)
        if bar.values[row] != nil {
          let width = max(length, 1)
          drawing.rectangle(Self.style(place), x: 0, y: top, width: width, height: 13)
        }
        drawing.text(
          bar.values[row].map(label) ?? words.unknown,
          place == 0 ? "strong own" : "",
          at: Point(x: length + 6, y: top + 11),
          room: room
        )
      }
    }
    return drawing
  }

  private static func style(_ bar: Int) -> String { bar == 0 ? "own mark" : "peers mark" }
}
