internal import Foundation

/// The two ends of an interval.
struct Interval: Hashable, Sendable {
  let low: Double
  let high: Double

  /// The interval of a quantity that is `factor` times this one; the factor is over 0.
  func scaled(by factor: Double) -> Interval { Interval(low: low * factor, high: high * factor) }
}

/// The 97.5 % point of the standard normal distribution, for intervals of 95 %.
public let normal975 = 1.959963984540054

/// The 95 % interval of a proportion: the score interval of Wilson (1927).
///
/// - Returns: ends within 0...1, or nil when `total` is 0.
func wilsonInterval(of successes: Double, among total: Double) -> Interval? {
  guard total > 0 else { return nil }
  let share = successes / total
  let scale = 1 + normal975 * normal975 / total
  let centre = (share + normal975 * normal975 / (2 * total)) / scale
  let half =
    normal975
    * (share * (1 - share) / total + normal975 * normal975 / (4 * total * total)).squareRoot()
    / scale
  return Interval(low: max(0, centre - half), high: min(1, centre + half))
}

/// The 95 % interval of a count: Byar's approximation to the exact Poisson interval.
func byarInterval(of count: Double) -> Interval {
  let next = count + 1
  let low =
    count == 0 ? 0 : count * cube(1 - 1 / (9 * count) - normal975 / (3 * count.squareRoot()))
  return Interval(
    low: low,
    high: next * cube(1 - 1 / (9 * next) + normal975 / (3 * next.squareRoot()))
  )
}

/// The 95 % interval of a mean of over-dispersed counts (METHOD M4).
///
/// `exp(ln m ± z √((1/m + 1/k)/n))`, where the dispersion `1/k = max(0, (s² − m)/m²)` is that of the
/// negative binomial by the method of moments: 0, that is Poisson, when the variance is not over
/// the mean.
///
/// - Returns: nil for fewer than two values or a mean of 0.
func meanInterval(of values: [Double]) -> Interval? {
  let sum = values.reduce(0, +)
  guard values.count >= 2, sum > 0 else { return nil }
  let count = Double(values.count)
  let mean = sum / count
  let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
  let dispersion = max(0, (variance - mean) / (mean * mean))
  let error = ((1 / mean + dispersion) / count).squareRoot()
  return Interval(low: mean * exp(-normal975 * error), high: mean * exp(normal975 * error))
}

/// The 95 % interval of a median, whatever the distribution: the ends are two of the values, between
/// which the sign test does not reject a median (Thompson 1936).
///
/// - Returns: nil for fewer than six values: even the least and the greatest of five hold the median
///   with a probability of 93.75 % only.
func medianInterval(of values: [Double]) -> Interval? {
  let below = valuesBelowMedianInterval(among: values.count)
  guard below >= 0 else { return nil }
  let sorted = values.sorted()
  return Interval(low: sorted[below], high: sorted[sorted.count - 1 - below])
}

/// How many of so many values are left out on either side of the interval of their median; -1 when
/// there are too few for one.
private func valuesBelowMedianInterval(among count: Int) -> Int {
  // Where 2^-n would be no number any more, the normal approximation is exact to one place.
  guard count <= 1000 else {
    return Int((Double(count) / 2 - normal975 * Double(count).squareRoot() / 2).rounded(.down)) - 1
  }
  var term = exp2(-Double(count))
  var cumulated = term
  var below = -1
  while cumulated <= 0.025, below < count {
    below += 1
    term *= Double(count - below) / Double(below + 1)
    cumulated += term
  }
  return below
}

private func cube(_ value: Double) -> Double { value * value * value }

/// A part of a whole, with the score interval of Wilson (1927).
///
/// - Parameters:
///   - name: the figure's name.
///   - part: how many, 0 to `whole`.
///   - whole: of how many.
/// - Returns: 0 to 1, or missing when the whole is 0.
public func proportion(_ name: String, of part: Double, among whole: Double) -> MeasureValue {
  MeasureValue(
    name,
    part / whole,
    unless: whole > 0 ? nil : .zeroDenominator,
    interval: wilsonInterval(of: part, among: whole),
    count: Int(whole)
  )
}

/// The median of some accounts or communes, with the interval of the sign test (Thompson 1936).
///
/// - Parameters:
///   - name: the figure's name.
///   - values: in any order.
/// - Returns: the median with how many values it is of; missing without values, and without an interval
///   under six.
public func medianValue(_ name: String, of values: [Double]) -> MeasureValue {
  guard let middle = median(values) else { return MeasureValue(name, missing: .noAccount) }
  let interval = medianInterval(of: values)
  return MeasureValue(
    name,
    middle,
    low: interval?.low,
    high: interval?.high,
    count: values.count
  )
}
