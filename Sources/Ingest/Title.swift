internal import Documents

/// Titles, whatever their escaping.
enum Title {
  /// A title that may be HTML: as it stands when it holds tags, as text when it holds none.
  ///
  /// - Parameter html: valid UTF-8.
  /// - Returns: one line; nil when empty.
  static func ofHTML(_ html: ArraySlice<UInt8>) -> String? {
    holdsTag(html) ? PlainText.folded(html) : PlainText.ofHTML(html)
  }

  /// A title of the reading contract without the markup it may have kept; nil when nothing is left.
  static func plain(_ title: String) -> String? {
    title.holds("<") ? PlainText.ofHTML(Array(title.utf8)[...]) : title
  }

  /// Characters as HTML writes them.
  static func escaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    for byte in text {
      switch byte {
      case 0x26: output += Array("&amp;".utf8)
      case 0x3C: output += Array("&lt;".utf8)
      case 0x3E: output += Array("&gt;".utf8)
      default: output.append(byte)
      }
    }
    return output
  }

  /// Whether a "<" is followed by a letter or "/", and a ">" comes later.
  private static func holdsTag(_ html: ArraySlice<UInt8>) -> Bool {
    guard let last = html.lastIndex(of: 0x3E) else { return false }
    return html[..<last].indices.contains { place in
      guard html[place] == 0x3C, place + 1 < last else { return false }
      let next = html[place + 1]
      return next == 0x2F || (0x61...0x7A).contains(next | 0x20)
    }
  }
}
