/// Elision and ordinals of French.
enum FrenchGrammar {
  /// A number with its ending raised: 1er, 1re, 2e.
  static func ordinal(_ number: String, ending: String) -> Phrase {
    Phrase([.text(number), .superscript(ending)])
  }

  /// A commune's or a territory's name after "de": de Grenoble, d’Uriage, du Bourg, des Deux-Alpes,
  /// de L’Isle, de l’Isère, du Val.
  static func of(_ name: String) -> Phrase {
    if let rest = without("Le ", name) { return "du \(foreign: rest)" }
    if let rest = without("Les ", name) { return "des \(foreign: rest)" }
    return elides(name) ? "d'\(foreign: name)" : "de \(foreign: name)"
  }

  private static func without(_ article: String, _ name: String) -> String? {
    name.hasPrefix(article) || name.hasPrefix(article.lowercased())
      ? String(name.dropFirst(article.count)) : nil
  }

  /// Whether "de" loses its e before a name.
  ///
  /// Before a vowel, before y and a consonant or nothing (d’Yzeron, d’Y, but de Yenne), and before the h that most
  /// names of communes do not aspirate: he, hi, hy (d’Herbeys, but de Hauterives, de Houilles).
  private static func elides(_ name: String) -> Bool {
    let letters = name.prefix(2).map { folded($0) }
    guard let first = letters.first else { return false }
    let second = letters.dropFirst().first
    switch first {
    case "a", "e", "i", "o", "u": return true
    case "y": return second.map { !"aeiouy".contains($0) } ?? true
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
