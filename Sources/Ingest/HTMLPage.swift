internal import Documents

/// Recognises pages of HTML.
enum HTMLPage {
  /// Whether a document begins like HTML: a document type or an `html` element in its first 2 kB.
  static func isOne(_ document: some Collection<UInt8>) -> Bool {
    let head = String(decoding: document.prefix(2_048), as: UTF8.self).lowercased()
    return head.holds("<!doctype html") || head.holds("<html")
  }
}
