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
    guard literal.hasByte(where: isSet) else { return literal }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(literal.utf8.count + 16)
    for byte in literal.utf8 {
      switch byte {
      case 0x27: bytes += "\u{2019}".utf8
      case 0x3A: set(byte, after: space, in: &bytes)
      case 0x21, 0x25, 0x3B, 0x3F: set(byte, after: thinSpace, in: &bytes)
      case 0xBB where bytes.last == 0xC2:  // »
        bytes.removeLast()
        set(0xC2, after: space, in: &bytes)
        bytes.append(byte)
      case 0x20 where bytes.last == 0xAB && bytes.dropLast().last == 0xC2:  // «
        bytes += space.utf8
      case 0x30...0x39 where endsInThousands(bytes): set(byte, after: thinSpace, in: &bytes)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a text ends in a digit and a space: a digit after it goes on with the same number.
  private static func endsInThousands(_ bytes: [UInt8]) -> Bool {
    bytes.last == 0x20 && bytes.dropLast().last.map { (0x30...0x39).contains($0) } ?? false
  }

  /// Adds a byte; a space before it becomes another one.
  private static func set(_ byte: UInt8, after space: String, in bytes: inout [UInt8]) {
    if bytes.last == 0x20 {
      bytes.removeLast()
      bytes += space.utf8
    }
    bytes.append(byte)
  }

  /// Whether a byte may belong to what `typeset` changes: ' : ; ! ? % guillemets and digits.
  private static func isSet(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x27, 0x3A, 0x3B, 0x21, 0x3F, 0x25, 0xAB, 0xBB, 0x30...0x39: true
    default: false
    }
  }
}
