internal import Documents

/// Tells whether a comment asks something.
enum Question {
  /// Whether words hold a question mark outside of addresses, whose queries begin with one; no words
  /// ask nothing.
  static func isAsked(in words: String?) -> Bool {
    let words = (words ?? "").split(whereSeparator: \.isWhitespace)
    return words.contains { word in
      word.unicodeScalars.contains { marks.contains($0) } && !String(word).holds("://")
        && !word.hasPrefix("www.")
    }
  }

  private static let marks: Set<Unicode.Scalar> = ["?", "？", "؟"]
}
