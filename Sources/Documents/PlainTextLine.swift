extension PlainText {
  /// The characters themselves, white space at either end left out; nil when nothing is left.
  ///
  /// - Parameter text: valid UTF-8.
  /// - Returns: one line: control characters, line feeds too, are folded to one space.
  public static func line(_ text: ArraySlice<UInt8>) -> String? {
    guard let first = text.firstIndex(where: { $0 > 0x20 }),
      let last = text.lastIndex(where: { $0 > 0x20 })
    else { return nil }
    let line = text[first...last]
    // 0xC2 begins the controls of Latin-1, and no-break spaces and a few signs.
    let isPlain = line.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 }
    return isPlain ? String(validUTF8: line) : folded(line)
  }

  /// The text of an HTML fragment on one line: names and titles; nil when nothing is left of it.
  public static func lineOfHTML(_ html: ArraySlice<UInt8>) -> String? {
    ofHTML(html).flatMap { line(Array($0.utf8)[...]) }
  }
}
