internal import Core
internal import Documents

/// What the head of a Facebook page counts, before the page's own words.
enum FacebookHead {
  /// The counts of a description, one by one.
  ///
  /// "Name, Place. 5,411,563 likes · 25,177 talking about this. Own words" holds one that is known:
  /// what a count is of must be all that is said with it, so that "5 000 abonnés au journal" of a
  /// page's own words is none.
  ///
  /// - Parameters:
  ///   - description: the description of an account's own page.
  ///   - name: the account's name, when the head has it.
  /// - Returns: such texts as "12 k J’aime", one line each.
  static func counts(in description: String, after name: String?) -> [String] {
    var rest = description[...]
    if let name, rest.hasPrefix(name) {
      rest = rest.dropFirst(name.count)
      // Without a place, the counts follow at once, or there are none.
      if rest.hasPrefix("."), !isCount(rest.dropFirst()) { return [] }
    }
    guard let start = firstCount(in: rest) else { return [] }
    var counts: [String] = []
    for part in rest[start...].split(whereSeparator: { "·•|".contains($0) }) {
      // A full stop ends what is said before the page's own words.
      let end = part.firstRange(of: ". ")?.lowerBound
      let said = PlainText.folded(Array(part[..<(end ?? part.endIndex)].utf8)[...]) ?? ""
      // Likes and followers come first: after anything else, the words may be the page's own.
      guard isCountAlone(said) else { break }
      counts.append(said)
      if end != nil { break }
    }
    return counts
  }

  /// The place of the first number that begins a sentence.
  private static func firstCount(in text: Substring) -> String.Index? {
    var rest = text
    while let stop = rest.firstRange(of: ". ") {
      rest = rest[stop.upperBound...]
      if isCount(rest) { return rest.startIndex }
    }
    return nil
  }

  /// Whether a text begins with a number, or in German with what it counts: "Gefällt 54.624 Mal".
  private static func isCount(_ text: Substring) -> Bool {
    let words = text.drop { $0.isWhitespace }
    guard let first = words.first else { return false }
    return first.isNumber
      || first == "G" && Folding.folded(String(words.prefix(9))).hasPrefix("gefallt ")
        && words.dropFirst(8).first?.isNumber == true
  }

  /// Whether a text is a number and what it counts, and nothing more.
  private static func isCountAlone(_ text: String) -> Bool {
    let printed = PrintedCount.all(in: text)
    guard printed.count == 1 else { return false }
    if printed[0].labelBefore == "gefallt" { return printed[0].label == "mal" }
    guard printed[0].labelBefore.isEmpty else { return false }
    let label = printed[0].label.filter { !"«»„“”".contains($0) }
    return labels.contains(label.split(separator: " ").joined(separator: " "))
  }

  /// What Facebook calls likes and followers, folded, in five languages; the French forms are
  /// unverified.
  private static let labels: Set<String> = [
    "like", "likes", "people like this", "follower", "followers", "people follow this",
    "j'aime", "mention j'aime", "mentions j'aime", "personnes aiment ca", "personnes aiment",
    "abonne", "abonnes", "abonnee", "abonnees", "abonnees suivent", "personnes suivent ca",
    "me gusta", "personas les gusta", "seguidor", "seguidores", "gefallt mir-angaben",
    "gefallt mir", "abonnenten", "mi piace", "seguaci", "following", "suivi", "suivis", "suivie",
    "suivies", "abonnement", "abonnements",
  ]
}
