/// The typography of English, for literals typed on a plain keyboard.
enum EnglishTypography {
  /// Sets a literal: apostrophes are ’, and nothing else changes.
  static func typeset(_ literal: String) -> String {
    guard literal.utf8.contains(0x27) else { return literal }
    return String(
      String.UnicodeScalarView(literal.unicodeScalars.map { $0 == "'" ? "\u{2019}" : $0 })
    )
  }
}
