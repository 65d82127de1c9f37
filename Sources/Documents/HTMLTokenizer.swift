internal import Glibc

/// Cuts HTML into tokens, in the sense of the HTML Standard's section "Tokenization".
///
/// Any bytes give tokens, as in browsers. Scripts and styles are one text each, found by their end
/// tags and never looked into; `title` and `textarea` are text with references. A tag, comment or
/// text that the end of the document cuts is what the Standard makes of it.
@safe
public struct HTMLTokenizer {
  /// The most attributes of one tag that are kept.
  static let mostAttributes = 1_000

  private let bytes: UnsafeBufferPointer<UInt8>
  private let count: Int
  private var position = 0
  private var output: HTMLTokens
  private var foreignDepth = 0

  /// What the tokenizer knows of each name, in the order of `HTMLTokens.names`.
  private var kinds: [NameKind] = []

  private enum NameKind {
    case plain, raw, escapable, script, foreign, unknown
  }

  /// Cuts a document.
  ///
  /// - Parameter document: valid UTF-8, as `TextEncoding.utf8(_:)` gives it, under 2 GiB.
  public static func tokens(in document: [UInt8]) -> HTMLTokens {
    unsafe document.withUnsafeBufferPointer { bytes in
      var tokenizer = unsafe HTMLTokenizer(bytes, output: HTMLTokens(characters: document))
      tokenizer.scan()
      return tokenizer.output
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, output: HTMLTokens) {
    unsafe self.bytes = unsafe bytes
    count = bytes.count
    self.output = output
    self.output.tokens.reserveCapacity(count / 32 + 16)
  }

  @inline(__always)
  private subscript(place: Int) -> UInt8 {
    // A byte after the last reads as NUL, which no valid document holds.
    place < count ? unsafe bytes[place] : 0
  }

  // MARK: The document

  private mutating func scan() {
    var textStart = 0
    while let open = find(0x3C, from: position) {
      let next = self[open + 1]
      position = open
      if HTMLNames.lowered(next) &- 0x61 < 26 {
        append(text: textStart..<open)
        scanStart()
      } else if next == 0x2F {
        append(text: textStart..<open)
        scanEnd()
      } else if next == 0x21 || next == 0x3F {
        append(text: textStart..<open)
        scanDeclaration()
      } else {
        position = open + 1
        continue
      }
      textStart = position
    }
    append(text: textStart..<count)
  }

  @inline(__always)
  private mutating func append(text range: Range<Int>, raw: Bool = false) {
    guard !range.isEmpty else { return }
    append(.text, name: 0, range, raw: raw)
  }

  /// Appends a token with its characters, references in them expanded unless they are raw.
  @inline(__always)
  private mutating func append(
    _ kind: HTMLToken.Kind,
    name: UInt16,
    _ range: Range<Int>,
    raw: Bool = false
  ) {
    var range = range
    if !raw, let reference = find(0x26, from: range.lowerBound, before: range.upperBound) {
      range = expanded(range, from: reference)
    }
    output.tokens.append(
      HTMLToken(
        kind: kind,
        name: name,
        offset: UInt32(truncatingIfNeeded: range.lowerBound),
        length: UInt32(truncatingIfNeeded: range.count)
      )
    )
  }

  /// Writes characters with their references expanded after the document; where they stand.
  private mutating func expanded(_ range: Range<Int>, from first: Int) -> Range<Int> {
    let start = output.characters.count
    var done = range.lowerBound
    var reference: Int? = first
    while let place = reference {
      var end = place + 1
      if let byte = commonReference(at: place, end: &end), end <= range.upperBound {
        unsafe output.characters.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done..<place]))
        output.characters.append(byte)
        done = end
      } else if let (scalar, next) = rareReference(at: place, before: range.upperBound) {
        unsafe output.characters.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done..<place]))
        output.characters.append(utf8: scalar)
        end = next
        done = end
      } else {
        end = place + 1
      }
      reference = find(0x26, from: end, before: range.upperBound)
    }
    unsafe output.characters.append(
      contentsOf: UnsafeBufferPointer(rebasing: bytes[done..<range.upperBound])
    )
    return start..<output.characters.count
  }

  /// The references that data in attributes is full of: `&quot;`, `&amp;`, `&lt;`, `&gt;`, `&#39;`.
  private func commonReference(at place: Int, end: inout Int) -> UInt8? {
    switch self[place + 1] {
    case 0x71 where starts(with: "&quot;", at: place):
      end = place + 6
      return 0x22
    case 0x61 where starts(with: "&amp;", at: place):
      end = place + 5
      return 0x26
    case 0x6C where starts(with: "&lt;", at: place):
      end = place + 4
      return 0x3C
    case 0x67 where starts(with: "&gt;", at: place):
      end = place + 4
      return 0x3E
    default: return nil
    }
  }

  private func rareReference(at place: Int, before end: Int) -> (UInt32, Int)? {
    // No reference is longer: ten letters, or a number whose zeros nobody writes.
    let window = unsafe Array(bytes[place..<min(end, place + 24)])
    return CharacterReferences.reference(in: window[...], at: 0).map { ($0.0, place + $0.1) }
  }

  // MARK: Tags

  private mutating func scanStart() {
    let start = output.tokens.count
    let open = position
    position += 1
    let name = scanName(isAttribute: false)
    let kind = kinds[Int(name)]
    output.tokens.append(
      HTMLToken(kind: .start, name: name, offset: UInt32(truncatingIfNeeded: open), length: 0)
    )
    var isSelfClosing = false
    guard scanAttributes(&isSelfClosing) else {
      // The end of the document within a tag: there was no tag (HTML Standard, "eof-in-tag").
      output.tokens.removeSubrange(start...)
      position = count
      return
    }
    if isSelfClosing, kind == .foreign || kind == .unknown || foreignDepth > 0 {
      output.tokens.append(HTMLToken(kind: .end, name: name, offset: 0, length: 0))
      return
    }
    switch kind {
    case .foreign: foreignDepth += 1
    case .raw where foreignDepth == 0: scanRaw(endOfRaw(output.names.list[Int(name)]), raw: true)
    case .escapable where foreignDepth == 0:
      scanRaw(endOfRaw(output.names.list[Int(name)]), raw: false)
    case .script where foreignDepth == 0: scanRaw(endOfScript(), raw: true)
    default: break
    }
  }

  private mutating func scanRaw(_ end: Int, raw: Bool) {
    append(text: position..<end, raw: raw)
    position = end
  }

  /// Reads attributes up to the ">" and past it; false when the document ends first.
  private mutating func scanAttributes(_ isSelfClosing: inout Bool) -> Bool {
    var kept = 0
    while true {
      skipSpace()
      switch self[position] {
      case 0x3E:
        position += 1
        return true
      case 0x2F:
        position += 1
        if self[position] == 0x3E {
          isSelfClosing = true
          position += 1
          return true
        }
      case 0:
        return false
      default:
        let name = scanName(isAttribute: true)
        guard let value = scanValue() else { return false }
        if kept < Self.mostAttributes { append(.attribute, name: name, value) }
        kept += 1
      }
    }
  }

  /// Reads `="value"`, `='value'` or `=value` when one follows; nil when the document ends first.
  private mutating func scanValue() -> Range<Int>? {
    let afterName = position
    skipSpace()
    guard self[position] == 0x3D else {
      position = afterName
      return afterName..<afterName
    }
    position += 1
    skipSpace()
    let quote = self[position]
    if quote == 0x22 || quote == 0x27 {
      guard let end = find(quote, from: position + 1) else { return nil }
      defer { position = end + 1 }
      return (position + 1)..<end
    }
    let start = position
    while self[position] > 0x20, self[position] != 0x3E { position += 1 }
    return start..<position
  }

  /// Reads a name and interns it in lower case.
  @inline(__always)
  private mutating func scanName(isAttribute: Bool) -> UInt16 {
    let start = position
    var hash = HTMLNames.seed
    // An attribute may begin with any byte, "=" included.
    if isAttribute {
      hash = HTMLNames.mixed(hash, HTMLNames.lowered(self[position]))
      position += 1
    }
    while position < count {
      let byte = unsafe bytes[position]
      if byte <= 0x20 || byte == 0x3E || byte == 0x2F || isAttribute && byte == 0x3D { break }
      hash = HTMLNames.mixed(hash, HTMLNames.lowered(byte))
      position += 1
    }
    let name = unsafe UnsafeBufferPointer(rebasing: bytes[start..<position])
    let place = unsafe output.names.place(of: name, hash: hash)
    if Int(place) == kinds.count { kinds.append(Self.kind(of: output.names.list[Int(place)])) }
    return place
  }

  private static func kind(of name: String) -> NameKind {
    switch name {
    case "script": .script
    case "style", "xmp", "iframe", "noembed", "noframes": .raw
    case "title", "textarea": .escapable
    case "svg", "math": .foreign
    default: PlainText.Element(name: Array(name.utf8)[...]) == .unknown ? .unknown : .plain
    }
  }

  private mutating func scanEnd() {
    let next = HTMLNames.lowered(self[position + 2])
    guard next &- 0x61 < 26 else {
      // "</>" is nothing; "</" before anything else begins a comment of sorts.
      position = find(0x3E, from: position + 2).map { $0 + 1 } ?? count
      return
    }
    position += 2
    let name = scanName(isAttribute: false)
    let start = output.tokens.count
    var isSelfClosing = false
    let isWhole = scanAttributes(&isSelfClosing)
    output.tokens.removeSubrange(start...)
    guard isWhole else {
      position = count
      return
    }
    if kinds[Int(name)] == .foreign, foreignDepth > 0 { foreignDepth -= 1 }
    output.tokens.append(HTMLToken(kind: .end, name: name, offset: 0, length: 0))
  }

  // MARK: Declarations

  private mutating func scanDeclaration() {
    if starts(with: "<!--", at: position) {
      scanComment()
    } else if foreignDepth > 0, starts(with: "<![CDATA[", at: position) {
      let end = find("]]>", from: position + 9)
      append(text: (position + 9)..<(end ?? count), raw: true)
      position = end.map { $0 + 3 } ?? count
    } else {
      position = find(0x3E, from: position + 2).map { $0 + 1 } ?? count
    }
  }

  private mutating func scanComment() {
    let start = position + 4
    if self[start] == 0x3E || self[start] == 0x2D && self[start + 1] == 0x3E {
      position = start + (self[start] == 0x3E ? 1 : 2)
      return
    }
    var place = start
    while let dashes = find("--", from: place) {
      let length = self[dashes + 2] == 0x21 ? 3 : 2
      if self[dashes + length] == 0x3E {
        append(.comment, name: 0, start..<dashes, raw: true)
        position = dashes + length + 1
        return
      }
      place = dashes + 1
    }
    append(.comment, name: 0, start..<count, raw: true)
    position = count
  }

  // MARK: Raw text

  /// Where the text of an element ends that only its end tag can end.
  private func endOfRaw(_ name: String) -> Int {
    var place = position
    while let found = find(0x3C, from: place) {
      if self[found + 1] == 0x2F, isName(Array(name.utf8), at: found + 2) { return found }
      place = found + 1
    }
    return count
  }

  /// Where a script ends: at `</script`, unless a `<script` within `<!-- … -->` is open there
  /// (HTML Standard, "script data double escaped state").
  private func endOfScript() -> Int {
    let name = Array("script".utf8)
    var place = position
    var isEscaped = false
    var isDoubleEscaped = false
    while place < count {
      guard !isEscaped else {
        let byte = self[place]
        if byte == 0x2D, starts(with: "-->", at: place) {
          isEscaped = false
          isDoubleEscaped = false
        } else if byte == 0x3C, self[place + 1] == 0x2F, isName(name, at: place + 2) {
          if !isDoubleEscaped { return place }
          isDoubleEscaped = false
        } else if byte == 0x3C, isName(name, at: place + 1) {
          isDoubleEscaped = true
        }
        place += 1
        continue
      }
      guard let found = find(0x3C, from: place) else { break }
      if self[found + 1] == 0x2F, isName(name, at: found + 2) { return found }
      if starts(with: "<!--", at: found) {
        isEscaped = true
        place = found + 2
      } else {
        place = found + 1
      }
    }
    return count
  }

  /// Whether a name in any case, and no longer one, stands at a place.
  private func isName(_ name: [UInt8], at place: Int) -> Bool {
    for (index, letter) in name.enumerated() where self[place + index] | 0x20 != letter {
      return false
    }
    let after = self[place + name.count]
    return after <= 0x20 || after == 0x3E || after == 0x2F
  }

  // MARK: Bytes

  @inline(__always)
  private mutating func skipSpace() {
    while position < count, unsafe bytes[position] <= 0x20 { position += 1 }
  }

  @inline(__always)
  private func starts(with text: StaticString, at place: Int) -> Bool {
    for index in 0..<text.utf8CodeUnitCount {
      // The text is ASCII of known length; a byte after the last reads as NUL.
      if unsafe self[place + index] != text.utf8Start[index] { return false }
    }
    return true
  }

  @inline(__always)
  private func find(_ byte: UInt8, from start: Int, before end: Int? = nil) -> Int? {
    let end = end ?? count
    guard start < end, let base = unsafe bytes.baseAddress else { return nil }
    let found = unsafe memchr(base + start, Int32(byte), end - start)
    return unsafe found.map { unsafe UnsafeRawPointer($0) - UnsafeRawPointer(base) }
  }

  private func find(_ text: StaticString, from start: Int) -> Int? {
    var place = start
    while let found = find(unsafe text.utf8Start.pointee, from: place) {
      if starts(with: text, at: found) { return found }
      place = found + 1
    }
    return nil
  }
}
