/// The values of several groups on one axis, a line each: dots, the band of the middle half, and the
/// median as a tick with its figure.
struct GroupStrips {
  /// One group.
  struct Row {
    let name: String
    let group: Distribution
  }

  /// What the table says.
  struct Words {
    let caption: String
    /// The names of the columns: group, values, first quartile, median, third quartile.
    let header: [String]
  }

  /// The groups, in the order drawn.
  let rows: [Row]

  let words: Words

  /// Writes a value.
  let label: (Double) -> String

  /// Writes a round value of the axis; nil for as other values.
  var tickLabel: ((Double) -> String)?

  /// Whether equal ratios are drawn as equal lengths; values of 0 and under then stand at the left.
  var isLogarithmic = false

  var table: ChartTable {
    ChartTable(
      caption: words.caption,
      header: words.header,
      rows: rows.map { row in
        [row.name, String(row.group.values.count)]
          + [0.25, 0.5, 0.75].map { label(row.group.quantile($0)) }
      }
    )
  }

  /// The drawing; empty without a value that can be drawn.
  func svg(alternative: String, isSlim: Bool = false) -> Markup {
    let values = rows.flatMap(\.group.values).filter(\.isDrawable)
    guard let least = values.min(), let most = values.max() else { return Markup(trusted: "") }
    return Drawing.pair(isSlim: isSlim) { size in
      let figures = rows.map { label($0.group.median) }
      let right = size.width - figures.widest - 16
      // In the narrow drawing a row's name stands over it, under a line that parts it from the row above.
      let nameHeight = size == .wide ? 0.0 : 22
      let left = size == .wide ? min(rows.map(\.name).widest + 18, 200) : 10
      let bands = BandScale(rows.count, from: 6, each: 32 + nameHeight)
      var drawing = Drawing(size, height: bands.end + 24, alternative: alternative)
      let scale: (any Scale)? =
        isLogarithmic && most > 0
        ? LogScale(over: values, from: left, to: right)
        : LinearScale(rounding: [least, most], steps: 5, from: left, to: right)
      guard let scale else { return drawing }
      axis(scale, size, left...right, bottom: bands.end, in: &drawing)
      for (place, row) in rows.enumerated() {
        let y = bands.start(of: place) + nameHeight + 15
        let name =
          size == .wide
          ? Point(x: 0, y: y + 4.5) : Point(x: 0, y: bands.start(of: place) + 17)
        if size == .narrow, place > 0 {
          let rule = bands.start(of: place)
          drawing.line("grid", from: Point(x: 0, y: rule), to: Point(x: size.width, y: rule))
        }
        drawing.text(row.name, at: name, room: size == .wide ? left - 14 : size.width)
        draw(row.group, on: scale, y: y, in: &drawing)
        let end = Point(x: size.width, y: y + 4.5)
        drawing.text(figures[place], "strong", at: end, anchor: .end)
      }
      return drawing
    }
  }

  private func axis(
    _ scale: any Scale,
    _ size: DrawingSize,
    _ span: ClosedRange<Double>,
    bottom: Double,
    in drawing: inout Drawing
  ) {
    let ticks = scale.ticks(size == .wide ? 6 : 4)
    for tick in ticks {
      let x = scale.position(of: tick)
      drawing.line("grid", from: Point(x: x, y: 4), to: Point(x: x, y: bottom))
    }
    drawing.values(
      ticks,
      on: scale,
      y: bottom + 17,
      within: 0...size.width,
      label: tickLabel ?? label
    )
  }

  private func draw(
    _ group: Distribution,
    on scale: any Scale,
    y: Double,
    in drawing: inout Drawing
  ) {
    let at = { (value: Double) in Point(x: scale.position(of: value), y: y) }
    if group.values.count >= PositionStrip.leastForBand {
      let (left, right) = (at(group.quantile(0.25)).x, at(group.quantile(0.75)).x)
      drawing.rectangle("band", x: left, y: y - 9, width: max(right - left, 1), height: 18)
    }
    if group.values.count <= PositionStrip.mostDots {
      for value in group.values where value.isDrawable {
        drawing.mark(.circle, "peers dot", at: at(value), radius: 4)
      }
    }
    let middle = at(group.median).x
    drawing.line("median", from: Point(x: middle, y: y - 11), to: Point(x: middle, y: y + 11))
  }
}
