/// Places values along a line, in proportion.
struct LinearScale: Hashable, Sendable {
  /// The values at the two ends, the first below the second.
  let domain: ClosedRange<Double>

  /// Where the two ends are drawn.
  let range: ClosedRange<Double>

  /// A scale over some values; equal values are given room on both sides.
  ///
  /// - Returns: nil without any finite value.
  init?(over values: [Double], range: ClosedRange<Double>) {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return nil }
    let isFlat = high - low <= 1e-12 * max(low.magnitude, high.magnitude)
    let margin = isFlat ? max(low.magnitude * 0.1, 0.1) : 0
    domain = (low - margin)...(high + margin)
    self.range = range
  }

  /// Where a value is drawn; a value outside the domain is drawn at its end.
  func position(of value: Double) -> Double {
    let inside = min(max(value, domain.lowerBound), domain.upperBound)
    let share = (inside - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return range.lowerBound + share * (range.upperBound - range.lowerBound)
  }
}
