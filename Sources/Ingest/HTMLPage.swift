internal import Documents

/// Recognises pages of HTML.
enum HTMLPage {
  /// Whether a document begins like HTML: a document type or an `html` element in its first 2 kB, or
  /// any element of HTML as its first, comments before it left out.
  static func isOne(_ document: some Collection<UInt8>) -> Bool {
    if begins(document, as: "<!doctype html") || begins(document, as: "<html") { return true }
    // Byte by byte: every feed comes by here, and lower case by Unicode costs as much as reading it.
    let head = document.prefix(2_048).map(lowered)[...]
    if head.place(of: "<!doctype html") != nil || head.place(of: "<html") != nil { return true }
    let first = withoutComments(document)
    guard first.first == 0x3C else { return false }
    let name = Array(first.dropFirst().prefix { $0 != 0x3E && $0 > 0x20 }.prefix(16))
    return PlainText.Element(name: name[...]) != .unknown
  }

  /// Whether a document begins with some lower-case ASCII, in any case.
  private static func begins(_ document: some Collection<UInt8>, as text: String) -> Bool {
    document.prefix(text.utf8.count).map(lowered).elementsEqual(text.utf8)
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// What follows the comments and white space that a fragment begins with.
  private static func withoutComments(_ document: some Collection<UInt8>) -> ArraySlice<UInt8> {
    let rest = document.drop { $0 <= 0x20 }
    guard rest.starts(with: "<!--".utf8) else { return Array(rest.prefix(32))[...] }
    var fragment = Array(rest.prefix(16_384))[...]
    while fragment.starts(with: "<!--".utf8), let end = fragment.place(of: "-->") {
      fragment = fragment[(end + 3)...].drop { $0 <= 0x20 }
    }
    return fragment
  }
}
