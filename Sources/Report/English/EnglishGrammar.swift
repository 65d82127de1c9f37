/// The ordinals of English, and its article.
enum EnglishGrammar {
  /// A name after "of"; a French article that is no part of the name is English: of the Isère.
  static func of(_ name: String) -> Phrase {
    for article in ["le ", "la ", "les ", "l’", "l'"] where name.hasPrefix(article) {
      return "of the \(foreign: String(name.dropFirst(article.count)))"
    }
    return "of \(foreign: name)"
  }

  /// The ending of an ordinal: 1st, 2nd, 3rd, 4th, 11th, 21st.
  static func ordinalEnding(_ number: Int) -> String {
    let size = number.magnitude
    if (11...13).contains(size % 100) { return "th" }
    return switch size % 10 {
    case 1: "st"
    case 2: "nd"
    case 3: "rd"
    default: "th"
    }
  }
}
