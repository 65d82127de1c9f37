/// What people keep pages in, when not as they are.
enum Container: String {
  /// A browser's "single file".
  case mhtml
  /// A folder of pages, packed.
  case zip
  /// What archiving tools write.
  case warc
  /// A browser's network panel.
  case har

  /// In what the pages of a commune's accounts were kept; nil for files of their own.
  ///
  /// Browsers leave scripts out of MHTML: it serves where the page itself shows what there is.
  static func used(for insee: String, _ software: Software) -> Container? {
    switch (insee, software) {
    case ("99003", _): .warc
    case ("99006", _): .zip
    case ("99009", .linkedIn), ("99023", .townNews): .mhtml
    case ("99012", _): .har
    default: nil
    }
  }

  /// The files that hold some pages saved at one moment: one, or one for each page.
  ///
  /// - Parameters:
  ///   - pages: at least one.
  ///   - name: what a file of several pages is called, without its ending.
  ///   - moment: when they were saved.
  /// - Returns: the files, none of them in a folder.
  func files(
    of pages: [SavedPage],
    named name: String,
    at moment: Moment
  ) -> [(name: String, bytes: [UInt8])] {
    switch self {
    case .mhtml:
      pages.map {
        ("\($0.name.dropLast(5)).mhtml", Array(Container.mhtml($0, at: moment).utf8))
      }
    case .zip: [("\(name).zip", Container.zip(pages))]
    case .warc:
      [("\(name).warc", Array(pages.map { Container.record($0, at: moment) }.joined().utf8))]
    case .har: [("\(name).har", Array(Container.har(pages, at: moment).utf8))]
    }
  }

  // MARK: Text

  private static func mhtml(_ page: SavedPage, at moment: Moment) -> String {
    let boundary = "----MultipartBoundary--demo----"
    return [
      "From: <Saved by Blink>", "Snapshot-Content-Location: \(page.address)",
      "Subject: demo", "Date: \(moment.rfc822UTC)", "MIME-Version: 1.0",
      "Content-Type: multipart/related;", "\ttype=\"text/html\";", "\tboundary=\"\(boundary)\"", "",
      "", "--\(boundary)", "Content-Type: text/html", "Content-ID: <frame-demo@mhtml.blink>",
      "Content-Transfer-Encoding: quoted-printable", "Content-Location: \(page.address)", "",
      page.html.quotedPrintable, "", "--\(boundary)--", "",
    ].joined(separator: "\r\n")
  }

  private static func record(_ page: SavedPage, at moment: Moment) -> String {
    let response = [
      "HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8",
      "Content-Length: \(page.html.utf8.count)", "", page.html,
    ].joined(separator: "\r\n")
    return [
      "WARC/1.1", "WARC-Type: response", "WARC-Target-URI: \(page.address)",
      "WARC-Date: \(moment.isoUTC)", "WARC-Record-ID: <urn:demo:\(page.name)>",
      "Content-Type: application/http; msgtype=response",
      "Content-Length: \(response.utf8.count)", "", "\(response)\r\n\r\n",
    ].joined(separator: "\r\n")
  }

  private static func har(_ pages: [SavedPage], at moment: Moment) -> String {
    let entries = pages.map { page in
      """
      {"startedDateTime":"\(moment.isoMilliseconds)","time":120,\
      "request":{"method":"GET","url":\(page.address.json)},\
      "response":{"status":200,"content":{"size":\(page.html.utf8.count),\
      "mimeType":"text/html; charset=utf-8","text":\(page.html.json)}}}
      """
    }
    return """
      {"log":{"version":"1.2","creator":{"name":"demo","version":"1"},\
      "entries":[\(entries.joined(separator: ",\n"))]}}

      """
  }

  // MARK: ZIP

  /// Members stored as they are, so that no compressor decides the bytes (PKWARE, APPNOTE 4.3).
  private static func zip(_ pages: [SavedPage]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for page in pages {
      let content = Array(page.html.utf8)
      let offset = archive.count
      // Version 2.0, names in UTF-8, stored, 1 January 2026 at midnight.
      let facts =
        little(20, 2) + little(0x800, 2) + little(0, 2) + little(0, 2)
        + little(46 << 9 | 1 << 5 | 1, 2)
        + little(crc32(content), 4) + little(content.count, 4) + little(content.count, 4)
        + little(page.name.utf8.count, 2) + little(0, 2)
      archive += little(0x0403_4b50, 4) + facts + Array(page.name.utf8) + content
      directory +=
        little(0x0201_4b50, 4) + little(20, 2) + facts + little(0, 2) + little(0, 2) + little(0, 2)
        + little(0, 4) + little(offset, 4) + Array(page.name.utf8)
    }
    let end =
      little(0x0605_4b50, 4) + little(0, 4) + little(pages.count, 2) + little(pages.count, 2)
      + little(directory.count, 4) + little(archive.count, 4) + little(0, 2)
    return archive + directory + end
  }

  /// A number in so many bytes, the lowest first.
  private static func little(_ number: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// ISO 3309, reflected, as ZIP wants it.
  private static func crc32(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = .max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xedb8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}

extension String {
  /// As RFC 2045 writes it: `=C3=A9`, in lines of 76 characters at most.
  fileprivate var quotedPrintable: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var text = ""
      var width = 0
      for byte in line.utf8 {
        let isPlain = (0x20...0x7e).contains(byte) && byte != 0x3d
        let digits = String(byte, radix: 16, uppercase: true)
        let shown = isPlain ? String(UnicodeScalar(byte)) : "=\(byte < 16 ? "0" : "")\(digits)"
        if width + shown.utf8.count > 75 {
          text += "=\r\n"
          width = 0
        }
        text += shown
        width += shown.utf8.count
      }
      return text
    }.joined(separator: "\r\n")
  }
}
