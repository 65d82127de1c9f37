internal import Core

/// The records of ARC 1 and 2 (Burner and Kahle, 1996): a line `URL IP date type … length`, then so
/// many bytes.
enum ARC {
  /// Whether some bytes begin with the record that describes an ARC file.
  static func isOne(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: Array("filedesc://".utf8))
  }

  /// The records, broken ones too.
  static func records(in bytes: ArraySlice<UInt8>) -> [WebArchiveRecord] {
    var records: [WebArchiveRecord] = []
    var rest = bytes
    while let (line, body) = rest.firstLine {
      let place = rest.startIndex
      guard let (header, sizeText) = header(line, at: place) else {
        rest = body
        continue
      }
      let size = Int(sizeText) ?? -1
      var record = header
      if size >= 0, size <= body.count {
        record.block = body.prefix(size)
        rest = body.dropFirst(size)
      } else {
        // Its length is of no use: what follows is looked at line by line.
        record.fault =
          size < 0
          ? "a record without its length: save the page again"
          : "a record that is cut off: save the page again"
        rest = size < 0 ? body : []
      }
      if !ARC.isOne(line) { records.append(record) }
    }
    return records
  }

  /// Reads `http://mairie.fr/ 192.0.2.1 20140216050221 text/html 1591`; between the type and the
  /// length version 2 has five more words.
  private static func header(
    _ line: ArraySlice<UInt8>,
    at place: Int
  ) -> (WebArchiveRecord, size: String)? {
    guard line.count < 16_384 else { return nil }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ").map(String.init)
    guard words.count >= 5, let first = words.first, first.contains("://"),
      let size = words.last, let date = words.dropFirst(2).firstIndex(where: isDate)
    else { return nil }
    var record = WebArchiveRecord(place: place)
    record.url = words[..<(date - 1)].joined(separator: "%20")
    record.savedAt = iso(words[date])
    record.mediaType = date + 1 < words.count - 1 ? words[date + 1].lowercased() : nil
    return (record, size)
  }

  private static func isDate(_ word: String) -> Bool {
    word.utf8.count >= 14 && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// `20140216050221` as `2014-02-16T05:02:21Z`.
  private static func iso(_ digits: String) -> String {
    let pieces = [(0, 4), (4, 2), (6, 2), (8, 2), (10, 2), (12, 2)].map { start, length in
      String(digits.dropFirst(start).prefix(length))
    }
    let day = pieces[..<3].joined(separator: "-")
    return day + "T" + pieces[3...].joined(separator: ":") + "Z"
  }
}
