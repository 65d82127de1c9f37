internal import Core

/// A date as people see it, and how much of it is said.
struct PrintedDate: Hashable, Sendable {
  /// What a date is known to.
  enum Precision: Int, Comparable, Sendable {
    case second, minute, hour, day, week, month, year

    static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
  }

  /// The moment; for a day without an hour, its midnight.
  let instant: Instant

  /// What it is known to: "il y a 2 h" to the hour, "il y a 3 semaines" to the week.
  let precision: Precision
}

extension DateReader {
  /// The moment that a text on a page names, in French, English, Spanish, German or Italian.
  ///
  /// "3 mars 2017 à 14:05", "1er nov.", "Hier à 18:30", "il y a 2 h", "22 hrs", "vor 3 Tagen".
  ///
  /// - Parameters:
  ///   - text: the text, nothing but the date in it.
  ///   - capturedAt: when the page was saved; without it, what is relative to it is nil.
  ///   - precision: the least precise that is wanted.
  /// - Returns: nil for what is no date, not precise enough or of a day unknown.
  func instant(
    printed text: String,
    capturedAt: Instant?,
    to precision: PrintedDate.Precision = .day
  ) -> Instant? {
    guard let date = printed(text, capturedAt: capturedAt), date.precision <= precision else {
      return nil
    }
    return date.instant
  }

  /// The date that a text on a page names, with its precision; nil when it names none.
  func printed(_ text: String, capturedAt: Instant?) -> PrintedDate? {
    let folded = Folding.folded(text)
    guard folded.utf8.count < 120 else { return nil }
    let text = Self.withoutTuesday(folded)
    if let date = whole(text) { return date }
    guard let capturedAt else { return nil }
    return ago(text, before: capturedAt) ?? named(text, before: capturedAt)
      ?? withoutYear(text, before: capturedAt)
  }

  /// A date with its year.
  private func whole(_ text: String) -> PrintedDate? {
    // A number alone is no date on a page, and neither is "2017 à 14:05".
    let pieces = DatePieces(Array(text.utf8))
    let years = pieces.pieces.indices.filter { (pieces.number($0)?.digits ?? 0) >= 4 }
    let isNumeric = text.utf8.contains { $0 == 0x2F || $0 == 0x2E }
    let holdsMonth = pieces.pieces.indices.contains {
      pieces.word($0).flatMap(DateWords.month) != nil
    }
    guard !years.isEmpty && (holdsMonth || pieces.pieces.count > 4) || isNumeric else { return nil }
    guard let instant = instant(of: Self.hoursJoined(text)) else { return nil }
    return PrintedDate(instant: instant, precision: Self.holdsTime(text) ? .minute : .day)
  }

  // MARK: Relative to the capture

  /// "il y a 2 h", "2 h", "hace 3 días", "3 hours ago", "3d".
  private func ago(_ text: String, before capture: Instant) -> PrintedDate? {
    if RelativeWords.now.contains(text) { return PrintedDate(instant: capture, precision: .minute) }
    var words = RelativeWords.words(of: text)
    words.removeAll { RelativeWords.fillers.contains($0) }
    // "a day ago": elsewhere the article is "il y a"'s verb.
    if words.count == 1, text.hasPrefix("a ") { words.insert("an", at: 0) }
    guard words.count == 2, let unit = RelativeWords.units[words[1]] else { return nil }
    guard let count = Int(words[0]) ?? (RelativeWords.ones.contains(words[0]) ? 1 : nil),
      count < 1_000
    else { return nil }
    let instant = Instant(seconds: capture.seconds - count * unit.seconds)
    guard unit.precision == .day else {
      return PrintedDate(instant: instant, precision: unit.precision)
    }
    // The hour of saving is none of publication.
    return PrintedDate(
      instant: zone.instant(day: zone.local(instant).day, secondOfDay: 0),
      precision: .day
    )
  }

  /// "Hier à 18:30", "Aujourd'hui", "lundi à 14 h".
  private func named(_ text: String, before capture: Instant) -> PrintedDate? {
    let today = zone.local(capture).day
    let words = RelativeWords.words(of: text)
    guard let first = words.first else { return nil }
    let day: Day
    if let back = RelativeWords.days[first] {
      day = today.advanced(by: -back)
    } else if let weekday = RelativeWords.weekdays[first],
      words.count == 1 || words.dropFirst().allSatisfy({ !$0.utf8.allSatisfy(isDigit) })
        || Self.holdsTime(text)
    {
      guard !words.contains(where: { DateWords.month($0) != nil && $0 != first }) else {
        return nil
      }
      let back = (today.weekday - weekday + 7) % 7
      day = today.advanced(by: -(back == 0 ? 7 : back))
    } else {
      return nil
    }
    return date(on: day, text)
  }

  /// "22 mai à 14:05", "June 22 at 4:03 PM", "1er nov.": the latest such day before the capture.
  private func withoutYear(_ text: String, before capture: Instant) -> PrintedDate? {
    let pieces = DatePieces(Array(Self.hoursJoined(text).utf8))
    let today = zone.local(capture).day
    let months = pieces.pieces.indices.compactMap { place in
      pieces.word(place).flatMap(DateWords.month).map { (place: place, month: $0) }
    }
    for (place, month) in months {
      let numbers = pieces.pieces.indices.filter {
        (pieces.number($0)?.digits ?? 9) <= 2 && !pieces.isOfTime($0)
      }
      guard
        let dayPlace = numbers.last(where: { $0 < place }) ?? numbers.first(where: { $0 > place }),
        let dayNumber = pieces.number(dayPlace)?.value
      else { continue }
      for year in [today.civil.year, today.civil.year - 1] {
        // A day after tomorrow is of last year; 29 February may be of neither.
        guard let day = Day(year: year, month: month, day: dayNumber), day <= today.advanced(by: 1)
        else { continue }
        return date(on: day, text)
      }
    }
    return nil
  }

  /// The date of a day, at the hour that a text names.
  private func date(on day: Day, _ text: String) -> PrintedDate {
    let time = DatePieces(Array(Self.hoursJoined(text).utf8)).time()
    return PrintedDate(
      instant: zone.instant(day: day, secondOfDay: time?.second ?? 0),
      precision: time == nil ? .day : .minute
    )
  }

  // MARK: Forms

  /// "le mar 03/11/2026" without the abbreviated day, which is also how March begins.
  private static func withoutTuesday(_ text: String) -> String {
    guard text.hasPrefix("mar") || text.firstRange(of: " mar") != nil else { return text }
    let words = text.split(separator: " ")
    let kept = words.enumerated().filter { place, word in
      guard ["mar", "mar.", "mar,"].contains(word), place + 1 < words.count,
        words[place + 1].first?.isNumber == true
      else { return true }
      let next = place + 2 < words.count ? String(words[place + 2]) : ""
      return !words[place + 1].contains("/") && DateWords.month(next) == nil
    }
    return kept.map(\.element).joined(separator: " ")
  }

  private static func holdsTime(_ text: String) -> Bool {
    DatePieces(Array(hoursJoined(text).utf8)).time() != nil
  }

  /// "14 h 05" as "14h05" and "14 h" as "14h".
  private static func hoursJoined(_ text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    var place = 1
    while place < words.count {
      let isHour = words[place] == "h" && words[place - 1].utf8.allSatisfy(isDigit)
      if isHour {
        words[place - 1] += words.remove(at: place)
        if place < words.count, words[place].utf8.count == 2, words[place].utf8.allSatisfy(isDigit)
        {
          words[place - 1] += words.remove(at: place)
        }
      } else {
        place += 1
      }
    }
    return words.joined(separator: " ")
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// The words of dates that are told from the day of capture, folded.
enum RelativeWords {
  /// The words and numbers of a folded text: "3d" is two, and so is "un'ora".
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var isNumber = false
    func end() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      let isDigit = (0x30...0x39).contains(scalar.value)
      guard isDigit || isLetter(scalar, inWord: !word.isEmpty && !isNumber) else {
        end()
        continue
      }
      if scalar == "'", word.suffix(2).elementsEqual("un".utf8) {
        end()
        continue
      }
      if isDigit != isNumber { end() }
      word += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      isNumber = isDigit
    }
    end()
    return words
  }

  /// Whether a character is of a word: letters of ASCII are told without asking Unicode's tables.
  private static func isLetter(_ scalar: Unicode.Scalar, inWord: Bool) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0x41...0x5A, 0x27: true
    case 0x2D: inWord
    case 0..<0x80: false
    default: scalar.properties.isAlphabetic
    }
  }

  static let now: Set<String> = [
    "a l'instant", "maintenant", "just now", "now", "ahora", "ahora mismo", "gerade eben", "jetzt",
    "adesso", "ora", "agora", "un instant", "il y a quelques secondes", "il y a quelques instants",
    "a few seconds ago",
  ]

  static let fillers: Set<String> = [
    "il", "y", "a", "ya", "environ", "about", "ago", "hace", "vor", "fa", "ha", "modifie", "edited",
    // What YouTube puts before the time of a broadcast that has ended.
    "streamed", "premiered", "live", "diffuse", "diffusion", "retransmis", "premiere", "en",
    "direct", "emitido", "directo", "transmitido", "transmesso", "trasmesso", "gestreamt",
  ]

  static let ones: Set<String> = ["un", "une", "an", "one", "una", "uno", "ein", "einer", "einem"]

  /// Days before the capture.
  static let days: [String: Int] = [
    "aujourd'hui": 0, "today": 0, "hoy": 0, "heute": 0, "oggi": 0, "hoje": 0,
    "hier": 1, "yesterday": 1, "ayer": 1, "gestern": 1, "ieri": 1, "ontem": 1,
    "avant-hier": 2, "anteayer": 2, "vorgestern": 2,
  ]

  /// Monday is 0.
  static let weekdays: [String: Int] = {
    var weekdays: [String: Int] = [:]
    for language in [
      "lundi mardi mercredi jeudi vendredi samedi dimanche",
      "monday tuesday wednesday thursday friday saturday sunday",
      "lunes martes miercoles jueves viernes sabado domingo",
      "montag dienstag mittwoch donnerstag freitag samstag sonntag",
      "lunedi martedi mercoledi giovedi venerdi sabato domenica",
    ] {
      for (index, name) in language.split(separator: " ").enumerated() {
        weekdays[String(name)] = index
      }
    }
    return weekdays
  }()

  static let units: [String: (seconds: Int, precision: PrintedDate.Precision)] = {
    var units: [String: (seconds: Int, precision: PrintedDate.Precision)] = [:]
    for (names, seconds, precision) in [
      (
        "s sec secs second seconds seconde secondes segundo segundos sekunde sekunden secondi", 1,
        .second
      ),
      ("m min mins minute minutes minuto minutos minuten minuti mn", 60, .minute),
      ("h hr hrs hour hours heure heures hora horas stunde stunden std ora ore", 3_600, .hour),
      ("j d jour jours day days dia dias tag tage tagen giorno giorni g", 86_400, .day),
      (
        "sem w wk wks week weeks semaine semaines semana semanas woche wochen settimana settimane",
        604_800, .week
      ),
      ("mo mois month months mes meses monat monate monaten mese mesi", 2_629_746, .month),
      (
        "an ans yr yrs y year years ano anos annee annees jahr jahre jahren anno anni", 31_556_952,
        .year
      ),
    ] as [(String, Int, PrintedDate.Precision)] {
      for name in names.split(separator: " ") { units[String(name)] = (seconds, precision) }
    }
    return units
  }()
}
