internal import Foundation

/// Places values along a line.
protocol Scale {
  /// Where a value is drawn; a value outside the domain is drawn at its end.
  func position(of value: Double) -> Double

  /// Round values in the domain, ascending, at most so many when that is over 1.
  func ticks(_ most: Int) -> [Double]
}

/// Places values along a line, in proportion.
struct LinearScale: Scale, Hashable, Sendable {
  /// The values at the two ends, the first below the second.
  let domain: ClosedRange<Double>

  /// Where the smallest value is drawn.
  let start: Double

  /// Where the largest is drawn; before `start` when the line runs backwards, as upwards it does.
  let end: Double

  /// A scale over some values; equal values are given room on both sides.
  ///
  /// - Returns: nil without any value that can be drawn.
  init?(over values: [Double], from start: Double, to end: Double) {
    let drawable = values.filter(\.isDrawable)
    guard let low = drawable.min(), let high = drawable.max() else { return nil }
    let isFlat = high - low <= 1e-12 * max(low.magnitude, high.magnitude, 1)
    let margin = isFlat ? max(low.magnitude * 0.1, 0.1) : 0
    domain = (low - margin)...(high + margin)
    self.start = start
    self.end = end
  }

  /// A scale over some values whose ends are round, with at most so many steps between them.
  ///
  /// It begins or ends at 0 when that costs no more than half of the line.
  init?(rounding values: [Double], steps: Int, from start: Double, to end: Double) {
    guard let exact = LinearScale(over: values, from: start, to: end) else { return nil }
    var (low, high) = (exact.domain.lowerBound, exact.domain.upperBound)
    if low > 0, high <= 2 * (high - low) { low = 0 }
    if high < 0, -low <= 2 * (high - low) { high = 0 }
    // The flat scale of a value near 0 has room below it that no value needs.
    if low < 0, let least = values.filter(\.isDrawable).min(), least >= 0 { low = 0 }
    let step = TickStep(over: high - low, most: steps)
    domain = step.multiple(step.index(below: low))...step.multiple(step.index(above: high))
    self.start = start
    self.end = end
  }

  private init(_ domain: ClosedRange<Double>, from start: Double, to end: Double) {
    self.domain = domain
    self.start = start
    self.end = end
  }

  /// The same values along another line.
  func spanning(from start: Double, to end: Double) -> LinearScale {
    LinearScale(domain, from: start, to: end)
  }

  func position(of value: Double) -> Double {
    let inside = min(max(value, domain.lowerBound), domain.upperBound)
    let share = (inside - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return start + share * (end - start)
  }

  func ticks(_ most: Int) -> [Double] {
    let step = TickStep(over: domain.upperBound - domain.lowerBound, most: max(most - 1, 1))
    let first = step.index(above: domain.lowerBound)
    let last = step.index(below: domain.upperBound)
    return first > last ? [] : (first...last).map(step.multiple)
  }
}

/// The distance between the values named on an axis: 1, 2 or 5 times a power of ten.
private struct TickStep {
  private let digit: Int
  private let power: Int

  /// The smallest step that crosses a length in so many, or nearly.
  init(over length: Double, most: Int) {
    let least = length / Double(max(most, 1))
    var power = Int(log10(least).rounded(.down))
    let unit = pow(10, Double(power))
    // A hundredth of a step forgives the rounding of the division.
    var digit = [1, 2, 5].first { Double($0) * unit * 1.000_001 >= least } ?? 10
    if digit == 10 {
      digit = 1
      power += 1
    }
    self.digit = digit
    self.power = power
  }

  /// So many steps from 0; divided and not multiplied under 1, so that 3 × 0.1 is 0.3.
  func multiple(_ count: Int) -> Double {
    let digits = Double(count * digit)
    return power < 0 ? digits / pow(10, Double(-power)) : digits * pow(10, Double(power))
  }

  func index(below value: Double) -> Int { Int((value / multiple(1) + 1e-6).rounded(.down)) }

  func index(above value: Double) -> Int { Int((value / multiple(1) - 1e-6).rounded(.up)) }
}

extension Double {
  /// Whether a chart can show it: finite, and no larger than any count or rate of people.
  var isDrawable: Bool { isFinite && magnitude <= 1e15 }
}

extension Double? {
  /// The value when a chart can show it.
  var drawable: Double? { flatMap { $0.isDrawable ? $0 : nil } }
}
