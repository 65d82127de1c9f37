internal import Core

/// The records of WARC 0.17 to 1.1.
enum WARC {
  /// The records that may hold a document: responses, resources and conversions.
  static func records(in bytes: ArraySlice<UInt8>) -> [WebArchiveRecord] {
    var records: [WebArchiveRecord] = []
    var rest = bytes.drop { $0 <= 0x20 }
    while !rest.isEmpty, records.count < Container.mostMembers {
      guard rest.starts(with: version), let (_, fields) = rest.firstLine else {
        let fault = "bytes between records that are none, passed over"
        records.append(WebArchiveRecord(place: rest.startIndex, fault: fault))
        rest = next(in: rest)
        continue
      }
      let (headers, body) = HeaderFields.read(fields)
      let type = headers["WARC-Type"]?.lowercased()
      var record = WebArchiveRecord(place: rest.startIndex)
      record.url = headers["WARC-Target-URI"].map(address)
      record.savedAt = headers["WARC-Date"]
      record.mediaType = headers.mediaType
      let size = headers["Content-Length"].flatMap { Int($0) } ?? -1
      let end = size < 0 || size > body.count ? nil : body.startIndex + size
      let after = end.map { bytes[$0...].drop { $0 <= 0x20 } }
      if let end, let after, after.isEmpty || after.starts(with: version) {
        record.block = body[..<end]
        rest = after
      } else {
        record.fault =
          size < 0
          ? "a record without its length: save the page again"
          : "a record cut off or of another length than it says: save the page again"
        rest = next(in: body)
      }
      if ["response", "resource", "conversion"].contains(type) || type == nil {
        records.append(record)
      }
    }
    return records
  }

  private static let version = Array("WARC/".utf8)

  /// The next record, which begins a line.
  private static func next(in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.place(of: "\nWARC/").map { bytes[($0 + 1)...] } ?? []
  }

  /// An address without the angle brackets of some archivers, its spaces escaped.
  static func address(_ text: String) -> String {
    var bare = text[...]
    if bare.hasPrefix("<"), bare.hasSuffix(">") { bare = bare.dropFirst().dropLast() }
    return bare.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "%20")
  }
}
