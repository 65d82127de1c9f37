internal import Core
internal import Documents

/// Where and when a page was saved, as the tool that saved it wrote into a comment.
struct SavedFrom: Hashable, Sendable {
  /// The address it was saved from.
  let url: String

  /// When it was saved; nil when the tool does not say.
  let capturedAt: Instant?

  /// Reads the first comment of a tool that is known.
  ///
  /// Browsers ("Save page as": `saved from url=(0023)https://…`), SingleFile (`url:` and
  /// `saved date:`), HTTrack (`Mirrored from … by HTTrack …, date`).
  ///
  /// - Parameters:
  ///   - comments: the comments of the page.
  ///   - dates: reads the date of saving.
  ///   - capture: what the container says, which goes before.
  init?(_ comments: [ArraySlice<UInt8>], dates: DateReader, in capture: Capture = Capture()) {
    if let url = capture.url {
      self.init(url: url, capturedAt: capture.savedAt)
      return
    }
    for comment in comments.prefix(200) where comment.count < 8_192 {
      guard Self.marks.contains(where: { comment.place(of: $0) != nil }) else { continue }
      let text = String(decoding: comment, as: UTF8.self)
      if let saved = Self.byBrowser(text) ?? Self.bySingleFile(text, dates)
        ?? Self.byHTTrack(text, dates)
      {
        self = saved
        return
      }
    }
    return nil
  }

  private static let marks = ["saved from url=(", "SingleFile", "HTTrack"]

  private init(url: String, capturedAt: Instant?) {
    self.url = url
    self.capturedAt = capturedAt
  }

  /// ` saved from url=(0023)https://www.facebook.com/ `: the number is the address's length.
  private static func byBrowser(_ text: String) -> SavedFrom? {
    guard let mark = text.firstRange(of: "saved from url=("),
      let close = text[mark.upperBound...].firstIndex(of: ")")
    else { return nil }
    let url = text[text.index(after: close)...].prefix { !$0.isWhitespace }
    return WebAddress.isWeb(String(url)) ? SavedFrom(url: String(url), capturedAt: nil) : nil
  }

  private static func bySingleFile(_ text: String, _ dates: DateReader) -> SavedFrom? {
    guard text.holds("SingleFile") else { return nil }
    var url: String?
    var date: Instant?
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.drop { $0 == " " || $0 == "\t" }
      if line.hasPrefix("url:") {
        url = String(line.dropFirst(4).drop { $0 == " " }.prefix { !$0.isWhitespace })
      } else if line.hasPrefix("saved date:") {
        date = dates.instant(of: String(line.dropFirst(11).drop { $0 == " " }))
      }
    }
    return url.flatMap { WebAddress.isWeb($0) ? SavedFrom(url: $0, capturedAt: date) : nil }
  }

  private static func byHTTrack(_ text: String, _ dates: DateReader) -> SavedFrom? {
    guard let mark = text.firstRange(of: "Mirrored from "), text.holds("HTTrack") else {
      return nil
    }
    let address = text[mark.upperBound...].prefix { !$0.isWhitespace }
    let date = text.firstRange(of: "], ").flatMap {
      dates.instant(of: String(text[$0.upperBound...]))
    }
    return SavedFrom(url: "http://" + address, capturedAt: date)
  }
}
