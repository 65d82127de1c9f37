/// Where a commune lies on a map of equal squares, which gives every commune the same room.
public struct MapTile: Hashable, Sendable {
  /// The most rows and columns of a map.
  public static let most = 40

  /// The most characters of a short name: what a square of five rems holds in small text.
  public static let longestName = 14

  /// From 1, downwards.
  public let row: Int

  /// From 1, to the right.
  public let column: Int

  /// What stands for the commune in its square, `longestName` characters at most.
  public let shortName: String

  /// Creates a tile.
  public init(row: Int, column: Int, shortName: String) {
    self.row = row
    self.column = column
    self.shortName = shortName
  }
}
