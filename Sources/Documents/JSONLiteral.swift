/// Reads literals of JavaScript and JSON with what pages get wrong in it, onto the tape of JSON.
///
/// Bare keys, single quotes, `\x7b`, raw line feeds and unescaped quotes in strings, comments,
/// `<!--`, trailing and missing commas, `undefined`, `NaN`, `!0`; what is none of it, as a call of a
/// function, stands as `null`. Whole numbers over 64 bits become strings, as identifiers are.
struct JSONLiteral {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var words: [UInt64] = [0]
  private var strings: [UInt8] = []
  private var depth = 0

  /// Reads one value at the beginning of a text; nil when there is none.
  static func read(_ text: ArraySlice<UInt8>) -> (tape: JSONTape, end: Int)? {
    var reader = JSONLiteral(bytes: text, position: text.startIndex)
    guard reader.readValue(), reader.words.count > 1,
      reader.words[1] >> 56 != UInt64(JSONTape.null)
    else { return nil }
    reader.append(JSONTape.root, 0)
    let tape = JSONTape(words: reader.words, strings: reader.strings)
    return (tape, reader.position)
  }

  private var byte: UInt8 { position < bytes.endIndex ? bytes[position] : 0 }

  // MARK: Values

  /// Reads a value; false at the end of the text or when it is nested too deep.
  private mutating func readValue() -> Bool {
    skipSpace()
    switch byte {
    case 0x7B: return readContainer(JSONTape.object, end: JSONTape.objectEnd)
    case 0x5B: return readContainer(JSONTape.array, end: JSONTape.arrayEnd)
    case 0x22, 0x27, 0x60:
      readString()
      return true
    case 0x30...0x39, 0x2D, 0x2B, 0x2E:
      readNumber()
      return true
    case 0: return position < bytes.endIndex
    default:
      readWord()
      return true
    }
  }

  private mutating func readContainer(_ type: UInt8, end: UInt8) -> Bool {
    guard depth < JSONTape.deepest else { return false }
    depth += 1
    defer { depth -= 1 }
    let start = words.count
    append(type, 0)
    position += 1
    while true {
      skipSpace()
      if position >= bytes.endIndex { break }
      if byte == 0x7D || byte == 0x5D {
        position += 1
        break
      }
      if byte == 0x2C {
        position += 1
        continue
      }
      let before = position
      guard type == JSONTape.object ? readMember() : readValue() else { return false }
      // What cannot be read is stepped over, so that every turn gets on.
      if position == before { position += 1 }
    }
    append(end, UInt64(start))
    words[start] = UInt64(type) << 56 | UInt64(words.count & 0xFFFF_FFFF)
    return true
  }

  /// Reads `key: value`; a key without a value has `null`.
  private mutating func readMember() -> Bool {
    if byte == 0x22 || byte == 0x27 {
      readString()
    } else {
      let start = position
      while position < bytes.endIndex, !Self.endsWord[Int(byte)] { position += 1 }
      append(string: bytes[start..<position])
    }
    skipSpace()
    if byte == 0x3A {
      position += 1
      skipSpace()
      if byte != 0x2C, byte != 0x7D { return readValue() }
    }
    append(JSONTape.null, 0)
    return true
  }

  private static let endsWord: [Bool] = (0...255).map {
    $0 <= 0x20 || "{}[]()<>,:;\"'`".utf8.contains(UInt8($0))
  }

  /// Reads `true`, `!0`, `undefined` or an expression, which is stepped over.
  private mutating func readWord() {
    let start = position
    while position < bytes.endIndex, !Self.endsWord[Int(byte)] { position += 1 }
    switch String(decoding: bytes[start..<position], as: UTF8.self) {
    case "true", "!0": append(JSONTape.yes, 0)
    case "false", "!1": append(JSONTape.no, 0)
    default: append(JSONTape.null, 0)
    }
    skipSpace()
    // The arguments of a call.
    if byte == 0x28, position > start { skipParentheses() }
  }

  private mutating func skipParentheses() {
    var open = 0
    while position < bytes.endIndex {
      switch byte {
      case 0x28: open += 1
      case 0x29:
        open -= 1
        if open == 0 {
          position += 1
          return
        }
      case 0x22, 0x27:
        let quote = byte
        position += 1
        while position < bytes.endIndex, byte != quote { position += byte == 0x5C ? 2 : 1 }
      default: break
      }
      position += 1
    }
    position = min(position, bytes.endIndex)
  }

  private mutating func readNumber() {
    let start = position
    while position < bytes.endIndex, Self.isOfNumber(byte) { position += 1 }
    let digits = String(decoding: bytes[start..<position], as: UTF8.self)
    if let value = Int64(digits) {
      append(JSONTape.signed, 0)
      words.append(UInt64(bitPattern: value))
    } else if digits.utf8.contains(where: { [0x2E, 0x65, 0x45].contains($0) }),
      let value = Double(digits)
    {
      append(JSONTape.real, 0)
      words.append(value.bitPattern)
    } else if digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      append(string: bytes[start..<position])
    } else {
      append(JSONTape.null, 0)
    }
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
  }

  // MARK: Space

  /// Steps over white space, comments of both languages, and the marks of CDATA.
  private mutating func skipSpace() {
    while position < bytes.endIndex {
      if byte <= 0x20 {
        position += 1
      } else if byte == 0x2F, next(is: "//") {
        position = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
      } else if byte == 0x2F, next(is: "/*") {
        skip(past: "*/")
      } else if byte == 0x3C, next(is: "<!--") {
        // The comment of an old page holds the script; one that ends on its line is a comment.
        let line = bytes[position...].prefix { $0 != 0x0A }
        if line.firstRange(of: Array("-->".utf8)) != nil { skip(past: "-->") } else { position += 4 }
      } else if byte == 0x3C, next(is: "<![CDATA[") {
        position += 9
      } else if byte == 0xEF, bytes[position...].starts(with: [0xEF, 0xBB, 0xBF]) {
        position += 3
      } else {
        return
      }
    }
  }

  private func next(is text: StaticString) -> Bool {
    let text = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return unsafe bytes[position...].starts(with: text)
  }

  private mutating func skip(past text: String) {
    position = bytes[position...].firstRange(of: Array(text.utf8))?.upperBound ?? bytes.endIndex
  }

  // MARK: Tape

  private mutating func append(_ type: UInt8, _ payload: UInt64) {
    words.append(UInt64(type) << 56 | payload)
  }

  private mutating func append(string: some Collection<UInt8>) {
    append(JSONTape.text, UInt64(strings.count))
    let count = UInt32(truncatingIfNeeded: string.count)
    for shift in [UInt32(0), 8, 16, 24] { strings.append(UInt8(truncatingIfNeeded: count >> shift)) }
    strings += string
    strings.append(0)
  }

  // MARK: Strings

  /// Reads a string in double, single or back quotes.
  private mutating func readString() {
    let quote = byte
    position += 1
    var value: [UInt8] = []
    while position < bytes.endIndex {
      let byte = bytes[position]
      if byte == quote, quote != 0x22 || isEndOfString() { break }
      position += 1
      if byte == 0x5C { readEscape(into: &value) } else { value.append(byte) }
    }
    position = min(position + 1, bytes.endIndex)
    append(string: value)
  }

  /// Whether the double quote here ends its string: what follows goes on with the value around it.
  private func isEndOfString() -> Bool {
    guard let next = bytes[(position + 1)...].first(where: { $0 > 0x20 }) else { return true }
    return [0x2C, 0x7D, 0x5D, 0x3A, 0x3B, 0x29, 0x2F, 0x2B, 0x3C].contains(next)
  }

  private mutating func readEscape(into value: inout [UInt8]) {
    guard position < bytes.endIndex else { return }
    let escape = bytes[position]
    position += 1
    switch escape {
    case 0x6E: value.append(0x0A)
    case 0x74: value.append(0x09)
    case 0x72, 0x62, 0x66, 0x76, 0x30: value.append(0x20)
    case 0x0A: break
    case 0x78: value.append(utf8: readHexadecimal(2) ?? 0xFFFD)
    case 0x75: value.append(utf8: readUnicode() ?? 0xFFFD)
    default: value.append(escape)
    }
  }

  /// `00e9`, `{1F600}`, or the two halves of a surrogate pair.
  private mutating func readUnicode() -> UInt32? {
    if byte == 0x7B {
      position += 1
      let end = bytes[position...].prefix(8).firstIndex(of: 0x7D) ?? position
      defer { position = min(end + 1, bytes.endIndex) }
      return readHexadecimal(end - position)
    }
    guard let high = readHexadecimal(4) else { return nil }
    guard (0xD800...0xDBFF).contains(high), next(is: "\\u") else { return high }
    let start = position
    position += 2
    if let low = readHexadecimal(4), (0xDC00...0xDFFF).contains(low) {
      return 0x1_0000 + (high - 0xD800) << 10 + (low - 0xDC00)
    }
    position = start
    return high
  }

  private mutating func readHexadecimal(_ count: Int) -> UInt32? {
    guard count > 0, position + count <= bytes.endIndex else { return nil }
    var value: UInt32 = 0
    for byte in bytes[position..<(position + count)] {
      guard let digit = CharacterReferences.digit(byte) else { return nil }
      value = value * 16 + digit
    }
    position += count
    return value
  }
}
