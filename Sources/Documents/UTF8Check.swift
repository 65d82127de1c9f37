/// What a look at some bytes says of them as UTF-8.
enum UTF8Check: Equatable {
  /// Only bytes under 0x80, none of them NUL.
  case ascii
  /// Valid UTF-8 with at least one longer sequence.
  case multibyte
  /// Valid UTF-8 with at least one NUL.
  case holdsNUL
  /// Not UTF-8.
  case invalid

  /// Checks every byte; eight at a time while they are ASCII.
  init(of bytes: [UInt8]) {
    let span = unsafe bytes.span.bytes
    var position = 0
    var holdsNUL = false
    var isMultibyte = false
    let lastWord = span.byteCount - 8
    while position < span.byteCount {
      if position <= lastWord {
        // Any eight bytes are a word; the position is in range by the line above.
        let word = unsafe span.unsafeLoadUnaligned(
          fromUncheckedByteOffset: position,
          as: UInt64.self
        )
        let high = word & 0x8080_8080_8080_8080
        let zeroes = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
        if zeroes != 0 { holdsNUL = true }
        if high == 0 {
          position += 8
          continue
        }
        let skipped = high.trailingZeroBitCount >> 3
        position += skipped
      } else if bytes[position] < 0x80 {
        if bytes[position] == 0 { holdsNUL = true }
        position += 1
        continue
      }
      let length = Self.sequenceLength(in: bytes, at: position)
      if length == 0 {
        self = .invalid
        return
      }
      isMultibyte = true
      position += length
    }
    self = holdsNUL ? .holdsNUL : isMultibyte ? .multibyte : .ascii
  }

  /// The length of the well-formed sequence at `position` (Unicode 15, table 3-7), 0 when ill-formed.
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
