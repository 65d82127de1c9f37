internal import Core

/// The ranks of some communes over periods: at most three in colour among the others in grey.
///
/// A period without a rank leaves a gap. Names stand at the right end, at the last rank known.
struct BumpChart {
  /// One commune.
  struct Line {
    let name: String
    /// Its rank in each period, 1 or more; nil when unranked.
    let ranks: [Int?]
  }

  /// What the chart says.
  struct Words {
    let caption: String
    /// The name of the first column of the table.
    let commune: String
    /// Stands for the rank of an unranked commune in the table.
    let unranked: String
    /// Stands for it at the end of a line; a sign of one character.
    let unrankedSign: String
  }

  /// The most periods shown: the last ones.
  static let mostPeriods = 9

  /// The least width between two periods, in units.
  private static let leastStep = 18.0

  /// The colours of the communes in colour: the first has that of the page's own in every chart.
  private static let styles = ["own", "series-1", "series-3"]

  private let periods: [Period]
  private let own: [Line]
  private let others: [Line]
  private let words: Words
  private let periodName: (Period) -> String
  private let label: (Int) -> String

  /// - Parameters:
  ///   - periods: earliest first; a line has a rank, or nil, for each.
  ///   - own: the communes in colour, first of all the page's own; those after the third are grey.
  ///   - others: the others, in grey.
  ///   - words: what the chart says.
  ///   - periodName: names a period on the axis.
  ///   - label: writes a rank.
  init(
    _ periods: [Period],
    own: [Line],
    others: [Line],
    words: Words,
    periodName: @escaping (Period) -> String,
    label: @escaping (Int) -> String
  ) {
    self.periods = periods.suffix(Self.mostPeriods)
    let kept = self.periods.count
    let cut = { (line: Line) in
      let ranks = line.ranks.suffix(kept).map { $0.flatMap { $0 > 0 ? $0 : nil } }
      // A line that is too short has no rank in the first periods.
      let padding = [Int?](repeating: nil, count: kept - ranks.count)
      return Line(name: line.name, ranks: padding + ranks)
    }
    self.own = own.prefix(Self.styles.count).map(cut)
    self.others = (own.dropFirst(Self.styles.count) + others).map(cut)
    self.words = words
    self.periodName = periodName
    self.label = label
  }

  var table: ChartTable {
    ChartTable(
      caption: words.caption,
      header: [words.commune] + periods.map(periodName),
      rows: (own + others).map { line in
        [line.name] + line.ranks.map { $0.map(label) ?? words.unranked }
      }
    )
  }

  /// The chart; empty when no commune is ranked in any period.
  func svg(alternative: String, isSlim: Bool = false) -> Markup {
    let ranks = (own + others).flatMap(\.ranks).compactMap { $0.map(Double.init) }
    guard let lowest = ranks.max() else { return Markup(trusted: "") }
    let height = min(max(16 * Double((own + others).count) + 60, 150), 420)
    let ends = [1, max(lowest, 2)]
    guard let scale = LinearScale(over: ends, from: 20, to: height - 40) else {
      return Markup(trusted: "")
    }
    return Drawing.pair(isSlim: isSlim) { draw($0, height: height, scale, alternative) }
  }

  private func draw(
    _ size: DrawingSize,
    height: Double,
    _ scale: LinearScale,
    _ alternative: String
  ) -> Drawing {
    let rankTicks = [1] + scale.ticks(5).filter { $0 > 1 && $0 == $0.rounded() }
    let left = rankTicks.map { label(Int($0)) }.widest + 14
    // Names of leaders are cut last: a few periods need little room for their lines.
    let lines = max(100, Self.leastStep * Double(periods.count - 1))
    let names = own.map(\.name).widest * 1.12
    let room = min(max(names, others.map(\.name).widest) + 46, size.width - left - 6 - lines)
    let times = TimeScale(periods, from: left + 6, to: size.width - room)
    var drawing = Drawing(size, height: height, alternative: alternative)
    for rank in rankTicks {
      let y = scale.position(of: rank)
      drawing.line("grid", from: Point(x: left, y: y), to: Point(x: size.width - room, y: y))
      drawing.text(label(Int(rank)), "muted", at: Point(x: left - 6, y: y + 4.5), anchor: .end)
    }
    drawing.periods(periods.map(periodName), at: times.positions, y: height - 8)
    for line in others { draw(line, "peers line", nil, times, scale, in: &drawing) }
    for (place, line) in own.enumerated().reversed() {
      let shape = MarkShape.ofSeries(place)
      draw(line, "\(Self.styles[place]) line", shape, times, scale, in: &drawing)
    }
    name(scale, height: height, x: size.width - room + 10, room: room - 10, in: &drawing)
    return drawing
  }

  /// One commune's line, and its signs: at each rank in colour, at a rank between two gaps in grey.
  private func draw(
    _ line: Line,
    _ style: String,
    _ shape: MarkShape?,
    _ times: TimeScale,
    _ scale: LinearScale,
    in drawing: inout Drawing
  ) {
    let points = line.ranks.enumerated().map { place, rank in
      rank.map { Point(x: times.positions[place], y: scale.position(of: Double($0))) }
    }
    let sign = style.split(separator: " ").first.map { "\($0) mark" } ?? "mark"
    for run in points.map({ $0?.y }).stretches {
      let marked = points[run].compactMap(\.self)
      if run.count > 1 { drawing.curve(style, marked) }
      guard shape != nil || run.count == 1 else { continue }
      for point in marked {
        drawing.mark(shape ?? .circle, sign, at: point, radius: shape == nil ? 2.5 : 4.5)
      }
    }
  }

  /// Names the lines at their right ends: those in colour, then the others where there is room.
  private func name(
    _ scale: LinearScale,
    height: Double,
    x: Double,
    room: Double,
    in drawing: inout Drawing
  ) {
    let place = { (line: Line) -> Double? in
      line.ranks.compactMap(\.self).last.map { scale.position(of: Double($0)) }
    }
    let shown = own.enumerated().compactMap { index, line in
      place(line).map { (line: line, y: $0, style: "strong \(Self.styles[index])") }
    }
    let bounds = 12...(height - 36)
    var taken = Spread.apart(shown.map(\.y), gap: Drawing.lineHeight, within: bounds)
    var labels = zip(shown, taken).map { (line: $0.line, y: $1, style: $0.style) }
    for line in others where line.ranks.last ?? nil != nil {
      guard let y = place(line),
        taken.allSatisfy({ ($0 - y).magnitude >= Drawing.lineHeight - 1 })
      else { continue }
      taken.append(y)
      labels.append((line, y, "muted"))
    }
    let indent = labels.map { rank(of: $0.line) }.widest * 1.12 + 6
    for (line, y, style) in labels {
      let start = Point(x: x + indent - 6, y: y + 4.5)
      drawing.text(rank(of: line), style, at: start, anchor: .end)
      drawing.text(line.name, style, at: Point(x: x + indent, y: y + 4.5), room: room - indent)
    }
  }

  private func rank(of line: Line) -> String {
    (line.ranks.last ?? nil).map(label) ?? words.unrankedSign
  }
}
