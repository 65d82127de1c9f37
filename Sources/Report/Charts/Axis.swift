internal import Core

extension Drawing {
  /// Level lines at the round values of a scale that runs upwards, each named at its left.
  ///
  /// - Parameters:
  ///   - scale: the values; the line of 0, when it has one, is drawn as the ground.
  ///   - left: where the lines begin.
  ///   - right: where they end.
  ///   - label: writes a value.
  mutating func levels(
    _ scale: LinearScale,
    from left: Double,
    to right: Double,
    label: (Double) -> String
  ) {
    for value in scale.ticks(6) {
      let y = scale.position(of: value)
      line(value == 0 ? "ground" : "grid", from: Point(x: left, y: y), to: Point(x: right, y: y))
      text(label(value), "muted", at: Point(x: left - 6, y: y + 4.5), anchor: .end)
    }
  }

  /// The names of periods under a chart, the last always, as many others as there is room for.
  mutating func periods(_ names: [String], at positions: [Double], y: Double) {
    guard let last = positions.indices.last else { return }
    let spans = zip(names, positions).enumerated().map { place, period in
      let width = TextWidth.of(period.0)
      let left = max(place == last ? period.1 - width : period.1 - width / 2, 0)
      return left...(left + width)
    }
    let isWritten = Spread.legible(spans, gap: 10)
    for place in spans.indices where isWritten[place] {
      text(names[place], "muted", at: Point(x: spans[place].lowerBound, y: y))
    }
  }

  /// The values of a scale under a chart, where there is room for them.
  mutating func values(
    _ ticks: [Double],
    on scale: some Scale,
    y: Double,
    within bounds: ClosedRange<Double>,
    label: (Double) -> String
  ) {
    let names = ticks.map(label)
    let spans = zip(ticks, names).map { value, name in
      let width = min(TextWidth.of(name), bounds.upperBound - bounds.lowerBound)
      let left = scale.position(of: value) - width / 2
      let held = min(max(left, bounds.lowerBound), bounds.upperBound - width)
      return held...(held + width)
    }
    let isWritten = Spread.legible(spans, gap: 10)
    for place in spans.indices where isWritten[place] {
      text(names[place], "muted", at: Point(x: spans[place].lowerBound, y: y))
    }
  }
}

extension [String] {
  /// The width of the widest of some labels, in units; 0 without any.
  var widest: Double { reduce(0) { Swift.max($0, TextWidth.of($1)) } }
}

extension [Double?] {
  /// The stretches without a gap: the places of values that follow one another.
  var stretches: [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for (place, value) in enumerated() {
      if value != nil {
        start = start ?? place
      } else if let begun = start {
        found.append(begun..<place)
        start = nil
      }
    }
    if let start { found.append(start..<count) }
    return found
  }
}
