internal import Documents

/// Recognises pages of HTML, which people save where they meant to save a feed.
enum HTMLPage {
  /// Whether a document begins like HTML: a document type or an `html` element in its first 2 kB.
  static func isOne(_ document: [UInt8]) -> Bool {
    let head = String(decoding: document.prefix(2_048), as: UTF8.self).lowercased()
    return head.holds("<!doctype html") || head.holds("<html")
  }

  /// The title of a page, 80 characters at most; nil without one in its first 64 kB.
  static func title(of document: [UInt8]) -> String? {
    let head = document.prefix(65_536)
    let lowered = head.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard let tag = lowered.firstRange(of: Array("<title".utf8)),
      let start = lowered[tag.upperBound...].firstIndex(of: 0x3E),
      let end = lowered[start...].firstRange(of: Array("</title".utf8))
    else { return nil }
    return PlainText.lineOfHTML(head[(start + 1)..<end.lowerBound]).map { String($0.prefix(80)) }
  }
}
