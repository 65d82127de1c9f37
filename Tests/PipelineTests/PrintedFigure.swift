import Foundation
import Measure

/// A figure as a page prints it, read again: "1 234,5", "12 %", "moins de 0,01", "1,234.5", "yes".
struct PrintedFigure {
  let text: String
  let isEnglish: Bool

  /// Its first number, and how many decimals it was printed with; nil without one.
  var number: (value: Double, decimals: Int)? { numbers.first }

  /// Its numbers in order.
  var numbers: [(value: Double, decimals: Int)] {
    let pattern = isEnglish ? #/(−?)(\d[\d,]*)(?:\.(\d+))?/# : #/(−?)(\d[\d\u{202F}]*)(?:,(\d+))?/#
    return text.matches(of: pattern).compactMap { match in
      let whole = match.2.filter { ("0"..."9").contains($0) }
      let decimals = match.3 ?? ""
      let sign = match.1.isEmpty ? "" : "-"
      return Double("\(sign)\(whole).\(decimals.isEmpty ? "0" : decimals)")
        .map { ($0, decimals.count) }
    }
  }

  /// Whether it is what a value of a measure prints as.
  func says(_ value: Double, in unit: MeasureDefinition.Unit) -> Bool {
    switch unit {
    case .flag: text == (value == 0 ? (isEnglish ? "no" : "non") : isEnglish ? "yes" : "oui")
    case .share: says(100 * value)
    default: says(value)
    }
  }

  /// Whether a value prints as it: half of the last decimal away at most.
  func says(_ value: Double) -> Bool {
    if text.hasPrefix(isEnglish ? "less than" : "moins de") { return value > 0 && value < 0.005 }
    if text.hasPrefix(isEnglish ? "between" : "entre") { return value < 0 && value > -0.005 }
    guard let number else { return false }
    return abs(number.value - value) <= 0.500_000_001 * pow(10, -Double(number.decimals))
  }
}
