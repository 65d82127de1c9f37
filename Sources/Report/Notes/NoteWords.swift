internal import Core
internal import Measure

/// The language of a private note.
struct NoteWords: Sendable {
  let isFrench: Bool

  /// How numbers and dates are written.
  let voice: Voice

  init(isFrench: Bool) {
    self.isFrench = isFrench
    voice = Voice(language: isFrench ? .french : .english, form: .markdown)
  }

  /// One of two texts.
  func callAsFunction(_ french: String, _ english: String) -> String {
    isFrench ? french : english
  }

  /// A text in both languages.
  func callAsFunction(_ text: Localised) -> String { isFrench ? text.french : text.english }

  /// A whole number with its noun in the singular or the plural.
  func count(_ number: Int, _ singular: Localised, _ plural: Localised) -> String {
    let isSingular = isFrench ? number < 2 : number == 1
    return "\(whole(number)) \(self(isSingular ? singular : plural))"
  }

  /// A whole number.
  func whole(_ number: Int) -> String { voice.whole(number) }

  /// A number with so many decimals.
  func decimal(_ number: Double, _ decimals: Int) -> String { voice.decimal(number, decimals) }

  /// A share of 1 as a percentage.
  func percent(_ share: Double) -> String { voice.percent(share) }

  /// Hours, in days from two days on.
  func hours(_ hours: Double) -> String {
    if hours >= 48 {
      return decimal(hours / 24, 1) + self(" jours", " days")
    }
    return decimal(hours, hours < 10 ? 1 : 0) + self(" h", " hours")
  }

  /// A day with its weekday: "jeudi 3 septembre 2026", "Thursday 3 September 2026".
  func day(_ day: Day) -> String {
    "\(self(Facet.weekdays[day.weekday])) \(voice.plain(voice.day(day)))"
  }
}
