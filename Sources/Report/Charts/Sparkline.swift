/// The last quarters of a value as a small line in the row of a table, without axes.
///
/// It shows a shape; the figures are elsewhere in the row. Unknown values leave gaps.
struct Sparkline {
  /// The most values shown: the last ones.
  static let most = 8

  private static let width = 96.0
  private static let height = 24.0

  private let values: [Double?]

  /// - Parameter values: earliest first; nil when unknown.
  init(_ values: [Double?]) {
    self.values = values.suffix(Self.most).map(\.drawable)
  }

  /// - Parameter alternative: what it shows; nil where the row says the same in words, and then
  ///   screen readers pass over it.
  /// - Returns: nothing when no value is known.
  func svg(alternative: String?) -> Markup {
    let known = values.compactMap(\.self)
    guard
      let scale = LinearScale(over: known, from: Self.height - 5, to: 5),
      let last = values.lastIndex(where: { $0 != nil })
    else { return Markup(trusted: "") }
    // A line of fewer values is as much shorter: rows are compared by their right ends.
    let step = (Self.width - 10) / Double(Self.most - 1)
    let points = values.enumerated().map { place, value in
      value.map { value in
        let x = Self.width - 5 - step * Double(values.count - 1 - place)
        return Point(x: x, y: scale.position(of: value))
      }
    }
    var drawing = Drawing(spark: Self.width, height: Self.height, alternative: alternative)
    for run in values.stretches {
      let stretch = points[run].compactMap(\.self)
      if run.count > 1 {
        drawing.path("peers line", stretch)
      } else if run.lowerBound != last, let point = stretch.first {
        drawing.mark(.circle, "peers mark", at: point, radius: 1.8)
      }
    }
    if let end = points[last] { drawing.mark(.circle, "own mark", at: end, radius: 3) }
    return Markup(trusted: drawing.finished())
  }
}
