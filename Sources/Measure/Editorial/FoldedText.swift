/// A text as themes are looked for in it: words of `a` to `z` and `0` to `9`, one space around each.
///
/// Case, accents, ligatures and plurals do not count: "Écoles", "ecole" and "l’école" hold the same
/// word. What is no letter or digit parts words, the apostrophe of an elision included.
struct FoldedText {
  /// The bytes; a space begins and ends them.
  private(set) var bytes: [UInt8] = [space]

  /// Folds a text.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - isStem: whether its last word is only the beginning of one, so that it has no plural.
  init(_ text: some StringProtocol, isStem: Bool = false) {
    bytes.reserveCapacity(text.utf8.count + 2)
    append(text, isStem: isStem)
  }

  /// Adds the words of another text; none runs over from one to the other.
  mutating func append(_ text: some StringProtocol, isStem: Bool = false) {
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        append(ascii: UInt8(scalar.value))
      } else {
        append(other: scalar.value)
      }
    }
    if isStem { return }
    endWord()
  }

  private mutating func append(ascii byte: UInt8) {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: bytes.append(byte)
    case 0x41...0x5A: bytes.append(byte | 0x20)
    default: endWord()
    }
  }

  /// A letter of French or of its neighbours by its bare form; a combining accent by nothing.
  private mutating func append(other scalar: UInt32) {
    if let letters = FoldedText.letters(of: scalar) {
      bytes.append(contentsOf: letters.utf8)
    } else if !(0x300...0x36F).contains(scalar) {
      endWord()
    }
  }

  /// The bare letters of an accented one (Latin-1 and the ligature of "œuvre"); nil for the rest.
  private static func letters(of scalar: UInt32) -> String? {
    switch scalar {
    case 0xC0...0xC5, 0xE0...0xE5: "a"
    case 0xC6, 0xE6: "ae"
    case 0xC7, 0xE7: "c"
    case 0xC8...0xCB, 0xE8...0xEB: "e"
    case 0xCC...0xCF, 0xEC...0xEF: "i"
    case 0xD1, 0xF1: "n"
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8: "o"
    case 0xD9...0xDC, 0xF9...0xFC: "u"
    case 0xDD, 0xFD, 0xFF, 0x178: "y"
    case 0xDF: "ss"
    case 0x152, 0x153: "oe"
    default: nil
    }
  }

  /// Ends a word: its plural becomes a singular ("municipaux", "réseaux", "écoles"), unless it is so
  /// short that it may be another word ("plus", "prix").
  private mutating func endWord() {
    guard let last = bytes.last, last != space else { return }
    let start = (bytes.lastIndex(of: space) ?? -1) + 1
    let length = bytes.count - start
    if length > 4, last == UInt8(ascii: "s") || last == UInt8(ascii: "x") {
      bytes.removeLast()
      if last == UInt8(ascii: "x"), bytes.suffix(2).elementsEqual("au".utf8),
        bytes.dropLast(2).last != UInt8(ascii: "e")
      {
        bytes[bytes.count - 1] = UInt8(ascii: "l")
      }
    }
    bytes.append(space)
  }
}

private let space = UInt8(ascii: " ")
