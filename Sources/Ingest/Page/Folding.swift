/// Text as it is compared with words: what people see differs by accent, case, space and apostrophe.
enum Folding {
  /// Lower case, without accents, every white space a plain one, apostrophes straight.
  static func folded(_ text: String) -> String { DateWords.folded(plain(text)) }

  /// Every white space of Unicode as a plain one, apostrophes straight, invisible marks gone.
  static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 >= 0x20 }) { return text }
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{A0}", "\u{1680}", "\u{2000}"..."\u{200A}", "\u{2028}", "\u{2029}", "\u{202F}",
        "\u{205F}", "\u{3000}", "\t", "\n":
        plain.unicodeScalars.append(" ")
      case "\u{2018}", "\u{2019}", "\u{02BC}": plain.unicodeScalars.append("'")
      case "\u{AD}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}",
        "\u{FEFF}":
        break
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }
}
