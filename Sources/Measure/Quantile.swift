/// A quantile of unsorted values: type 7 of Hyndman & Fan (1996), the default of R and numpy.
///
/// - Parameters:
///   - values: in any order.
///   - probability: 0 to 1.
/// - Returns: nil without values.
public func quantile(_ values: [Double], _ probability: Double) -> Double? {
  guard !values.isEmpty else { return nil }
  let sorted = values.sorted()
  let place = Double(sorted.count - 1) * probability
  let below = Int(place.rounded(.down))
  let above = min(below + 1, sorted.count - 1)
  return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
}

/// The middle value, or the mean of the two in the middle; nil without values.
func median(_ values: [Double]) -> Double? { quantile(values, 0.5) }
