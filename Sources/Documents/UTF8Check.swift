/// What a look at the bytes of a document says of them.
enum UTF8Check: Equatable {
  /// Valid UTF-8 whose only control characters are tab and line feed.
  case clean
  /// Valid UTF-8 with NUL, carriage return or another character that XML forbids.
  case untidy
  /// Not UTF-8.
  case invalid

  /// Checks every byte: 32 at a time while they are printable ASCII, eight while they are ASCII.
  init(of bytes: [UInt8]) {
    var isUntidy = false
    var position = 0
    // Not static: each look at those would first ask whether they are made.
    let spaces = SIMD4<UInt64>(repeating: 0x2020_2020_2020_2020)
    let highBits = SIMD4<UInt64>(repeating: 0x8080_8080_8080_8080)
    let isValid = unsafe bytes.withUnsafeBytes { buffer in
      while position < buffer.count {
        if position + 32 <= buffer.count {
          // Any bytes are words; they are in range by the line above.
          let words = unsafe buffer.loadUnaligned(fromByteOffset: position, as: SIMD4<UInt64>.self)
          if (words | (words &- spaces)) & highBits == .zero {
            position += 32
            continue
          }
        }
        if position + 8 <= buffer.count {
          // Any eight bytes are a word; they are in range by the line above.
          let word = unsafe buffer.loadUnaligned(fromByteOffset: position, as: UInt64.self)
          // Nothing but printable ASCII, which most words are: no byte over 0x7F, none under 0x20.
          if (word | (word &- 0x2020_2020_2020_2020)) & 0x8080_8080_8080_8080 == 0 {
            position += 8
            continue
          }
          let high = word & 0x8080_8080_8080_8080
          // Not 0 when some byte is under 0x20 (S. E. Anderson, Bit Twiddling Hacks, "hasless").
          if (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080 != 0 {
            isUntidy = isUntidy || Self.holdsControl(word)
          }
          if high == 0 {
            position += 8
            continue
          }
          position += high.trailingZeroBitCount >> 3
        } else if unsafe buffer[position] < 0x80 {
          isUntidy = unsafe isUntidy || Self.isControl(buffer[position])
          position += 1
          continue
        }
        // Two bytes, which most accented letters take, without a call.
        if unsafe position + 1 < buffer.count && buffer[position] &- 0xC2 < 0x1E
          && buffer[position + 1] & 0xC0 == 0x80
        {
          position += 2
          continue
        }
        let length = Self.sequenceLength(in: bytes, at: position)
        if length == 0 { return false }
        isUntidy = isUntidy || Self.isNoncharacter(in: bytes, at: position)
        position += length
      }
      return true
    }
    self = isValid ? (isUntidy ? .untidy : .clean) : .invalid
  }

  /// Whether a byte is a control character other than tab and line feed.
  static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 && byte != 0x0A }

  /// Whether the sequence at `position` is U+FFFE or U+FFFF, which XML forbids.
  @inline(__always)
  static func isNoncharacter(in bytes: [UInt8], at position: Int) -> Bool {
    bytes[position] == 0xEF && bytes[position + 1] == 0xBF && bytes[position + 2] >= 0xBE
  }

  private static func holdsControl(_ word: UInt64) -> Bool {
    (0..<8).contains { isControl(UInt8(truncatingIfNeeded: word >> (8 * UInt64($0)))) }
  }

  /// The length of the well-formed sequence at `position` (Unicode 15, table 3-7), 0 when
  /// ill-formed.
  @inline(__always)
  static func sequenceLength(in bytes: [UInt8], at position: Int) -> Int {
    let first = bytes[position]
    func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      position + offset < bytes.count && range.contains(bytes[position + offset])
    }
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}
