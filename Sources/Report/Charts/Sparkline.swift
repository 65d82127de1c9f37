/// The ranks of a commune over the last periods as a small line in the row of a table, without axes.
///
/// It rises when the rank gets better. Its height is the whole group, from the first place to the last,
/// so that a move looks as large as it is, and rows compare. A period without a rank leaves a gap.
struct Sparkline {
  /// The most periods shown: the last ones.
  static let most = 8

  private static let width = 44.0
  private static let height = 20.0

  private let ranks: [Int?]
  private let last: Int

  /// - Parameters:
  ///   - ranks: earliest first; nil when not ranked.
  ///   - last: the last place of the group.
  init(ranks: [Int?], last: Int) {
    self.ranks = ranks.suffix(Self.most)
    self.last = last
  }

  /// - Parameter alternative: what it shows.
  /// - Returns: nothing with fewer than three ranks, which the row tells in words.
  func svg(alternative: String) -> Markup {
    guard
      ranks.count(where: { $0 != nil }) > 2,
      let scale = LinearScale(over: [1, Double(last)], from: 4, to: Self.height - 4),
      let end = ranks.lastIndex(where: { $0 != nil })
    else { return Markup(trusted: "") }
    let step = (Self.width - 8) / Double(ranks.count - 1)
    let points = ranks.enumerated().map { place, rank in
      rank.map { rank in
        Point(x: 4 + step * Double(place), y: scale.position(of: Double(rank)))
      }
    }
    var drawing = Drawing(spark: Self.width, height: Self.height, alternative: alternative)
    for run in points.map({ $0?.y }).stretches {
      let stretch = points[run].compactMap(\.self)
      if run.count > 1 {
        drawing.path("peers line", stretch)
      } else if run.lowerBound != end, let point = stretch.first {
        drawing.mark(.circle, "peers mark", at: point, radius: 1.8)
      }
    }
    if let point = points[end] { drawing.mark(.circle, "own mark", at: point, radius: 3) }
    return Markup(trusted: drawing.finished())
  }
}
