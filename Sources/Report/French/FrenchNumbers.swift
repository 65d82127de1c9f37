internal import Core
internal import Foundation
internal import Measure

/// Numbers as French readers write them: 12 345,6 with a thin space, and a true minus.
enum FrenchNumbers {
  /// A whole number.
  static func whole(_ value: Int) -> String {
    (value < 0 ? FrenchTypography.minus : "") + grouped(String(value.magnitude))
  }

  /// A number with so many decimals, rounded to nearest; "n.d." when it is not finite.
  static func decimal(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite else { return "n.d." }
    let printed = String(format: "%.\(decimals)f", value.magnitude)
    let parts = printed.split(separator: ".")
    let isZero = printed.utf8.allSatisfy { $0 == 0x30 || $0 == 0x2E }
    let sign = value < 0 && !isZero ? FrenchTypography.minus : ""
    return sign + grouped(String(parts[0])) + (parts.count > 1 ? "," + parts[1] : "")
  }

  /// A number with three significant digits or so: 0,042, 4,21, 42,1, 421.
  ///
  /// A number that is not zero never prints as zero: under the last decimal it is "< 0,01".
  static func figure(_ value: Double) -> String {
    let size = value.magnitude
    if size == 0 || (size >= 1000 && size.isFinite) { return decimal(value, 0) }
    if size < 0.005 {
      return (value < 0 ? "entre \(FrenchTypography.minus)0,01 et 0" : "moins de 0,01")
    }
    return decimal(value, size < 1 ? 2 : size < 100 ? 1 : 0)
  }

  /// A share of 1 as a percentage.
  static func percent(_ share: Double, _ decimals: Int = 0) -> String {
    decimal(100 * share, decimals) + FrenchTypography.thinSpace + "%"
  }

  /// A count as the page shows it: "environ 1 200" when the page says "1,2 k".
  static func count(_ count: Count) -> String {
    (count.isRounded ? "environ " : "") + whole(count.value)
  }

  /// A figure in a unit, without the unit's name: "2,0", "97 %".
  static func amount(_ value: Double, _ unit: MeasureDefinition.Unit) -> String {
    switch unit {
    case .count, .days, .hours: isWhole(value) ? decimal(value, 0) : figure(value)
    case .perWeek, .perPost, .perThousand, .number: figure(value)
    case .share: percent(value)
    case .percent: figure(value) + FrenchTypography.thinSpace + "%"
    case .flag: value == 0 ? "non" : "oui"
    }
  }

  /// A figure with its unit: "2,0 par semaine".
  static func measure(_ value: Double, _ unit: MeasureDefinition.Unit) -> String {
    let space = FrenchTypography.space
    let name: String? =
      switch unit {
      case .count, .number, .share, .percent, .flag: nil
      case .days: value.magnitude < 2 ? "jour" : "jours"
      case .hours: value.magnitude < 2 ? "heure" : "heures"
      case .perWeek: "par semaine"
      case .perPost: "par publication"
      case .perThousand: "pour 1\(FrenchTypography.thinSpace)000 abonnés"
      }
    return amount(value, unit) + (name.map { space + $0 } ?? "")
  }

  private static func isWhole(_ value: Double) -> Bool { value == value.rounded() }

  /// Digits in groups of three from the right.
  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.utf8.count - place) % 3 == 0 { result += FrenchTypography.thinSpace }
      result.append(digit)
    }
    return result
  }
}
