internal import Core

/// The records of a CSV text, each field with the place where it stands.
///
/// A reader of our own: SwiftCSV tells neither lines nor columns, and gives up the whole file at the
/// first stray quotation mark, where a wrong row must cost itself alone (RFC 4180 is read, and
/// beyond it what spreadsheets and people write).
struct DelimitedText {
  /// One field of a record.
  struct Field: Equatable {
    /// Its text, without quotation marks or blanks around it.
    let text: String
    /// The 1-based line it begins on.
    let line: Int
    /// The 1-based column it begins at, in characters.
    let column: Int
  }

  /// The records that are not blank, in order.
  private(set) var records: [[Field]] = []

  /// Quotation marks that are opened and not closed; each costs its line.
  private(set) var problems: [Problem] = []

  /// A quoted field over more lines than this is one that was never closed.
  private static let longestField = 50

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var position = 0
  private var line = 1
  private var lineStart = 0

  /// Reads every record of a text; the delimiter is the most frequent of `;`, `,` and tab in its
  /// first line that is not blank.
  init(_ text: String, path: String) {
    bytes = Array(text.utf8)
    delimiter = Self.delimiter(of: bytes)
    while position < bytes.count {
      let start = (position: position, line: line)
      if let record = record() {
        if record.contains(where: { !$0.text.isEmpty }) { records.append(record) }
      } else {
        let place = SourcePosition(path: path, line: start.line)
        problems.append(Problem(at: place, "a quotation mark is never closed: close or remove it"))
        (position, line, lineStart) = (start.position, start.line, start.position)
        while position < bytes.count, !isLineEnd { position += 1 }
        endLine()
      }
    }
  }

  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    let blank: Set<UInt8> = [.newline, .carriageReturn, .space]
    let header = bytes.drop { blank.contains($0) }.prefix {
      $0 != .newline && $0 != .carriageReturn
    }
    let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let counts = candidates.map { candidate in header.count { $0 == candidate } }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  private var isLineEnd: Bool {
    bytes[position] == .newline || bytes[position] == .carriageReturn
  }

  /// Steps over LF, CR or CRLF.
  private mutating func endLine() {
    guard position < bytes.count else { return }
    if bytes[position] == .carriageReturn, position + 1 < bytes.count,
      bytes[position + 1] == .newline
    {
      position += 1
    }
    position += 1
    line += 1
    lineStart = position
  }

  /// The next record; nil when one of its quotation marks is never closed.
  private mutating func record() -> [Field]? {
    var fields: [Field] = []
    while true {
      while position < bytes.count, bytes[position] == .space { position += 1 }
      let (line, column) = (line, column)
      let isQuoted = position < bytes.count && bytes[position] == .quote
      guard let text = isQuoted ? quotedText() : plainText() else { return nil }
      fields.append(Field(text: text, line: line, column: column))
      guard position < bytes.count, bytes[position] == delimiter else { break }
      position += 1
    }
    endLine()
    return fields
  }

  /// The 1-based column of the current byte: continuation bytes of UTF-8 do not count.
  private var column: Int {
    bytes[lineStart..<position].count { $0 & 0xC0 != 0x80 } + 1
  }

  private mutating func plainText() -> String {
    let start = position
    while position < bytes.count, bytes[position] != delimiter, !isLineEnd { position += 1 }
    return trimmed(bytes[start..<position])
  }

  /// The text of a quoted field, `""` being one mark; nil when no mark closes it.
  private mutating func quotedText() -> String? {
    let firstLine = line
    var text: [UInt8] = []
    position += 1
    while position < bytes.count, line - firstLine < Self.longestField {
      if isLineEnd {
        text.append(.newline)
        endLine()
      } else if bytes[position] != .quote {
        text.append(bytes[position])
        position += 1
      } else if position + 1 < bytes.count, bytes[position + 1] == .quote {
        text.append(.quote)
        position += 2
      } else {
        position += 1
        let rest = plainText()
        // A mark inside the text of one line is a slip; over several it closed another field's.
        if !rest.isEmpty, line > firstLine { return nil }
        return trimmed(text[...]) + rest
      }
    }
    return nil
  }

  private func trimmed(_ field: ArraySlice<UInt8>) -> String {
    var scalars = String(decoding: field, as: UTF8.self).unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}

extension UInt8 {
  fileprivate static let newline = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let quote = UInt8(ascii: "\"")
}
