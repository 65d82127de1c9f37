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

  /// Whether a text holds a byte that every question mark has: "?" itself, the last of "？", "؟".
  static func mayStand(in text: String.UTF8View) -> Bool {
    text.contains { $0 == 0x3F || $0 == 0x9F }
  }
}
