internal import CSimdJSON

/// A JSON value as one array of words and one of strings: the tape of simdjson (its doc/tape.md).
///
/// A word holds its type as an ASCII character in the highest byte. The rest is, for "{" and "[",
/// the place after the closing word; for a string, where it stands among the strings, as four bytes
/// of length and UTF-8. Numbers ("l", "u", "d") have their bits in the next word.
final class JSONTape: Sendable {
  let words: [UInt64]
  let strings: [UInt8]

  init(words: [UInt64], strings: [UInt8]) {
    self.words = words
    self.strings = strings
  }

  /// The deepest nesting that is read.
  static let deepest = 512

  /// Parses strict JSON by simdjson; nil when it is anything else, numbers over 64 bits included.
  convenience init?(strict bytes: ArraySlice<UInt8>) {
    let parsed = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe barometre_json_parse(buffer.baseAddress, buffer.count, Self.deepest)
    }
    // The document is this thread's until it is done with here; both arrays are copied out before.
    guard let document = unsafe parsed else { return nil }
    defer { unsafe barometre_json_done(document) }
    var wordCount = 0
    var stringCount = 0
    let words = unsafe barometre_json_tape(document, &wordCount)
    let strings = unsafe barometre_json_strings(document, &stringCount)
    self.init(
      words: unsafe Array(UnsafeBufferPointer(start: words, count: wordCount)),
      strings: unsafe Array(UnsafeBufferPointer(start: strings, count: stringCount))
    )
  }

  // MARK: Words

  func type(at place: Int) -> UInt8 { UInt8(words[place] >> 56) }

  func payload(at place: Int) -> Int { Int(words[place] & 0x00FF_FFFF_FFFF_FFFF) }

  /// The place after the value at a place.
  func next(after place: Int) -> Int {
    switch type(at: place) {
    case Self.object, Self.array: payload(at: place) & 0xFFFF_FFFF
    case Self.signed, Self.unsigned, Self.real: place + 2
    default: place + 1
    }
  }

  /// The bytes of the string at a place.
  func string(at place: Int) -> ArraySlice<UInt8> { strings[range(ofStringAt: place)] }

  /// Where the string at a place stands among the strings.
  @inline(__always)
  private func range(ofStringAt place: Int) -> Range<Int> {
    let start = payload(at: place)
    let length =
      Int(strings[start]) | Int(strings[start + 1]) << 8 | Int(strings[start + 2]) << 16
      | Int(strings[start + 3]) << 24
    return (start + 4)..<(start + 4 + length)
  }

  /// Whether the string at a place is a key: most differ in their length already.
  @inline(__always)
  func isString(at place: Int, _ key: Span<UInt8>) -> Bool {
    let range = range(ofStringAt: place)
    guard range.count == key.count else { return false }
    for index in 0..<key.count where strings[range.lowerBound + index] != key[index] {
      return false
    }
    return true
  }

  static let object = UInt8(ascii: "{")
  static let objectEnd = UInt8(ascii: "}")
  static let array = UInt8(ascii: "[")
  static let arrayEnd = UInt8(ascii: "]")
  static let text = UInt8(ascii: "\"")
  static let signed = UInt8(ascii: "l")
  static let unsigned = UInt8(ascii: "u")
  static let real = UInt8(ascii: "d")
  static let yes = UInt8(ascii: "t")
  static let no = UInt8(ascii: "f")
  static let null = UInt8(ascii: "n")
  static let root = UInt8(ascii: "r")
}
