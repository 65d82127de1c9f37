internal import Core

/// MHTML (RFC 2557): a page and what it is dressed with, as Chromium, Edge and old Internet
/// Explorer save it into one file.
enum MHTML {
  /// Whether some bytes begin with the header of a saved page.
  static func isOne(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = bytes.prefix(16_384).drop { $0 <= 0x20 }
    guard let first = head.firstLine?.line.first, first >= 0x41, first <= 0x7A else { return false }
    let headers = HeaderFields.read(head).0
    return headers.mediaType == "multipart/related"
      || (headers["MIME-Version"] != nil && DocumentKind.isHTML(mediaType: headers.mediaType))
  }

  /// The page of the file; the frames in it are pages of others and are passed over.
  static func page(in bytes: ArraySlice<UInt8>) -> ContainedDocument {
    let (headers, body) = HeaderFields.read(bytes.drop { $0 <= 0x20 })
    let url = headers["Snapshot-Content-Location"] ?? headers["Content-Location"]
    let date = headers["Date"]
    func broken(_ what: String) -> ContainedDocument {
      .broken(nil, what + ": save the page again", url: url, savedAt: date)
    }
    if headers.mediaType != "multipart/related" {
      return page(Part(headers: headers, body: body, isWhole: true), url: url, savedAt: date)
    }
    guard let boundary = headers.parameter("boundary") else {
      return broken("MHTML that does not name the boundary of its parts")
    }
    let parts = parts(of: body, boundary: boundary)
    guard !parts.isEmpty else { return broken("MHTML without the boundary that it names") }
    let pages = parts.filter { DocumentKind.isHTML(mediaType: $0.headers.mediaType) }
    let main = pages.first { $0.headers["Content-Location"] == url && url != nil } ?? pages.first
    guard let main else { return broken("MHTML without a part that is HTML") }
    guard main.isWhole else { return broken("MHTML that is cut off within its page") }
    return page(main, url: url ?? main.headers["Content-Location"], savedAt: date)
  }

  private struct Part {
    let headers: HeaderFields
    let body: ArraySlice<UInt8>
    /// Whether a boundary follows it.
    let isWhole: Bool
  }

  private static func page(_ part: Part, url: String?, savedAt: String?) -> ContainedDocument {
    let encoding = part.headers["Content-Transfer-Encoding"]
    return ContainedDocument(
      name: nil,
      content: .success(TransferEncoding.decoded(part.body, encoding)),
      url: url,
      savedAt: savedAt,
      charset: part.headers.charset
    )
  }

  private static func parts(of body: ArraySlice<UInt8>, boundary: String) -> [Part] {
    let delimiter = "--" + boundary
    var parts: [Part] = []
    var start = firstDelimiter(delimiter, in: body)
    while let begin = start, parts.count < Container.mostMembers {
      let rest = body[begin...].dropFirst(delimiter.utf8.count)
      if rest.starts(with: Array("--".utf8)) { break }
      let content = rest.firstLine?.rest ?? []
      start = firstDelimiter(delimiter, in: content)
      let (headers, text) = HeaderFields.read(content[..<(start ?? content.endIndex)])
      // The end of line before a boundary is the boundary's.
      var part = text
      if start != nil, part.last == 0x0A { part = part.dropLast() }
      if start != nil, part.last == 0x0D { part = part.dropLast() }
      parts.append(Part(headers: headers, body: part, isWhole: start != nil))
    }
    return parts
  }

  /// The place of the first line that begins with a delimiter.
  private static func firstDelimiter(_ delimiter: String, in bytes: ArraySlice<UInt8>) -> Int? {
    var place = bytes.place(of: delimiter)
    while let found = place, found > bytes.startIndex, bytes[found - 1] != 0x0A {
      place = bytes.place(of: delimiter, from: found + 1)
    }
    return place
  }
}
