/// The strict French typographic code, for literals typed on a plain keyboard.
enum FrenchTypography {
  /// A no-break space, before a colon and inside guillemets.
  static let space = "\u{A0}"

  /// A narrow no-break space, before ; ! ? %, and in thousands.
  static let thinSpace = "\u{202F}"

  /// The minus sign.
  static let minus = "\u{2212}"

  /// Sets a literal: spaces before double signs, guillemets and apostrophes.
  ///
  /// "l'ordre : 12 %" becomes "l’ordre\u{A0}: 12\u{202F}%".
  static func typeset(_ literal: String) -> String {
    guard literal.utf8.contains(where: isSet) else { return literal }
    var result = String.UnicodeScalarView()
    for scalar in literal.unicodeScalars {
      switch scalar {
      case "'":
        result.append("\u{2019}")
      case ":" where result.last == " ", "»" where result.last == " ":
        result.removeLast()
        result.append("\u{A0}")
        result.append(scalar)
      case ";" where result.last == " ", "!" where result.last == " ",
        "?" where result.last == " ", "%" where result.last == " ":
        result.removeLast()
        result.append("\u{202F}")
        result.append(scalar)
      case " " where result.last == "«":
        result.append("\u{A0}")
      case "0"..."9" where endsInThousands(result):
        result.removeLast()
        result.append("\u{202F}")
        result.append(scalar)
      default:
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a text ends in a digit and a space: a digit after it goes on with the same number.
  private static func endsInThousands(_ text: String.UnicodeScalarView) -> Bool {
    guard text.last == " ", let before = text.dropLast().last else { return false }
    return ("0"..."9").contains(before)
  }

  /// Whether a byte may belong to what `typeset` changes: ' : ; ! ? % guillemets and digits.
  private static func isSet(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x27, 0x3A, 0x3B, 0x21, 0x3F, 0x25, 0xAB, 0xBB, 0x30...0x39: true
    default: false
    }
  }
}
