internal import Documents

/// The words that say what the date after them is the date of: "Publié le", "Mis à jour le".
enum PublicationWords {
  /// What a date is the date of.
  enum Meaning: Hashable, Sendable {
    case publication, update
    /// Of saving, of an event, of a deadline.
    case other
  }

  /// The part of a line that may name the day of publication.
  struct Part: Hashable, Sendable {
    /// The part, folded.
    let text: String
    /// Whether words say that it is of publication; false where the line has none.
    let isSaid: Bool
  }

  /// Words in a line, and where.
  struct Mark: Hashable, Sendable {
    let meaning: Meaning
    let range: Range<Int>
  }

  // MARK: Lines

  /// The part of a line that names when a page was published.
  ///
  /// - Parameters:
  ///   - line: short; folded or not.
  ///   - before: what stands before it in the document.
  /// - Returns: nil when what it names is of something else.
  static func part(of line: String, after before: String?) -> Part? {
    let letters = Array(Folding.folded(line).utf8)
    let marks = marks(in: letters)
    for (place, mark) in marks.enumerated() where mark.meaning == .publication {
      let end = place + 1 < marks.count ? marks[place + 1].range.lowerBound : letters.count
      let text = untilDate(letters[mark.range.upperBound..<end])
      if holdsDigit(text), isLabel(upToDate(text)), mayIntroduce(letters[..<mark.range.lowerBound]),
        mayFollow(letters[text.endIndex..<end], letters[mark.range])
      {
        return Part(text: String(decoding: text, as: UTF8.self), isSaid: true)
      }
    }
    if let told = sentence(in: line) { return Part(text: told, isSaid: true) }
    // "3 mars 2024 (mis à jour le 5 avril 2024)".
    let start = marks.first { $0.meaning != .publication }?.range.lowerBound ?? letters.count
    let text = letters[..<start]
    guard holdsDigit(text) else { return nil }
    switch meaning(saidBy: before ?? "") {
    case .publication:
      guard isLabel(upToDate(text)), letters.count < 80 else { break }
      return Part(text: String(decoding: untilDate(text), as: UTF8.self), isSaid: true)
    case .update, .other: return nil
    case nil: break
    }
    return Part(text: String(decoding: text, as: UTF8.self), isSaid: false)
  }

  /// The date in a sentence that tells of the publication of what it is in.
  ///
  /// "Cet article a été publié le mardi 3 mars 2009 à 10:00 et est classé dans Voirie", "Dieser Beitrag
  /// wurde am 3. März 2009 veröffentlicht".
  ///
  /// - Parameter text: the beginning of a line.
  /// - Returns: the part that holds the date; nil for any other sentence.
  static func sentence(in text: String) -> String? {
    let letters = Array(Folding.folded(text).utf8)
    let marks = marks(in: letters)
    guard let mark = marks.first, mark.meaning == .publication else { return nil }
    let start = letters[..<mark.range.lowerBound]
    let first = RelativeWords.words(of: String(decoding: start, as: UTF8.self)).prefix(3)
    guard first.contains(where: subjects.contains) else { return nil }
    let end = marks.count > 1 ? marks[1].range.lowerBound : letters.count
    let isFinal = finals.contains(String(decoding: letters[mark.range], as: UTF8.self))
    let after = isFinal && holdsDigit(start) ? start : letters[mark.range.upperBound..<end]
    guard upToDate(after).count < 80, let digit = after.firstIndex(where: isDigit) else {
      return nil
    }
    return String(decoding: untilDate(after[digit...]), as: UTF8.self)
  }

  /// What a text that ends where a date begins says of it; nil when it says nothing.
  static func meaning(saidBy before: String) -> Meaning? {
    let letters = Array(Folding.folded(before).utf8)
    guard let mark = marks(in: letters).last,
      isLabel(letters[mark.range.upperBound...]), !holdsDigit(letters[mark.range.upperBound...])
    else { return nil }
    return mark.meaning
  }

  /// Whether what stands between such words and a date belongs to them: "le", ": le mardi", "par
  /// la mairie le".
  private static func isLabel(_ text: ArraySlice<UInt8>) -> Bool {
    DateLine.isOne(String(decoding: text, as: UTF8.self), with: DateLine.places)
  }

  /// Whether a date is the end of what such words say, and not the beginning of a sentence: "Créée le
  /// 3 mars 2019, l'association réunit…".
  private static func mayFollow(_ rest: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>) -> Bool {
    if isLabel(rest) { return true }
    return rest.count < 60 && !told.contains(String(decoding: word, as: UTF8.self))
  }

  /// Words that also tell a story.
  private static let told: Set<String> = [
    "cree", "creee", "creation", "ecrit", "ecrite", "paru", "parue", "ajoute", "ajoutee", "written",
    "diffuse", "diffusee", "publies", "publiees", "emis", "erstellt", "geschrieben",
  ]

  /// Whether such words may follow a text: a sentence that tells of a publication is no label, as
  /// "le décret publié le 3 mars".
  private static func mayIntroduce(_ text: ArraySlice<UInt8>) -> Bool {
    let text = text.reversed().drop { $0 <= 0x20 }
    guard let last = text.first else { return true }
    if !(0x61...0x7A).contains(last), last < 0x80 { return true }
    let line = String(decoding: text.reversed(), as: UTF8.self)
    if DateLine.isOne(line) { return true }
    let words = RelativeWords.words(of: line)
    return words.count < 7 && words.contains(where: subjects.contains)
  }

  /// What publishes itself: "cet article a été publié le".
  private static let subjects: Set<String> = [
    "article", "contenu", "entree", "billet", "actualite", "page", "note", "entry", "post",
    "article",
    "beitrag", "artikel", "eintrag", "meldung", "entrada", "articolo",
  ]

  // MARK: Dates

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func holdsDigit(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains(where: isDigit)
  }

  private static func upToDate(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.prefix { !isDigit($0) }
  }

  /// A text up to the end of its date: what follows the year and the hour names no zone, as "est".
  private static func untilDate(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for place in text.indices where text[place...].prefix(4).allSatisfy(isDigit) {
      guard place + 4 <= text.endIndex else { break }
      let tail = text[(place + 4)...].prefix(14)
      var end = tail.lastIndex(where: isDigit).map { $0 + 1 } ?? place + 4
      // "10 h" ends in its letter.
      if text[end...].starts(with: " h".utf8) { end += 2 }
      if text[end...].starts(with: "h".utf8) { end += 1 }
      return text[..<end]
    }
    return text
  }

  // MARK: Words

  /// The words of a folded text that tell what dates are of, in its order.
  static func marks(in letters: [UInt8]) -> [Mark] {
    var marks: [Mark] = []
    for (meaning, phrases) in words {
      for phrase in phrases {
        var start = 0
        while let found = letters[start...].place(of: phrase) {
          let range = found..<(found + phrase.utf8.count)
          if isWhole(range, of: letters) { marks.append(Mark(meaning: meaning, range: range)) }
          start = range.upperBound
        }
      }
    }
    return marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func isWhole(_ range: Range<Int>, of letters: [UInt8]) -> Bool {
    let isLetter = { (place: Int) in
      letters.indices.contains(place) && (0x61...0x7A).contains(letters[place])
    }
    // "Publication3 mars": the end of a word may touch a number.
    return !isLetter(range.lowerBound - 1) && !isLetter(range.upperBound)
  }

  /// Those that may stand after their date.
  private static let finals: Set<String> = [
    "veroffentlicht", "geschrieben", "erstellt", "eingestellt", "verfasst", "gepostet",
  ]

  private static let words: [(Meaning, [String])] = [
    (
      .publication,
      [
        "publie", "publiee", "publies", "publiees", "publication", "mis en ligne", "mise en ligne",
        "mis en ligne", "poste", "postee", "paru", "parue", "parution", "redige", "redigee",
        "ecrit",
        "ecrite", "ajoute", "ajoutee", "diffuse", "diffusee", "cree", "creee", "creation", "emis",
        "posted", "published", "written", "veroffentlicht", "veroffentlichung", "erstellt",
        "eingestellt", "geschrieben", "verfasst", "gepostet", "publicado", "publicada",
        "pubblicato", "pubblicata", "pubblicazione", "inserito",
      ]
    ),
    (
      .update,
      [
        "mis a jour", "mise a jour", "mises a jour", "maj", "modifie", "modifiee", "modification",
        "actualise", "actualisee", "revise", "revisee", "verifie", "updated", "update", "modified",
        "edited", "revised", "aktualisiert", "aktualisierung", "zuletzt", "geandert", "bearbeitet",
        "stand", "actualizado", "actualizada", "modificado", "aggiornato", "aggiornamento",
        "modificato",
      ]
    ),
    (
      .other,
      [
        "edition du", "nous sommes", "imprime", "consulte", "bonne fete", "expire", "cloture",
        "limite", "jusqu'au", "a partir", "avant le", "des le", "evenement", "debut", "fin",
        "rendez-vous", "seance", "copyright", "beginn", "ende", "datum der veranstaltung",
      ]
    ),
  ]
}
