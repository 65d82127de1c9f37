internal import Core

/// Days, times and periods in words.
extension Voice {
  /// "1er juillet 2026", the "er" raised; "1 July 2026".
  func day(_ day: Day, withYear: Bool = true) -> Phrase {
    let (year, month, number) = day.civil
    let rest = space + monthName(month) + (withYear ? " \(year)" : "")
    return say(
      fr: (number == 1 ? FrenchGrammar.ordinal("1", ending: "er") : Phrase(plain: "\(number)"))
        + Phrase(plain: rest),
      en: Phrase(plain: "\(number)" + rest)
    )
  }

  /// "1er juillet 2026 à 8 h 30", "1 July 2026 at 8:30", in the zone.
  func moment(_ instant: Instant, in zone: CivilZone) -> Phrase {
    let (day, second) = zone.local(instant)
    let hour = second / 3600
    let minute = second / 60 % 60
    let minutes = (minute < 10 ? "0" : "") + String(minute)
    return say(
      fr: "\(self.day(day)) à \(hour.description + space + "h" + space + minutes)",
      en: "\(self.day(day)) at \("\(hour):\(minutes)")"
    )
  }

  /// "3e trimestre 2026", "année 2026", or "du 1er juillet au 30 septembre 2026".
  func period(_ period: Period) -> Phrase {
    if let quarter = period.quarter {
      let year = String(quarter.year)
      return say(
        fr: "\(ordinal(quarter.number)) trimestre \(year)",
        en: "\(ordinal(quarter.number)) quarter of \(year)"
      )
    }
    if let year = period.year {
      return say(fr: "année \(String(year))", en: "year \(String(year))")
    }
    return bounds(period)
  }

  /// "du 1er juillet au 30 septembre 2026", "from 1 July to 30 September 2026".
  func bounds(_ period: Period) -> Phrase {
    if period.start == period.end {
      return say(fr: "le \(day(period.start))", en: "on \(day(period.start))")
    }
    let isOneYear = period.start.civil.year == period.end.civil.year
    let first = day(period.start, withYear: !isOneYear)
    return say(
      fr: "du \(first) au \(day(period.end))",
      en: "from \(first) to \(day(period.end))"
    )
  }

  private func monthName(_ month: Int) -> String {
    let names: [(fr: String, en: String)] = [
      ("janvier", "January"), ("février", "February"), ("mars", "March"), ("avril", "April"),
      ("mai", "May"), ("juin", "June"), ("juillet", "July"), ("août", "August"),
      ("septembre", "September"), ("octobre", "October"), ("novembre", "November"),
      ("décembre", "December"),
    ]
    let name = names[month - 1]
    return word(fr: name.fr, en: name.en)
  }
}
