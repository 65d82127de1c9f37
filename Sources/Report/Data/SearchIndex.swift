internal import Core

/// The names of all communes, as the script that a search loads.
///
/// A script and not a JSON file: a page opened from a folder may load scripts beside it, and nothing
/// else. One line a commune, `code<TAB>name`; the names are the edition's, the same in all languages.
enum SearchIndex {
  static func script(_ book: Book) -> [UInt8] {
    var bytes = Array("barometreNames(\"".utf8)
    for commune in book.edition.communes {
      append("\(commune.insee)\t\(Printable.line(commune.name))", to: &bytes)
      bytes += Array("\\n".utf8)
    }
    return bytes + Array("\");\n".utf8)
  }

  /// Adds a text inside the quotes of a script: nothing in it can end them, or the script.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: bytes += Array("\\t".utf8)
      case 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x5C, 0x60, 0..<0x20, 0x2028, 0x2029:
        let digits = String(scalar.value, radix: 16)
        bytes += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      default: bytes += Array(String(scalar).utf8)
      }
    }
  }
}
