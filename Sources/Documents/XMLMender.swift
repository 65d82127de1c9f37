internal import CLibXML2

/// Mends what CMSs leave in feeds and libxml2's recovery would lose.
enum XMLMender {
  /// Whether libxml2's number of a fault is of one that `mended(_:)` removes.
  static func mends(_ code: Int) -> Bool {
    [
      XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING,
      XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_HEX_CHARREF,
      XML_ERR_ENTITYREF_NO_NAME,
    ].contains { Int($0.rawValue) == code }
  }

  /// The document with "&amp;" for each "&" that begins no reference and "&lt;" for each "<" that
  /// begins no markup ("<3"); comments and CDATA keep theirs.
  static func mended(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 64)
    var position = 0
    var literalEnd: [UInt8]?
    while position < bytes.count {
      let byte = bytes[position]
      if let end = literalEnd {
        if bytes[position...].starts(with: end) { literalEnd = nil }
      } else if byte == 0x3C {
        if bytes[position...].starts(with: cdata) { literalEnd = cdataEnd }
        if bytes[position...].starts(with: comment) { literalEnd = commentEnd }
        if !beginsMarkup(bytes, at: position) {
          output += lessThan
          position += 1
          continue
        }
      } else if byte == 0x26, !isReference(bytes, at: position) {
        output += ampersand
        position += 1
        continue
      }
      output.append(byte)
      position += 1
    }
    return output
  }

  private static let cdata = Array("<![CDATA[".utf8)
  private static let cdataEnd = Array("]]>".utf8)
  private static let comment = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let ampersand = Array("&amp;".utf8)
  private static let lessThan = Array("&lt;".utf8)

  /// Whether a name, "/", "!" or "?" follows the "<" at `position`.
  private static func beginsMarkup(_ bytes: [UInt8], at position: Int) -> Bool {
    guard position + 1 < bytes.count else { return false }
    let next = bytes[position + 1]
    return (0x61...0x7A).contains(next | 0x20) || next >= 0x80
      || [0x21, 0x2F, 0x3A, 0x3F, 0x5F].contains(next)
  }

  /// Whether `&name;`, `&#1;` or `&#x1;` of a character that XML allows stands at `position`.
  private static func isReference(_ bytes: [UInt8], at position: Int) -> Bool {
    guard let end = bytes[position...].prefix(40).firstIndex(of: 0x3B) else { return false }
    let name = bytes[(position + 1)..<end]
    guard let first = name.first else { return false }
    if first == 0x23 {
      guard let (scalar, next) = CharacterReferences.reference(in: bytes[...], at: position)
      else { return false }
      return next == end + 1 && (scalar >= 0x20 || [9, 10, 13].contains(scalar))
        && scalar < 0x11_0000 && !(0xD800...0xDFFF).contains(scalar) && scalar & 0xFFFE != 0xFFFE
    }
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
    return isLetter(first) && name.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
  }
}
