/// Tells whether a comment asks something.
enum Question {
  /// Whether a text holds a question mark outside of addresses, whose queries begin with one.
  static func isAsked(in text: String) -> Bool {
    guard mayStand(in: text.utf8) else { return false }
    return text.split(whereSeparator: \.isWhitespace).contains { word in
      word.unicodeScalars.contains { $0 == "?" || $0 == "？" || $0 == "؟" }
        && !word.hasPrefix("http") && !word.hasPrefix("www.")
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
}
