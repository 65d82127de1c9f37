/// The shapes of signs: what tells series apart without their colours.
enum MarkShape: CaseIterable {
  case circle, square, triangle, diamond, cross

  /// The shape of a series, by its place among them.
  static func ofSeries(_ place: Int) -> MarkShape { allCases[place % allCases.count] }

  /// The corners around a centre, for a circle of radius 1 of about the same area.
  var corners: [Point] {
    switch self {
    case .circle: []
    case .square: Self.squareCorners
    case .triangle: Self.triangleCorners
    case .diamond: Self.diamondCorners
    case .cross: Self.crossCorners
    }
  }

  private static let squareCorners = points([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)])
  private static let triangleCorners = points([(0, -1.25), (1.2, 0.9), (-1.2, 0.9)])
  private static let diamondCorners = points([(0, -1.35), (1.35, 0), (0, 1.35), (-1.35, 0)])
  private static let crossCorners = points([
    (-0.4, -1.2), (0.4, -1.2), (0.4, -0.4), (1.2, -0.4), (1.2, 0.4), (0.4, 0.4), (0.4, 1.2),
    (-0.4, 1.2), (-0.4, 0.4), (-1.2, 0.4), (-1.2, -0.4), (-0.4, -0.4),
  ])

  private static func points(_ pairs: [(Double, Double)]) -> [Point] { pairs.map(Point.init) }
}
