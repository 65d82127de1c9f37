internal import Glibc

/// Reads well-formed XML of the plain kind that CMSs write, several times as fast as libxml2.
///
/// It gives the very tokens that libxml2 gives of a document without fault, or gives up at the first
/// thing that is not plain: a document type with declarations, an undeclared prefix, a tag that does
/// not match, a name beyond ASCII… libxml2, the reader of record, then reads the document from its
/// start. What says nothing (a declaration, an instruction, a comment) may be at fault: the scanner
/// reads on where libxml2 may stop. Tests compare the two on every fixture, a fuzzer on any bytes.
@safe
struct XMLScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let count: Int
  private var position = 0
  private var output = XMLTokens()
  private var open: [Element] = []
  private var names = XMLNameTable()

  /// An element that is open: its name as written, and how many names were bound by it.
  private struct Element {
    let name: Range<Int>
    let place: UInt16
    let bindings: Int
  }

  /// The tokens of a document.
  ///
  /// - Parameter document: valid UTF-8 without control characters but tab and line feed.
  /// - Returns: nil when the document is not plain.
  static func tokens(in document: [UInt8]) -> XMLTokens? {
    unsafe document.withUnsafeBufferPointer { bytes in
      var scanner = unsafe XMLScanner(bytes)
      return scanner.scan() ? scanner.output : nil
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe self.bytes = unsafe bytes
    count = bytes.count
    output.characters.reserveCapacity(count)
    output.tokens.reserveCapacity(count / 24 + 16)
  }

  private subscript(place: Int) -> UInt8 {
    // A byte after the last reads as NUL, which nothing plain accepts.
    place < count ? unsafe bytes[place] : 0
  }

  // MARK: The document

  private mutating func scan() -> Bool {
    var hasRoot = false
    while position < count {
      let isMarkup: Bool
      if self[position] == 0x3C {
        isMarkup = scanMarkup(&hasRoot)
      } else {
        isMarkup = scanText()
      }
      guard isMarkup else { return false }
    }
    output.names = names.list.names
    return hasRoot && open.isEmpty
  }

  private mutating func scanMarkup(_ hasRoot: inout Bool) -> Bool {
    switch self[position + 1] {
    case 0x2F: return scanEnd()
    case 0x3F: return skip(past: "?>")
    case 0x21: return scanDeclaration(hasRoot)
    default:
      if open.isEmpty && hasRoot { return false }
      hasRoot = true
      return scanStart()
    }
  }

  private mutating func scanDeclaration(_ hasRoot: Bool) -> Bool {
    if starts(with: "<!--", at: position) {
      position += 4
      return skip(past: "-->")
    }
    if starts(with: "<![CDATA[", at: position) {
      guard !open.isEmpty else { return false }
      let start = position + 9
      guard let end = find("]]>", from: start) else { return false }
      append(text: start..<end)
      position = end + 3
      return true
    }
    // A document type without declarations says nothing that matters here.
    guard !hasRoot, starts(with: "<!DOCTYPE", at: position), let end = find(0x3E, from: position),
      find(0x5B, from: position, before: end) == nil
    else { return false }
    position = end + 1
    return true
  }

  // MARK: Text

  private mutating func scanText() -> Bool {
    let end = find(0x3C, from: position) ?? count
    if open.isEmpty {
      for place in position..<end where self[place] > 0x20 { return false }
      position = end
      return true
    }
    while position < end {
      let reference = find(0x26, from: position, before: end) ?? end
      if reference > position { append(text: position..<reference) }
      position = reference
      if position < end, !scanReference(before: end) { return false }
    }
    return true
  }

  /// Reads "&lt;" and the like into the characters; anything else but an HTML name gives up.
  private mutating func scanReference(before end: Int) -> Bool {
    guard let semicolon = find(0x3B, from: position, before: min(end, position + 12)),
      let scalar = scalar(of: (position + 1)..<semicolon)
    else { return false }
    openText()
    let before = output.characters.count
    output.characters.append(utf8: scalar)
    output.lengthenLast(by: output.characters.count - before)
    position = semicolon + 1
    return true
  }

  private func scalar(of name: Range<Int>) -> UInt32? {
    guard self[name.lowerBound] == 0x23 else {
      return unsafe HTMLEntities.scalar(named: Array(bytes[name])[...])
    }
    var digits = name.dropFirst()
    let isHexadecimal = self[digits.lowerBound] == 0x78
    if isHexadecimal { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.count <= 7 else { return nil }
    var value: UInt32 = 0
    for place in digits {
      guard let digit = CharacterReferences.digit(self[place]), isHexadecimal || digit < 10
      else { return nil }
      value = value * (isHexadecimal ? 16 : 10) + digit
    }
    let isAllowed = value >= 0x20 || value == 9 || value == 10
    return isAllowed && value < 0xFFFE && Unicode.Scalar(value) != nil
      || (0x1_0000..<0x11_0000).contains(value) ? value : nil
  }

  private mutating func openText() {
    guard output.tokens.last?.kind != .text else { return }
    let offset = UInt32(truncatingIfNeeded: output.characters.count)
    output.tokens.append(XMLToken(kind: .text, name: 0, offset: offset, length: 0))
  }

  @inline(__always)
  private mutating func append(text range: Range<Int>) {
    guard !range.isEmpty else { return }
    openText()
    unsafe output.characters.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
    output.lengthenLast(by: range.count)
  }

  // MARK: Tags

  private mutating func scanStart() -> Bool {
    guard open.count < XMLTokenizer.deepest, let name = scanName(from: position + 1) else {
      return false
    }
    position = name.upperBound
    let start = output.tokens.count
    output.tokens.append(XMLToken(kind: .start, name: 0, offset: 0, length: 0))
    var attributes: [Range<Int>] = []
    let bindingsBefore = names.bindingCount
    while true {
      let isSpaced = skipSpace()
      let byte = self[position]
      if byte == 0x3E || byte == 0x2F { break }
      guard isSpaced, attributes.count < 64, scanAttribute(&attributes) else { return false }
    }
    guard finishStart(name, at: start, attributes) else { return false }
    let bindings = names.bindingCount - bindingsBefore
    let place = output.tokens[start].name
    if self[position] == 0x2F {
      guard self[position + 1] == 0x3E else { return false }
      position += 2
      output.tokens.append(XMLToken(kind: .end, name: place, offset: 0, length: 0))
      names.unbind(bindings)
    } else {
      position += 1
      open.append(Element(name: name, place: place, bindings: bindings))
    }
    return true
  }

  /// Gives the names of a tag their namespaces, now that its declarations are known.
  private mutating func finishStart(
    _ name: Range<Int>,
    at start: Int,
    _ attributes: [Range<Int>]
  ) -> Bool {
    guard let place = unsafe names.place(of: name, in: bytes, isAttribute: false) else {
      return false
    }
    output.tokens[start] = XMLToken(kind: .start, name: place, offset: 0, length: 0)
    for (index, attribute) in attributes.enumerated() {
      guard let place = unsafe names.place(of: attribute, in: bytes, isAttribute: true) else {
        return false
      }
      let token = output.tokens[start + 1 + index]
      for other in output.tokens[(start + 1)..<(start + 1 + index)] where other.name == place {
        return false
      }
      output.tokens[start + 1 + index] = XMLToken(
        kind: .attribute,
        name: place,
        offset: token.offset,
        length: token.length
      )
    }
    return true
  }

  /// Reads `name="value"`; a declaration of a namespace binds, anything else becomes a token.
  private mutating func scanAttribute(_ attributes: inout [Range<Int>]) -> Bool {
    guard let name = scanName(from: position) else { return false }
    position = name.upperBound
    skipSpace()
    guard self[position] == 0x3D else { return false }
    position += 1
    skipSpace()
    let quote = self[position]
    guard quote == 0x22 || quote == 0x27, let end = find(quote, from: position + 1),
      find(0x3C, from: position, before: end) == nil
    else { return false }
    let value = (position + 1)..<end
    position = end + 1
    if let prefix = unsafe XMLNameTable.declaredPrefix(name, in: bytes) {
      guard names.bindingCount < XMLTokenizer.mostNamespaces, !value.isEmpty,
        find(0x26, from: value.lowerBound, before: end) == nil
      else { return false }
      unsafe names.bind(prefix, to: value, in: bytes)
      return true
    }
    attributes.append(name)
    let offset = output.characters.count
    guard append(value: value) else { return false }
    output.tokens.append(
      XMLToken(
        kind: .attribute,
        name: 0,
        offset: UInt32(truncatingIfNeeded: offset),
        length: UInt32(truncatingIfNeeded: output.characters.count - offset)
      )
    )
    return true
  }

  /// Appends the value of an attribute: references expanded, white space as spaces (XML 1.0, 3.3.3).
  private mutating func append(value: Range<Int>) -> Bool {
    var place = value.lowerBound
    while place < value.upperBound {
      let byte = self[place]
      if byte == 0x26 {
        guard let semicolon = find(0x3B, from: place, before: min(value.upperBound, place + 12)),
          let scalar = scalar(of: (place + 1)..<semicolon)
        else { return false }
        output.characters.append(utf8: scalar)
        place = semicolon + 1
      } else {
        output.characters.append(byte < 0x20 ? 0x20 : byte)
        place += 1
      }
    }
    return true
  }

  private mutating func scanEnd() -> Bool {
    guard let element = open.popLast() else { return false }
    let name = (position + 2)..<(position + 2 + element.name.count)
    guard name.upperBound < count,
      unsafe XMLNameTable.isSame(name, element.name, in: bytes)
    else { return false }
    position = name.upperBound
    skipSpace()
    guard self[position] == 0x3E else { return false }
    position += 1
    output.tokens.append(XMLToken(kind: .end, name: element.place, offset: 0, length: 0))
    names.unbind(element.bindings)
    return true
  }

  // MARK: Bytes

  /// The name that begins at a place; nil when none does, or one that is not plain.
  private func scanName(from start: Int) -> Range<Int>? {
    var end = start
    while XMLNameTable.isNameByte(self[end]) { end += 1 }
    let first = self[start]
    let isStart = first == 0x5F || (0x61...0x7A).contains(first | 0x20)
    // XML allows some characters over ASCII in a name and not others: libxml2 knows which.
    return isStart && self[end] < 0x80 ? start..<end : nil
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = position
    while self[position] == 0x20 || self[position] == 0x0A || self[position] == 0x09 {
      position += 1
    }
    return position > start
  }

  private func starts(with text: StaticString, at place: Int) -> Bool {
    (0..<text.utf8CodeUnitCount).allSatisfy { unsafe self[place + $0] == text.utf8Start[$0] }
  }

  private mutating func skip(past text: StaticString) -> Bool {
    guard let end = find(text, from: position) else { return false }
    position = end + text.utf8CodeUnitCount
    return true
  }

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
