/// One of five shades of a colour, from the palest for the least to the darkest for the most.
enum Shade {
  /// The number of shades.
  static let count = 5

  /// The shade of a value, 1 to 5, by equal steps between two values; the darkest when they are one.
  static func of(_ value: Double, from low: Double, to high: Double) -> Int {
    guard high > low else { return count }
    let share = min(max((value - low) / (high - low), 0), 1)
    return min(Int(share * Double(count)) + 1, count)
  }
}
