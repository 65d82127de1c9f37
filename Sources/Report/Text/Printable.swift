/// Makes foreign text safe to show, whatever it is shown in.
enum Printable {
  /// The text on one line, without the characters that would reorder or hide what stands around it.
  ///
  /// White space of every kind becomes a space. Controls and the bidirectional controls of Unicode
  /// (UAX #9) become U+FFFD, so that their presence is seen.
  static func line(_ text: String) -> String {
    guard mayBreakLine(text) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(isWhiteSpace(scalar) ? " " : isHidden(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  /// The beginning of a text, at most so many scalars long, with a sign that it was cut.
  static func beginning(of text: String, _ most: Int = 160) -> String {
    guard text.unicodeScalars.count > most else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(most - 1))) + "…"
  }

  /// The text with its line ends and tabs, other controls becoming U+FFFD.
  static func cell(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isHidden(scalar) ? "\u{FFFD}" : scalar) }
    return String(result)
  }

  /// Whether a text may hold what `line` replaces; false for most, by one look at its bytes.
  private static func mayBreakLine(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for place in bytes.indices {
      switch bytes[place] {
      case 0x00..<0x20, 0x7F, 0xD8, 0xEF: return true
      // U+0080 to U+009F, but not the no-break space, U+00A0.
      case 0xC2 where bytes[place + 1] < 0xA0: return true
      // U+2000 to U+207F, but not the dashes, quotes and narrow spaces of typography.
      case 0xE2 where bytes[place + 1] == 0x80:
        if !(0x90...0xA7).contains(bytes[place + 2]) && bytes[place + 2] != 0xAF { return true }
      case 0xE2 where bytes[place + 1] == 0x81: return true
      default: continue
      }
    }
    return false
  }

  private static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
