/// Agreement, elision and ordinals.
enum FrenchGrammar {
  /// Feminine for a commune's rank, masculine for a quarter or a rank.
  enum Gender: Sendable {
    case masculine, feminine
  }

  /// 1er, 1re or 2e, the ending raised.
  static func ordinal(_ number: Int, _ gender: Gender = .masculine) -> Phrase {
    let ending = number == 1 ? (gender == .masculine ? "er" : "re") : "e"
    return Phrase([.text(FrenchNumbers.whole(number)), .superscript(ending)])
  }

  /// "0 publication", "1 publication", "2 publications": the plural begins at two.
  static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    FrenchNumbers.whole(number) + FrenchTypography.space + agree(number, singular, plural)
  }

  /// "aucun refusé", "1 refusé", "2 refusés".
  static func countOrNone(_ number: Int, _ singular: String, _ plural: String) -> String {
    number == 0
      ? FrenchTypography.typeset("aucun \(singular)") : count(number, singular, plural)
  }

  /// The form of a word that goes with a number.
  static func agree(_ number: Int, _ singular: String, _ plural: String) -> String {
    FrenchTypography.typeset(number.magnitude < 2 ? singular : plural)
  }

  /// A commune's or a territory's name after "de": de Grenoble, d’Uriage, du Bourg, des Deux-Alpes,
  /// de L’Isle, de l’Isère, du Val.
  static func of(_ name: String) -> Phrase {
    if let rest = without("Le ", name) { return "du \(foreign: rest)" }
    if let rest = without("Les ", name) { return "des \(foreign: rest)" }
    return elides(name) ? "d'\(foreign: name)" : "de \(foreign: name)"
  }

  /// Things in a sentence: "A", "A et B", "A, B et C".
  static func list(_ items: [Phrase]) -> Phrase {
    guard let last = items.last, items.count > 1 else { return items.first ?? Phrase() }
    return Array(items.dropLast()).joined(separator: ", ") + " et " + last
  }

  private static func without(_ article: String, _ name: String) -> String? {
    name.hasPrefix(article) || name.hasPrefix(article.lowercased())
      ? String(name.dropFirst(article.count)) : nil
  }

  /// Whether "de" loses its e before a name.
  ///
  /// Before a vowel, before y and a consonant (d’Yzeron, but de Yenne), and before the h that most
  /// names of communes do not aspirate: he, hi, hy (d’Herbeys, but de Hauterives, de Houilles).
  private static func elides(_ name: String) -> Bool {
    let letters = name.prefix(2).map { folded($0) }
    guard let first = letters.first else { return false }
    let second = letters.dropFirst().first
    switch first {
    case "a", "e", "i", "o", "u": return true
    case "y": return second.map { !"aeiouy".contains($0) } ?? false
    case "h": return second.map { "eiy".contains($0) } ?? false
    default: return false
    }
  }

  /// A letter without case or accent, for the vowels of French.
  private static func folded(_ letter: Character) -> Character {
    switch letter.lowercased() {
    case "à", "â", "ä", "æ": "a"
    case "é", "è", "ê", "ë": "e"
    case "î", "ï": "i"
    case "ô", "ö", "œ": "o"
    case "ù", "û", "ü": "u"
    case let other: other.first ?? letter
    }
  }
}
