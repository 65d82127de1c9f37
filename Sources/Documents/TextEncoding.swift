internal import Glibc

/// Finds the character encoding of a document and turns its bytes into valid UTF-8.
///
/// Parsers are then always told UTF-8, so that a wrong declaration can no longer harm.
public enum TextEncoding {
  /// The bytes of a document as valid UTF-8.
  ///
  /// The order of evidence: byte order mark; UTF-16 or UTF-32 seen in the first bytes; valid
  /// UTF-8, whatever is declared (text in another encoding is almost never valid UTF-8); the
  /// declaration; else UTF-8 or Windows-1252 byte by byte, which no sequence can make fail.
  ///
  /// - Parameters:
  ///   - document: its bytes as it was saved.
  ///   - charset: its encoding as the server named it, in lower case, which goes before its own
  ///     declaration (WHATWG Encoding Standard); nil when it did not.
  /// - Returns: its text, without byte order mark; its only control characters under
  ///   U+0020 are tab and line feed, which ends each line. Bytes of an unknown encoding are read as Windows-1252.
  public static func utf8(_ document: [UInt8], charset: String? = nil) -> [UInt8] {
    if let wide = wideEncoding(of: document) {
      let text = converted(document[wide.skip...], from: wide.name, unit: wide.unit)
      return mended(text ?? document)
    }
    let bytes = document.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(document[3...]) : document
    switch UTF8Check(of: bytes) {
    case .clean: return bytes
    case .untidy: return mended(bytes)
    case .invalid: break
    }
    switch charset ?? declaredName(in: bytes) {
    case nil, "utf-8", "utf8", "utf-16", "utf16", "unicode", "us-ascii", "ascii", "iso-8859-1",
      "iso8859-1", "latin1", "latin-1", "windows-1252", "cp1252":
      return mended(bytes)
    case .some(let name):
      guard let text = converted(bytes[...], from: name), text.starts(with: bytes.prefix(5)) else {
        // A declaration that could be read as ASCII is not in UTF-32 or EBCDIC, whatever it says.
        return mended(bytes)
      }
      return mended(text)
    }
  }

  /// The name in the XML declaration or the first HTML `charset=`, lower case; nil without one.
  static func declaredName(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    let marker: String
    if head.hasPrefix("<?xml") { marker = "encoding" } else { marker = "charset" }
    guard let range = head.firstRange(of: marker) else { return nil }
    let value = head[range.upperBound...].drop { " \t\r\n=\"'".contains($0) }
    let name = value.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) }
    return name.isEmpty ? nil : String(name)
  }

  /// UTF-16 or UTF-32, from a mark or from how "<" or "{" stands at the beginning.
  private static func wideEncoding(
    of bytes: [UInt8]
  ) -> (name: String, skip: Int, unit: Int)? {
    func starts(_ pattern: [UInt8]) -> Bool { bytes.starts(with: pattern) }
    if starts([0xFF, 0xFE, 0, 0]) { return ("UTF-32LE", 4, 4) }
    if starts([0, 0, 0xFE, 0xFF]) { return ("UTF-32BE", 4, 4) }
    if starts([0xFF, 0xFE]) { return ("UTF-16LE", 2, 2) }
    if starts([0xFE, 0xFF]) { return ("UTF-16BE", 2, 2) }
    for mark: UInt8 in [0x3C, 0x7B] {
      if starts([mark, 0, 0, 0]) { return ("UTF-32LE", 0, 4) }
      if starts([0, 0, 0, mark]) { return ("UTF-32BE", 0, 4) }
      if starts([mark, 0]) && bytes.count > 3 && bytes[3] == 0 { return ("UTF-16LE", 0, 2) }
      if starts([0, mark, 0]) { return ("UTF-16BE", 0, 2) }
    }
    // EBCDIC's "<?xm".
    return starts([0x4C, 0x6F, 0xA7, 0x94]) ? ("CP037", 0, 1) : nil
  }

  /// Converts by the C library's iconv; sequences that it refuses become U+FFFD.
  ///
  /// - Parameters:
  ///   - bytes: text in the encoding.
  ///   - name: the encoding's name.
  ///   - unit: how many bytes to leave out where iconv refuses, so that the rest stays aligned.
  /// - Returns: nil when iconv does not know `name`.
  static func converted(
    _ bytes: ArraySlice<UInt8>,
    from name: String,
    unit: Int = 1
  ) -> [UInt8]? {
    let converter = unsafe iconv_open("UTF-8", name)
    // iconv_open answers (iconv_t)-1 for an unknown name.
    guard Int(bitPattern: converter) != -1 else { return nil }
    defer { unsafe iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3 / 2)
    var chunk = [CChar](repeating: 0, count: 16_384)
    var input = bytes.map { CChar(bitPattern: $0) }
    var position = 0
    while position < input.count {
      var left = input.count - position
      var room = chunk.count
      var failure: Int32 = 0
      // The pointers that iconv moves live for this call only; `left` and `room` say how far.
      unsafe input.withUnsafeMutableBufferPointer { source in
        unsafe chunk.withUnsafeMutableBufferPointer { target in
          var from = unsafe source.baseAddress.map { unsafe $0 + position }
          var to = target.baseAddress
          if unsafe iconv(converter, &from, &left, &to, &room) == -1 { failure = errno }
        }
      }
      output.append(contentsOf: chunk[..<(chunk.count - room)].map { UInt8(bitPattern: $0) })
      position = input.count - left
      if failure == EILSEQ || failure == EINVAL {
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        position += unit
      }
    }
    return output
  }

  /// UTF-8 where it is valid, Windows-1252 for each byte that is not.
  ///
  /// Text in Latin-1 almost never holds a valid sequence, and feeds that join articles of two
  /// encodings are common. `iso-8859-1` means Windows-1252 (WHATWG Encoding Standard). Characters
  /// that XML forbids go.
  static func mended(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 0x20 || byte == 0x0A || byte == 0x09, byte < 0x80 {
        let end = bytes[position...].firstIndex { $0 >= 0x80 || UTF8Check.isControl($0) }
        output += bytes[position..<(end ?? bytes.count)]
        position = end ?? bytes.count
        continue
      }
      let length = UTF8Check.sequenceLength(in: bytes, at: position)
      if length == 0 {
        append(windows1252: byte, to: &output)
      } else if byte == 0x0D {
        // Lines end in one line feed, as XML 1.0 (section 2.11) and HTML have it.
        let isPair = position + 1 < bytes.count && bytes[position + 1] == 0x0A
        if !isPair { output.append(0x0A) }
      } else if byte >= 0x80, !UTF8Check.isNoncharacter(in: bytes, at: position) {
        output += bytes[position..<(position + length)]
      }
      position += max(1, length)
    }
    return output
  }

  private static func append(windows1252 byte: UInt8, to output: inout [UInt8]) {
    output.append(utf8: byte < 0xA0 ? windows1252High[Int(byte) - 0x80] : UInt32(byte))
  }

  /// The characters that Windows-1252 gives to 0x80–0x9F; undefined ones stay controls.
  static let windows1252High: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]
}

extension [UInt8] {
  /// Appends a Unicode scalar in UTF-8; a surrogate or a number over U+10FFFF as U+FFFD.
  mutating func append(utf8 scalar: UInt32) {
    if scalar < 0x80 { return append(UInt8(scalar)) }
    if scalar < 0x800 {
      append(UInt8(0xC0 | scalar >> 6))
      return append(UInt8(0x80 | scalar & 0x3F))
    }
    guard let valid = Unicode.Scalar(scalar) else { return append(utf8: 0xFFFD) }
    append(contentsOf: UTF8.encode(valid) ?? UTF8.encodedReplacementCharacter)
  }
}
