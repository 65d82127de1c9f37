/// Tells whether a comment asks something.
enum Question {
  /// Whether a text holds a question mark outside of addresses, whose queries begin with one.
  static func isAsked(in text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).contains { word in
      word.unicodeScalars.contains { $0 == "?" || $0 == "？" || $0 == "؟" }
        && !word.hasPrefix("http") && !word.hasPrefix("www.")
    }
  }
}
