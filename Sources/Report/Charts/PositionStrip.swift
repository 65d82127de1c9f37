/// One commune among those of its group: a diamond on a line of dots, with the median as a tick.
///
/// Up to nine communes are dots alone; up to sixty, dots over the band of the middle half; more,
/// the band alone.
struct PositionStrip {
  /// The values of the group, the commune's own included.
  let group: Distribution

  /// The commune's value.
  let value: Double

  /// Writes a value.
  let label: (Double) -> String

  /// Names the median, before its value under the line.
  var median = ""

  /// Whether equal ratios are drawn as equal lengths; then values of 0 and under stand at the left.
  var isLogarithmic = false

  /// Above so many communes, no dots.
  static let mostDots = 60

  /// From so many on, the band of the middle half.
  static let leastForBand = 10

  private static let y = 34.0

  /// How far from the line a dot may be.
  private static let reach = 11.0

  /// The drawing, with what it shows in words as its text alternative; empty without any value
  /// that can be drawn.
  func svg(alternative: String) -> Markup {
    guard value.isDrawable else { return Markup(trusted: "") }
    let ends = [group.lowest, group.highest, value]
    return Drawing.pair { size in
      let (left, right) = (10.0, size.width - 10)
      var drawing = Drawing(size, height: 72, alternative: alternative)
      if isLogarithmic, let scale = LogScale(over: group.values + [value], from: left, to: right) {
        draw(on: scale, in: &drawing, width: size.width)
      } else if let scale = LinearScale(over: ends, from: left, to: right) {
        draw(on: scale, in: &drawing, width: size.width)
      }
      return drawing
    }
  }

  private func draw(on scale: some Scale, in drawing: inout Drawing, width: Double) {
    let y = Self.y
    let at = { (value: Double) in Point(x: scale.position(of: value), y: y) }
    drawing.line("grid rail", from: Point(x: 10, y: y), to: Point(x: width - 10, y: y))
    if group.values.count >= Self.leastForBand {
      let (left, right) = (at(group.quantile(0.25)).x, at(group.quantile(0.75)).x)
      drawing.rectangle("band", x: left, y: y - 11, width: max(right - left, 1), height: 22)
    }
    if group.values.count <= Self.mostDots {
      for place in apart(group.values.map { at($0).x }) {
        drawing.mark(.circle, "peers dot", at: place, radius: 5)
      }
    }
    let middle = at(group.median)
    drawing.line(
      "median",
      from: Point(x: middle.x, y: y - 13),
      to: Point(x: middle.x, y: y + 13)
    )
    let own = at(value)
    drawing.mark(.diamond, "own dot", at: own, radius: 7)
    name(label(value), "strong own", at: Point(x: own.x, y: 14), width: width, in: &drawing)
    let words = median.isEmpty ? label(group.median) : median + " " + label(group.median)
    let span = name(words, "", at: Point(x: middle.x, y: 66), width: width, in: &drawing)
    // The ends are named when they differ, where the median leaves room.
    guard group.lowest < group.highest else { return }
    let (lowest, highest) = (label(group.lowest), label(group.highest))
    if TextWidth.of(lowest) + 10 <= span.lowerBound {
      drawing.text(lowest, "muted", at: Point(x: 0, y: 66))
    }
    if width - TextWidth.of(highest) - 10 >= span.upperBound {
      drawing.text(highest, "muted", at: Point(x: width, y: 66), anchor: .end)
    }
  }

  /// Dots where some values are, those of one place above one another so that each is seen.
  private func apart(_ positions: [Double]) -> [Point] {
    let stacks = Dictionary(grouping: positions) { $0.rounded() }.mapValues(\.count)
    var drawn: [Double: Int] = [:]
    return positions.map { x in
      let (height, number) = (stacks[x.rounded(), default: 1], drawn[x.rounded(), default: 0])
      drawn[x.rounded()] = number + 1
      let gap = min(7, 2 * Self.reach / Double(max(height - 1, 1)))
      return Point(x: x, y: Self.y + gap * (Double(number) - Double(height - 1) / 2))
    }
  }

  /// Writes a text centred on a place, or as near to it as the drawing's width allows.
  ///
  /// - Returns: what the text covers.
  @discardableResult
  private func name(
    _ text: String,
    _ style: String,
    at place: Point,
    width: Double,
    in drawing: inout Drawing
  ) -> ClosedRange<Double> {
    let length = min(TextWidth.of(text, isBold: style.hasPrefix("strong")), width)
    let left = min(max(place.x - length / 2, 0), width - length)
    drawing.text(
      text,
      style,
      at: Point(x: left + length / 2, y: place.y),
      anchor: .middle,
      room: length + 0.1
    )
    return left...(left + length)
  }
}
