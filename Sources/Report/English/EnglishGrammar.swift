/// The ordinals of English.
enum EnglishGrammar {
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
