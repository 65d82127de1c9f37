/// Takes document types out of XML before libxml2 sees them.
///
/// Nothing in one is of use: entities are never expanded, external subsets never loaded. libxml2
/// would keep the entities beyond the life of its parser, and add the default attributes that a
/// list of them declares to every tag, in the square of their number.
enum DocumentType {
  /// The document with each document type before its first element as spaces and line feeds, so that
  /// lines keep their numbers.
  static func blanked(in document: [UInt8]) -> [UInt8] {
    var output = document
    var position = 0
    while let start = document[position...].firstIndex(of: 0x3C) {
      let rest = document[start...]
      if rest.starts(with: name) {
        position = end(in: document, from: start + name.count)
        for place in start..<position where document[place] != 0x0A { output[place] = 0x20 }
      } else if let past = endOfAside(in: document, at: start) {
        position = past
      } else {
        break
      }
    }
    return output
  }

  private static let name = Array("<!DOCTYPE".utf8)

  /// What may stand before the first element and within a document type, and how it ends.
  private static let asides = [("<!--", "-->"), ("<?", "?>")].map {
    (Array($0.utf8), Array($1.utf8))
  }

  /// The place after the comment or instruction at `start`; nil when there is none.
  private static func endOfAside(in document: [UInt8], at start: Int) -> Int? {
    let rest = document[start...]
    guard let (open, close) = asides.first(where: { rest.starts(with: $0.0) }) else { return nil }
    return rest.dropFirst(open.count).end(ofFirst: close) ?? document.count
  }

  /// The place after the ">" of a document type, its declarations in "[" and "]" included; the end
  /// of the document when it has none.
  private static func end(in document: [UInt8], from start: Int) -> Int {
    var position = start
    var isInSubset = false
    while position < document.count {
      let byte = document[position]
      switch byte {
      case 0x22, 0x27:
        guard let close = document[(position + 1)...].firstIndex(of: byte) else {
          return document.count
        }
        position = close
      case 0x5B: isInSubset = true
      case 0x5D: isInSubset = false
      case 0x3C:
        if let past = endOfAside(in: document, at: position) { position = past - 1 }
      case 0x3E: if !isInSubset { return position + 1 }
      default: break
      }
      position += 1
    }
    return position
  }
}
