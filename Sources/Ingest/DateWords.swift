/// The words of dates: months in five languages, and the zones of RFC 822 and of Europe.
enum DateWords {
  /// The month (1–12) of a folded word, in full or cut to three letters or more; nil for others.
  static func month(_ word: String) -> Int? {
    if let month = months[word] { return month }
    // "septem.", "fevr": the beginning of one month only.
    guard let month = beginnings[word] else { return nil }
    return notMonths.contains(word) ? nil : month
  }

  /// The month of each beginning of three letters or more that only one month has.
  private static let beginnings: [String: Int] = {
    var found: [String: Set<Int>] = [:]
    for (name, month) in months {
      for length in stride(from: 3, through: name.utf8.count, by: 1) {
        found[String(name.prefix(length)), default: []].insert(month)
      }
    }
    return found.compactMapValues { $0.count == 1 ? $0.first : nil }
  }()

  /// Lower case without accents: "Février" and "FEVRIER" are one word.
  static func folded(_ word: String) -> String {
    // Nearly every word of a date is plain.
    guard !word.utf8.allSatisfy({ $0 < 0x80 }) else { return word.lowercased() }
    var folded = ""
    for scalar in word.lowercased().decomposedScalars where !scalar.properties.isDiacritic {
      folded.unicodeScalars.append(scalar)
    }
    return folded
  }

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for language in [
      "january february march april may june july august september october november december",
      "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
      "januar februar marz april mai juni juli august september oktober november dezember",
      "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    ] {
      for (index, name) in language.split(separator: " ").enumerated() {
        months[String(name)] = index + 1
      }
    }
    for (name, month) in [
      "jan": 1, "janv": 1, "fev": 2, "mar": 3, "maerz": 3, "avr": 4,
      "juil": 7, "jul": 7, "aou": 8, "ago": 8, "sept": 9, "gen": 1, "dic": 12, "dez": 12,
      "ene": 1, "lug": 7, "giu": 6, "mag": 5, "ott": 10, "set": 9,
    ] {
      months[name] = month
    }
    return months
  }()

  /// Beginnings of months that are days or articles: "mar." is also mardi, but after a number.
  private static let notMonths: Set<String> = ["the", "mardi", "martes", "marte", "martedi"]

  /// Seconds east of Greenwich by name.
  static let zones: [String: Int] = [
    "z": 0, "gmt": 0, "ut": 0, "utc": 0, "wet": 0, "west": 3600, "bst": 3600, "ist": 3600,
    "cet": 3600, "met": 3600, "mez": 3600, "cest": 7200, "mest": 7200, "mesz": 7200, "hec": 3600,
    "hnec": 3600, "haec": 7200, "eet": 7200, "eest": 10_800, "msk": 10_800, "ast": -14_400,
    "adt": -10_800, "at": -14_400, "est": -18_000, "edt": -14_400, "et": -18_000, "cst": -21_600,
    "cdt": -18_000, "ct": -21_600, "mst": -25_200, "mdt": -21_600, "mt": -25_200,
    "pst": -28_800, "pdt": -25_200, "pt": -28_800, "akst": -32_400, "akdt": -28_800,
    "hst": -36_000, "jst": 32_400, "kst": 32_400, "aest": 36_000, "aedt": 39_600,
    "nzst": 43_200, "nzdt": 46_800,
  ]
}

extension String {
  /// The scalars of the canonical decomposition, for the letters of European languages.
  fileprivate var decomposedScalars: [Unicode.Scalar] {
    unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      guard scalar.value >= 0xC0 && scalar.value < 0x180 else { return [scalar] }
      return DateWords.bases[scalar].map { [$0] } ?? [scalar]
    }
  }
}

extension DateWords {
  fileprivate static let bases: [Unicode.Scalar: Unicode.Scalar] = [
    "à": "a", "â": "a", "ä": "a", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i",
    "ô": "o", "ö": "o", "û": "u", "ù": "u", "ü": "u", "ç": "c",
    "á": "a", "ã": "a", "í": "i", "ì": "i", "ó": "o", "ò": "o", "ú": "u", "ñ": "n",
  ]
}
