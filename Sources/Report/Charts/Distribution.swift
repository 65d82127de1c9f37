/// Some values in ascending order, and what is said of them.
struct Distribution: Hashable, Sendable {
  /// The values, ascending; at least one.
  let values: [Double]

  /// A distribution of finite values; nil when there is none.
  init?(_ values: [Double]) {
    let finite = values.filter(\.isFinite)
    guard !finite.isEmpty else { return nil }
    self.values = finite.sorted()
  }

  /// The smallest.
  var lowest: Double { values[0] }

  /// The largest.
  var highest: Double { values[values.count - 1] }

  /// The quantile of type 7 of Hyndman & Fan (1996); the probability is from 0 to 1.
  func quantile(_ probability: Double) -> Double {
    let place = Double(values.count - 1) * probability
    let below = Int(place.rounded(.down))
    let above = min(below + 1, values.count - 1)
    return values[below] + (place - Double(below)) * (values[above] - values[below])
  }

  /// The middle value.
  var median: Double { quantile(0.5) }
}
