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

  /// - Parameters:
  ///   - steps: the periods, earliest first.
  ///   - words: what the chart says.
  ///   - periodName: names a period on the axis.
  ///   - label: writes a value.
  init(
    _ steps: [Step],
    words: Words,
    periodName: @escaping (Period) -> String,
    label: @escaping (Double) -> String
  ) {
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
    return ChartTable(
      caption: words.caption,
      header: words.header,
      rows: steps.map {
        [periodName($0.period), cell($0.value), cell($0.low), cell($0.high), cell($0.peers)]
      }
    )
  }

  /// The chart; empty when nothing in it is known.
  func svg(alternative: String) -> Markup {
    let known = steps.flatMap { [$0.value, $0.low, $0.high, $0.peers].compactMap(\.self) }
    let bottom = Self.height - 30
    guard let scale = LinearScale(rounding: known, steps: 5, from: bottom, to: Self.top) else {
      return Markup(trusted: "")
    }
    return Drawing.pair { draw($0, scale, alternative) }
  }

  private static let height = 240.0
  private static let top = 30.0

  private func draw(_ size: DrawingSize, _ scale: LinearScale, _ alternative: String) -> Drawing {
    let left = scale.ticks(6).map(label).widest + 10
    let room = min(labels.widest * 1.12, size == .wide ? 150 : 96)
    let right = size.width - room - 12
    let times = TimeScale(steps.map(\.period), from: left + 8, to: right)
    var drawing = Drawing(size, height: Self.height, alternative: alternative)
    drawing.levels(scale, from: left, to: right, label: label)
    let low = scale.domain.lowerBound
    if low > 0 || scale.domain.upperBound < 0 {
      let begins = words.axisBegins(label(low))
      drawing.text(begins, "muted", at: Point(x: 0, y: 13), room: size.width)
    }
    drawing.periods(steps.map { periodName($0.period) }, at: times.positions, y: Self.height - 8)
    let at = { (place: Int, value: Double?) in
      value.map { Point(x: times.positions[place], y: scale.position(of: $0)) }
    }
    let lows = steps.indices.map { at($0, steps[$0].low) }
    let highs = steps.indices.map { at($0, steps[$0].high) }
    let peers = steps.indices.map { at($0, steps[$0].peers) }
    let values = steps.indices.map { at($0, steps[$0].value) }
    for run in lows.map({ $0?.y }).stretches {
      let edge = highs[run].compactMap(\.self) + lows[run].reversed().compactMap(\.self)
      // An interval between two gaps has no width to be a band of.
      if run.count > 1 {
        drawing.path("band", edge, isClosed: true)
      } else if edge.count == 2 {
        drawing.line("interval", from: edge[0], to: edge[1])
      }
    }
    for run in peers.map({ $0?.y }).stretches {
      drawing.path("peers dashed line", peers[run].compactMap(\.self))
      if run.count == 1, let point = peers[run.lowerBound] {
        drawing.mark(.square, "peers mark", at: point, radius: 3)
      }
    }
    for run in values.map({ $0?.y }).stretches {
      drawing.path("own line", values[run].compactMap(\.self))
    }
    for point in values.compactMap(\.self) {
      drawing.mark(.circle, "own mark", at: point, radius: 3.5)
    }
    name(values, peers, in: &drawing, x: right + 10, room: room)
    return drawing
  }

  /// The names and last values, one under the other, as they stand at the right end.
  private var labels: [String] {
    let last = [
      steps.last(where: { $0.value != nil })?.value, steps.last { $0.peers != nil }?.peers,
    ]
    return [words.name, words.peers] + last.compactMap { $0.map(label) }
  }

  /// Names the two lines at their right ends.
  private func name(
    _ values: [Point?],
    _ peers: [Point?],
    in drawing: inout Drawing,
    x: Double,
    room: Double
  ) {
    var ends: [(y: Double, name: String, style: String, figure: String)] = []
    if let last = values.lastIndex(where: { $0 != nil }), let point = values[last] {
      ends.append((point.y, words.name, "strong own", steps[last].value.map(label) ?? ""))
    }
    if let last = peers.lastIndex(where: { $0 != nil }), let point = peers[last] {
      ends.append((point.y, words.peers, "muted", steps[last].peers.map(label) ?? ""))
    }
    let bounds = (Self.top + 4)...(Self.height - 44)
    let heights = Spread.apart(ends.map(\.y), gap: 2 * Drawing.lineHeight + 4, within: bounds)
    for (end, y) in zip(ends, heights) {
      drawing.text(end.name, end.style, at: Point(x: x, y: y), room: room)
      let value = Point(x: x, y: y + Drawing.lineHeight)
      drawing.text(end.figure, end.style, at: value, room: room)
    }
  }
}
