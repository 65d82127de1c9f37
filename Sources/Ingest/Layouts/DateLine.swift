internal import Core

/// Tells a line that says when a page was published from a sentence that holds a day: "Fermé le 14
/// juillet 2026", "Exposition du 3 au 12 octobre 2026".
enum DateLine {
  /// Whether a line is a date and, around it, nothing but words of publication, a weekday, an hour
  /// and who wrote it: "Publié le mardi 3 mars 2020 à 9h30 par la mairie".
  static func isOne(_ line: String) -> Bool {
    // The words still allowed for the name of who wrote it.
    var nameWords = 0
    for word in RelativeWords.words(of: Folding.folded(line)) {
      if writers.contains(word) {
        nameWords = 5
      } else if !isOfDate(word) {
        guard nameWords > 0 else { return false }
        nameWords -= 1
      }
    }
    return true
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

  private static let writers: Set<String> = ["par", "by", "von", "por", "da"]

  /// The words that stand with a date of publication, folded, beside those of dates themselves.
  private static let around: Set<String> = [
    "le", "la", "a", "the", "on", "at", "el", "am", "um", "uhr", "il", "y", "ago", "hace", "vor",
    "fa", "de", "las", "pm", "er", "st", "nd", "rd", "th", "lun", "mar", "mer", "jeu", "ven", "sam",
    "dim", "publie", "publiee", "publication", "mis", "mise", "en", "ligne", "poste", "ecrit",
    "redige", "posted", "published", "written", "veroffentlicht", "publicado", "pubblicato", "date",
  ]
}
