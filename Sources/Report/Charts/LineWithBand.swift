internal import Core

/// A value over periods with its interval, and the median of the peers.
///
/// What is unknown leaves a gap. The axis begins at 0 when that leaves the line readable, else the
/// drawing says where it begins.
struct LineWithBand {
  /// One period.
  struct Step {
    let period: Period
    /// Nil when unknown.
    let value: Double?
    /// The interval of the value; nil when unknown.
    let low: Double?
    let high: Double?
    /// The median of the peers; nil when unknown.
    let peers: Double?
  }

  /// What the chart says.
  struct Words {
    /// Whose value it is, at the end of its line.
    let name: String
    /// What the dashed line is.
    let peers: String
    /// Says that the axis begins at a value other than 0, given that value in words.
    let axisBegins: (String) -> String
    let caption: String
    /// The names of the columns: period, value, low end, high end, peers.
    let header: [String]
    /// Stands for an unknown value in the table.
    let unknown: String
  }

  private let steps: [Step]
  private let words: Words
  private let periodName: (Period) -> String
  private let label: (Double) -> String
  private let whole: (Double) -> String

  /// - Parameters:
  ///   - steps: the periods, earliest first.
  ///   - words: what the chart says.
  ///   - periodName: names a period on the axis.
  ///   - label: writes a value.
  ///   - whole: writes a value of an axis whose values are all whole.
  init(
    _ steps: [Step],
    words: Words,
    periodName: @escaping (Period) -> String,
    label: @escaping (Double) -> String,
    whole: ((Double) -> String)? = nil
  ) {
    self.whole = whole ?? label
    self.steps = steps.map {
      // Half an interval is none.
      let isWhole = $0.low.drawable != nil && $0.high.drawable != nil
      return Step(
        period: $0.period,
        value: $0.value.drawable,
        low: isWhole ? $0.low : nil,
        high: isWhole ? $0.high : nil,
        peers: $0.peers.drawable
      )
    }
    self.words = words
    self.periodName = periodName
    self.label = label
  }

  var table: ChartTable {
    let cell = { (value: Double?) in value.map(label) ?? words.unknown }
    // Where no value has an interval, its columns are left out.
    let hasBand = steps.contains { $0.low != nil }
    let shown = { (cells: [String]) in hasBand ? cells : cells.prefix(2) + cells.suffix(1) }
    return ChartTable(
      caption: words.caption,
      header: shown(words.header),
      rows: steps.map {
        shown([periodName($0.period), cell($0.value), cell($0.low), cell($0.high), cell($0.peers)])
      }
    )
  }

  /// The chart; empty when nothing in it is known.
  func svg(alternative: String) -> Markup {
    let known = steps.flatMap { [$0.value, $0.low, $0.high, $0.peers].compactMap(\.self) }
    guard let scale = LinearScale(rounding: known, steps: 5, from: 0, to: 1) else {
      return Markup(trusted: "")
    }
    return Drawing.pair { draw($0, scale, alternative) }
  }

  /// The height of the drawing without the names above it.
  private static let height = 240.0
  private static let footHeight = 30.0
  /// Where the chart begins, under the sentence on its axis.
  private static let top = 28.0

  private func draw(_ size: DrawingSize, _ domain: LinearScale, _ alternative: String) -> Drawing {
    // In the narrow drawing the names stand above.
    let head = size == .wide ? 0 : 2 * Drawing.lineHeight + 6
    let bottom = head + Self.height - Self.footHeight
    let scale = domain.spanning(from: bottom, to: head + Self.top)
    let ticks = scale.ticks(6)
    let tick = ticks.allSatisfy { $0 == $0.rounded() } ? whole : label
    let left = ticks.map(tick).widest + 10
    // Figures are never cut, names may be.
    let figures = lastFigures.widest * 1.12
    let names = min([words.name, words.peers].widest * 1.12, 190)
    let room = size == .wide ? max(figures, names) : figures
    let right = max(size.width - room - 12, left + 40)
    let times = TimeScale(steps.map(\.period), from: left + 8, to: right)
    var drawing = Drawing(size, height: head + Self.height, alternative: alternative)
    if size == .narrow { writeKey(in: &drawing) }
    drawing.levels(scale, from: left, to: right, label: tick)
    let low = scale.domain.lowerBound
    if low > 0 || scale.domain.upperBound < 0 {
      let begins = words.axisBegins(tick(low))
      drawing.text(begins, "muted", at: Point(x: 0, y: head + 12), room: size.width)
    }
    drawing.periods(steps.map { periodName($0.period) }, at: times.positions, y: bottom + 22)
    let points = { (figure: KeyPath<Step, Double?>) in
      zip(steps, times.positions).map { step, x in
        step[keyPath: figure].map { Point(x: x, y: scale.position(of: $0)) }
      }
    }
    let (values, peers) = (points(\.value), points(\.peers))
    Self.draw(band: points(\.low), points(\.high), in: &drawing)
    Self.draw(peers: peers, in: &drawing)
    for run in values.map({ $0?.y }).stretches {
      drawing.path("own line", values[run].compactMap(\.self))
    }
    for point in values.compactMap(\.self) {
      drawing.mark(.circle, "own mark", at: point, radius: 3.5)
    }
    let bounds = (head + Self.top + 4)...(bottom + 2)
    name(size, values, peers, in: &drawing, x: right + 10, room: room, within: bounds)
    return drawing
  }

  /// The interval, stretch by stretch; between two gaps it has no width, and is a line.
  private static func draw(band lows: [Point?], _ highs: [Point?], in drawing: inout Drawing) {
    for run in lows.map({ $0?.y }).stretches {
      let edge = highs[run].compactMap(\.self) + lows[run].reversed().compactMap(\.self)
      if run.count > 1 {
        drawing.path("band", edge, isClosed: true)
      } else if edge.count == 2 {
        drawing.line("interval", from: edge[0], to: edge[1])
      }
    }
  }

  private static func draw(peers: [Point?], in drawing: inout Drawing) {
    for run in peers.map({ $0?.y }).stretches {
      if run.count > 1 {
        drawing.path("peers dashed line", peers[run].compactMap(\.self))
      } else if let point = peers[run.lowerBound] {
        drawing.mark(.square, "peers mark", at: point, radius: 3)
      }
    }
  }

  private func writeKey(in drawing: inout Drawing) {
    let width = DrawingSize.narrow.width - 24
    drawing.mark(.circle, "own mark", at: Point(x: 8, y: 8), radius: 3.5)
    drawing.text(words.name, "strong own", at: Point(x: 22, y: 12.5), room: width)
    drawing.line("peers dashed line", from: Point(x: 0, y: 24), to: Point(x: 16, y: 24))
    drawing.text(words.peers, "muted", at: Point(x: 22, y: 28.5), room: width)
  }

  /// The last values, as they stand at the right end.
  private var lastFigures: [String] {
    [steps.last { $0.value != nil }?.value, steps.last { $0.peers != nil }?.peers]
      .compactMap { $0?.map(label) }
  }

  /// Writes the last values at the right ends of the two lines, in the wide drawing under names.
  private func name(
    _ size: DrawingSize,
    _ values: [Point?],
    _ peers: [Point?],
    in drawing: inout Drawing,
    x: Double,
    room: Double,
    within bounds: ClosedRange<Double>
  ) {
    var ends: [(y: Double, texts: [String], style: String)] = []
    let figures = lastFigures
    let hasNames = size == .wide
    if let point = values.last(where: { $0 != nil }) ?? nil, let figure = figures.first {
      ends.append((point.y, hasNames ? [words.name, figure] : [figure], "strong own"))
    }
    if let point = peers.last(where: { $0 != nil }) ?? nil, let figure = figures.last {
      ends.append((point.y, hasNames ? [words.peers, figure] : [figure], "muted"))
    }
    let length = Drawing.lineHeight * (hasNames ? 2 : 1)
    let held =
      bounds.lowerBound...max(bounds.lowerBound, bounds.upperBound - length + Drawing.lineHeight)
    let heights = Spread.apart(ends.map { $0.y + 4 }, gap: length + 3, within: held)
    for (end, y) in zip(ends, heights) {
      for (line, text) in end.texts.enumerated() {
        let place = Point(x: x, y: y + Drawing.lineHeight * Double(line))
        drawing.text(text, end.style, at: place, room: room + 2)
      }
    }
  }
}
