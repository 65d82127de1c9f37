internal import Foundation

/// Places values over 0 along a line so that equal ratios are equal lengths.
struct LogScale: Scale, Hashable, Sendable {
  /// The decimal logarithms of the values at the two ends.
  private let logarithms: LinearScale

  /// A scale over some values, those of 0 and under left out.
  ///
  /// - Returns: nil without any value over 0 that can be drawn.
  init?(over values: [Double], from start: Double, to end: Double) {
    let positive = values.filter { $0 > 0 && $0.isDrawable }
    guard let scale = LinearScale(over: positive.map(log10), from: start, to: end) else {
      return nil
    }
    logarithms = scale
  }

  func position(of value: Double) -> Double {
    logarithms.position(of: value > 0 ? log10(value) : -.greatestFiniteMagnitude)
  }

  /// Round values: as many of each decade as are not too many, or every so many powers of ten.
  func ticks(_ most: Int) -> [Double] {
    let (low, high) = (logarithms.domain.lowerBound, logarithms.domain.upperBound)
    let powers = Int(low.rounded(.down))...Int(high.rounded(.up))
    let multiples = { (digits: [Double]) in
      powers.flatMap { power in digits.map { $0 * pow(10, Double(power)) } }
        .filter { (low...high).contains(log10($0)) }
    }
    for digits in [[1, 1.5, 2, 3, 5, 7], [1, 2, 5], [1, 3]] {
      let values = multiples(digits)
      if values.count <= most { return values }
    }
    let tens = multiples([1])
    let stride = max(1, (tens.count + most - 1) / max(most, 1))
    return tens.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
  }
}
