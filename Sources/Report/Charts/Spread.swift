/// Moves labels apart so that none covers another.
enum Spread {
  /// Places near those wanted, in the same order, at least a gap apart and within bounds when they
  /// all fit; when they do not, they go past the upper bound.
  static func apart(
    _ wanted: [Double],
    gap: Double,
    within bounds: ClosedRange<Double>
  ) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var placed = wanted
    var next = bounds.lowerBound
    for index in order {
      placed[index] = max(wanted[index], next)
      next = placed[index] + gap
    }
    let room = bounds.upperBound - bounds.lowerBound
    guard gap * Double(wanted.count - 1) <= room else { return placed }
    var last = bounds.upperBound
    for index in order.reversed() {
      placed[index] = min(placed[index], last)
      last = placed[index] - gap
    }
    return placed
  }

  /// Which of some labels can be written on one line without touching, the last one first.
  ///
  /// - Parameters:
  ///   - spans: what each label covers, from left to right.
  ///   - gap: the least distance between two.
  /// - Returns: for each label, whether it is written.
  static func legible(_ spans: [ClosedRange<Double>], gap: Double) -> [Bool] {
    var isWritten = spans.map { _ in false }
    var limit = Double.infinity
    for index in spans.indices.reversed() where spans[index].upperBound + gap <= limit {
      isWritten[index] = true
      limit = spans[index].lowerBound
    }
    return isWritten
  }
}
