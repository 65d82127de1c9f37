internal import Documents

/// Recognises pages of HTML.
enum HTMLPage {
  /// Whether a document begins like HTML: a document type or an `html` element in its first 2 kB, or
  /// any element of HTML as its first.
  static func isOne(_ document: some Collection<UInt8>) -> Bool {
    let head = String(decoding: document.prefix(2_048), as: UTF8.self).lowercased()
    if head.holds("<!doctype html") || head.holds("<html") { return true }
    let first = document.drop { $0 <= 0x20 }
    guard first.first == 0x3C else { return false }
    let name = Array(first.dropFirst().prefix { $0 != 0x3E && $0 > 0x20 }.prefix(16))
    return PlainText.Element(name: name[...]) != .unknown
  }
}
