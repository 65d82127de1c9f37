/// How many communes of each stratum have something, as one sign per stratum on a line from 0 to 1.
///
/// Strata differ in shape, in colour and in height on their line, so that no sign hides another.
/// The previous value is the same sign, hollow and larger, so that it rings one that did not change; a
/// line joins the two.
struct AdoptionDots {
  /// One line, such as a platform.
  struct Row {
    let name: String
    /// The shares, 0 to 1, of the strata in order; nil when unknown.
    let shares: [Double?]
    /// The shares of the previous period; empty without one.
    let previous: [Double?]
  }

  /// What the chart says.
  struct Words {
    let caption: String
    /// The names of the columns: row, stratum, share, share of the previous period.
    let header: [String]
    /// What the hollow signs are.
    let hollow: String
    /// Stands for an unknown share in the table.
    let unknown: String
  }

  private static let previousRadius = 6.5

  private let strata: [String]
  private let rows: [Row]
  private let words: Words
  private let label: (Double) -> String
  private let hasPrevious: Bool
  /// Whether a sign has a ring: whether any share changed.
  private let hasMoved: Bool

  /// - Parameters:
  ///   - strata: their names, at most five.
  ///   - rows: the lines, in the order drawn.
  ///   - words: what the chart says.
  ///   - label: writes a share.
  init(
    _ strata: [String],
    rows: [Row],
    words: Words,
    label: @escaping (Double) -> String
  ) {
    self.strata = Array(strata.prefix(MarkShape.allCases.count))
    let count = self.strata.count
    let shares = { (values: [Double?]) in
      (0..<count).map { place in
        values.indices.contains(place)
          ? values[place].drawable.map { min(max($0, 0), 1) } : nil
      }
    }
    self.rows = rows.map {
      Row(name: $0.name, shares: shares($0.shares), previous: shares($0.previous))
    }
    self.words = words
    self.label = label
    hasPrevious = self.rows.contains { $0.previous.contains { $0 != nil } }
    hasMoved = self.rows.contains { row in
      zip(row.previous, row.shares).contains { $0 != nil && $0 != $1 }
    }
  }

  var table: ChartTable {
    let cell = { (value: Double?) in value.map(label) ?? words.unknown }
    return ChartTable(
      caption: words.caption,
      header: hasPrevious ? words.header : Array(words.header.prefix(3)),
      rows: rows.flatMap { row in
        strata.indices.map { place in
          [row.name, strata[place], cell(row.shares[place])]
            + (hasPrevious ? [cell(row.previous[place])] : [])
        }
      }
    )
  }

  /// The chart; empty without a row or a stratum.
  func svg(alternative: String) -> Markup {
    guard !rows.isEmpty, !strata.isEmpty else { return Markup(trusted: "") }
    return Drawing.pair { draw($0, alternative) }
  }

  private func draw(_ size: DrawingSize, _ alternative: String) -> Drawing {
    let key = keyLines(width: size.width)
    let keyHeight = Double(key.count) * 20 + 8
    let lane = 15.0
    // In the narrow drawing a row's name stands over it.
    let nameHeight = size == .wide ? 0.0 : 16
    let left = size == .wide ? min(rows.map(\.name).widest + 12, 170) : 6
    let each = nameHeight + lane * Double(strata.count) + 10
    let bands = BandScale(rows.count, from: keyHeight + 4, each: each)
    guard let scale = LinearScale(over: [0, 1], from: left + 6, to: size.width - 12) else {
      return Drawing(size, height: 0, alternative: alternative)
    }
    var drawing = Drawing(size, height: bands.end + 24, alternative: alternative)
    write(key, in: &drawing)
    let ticks = [0, 0.25, 0.5, 0.75, 1]
    for tick in ticks {
      let x = scale.position(of: tick)
      let top = Point(x: x, y: keyHeight)
      drawing.line(tick == 0 ? "ground" : "grid", from: top, to: Point(x: x, y: bands.end))
    }
    let bounds = left...size.width
    drawing.values(ticks, on: scale, y: bands.end + 17, within: bounds, label: label)
    for (place, row) in rows.enumerated() {
      let top = bands.start(of: place) + nameHeight
      let name =
        size == .wide
        ? Point(x: 0, y: bands.middle(of: place) + 2) : Point(x: left + 14, y: top - 3)
      drawing.text(row.name, at: name, room: size == .wide ? left - 6 : size.width - left - 14)
      for stratum in strata.indices {
        let y = top + lane * (Double(stratum) + 0.5)
        draw(row, stratum, y: y, on: scale, in: &drawing)
      }
      let y = bands.start(of: place + 1) - 4
      drawing.line("grid", from: Point(x: 0, y: y), to: Point(x: size.width, y: y))
    }
    return drawing
  }

  private func draw(
    _ row: Row,
    _ stratum: Int,
    y: Double,
    on scale: LinearScale,
    in drawing: inout Drawing
  ) {
    let place = { (share: Double) in Point(x: scale.position(of: share), y: y) }
    let shape = MarkShape.ofSeries(stratum)
    let style = "series-\(stratum + 1)"
    let before = row.previous[stratum].map(place)
    let now = row.shares[stratum].map(place)
    if let before, let now, before != now {
      drawing.line(style + " thin line", from: before, to: now)
    }
    // A ring around a sign at the same place would say nothing.
    if let before, before != now {
      drawing.mark(shape, style + " hollow", at: before, radius: Self.previousRadius)
    }
    if let now { drawing.mark(shape, style + " mark", at: now) }
  }

  /// The signs and their names, in as many lines as they need.
  private func keyLines(width: Double) -> [[(sign: Int?, name: String, x: Double)]] {
    var lines: [[(sign: Int?, name: String, x: Double)]] = [[]]
    var x = 0.0
    let names = strata.enumerated().map { (sign: Optional($0.offset), name: $0.element) }
    for (sign, name) in names + (hasMoved ? [(sign: nil, name: words.hollow)] : []) {
      let length = 18 + TextWidth.of(name)
      if x > 0, x + length > width {
        lines.append([])
        x = 0
      }
      lines[lines.count - 1].append((sign, name, x))
      x += length + 16
    }
    return lines
  }

  private func write(
    _ lines: [[(sign: Int?, name: String, x: Double)]],
    in drawing: inout Drawing
  ) {
    for (row, line) in lines.enumerated() {
      let y = 20 * Double(row) + 9
      for (sign, name, x) in line {
        let style = sign.map { "series-\($0 + 1) mark" } ?? "peers hollow"
        let shape = sign.map(MarkShape.ofSeries) ?? .circle
        let point = Point(x: x + 6.5, y: y)
        if sign == nil {
          drawing.mark(shape, style, at: point, radius: Self.previousRadius)
        } else {
          drawing.mark(shape, style, at: point)
        }
        drawing.text(name, at: Point(x: x + 17, y: y + 4.5), room: 520)
      }
    }
  }
}
