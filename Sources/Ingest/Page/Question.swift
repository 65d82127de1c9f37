internal import Documents

/// Tells whether a comment asks something.
enum Question {
  /// Whether words hold a question mark outside of addresses, whose queries begin with one; no words
  /// ask nothing.
  static func isAsked(in words: String?) -> Bool {
    // Few words of a thread ask: the bytes say so before any character is looked at.
    guard let words, mayStand(in: words.utf8) else { return false }
    return words.split(whereSeparator: \.isWhitespace).contains { word in
      word.unicodeScalars.contains { marks.contains($0) } && !String(word).holds("://")
        && !word.hasPrefix("www.")
    }
  }

  /// Whether a text holds the bytes of a question mark: "?", or the last two of "？" or "؟".
  static func mayStand(in text: String.UTF8View) -> Bool {
    var last: UInt8 = 0
    for byte in text {
      if byte == 0x3F || byte == 0x9F && (last == 0xBC || last == 0xD8) { return true }
      last = byte
    }
    return false
  }

  private static let marks: Set<Unicode.Scalar> = ["?", "？", "؟"]
}
