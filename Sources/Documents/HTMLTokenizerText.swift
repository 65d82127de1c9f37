/// What is not cut at "<": comments, declarations, scripts and other raw text.
extension HTMLTokenizer {
  // MARK: Declarations

  mutating func scanDeclaration() {
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
  func endOfRaw(_ name: String) -> Int {
    var place = position
    while let found = find(0x3C, from: place) {
      if self[found + 1] == 0x2F, isName(Array(name.utf8), at: found + 2) { return found }
      place = found + 1
    }
    return count
  }

  /// Where a script ends: at `</script`, unless a `<script` within `<!-- … -->` is open there
  /// (HTML Standard, "script data double escaped state").
  func endOfScript() -> Int {
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
}
