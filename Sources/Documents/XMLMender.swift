/// Mends what CMSs leave in feeds and libxml2's recovery would lose.
enum XMLMender {
  /// The document with "&amp;" for each "&" that begins no reference and "&lt;" for each "<" that
  /// begins no markup ("<3"); comments and CDATA keep theirs.
  ///
  /// libxml2 drops what follows a lone "&", and waits for a ";" until it gives up after 10 MB.
  static func mended(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 64)
    var position = 0
    while let place = bytes[position...].firstIndex(where: { $0 == 0x26 || $0 == 0x3C }) {
      output += bytes[position..<place]
      position = endOfLiteral(in: bytes, at: place) ?? place + 1
      if let end = endOfControl(in: bytes, at: place) {
        position = end
      } else if bytes[place] == 0x26, !isReference(bytes, at: place) {
        output += ampersand
      } else if bytes[place] == 0x3C, !beginsMarkup(bytes, at: place) {
        output += lessThan
      } else {
        output += bytes[place..<position]
      }
    }
    output += bytes[position...]
    return output
  }

  private static let literals = [("<!--", "-->"), ("<![CDATA[", "]]>")].map {
    (Array($0.utf8), Array($1.utf8))
  }
  private static let ampersand = Array("&amp;".utf8)
  private static let lessThan = Array("&lt;".utf8)

  /// The place after the comment or CDATA section at `start`; nil when there is none.
  private static func endOfLiteral(in bytes: [UInt8], at start: Int) -> Int? {
    guard start + 1 < bytes.count, bytes[start + 1] == 0x21,
      let (open, close) = literals.first(where: { bytes[start...].starts(with: $0.0) })
    else { return nil }
    return bytes[(start + open.count)...].end(ofFirst: close) ?? bytes.count
  }

  /// The place after a reference to a control character, which XML forbids and nobody reads; nil
  /// when there is none at `start`.
  private static func endOfControl(in bytes: [UInt8], at start: Int) -> Int? {
    guard start + 1 < bytes.count, bytes[start + 1] == 0x23,
      let end = bytes[start...].prefix(12).firstIndex(of: 0x3B)
    else { return nil }
    let isHexadecimal = bytes[start + 2] | 0x20 == 0x78
    let digits = bytes[(start + (isHexadecimal ? 3 : 2))..<end]
    let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    guard let number, number < 0x20, ![9, 10, 13].contains(number) else { return nil }
    return end + 1
  }

  /// Whether a name, "/", "!" or "?" follows the "<" at `position`.
  private static func beginsMarkup(_ bytes: [UInt8], at position: Int) -> Bool {
    guard position + 1 < bytes.count else { return false }
    let next = bytes[position + 1]
    return (0x61...0x7A).contains(next | 0x20) || next >= 0x80
      || [0x21, 0x2F, 0x3A, 0x3F, 0x5F].contains(next)
  }

  private static let zero = Array("#x0".utf8)

  /// Whether `&name;`, `&#1;` or `&#x1;` of a character that XML allows stands at `position`.
  private static func isReference(_ bytes: [UInt8], at position: Int) -> Bool {
    guard let end = bytes[position...].prefix(40).firstIndex(of: 0x3B) else { return false }
    let name = bytes[(position + 1)..<end]
    guard let first = name.first else { return false }
    if first == 0x23 {
      // XML knows "&#x41;", not "&#X41;", and has no character 0.
      guard name.dropFirst().first != 0x58, name.contains(where: { !zero.contains($0) }),
        let (scalar, next) = CharacterReferences.reference(in: bytes[...], at: position)
      else { return false }
      return next == end + 1 && (scalar >= 0x20 || [9, 10, 13].contains(scalar))
        && scalar < 0x11_0000 && !(0xD800...0xDFFF).contains(scalar) && scalar & 0xFFFE != 0xFFFE
    }
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
    return isLetter(first) && name.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
  }
}
