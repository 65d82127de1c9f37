internal import Core

/// The header fields of MIME (RFC 5322, 2045), HTTP and WARC: `Name: value` lines to a blank one.
struct HeaderFields {
  /// The fields in their order, values without the white space around them.
  private(set) var fields: [(name: String, value: String)] = []

  /// Headers longer than this are none: what follows is the body.
  private static let largestSize = 1 << 20

  /// Reads the fields at the beginning of some bytes.
  ///
  /// Lines end in CRLF or LF; a line that begins with white space continues the one before; one
  /// without a colon is passed over.
  ///
  /// - Returns: the fields, and what follows the blank line.
  static func read(_ bytes: ArraySlice<UInt8>) -> (HeaderFields, body: ArraySlice<UInt8>) {
    var headers = HeaderFields()
    var rest = bytes
    while bytes.count - rest.count < largestSize, let (line, after) = rest.firstLine {
      rest = after
      if line.isEmpty { return (headers, rest) }
      headers.append(line)
    }
    return (headers, rest)
  }

  private mutating func append(_ line: ArraySlice<UInt8>) {
    let text = String(decoding: line, as: UTF8.self)
    if text.first == " " || text.first == "\t" {
      guard let last = fields.indices.last else { return }
      fields[last].value += " " + text.trimmingSpaces
    } else if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) {
      let value = String(text[text.utf8.index(after: colon)...])
      fields.append((String(text[..<colon]).trimmingSpaces, value.trimmingSpaces))
    }
  }

  /// The value of the first field of a name, whatever its case; nil when absent or empty.
  subscript(name: String) -> String? {
    let name = name.lowercased()
    return fields.first { $0.name.lowercased() == name && !$0.value.isEmpty }?.value
  }

  /// The media type of `Content-Type`, in lower case, without parameters.
  var mediaType: String? {
    self["Content-Type"]?.split(separator: ";").first.map {
      String($0).trimmingSpaces.lowercased()
    }
  }

  /// The `charset` of `Content-Type`, in lower case.
  var charset: String? { parameter("charset")?.lowercased() }

  /// A parameter of `Content-Type`, quoted or not.
  func parameter(_ name: String) -> String? {
    guard let value = self["Content-Type"] else { return nil }
    for piece in value.split(separator: ";").dropFirst() {
      let pair = piece.split(separator: "=", maxSplits: 1).map { String($0).trimmingSpaces }
      guard pair.count == 2, pair[0].lowercased() == name else { continue }
      let bare = pair[1].hasPrefix("\"") ? pair[1].dropFirst().prefix { $0 != "\"" } : pair[1][...]
      return bare.isEmpty ? nil : String(bare)
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// The first line without its end, and what follows it; nil at the end.
  var firstLine: (line: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
    guard !isEmpty else { return nil }
    guard let end = firstIndex(of: 0x0A) else { return (self, []) }
    let line = self[..<end]
    return (line.last == 0x0D ? line.dropLast() : line, self[(end + 1)...])
  }
}

extension String {
  /// The text without spaces, tabs and line ends around it.
  var trimmingSpaces: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0.isNewline }
    guard let start = firstIndex(where: { !isSpace($0) }),
      let end = lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[start...end])
  }
}
