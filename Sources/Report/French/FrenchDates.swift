internal import Core

/// Days, times and periods in words.
enum FrenchDates {
  private static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]

  /// "1er juillet 2026", the "er" raised.
  static func day(_ day: Day, withYear: Bool = true) -> Phrase {
    let (year, month, number) = day.civil
    let ending: Phrase = number == 1 ? Phrase(.superscript("er")) : Phrase()
    let rest = FrenchTypography.space + months[month - 1] + (withYear ? " \(year)" : "")
    return Phrase(plain: String(number)) + ending + Phrase(plain: rest)
  }

  /// "1er juillet 2026 à 8 h 30", in the zone.
  static func moment(_ instant: Instant, in zone: CivilZone) -> Phrase {
    let (day, second) = zone.local(instant)
    let minute = second / 60 % 60
    let space = FrenchTypography.space
    let clock = "\(second / 3600)\(space)h" + space + (minute < 10 ? "0" : "") + String(minute)
    return "\(FrenchDates.day(day)) à \(clock)"
  }

  /// "3e trimestre 2026", "année 2026", or "du 1er juillet au 30 septembre 2026".
  static func period(_ period: Period) -> Phrase {
    if let quarter = period.quarter {
      return "\(FrenchGrammar.ordinal(quarter.number)) trimestre \(String(quarter.year))"
    }
    if let year = period.year { return "année \(String(year))" }
    return bounds(period)
  }

  /// "du 1er juillet au 30 septembre 2026".
  static func bounds(_ period: Period) -> Phrase {
    if period.start == period.end { return "le \(day(period.start))" }
    let isOneYear = period.start.civil.year == period.end.civil.year
    return "du \(day(period.start, withYear: !isOneYear)) au \(day(period.end))"
  }
}
