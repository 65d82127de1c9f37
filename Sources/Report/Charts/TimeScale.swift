internal import Core

/// Places periods along a line by their middle days, so that a missing edition leaves its room.
struct TimeScale: Hashable, Sendable {
  /// Where each period is drawn, in the order given.
  let positions: [Double]

  /// - Parameters:
  ///   - periods: in any order; one alone is drawn at the end.
  ///   - start: where the earliest is drawn.
  ///   - end: where the latest is drawn.
  init(_ periods: [Period], from start: Double, to end: Double) {
    // Quarters are of 90 to 92 days; by their middle days they look evenly spaced.
    let middles = periods.map { Double($0.start.number + $0.end.number) / 2 }
    guard let first = middles.min(), let last = middles.max(), first < last else {
      positions = periods.map { _ in end }
      return
    }
    positions = middles.map { start + ($0 - first) / (last - first) * (end - start) }
  }
}
