/// Turns the HTML of a feed into text.
///
/// One pass over bytes, without a tree: a feed's HTML is a fragment, often broken, and only its
/// words are wanted. Tags go, blocks become line breaks, scripts, styles and comments go whole,
/// character references are expanded, runs of white space become one space.
public struct PlainText {
  /// The text so far, UTF-8.
  private var output: [UInt8] = []

  /// Whether a "[" was met, which may begin a shortcode.
  private var holdsBracket = false

  /// White space met since the last character: written before the next one, if at all.
  private var gap = Gap.none

  private enum Gap {
    case none, seam, space, line
  }

  /// The text of an HTML fragment, nil when nothing is left of it.
  ///
  /// - Parameter html: valid UTF-8.
  /// - Returns: text without white space at either end; blocks are separated by one line feed.
  public static func ofHTML(_ html: ArraySlice<UInt8>) -> String? {
    var text = PlainText()
    text.output.reserveCapacity(html.count)
    text.append(html: html)
    return text.finish()
  }

  /// The text of characters that hold no markup: white space is folded, shortcodes go.
  public static func ofText(_ text: ArraySlice<UInt8>) -> String? {
    var plain = PlainText()
    plain.append(text: text)
    return plain.finish()
  }

  /// The characters themselves with white space folded; nil when nothing is left.
  public static func folded(_ text: ArraySlice<UInt8>) -> String? {
    var plain = PlainText()
    plain.append(text: text)
    return plain.output.isEmpty ? nil : String(validUTF8: plain.output[...])
  }

  /// An empty text.
  public init() {}

  /// The text, page builders' shortcodes removed; nil when empty.
  public consuming func finish() -> String? {
    if holdsBracket { output = Shortcodes.removed(from: output) }
    return output.isEmpty ? nil : String(validUTF8: output[...])
  }

  /// Appends characters that hold no markup.
  public mutating func append(text: ArraySlice<UInt8>) {
    unsafe text.withUnsafeBufferPointer { bytes in
      let classes = ByteClass.table
      var position = 0
      while position < bytes.count { unsafe appendRun(of: bytes, at: &position, classes) }
    }
  }

  /// Notes a tag: blocks begin a line, cells are apart, and two words that only tags part stay two
  /// ("<b>Mairie</b><i>Accueil</i>").
  public mutating func meet(_ element: Element) {
    switch element {
    case .block: gap = .line
    case .cell: if gap != .line { gap = .space }
    case .inline, .raw, .unknown: if gap == .none { gap = .seam }
    }
  }

  /// Appends what an HTML fragment says.
  public mutating func append(html: ArraySlice<UInt8>) {
    unsafe html.withUnsafeBufferPointer { bytes in
      let classes = ByteClass.table
      // No tag ends after it: looked for once, not at each "<".
      let lastEnd = html.lastIndex(of: 0x3E) ?? html.startIndex
      var position = 0
      while position < bytes.count {
        switch unsafe bytes[position] {
        case 0x3C:
          let place = html.startIndex + position
          if let end = skipTag(in: html, at: place, endingBy: lastEnd) {
            position = end - html.startIndex
            continue
          }
        case 0x26:
          let place = html.startIndex + position
          if let (scalar, next) = CharacterReferences.reference(in: html, at: place) {
            append(scalar)
            position = next - html.startIndex
            continue
          }
        default: break
        }
        unsafe appendRun(of: bytes, at: &position, classes)
      }
    }
  }

  // MARK: Characters

  /// What a byte means for a run of characters.
  private enum ByteClass {
    static let plain: UInt8 = 0
    static let space: UInt8 = 1
    static let stop: UInt8 = 2

    /// A space; other white space, controls, "<", "&", "[" and the first byte of a no-break space; all
    /// others.
    static let table: [UInt8] = (0...255).map { byte in
      if byte == 0x20 { return space }
      return byte < 0x20 || [0x26, 0x3C, 0xC2, 0x5B, 0x7F].contains(byte) ? stop : plain
    }
  }

  /// Appends the characters from `position` to the next that needs a look; at least one byte goes.
  ///
  /// One space between two characters is part of the run; more are folded.
  @inline(__always)
  private mutating func appendRun(
    of bytes: UnsafeBufferPointer<UInt8>,
    at position: inout Int,
    _ classes: [UInt8]
  ) {
    let first = unsafe bytes[position]
    if first <= 0x20 || first == 0x7F {
      if gap != .line { gap = .space }
      position += 1
      return
    }
    let count = bytes.count
    if first == 0xC2, position + 1 < count, unsafe bytes[position + 1] == 0xA0 {
      if gap != .line { gap = .space }
      position += 2
      return
    }
    if first == 0xC2, position + 1 < count, unsafe bytes[position + 1] < 0xA0 {
      // A control of Latin-1 is a character of Windows-1252 that an editor wrote as "&#146;".
      append(TextEncoding.windows1252High[Int(unsafe bytes[position + 1]) - 0x80])
      position += 2
      return
    }
    if first == 0x5B { holdsBracket = true }
    var end = position + 1
    var last = ByteClass.plain
    // Both tables are as long as their indices can be: 256 classes, `count` bytes.
    unsafe classes.withUnsafeBufferPointer { classes in
      // One branch for all, which goes one way until the run ends: a branch at each space, where no
      // processor foresees the length of a word, takes longer than all the rest.
      while end < count {
        let kind = unsafe classes[Int(bytes[end])]
        if kind & (last | ByteClass.stop) != 0 { break }
        last = kind
        end += 1
      }
    }
    // A space before what ends the run is a gap, not yet a character.
    if last == ByteClass.space { end -= 1 }
    writeGap(before: first)
    unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[position..<end]))
    position = end
  }

  private mutating func append(_ scalar: UInt32) {
    // What Windows-1252 leaves undefined stays a control character, and is none of a text.
    if scalar <= 0x20 || (0x7F...0xA0).contains(scalar) {
      if gap != .line { gap = .space }
    } else {
      // A character over ASCII that is written as a reference is a letter as a rule: "&eacute;".
      let isSign = (0x2010...0x2027).contains(scalar)
      writeGap(before: scalar < 0x80 ? UInt8(scalar) : isSign ? 0x21 : 0x80)
      output.append(utf8: scalar)
      if scalar == 0x5B { holdsBracket = true }
    }
  }

  @inline(__always)
  private mutating func writeGap(before next: UInt8) {
    guard gap != .none else { return }
    if let last = output.last {
      switch gap {
      case .line: output.append(0x0A)
      case .space: output.append(0x20)
      case .seam: if Self.isWordByte(last) && Self.isWordByte(next) { output.append(0x20) }
      case .none: break
      }
    }
    gap = .none
  }

  /// Whether a byte is of a letter or digit; those over ASCII are taken for letters.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }

  // MARK: Tags

  /// The end of the tag, comment or script at `position`, a "<"; nil when it begins none.
  private mutating func skipTag(
    in html: ArraySlice<UInt8>,
    at position: Int,
    endingBy lastEnd: Int
  ) -> Int? {
    var next = position + 1
    guard next < html.endIndex else { return nil }
    if html[next] == 0x21 || html[next] == 0x3F { return skipDeclaration(in: html, at: position) }
    let isEnd = html[next] == 0x2F
    if isEnd { next += 1 }
    let first = next
    while next < html.endIndex, Self.isNameByte[Int(html[next])] { next += 1 }
    guard next > first, !(0x30...0x39).contains(html[first]) else { return nil }
    let element = Element(name: html[first..<next])
    // "<unknown@example.org>" is text; any other unknown element is a tag.
    if element == .unknown, next > lastEnd || Self.isAddress(html[next...]) { return nil }
    // A tag cut by the feed's length limit: nothing of it is text.
    guard next <= lastEnd, let end = Self.endOfTag(in: html, from: next) else {
      return html.endIndex
    }
    meet(element)
    // "<iframe … />" is XHTML's and empty.
    return element == .raw && !isEnd && html[end - 2] != 0x2F
      ? Self.endOfRaw(html[first..<next], in: html, from: end) : end
  }

  private func skipDeclaration(in html: ArraySlice<UInt8>, at position: Int) -> Int {
    if html[position...].starts(with: Self.commentStart) {
      return html[min(position + 4, html.endIndex)...].end(ofFirst: Self.commentEnd)
        ?? html.endIndex
    }
    if html[position...].starts(with: Self.cdataStart) { return position + Self.cdataStart.count }
    return Self.endOfTag(in: html, from: position + 1) ?? html.endIndex
  }

  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let cdataStart = Array("<![CDATA[".utf8)
  private static let isNameByte: [Bool] = (0...255).map {
    (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x3A || $0 == 0x2D
  }

  /// Whether what follows a "<" reads "@example.org>": an address of mail has 254 bytes at most.
  private static func isAddress(_ rest: ArraySlice<UInt8>) -> Bool {
    let inside = rest.prefix(254).prefix { $0 != 0x3E && $0 != 0x20 }
    return inside.contains(0x40) && rest.dropFirst(inside.count).first == 0x3E
  }

  /// The place after the ">" that ends a tag.
  ///
  /// A quote counts only after "=", as in HTML; one that never closes ends at the first ">".
  private static func endOfTag(in html: ArraySlice<UInt8>, from start: Int) -> Int? {
    var quote: UInt8 = 0
    var firstEnd: Int?
    var isAfterEquals = false
    for position in start..<html.endIndex {
      let byte = html[position]
      if quote != 0 {
        if byte == quote { quote = 0 }
        if byte == 0x3E, firstEnd == nil { firstEnd = position + 1 }
        if position - start > longestTag, let firstEnd { return firstEnd }
      } else if byte == 0x3E {
        return position + 1
      } else if isAfterEquals, byte == 0x22 || byte == 0x27 {
        quote = byte
        isAfterEquals = false
      } else if byte > 0x20 {
        isAfterEquals = byte == 0x3D
      }
    }
    return firstEnd
  }

  /// A tag longer than this, in bytes, with a ">" in it has an open quote.
  private static let longestTag = 4_096

  private static func endOfRaw(
    _ name: ArraySlice<UInt8>,
    in html: ArraySlice<UInt8>,
    from start: Int
  ) -> Int {
    var position = start
    while let open = html[position...].end(ofFirst: [0x3C, 0x2F]) {
      if html[open...].prefix(name.count).elementsEqual(name, by: { $0 | 0x20 == $1 | 0x20 }) {
        return endOfTag(in: html, from: open) ?? html.endIndex
      }
      position = open
    }
    return html.endIndex
  }
}
