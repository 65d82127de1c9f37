internal import Core

/// Tells a line that says when a page was published from a sentence that holds a day: "Fermé le 14
/// juillet 2026", "Exposition du 3 au 12 octobre 2026".
enum DateLine {
  /// Whether a line is a date and, around it, nothing but words of publication, a weekday, an hour
  /// and who wrote it: "Publié le mardi 3 mars 2020 à 9h30 par la mairie".
  ///
  /// - Parameters:
  ///   - line: one line.
  ///   - places: words after which a name may stand, beside "par".
  /// - Returns: true for words of publication alone too.
  static func isOne(_ line: String, with places: Set<String> = []) -> Bool {
    // No such line is longer, and paragraphs are many.
    guard line.utf8.count < longest else { return false }
    // The words still allowed for the name of who wrote it.
    var nameWords = 0
    for word in RelativeWords.words(of: Folding.folded(line)) {
      if writers.contains(word) || places.contains(word) {
        nameWords = 5
      } else if !isOfDate(word) {
        guard nameWords > 0 else { return false }
        nameWords -= 1
      }
    }
    return true
  }

  /// More bytes than any line of publication has.
  private static let longest = 160

  /// The part of a line that is a date alone, where signs part it from others: "14 juin 2019" of
  /// "14 juin 2019 | Vie municipale".
  static func segment(of line: String) -> String? {
    if isOne(line) { return line }
    // "Mai 03, 2017 / Vie locale", but not the signs of "03/05/2017".
    let marked = line.split(separator: " / ", omittingEmptySubsequences: true).joined(
      separator: "|"
    )
    let parts = marked.split(whereSeparator: { "|•·()".contains($0) }).map(String.init)
    if parts.count > 1 {
      return parts.first { DateDigits.holdsOne(Array($0.utf8)[...]) && isOne($0) }
    }
    // "22.12.2012, Rubrik: USA".
    guard let comma = line.lastIndex(of: ","), isOne(String(line[..<comma])),
      let next = RelativeWords.words(of: Folding.folded(String(line[comma...]))).first,
      sections.contains(next)
    else { return nil }
    return String(line[..<comma])
  }

  private static let sections: Set<String> = [
    "rubrique", "rubrik", "categorie", "kategorie", "category", "section", "dans", "in", "theme",
    "auteur", "autor", "author", "lecture", "temps",
  ]

  /// Whether the day in a line is that of a thing: "Arrêté n° 12 du 3 mars 2024".
  static func isOfThing(_ line: String) -> Bool {
    let words = RelativeWords.words(of: Folding.folded(line))
    return zip(words, words.dropFirst()).enumerated().contains { place, pair in
      place > 0 && ["du", "au", "des"].contains(pair.0)
        && (pair.1.first?.isNumber == true || RelativeWords.weekdays[pair.1] != nil)
    }
  }

  /// The date in brackets with which a text begins.
  static func first(of line: String) -> String? {
    guard line.first == "(", let end = line.prefix(40).firstIndex(of: ")") else { return nil }
    let part = String(line[..<end].dropFirst())
    return DateDigits.holdsOne(Array(part.utf8)[...]) && isOne(part) ? part : nil
  }

  /// Whether a line holds the days from one to another, of which neither is of publication: "Du 3 au
  /// lundi 12 octobre 2026".
  static func isSpan(_ line: String) -> Bool {
    let words = RelativeWords.words(of: Folding.folded(line))
    return words.indices.contains { place in
      guard spanEnds.contains(words[place]) else { return false }
      let next = words[(place + 1)...].first { RelativeWords.weekdays[$0] == nil }
      return next?.first?.isNumber == true
    }
  }

  private static func isOfDate(_ word: String) -> Bool {
    word.utf8.allSatisfy { (0x30...0x39).contains($0) } || around.contains(word)
      || DateWords.month(word) != nil || RelativeWords.weekdays[word] != nil
      || RelativeWords.days[word] != nil || RelativeWords.units[word] != nil
  }

  private static let spanEnds: Set<String> = ["au", "jusqu'au", "until", "to", "bis", "al"]

  private static let writers: Set<String> = [
    "par", "by", "von", "por", "da", "auteur", "author", "autor",
  ]

  /// The words after which a label may name where an article stands: "publié dans Vie locale le".
  static let places: Set<String> = ["dans", "in", "sous", "sur", "en"]

  /// The words that stand with a date of publication, folded, beside those of dates themselves.
  private static let around: Set<String> = [
    "le", "la", "a", "the", "on", "at", "el", "am", "um", "uhr", "il", "y", "ago", "hace", "vor",
    "fa", "de", "las", "pm", "er", "st", "nd", "rd", "th", "lun", "mar", "mer", "jeu", "ven", "sam",
    "dim", "publie", "publiee", "publication", "mis", "mise", "en", "ligne", "poste", "ecrit",
    "redige", "posted", "published", "written", "veroffentlicht", "publicado", "pubblicato", "date",
    "datum", "fecha", "vom",
  ]
}
