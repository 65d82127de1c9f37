/// Text as XML or HTML writes it.
extension String {
  /// With the three or four characters that markup reserves as entities.
  var escaped: String {
    let reserved: (UInt8) -> Bool = { $0 == 0x26 || $0 == 0x3c || $0 == 0x3e || $0 == 0x22 }
    guard utf8.contains(where: reserved) else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + utf8.count / 8)
    for byte in utf8 {
      switch byte {
      case 0x26: bytes.append(contentsOf: "&amp;".utf8)
      case 0x3c: bytes.append(contentsOf: "&lt;".utf8)
      case 0x3e: bytes.append(contentsOf: "&gt;".utf8)
      case 0x22: bytes.append(contentsOf: "&quot;".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// In a CDATA section.
  var cdata: String { "<![CDATA[\(self)]]>" }

  /// As the French WordPress texturises it: apostrophes, guillemets and dashes by their numbers.
  var texturised: String {
    var text = escaped.replacing("&amp;", with: "&#038;")
    for (character, entity) in [
      ("’", "&#8217;"), ("«\u{a0}", "&#171;&#160;"), ("\u{a0}»", "&#160;&#187;"),
      ("\u{a0}", "&#160;"), ("…", "&#8230;"),
    ] { text = text.replacing(character, with: entity) }
    return text
  }

  /// At most `count` characters, cut at a word.
  func clipped(to count: Int, ending: String) -> String {
    guard self.count > count else { return self }
    return prefix(count).split(separator: " ").dropLast().joined(separator: " ") + ending
  }
}

extension Post {
  /// The article as HTML.
  ///
  /// - Parameter text: how the software writes text in HTML.
  func html(_ text: (String) -> String = \.escaped) -> String {
    paragraphs.map { "<p>\(text($0))</p>" }.joined(separator: "\n")
  }
}
