internal import Core
internal import Foundation
internal import Measure

/// Numbers: 12 345,6 and 12 % in French, with thin spaces; 12,345.6 and 12% in English; a true minus.
extension Voice {
  /// A whole number.
  func whole(_ value: Int) -> String {
    (value < 0 ? FrenchTypography.minus : "") + grouped(String(value.magnitude))
  }

  /// A number with so many decimals, rounded to nearest; "n.d." or "n/a" when it is not finite.
  func decimal(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite else { return word(fr: "n.d.", en: "n/a") }
    guard let units = Self.units(value.magnitude, decimals) else {
      return printed(value, decimals)
    }
    let sign = value < 0 && units > 0 ? FrenchTypography.minus : ""
    guard decimals > 0 else { return sign + grouped(String(units)) }
    let (whole, rest) = units.quotientAndRemainder(dividingBy: Self.powers[decimals])
    let digits = String(rest)
    let zeros = String(repeating: "0", count: decimals - digits.utf8.count)
    return sign + grouped(String(whole)) + mark + zeros + digits
  }

  private static let powers = [1, 10, 100, 1_000]

  /// A number that is not negative in units of its last decimal; nil where the digit after that is nearly
  /// a tie, which takes all of the number's digits, and for numbers that are large or have more decimals.
  private static func units(_ value: Double, _ decimals: Int) -> Int? {
    guard powers.indices.contains(decimals), value < 1e6 else { return nil }
    let scaled = value * Double(powers[decimals])
    let rest = scaled - scaled.rounded(.down)
    return abs(rest - 0.5) > 1e-6 ? Int(scaled.rounded()) : nil
  }

  /// The same through C, which takes ten times as long: a report has millions of figures.
  private func printed(_ value: Double, _ decimals: Int) -> String {
    let printed = String(format: "%.\(decimals)f", value.magnitude)
    let parts = printed.split(separator: ".")
    let isZero = printed.utf8.allSatisfy { $0 == 0x30 || $0 == 0x2E }
    let sign = value < 0 && !isZero ? FrenchTypography.minus : ""
    return sign + grouped(String(parts[0])) + (parts.count > 1 ? mark + parts[1] : "")
  }

  /// A number with three significant digits or so: 0,042, 4,21, 42,1, 421.
  ///
  /// A number that is not zero never prints as zero: under the last decimal it is "moins de 0,01".
  ///
  /// - Parameters:
  ///   - value: the number.
  ///   - more: how many decimals more than that, 0 to 2; two under 1 are enough for one more.
  /// - Returns: the number as printed.
  func figure(_ value: Double, decimals more: Int = 0) -> String {
    let size = value.magnitude
    if size == 0 || (size >= 1000 && size.isFinite) { return decimal(value, more) }
    if size < 0.005 {
      let least = decimal(0.01, 2)
      return value < 0
        ? word(
          fr: "entre \(FrenchTypography.minus)\(least) et 0",
          en: "between \(FrenchTypography.minus)\(least) and 0"
        )
        : word(fr: "moins de \(least)", en: "less than \(least)")
    }
    return decimal(value, size < 1 ? max(2, 1 + more) : (size < 100 ? 1 : 0) + more)
  }

  /// A share of 1 as a percentage.
  func percent(_ share: Double, _ decimals: Int = 0) -> String {
    decimal(100 * share, decimals) + percentSign
  }

  /// A round value on an axis, with no more decimals than it has, three at most.
  func tick(_ value: Double) -> String {
    let decimals = (0...3).first { places in
      let units = value * pow(10, Double(places))
      return (units - units.rounded()).magnitude < 1e-6
    }
    return decimal(value, decimals ?? 3)
  }

  /// A count as the page shows it: "environ 1 200" when the page says "1,2 k".
  func count(_ count: Count) -> String {
    (count.isRounded ? word(fr: "environ ", en: "about ") : "") + whole(count.value)
  }

  /// A figure in a unit, without the unit's name: "2,0", "97 %".
  func amount(_ value: Double, _ unit: MeasureDefinition.Unit) -> String {
    switch unit {
    case .count, .days, .hours: value == value.rounded() ? decimal(value, 0) : figure(value)
    case .perWeek, .perPost, .perThousand, .perHundred, .number: figure(value)
    case .share: percent(value)
    case .percent: figure(value) + percentSign
    case .flag: value == 0 ? word(fr: "non", en: "no") : word(fr: "oui", en: "yes")
    }
  }

  /// A figure with its unit: "2,0 par semaine".
  func measure(_ value: Double, _ unit: MeasureDefinition.Unit) -> String {
    let name: String? =
      switch unit {
      case .count, .number, .share, .percent, .flag: nil
      case .days: word(fr: value.magnitude < 2 ? "jour" : "jours", en: value == 1 ? "day" : "days")
      case .hours:
        word(fr: value.magnitude < 2 ? "heure" : "heures", en: value == 1 ? "hour" : "hours")
      case .perWeek: word(fr: "par semaine", en: "per week")
      case .perPost: word(fr: "par publication", en: "per post")
      case .perThousand:
        word(fr: "pour \(whole(1000)) abonnés", en: "per \(whole(1000)) followers")
      case .perHundred: word(fr: "pour 100 habitants", en: "per 100 residents")
      }
    return amount(value, unit) + (name.map { space + $0 } ?? "")
  }

  private var mark: String {
    switch language {
    case .french: ","
    case .english: "."
    }
  }

  private var percentSign: String {
    switch language {
    case .french: FrenchTypography.thinSpace + "%"
    case .english: "%"
    }
  }

  /// Digits in groups of three from the right.
  private func grouped(_ digits: String) -> String {
    guard digits.utf8.count > 3 else { return digits }
    let separator = language == .french ? FrenchTypography.thinSpace : ","
    var result = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.utf8.count - place) % 3 == 0 { result += separator }
      result.append(digit)
    }
    return result
  }
}
