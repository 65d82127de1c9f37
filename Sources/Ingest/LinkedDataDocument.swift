internal import Core
internal import Documents

/// A document of JSON-LD alone, as an address gives it to programs: the posts and the account of a
/// page without the page.
enum LinkedDataDocument: ExportFormat {
  static let names = ["json-ld"]

  static func recognises(_ document: ArraySlice<UInt8>) -> Bool {
    guard let first = document.first, first == 0x7B || first == 0x5B else { return false }
    let head = document.prefix(65_536)
    // ActivityPub's documents have a context too, but name their types otherwise.
    return head.place(of: "@context") != nil
      && (head.place(of: "\"@type\"") != nil || head.place(of: "\\u0040type") != nil)
  }

  static func reading(
    of document: [UInt8],
    capture: Capture,
    dates: DateReader
  ) throws(Refusal) -> Reading {
    let items = LinkedData.items(of: document[...])
    var reading = StructuredReading.reading(of: items, dates: dates) {
      WebAddress.resolve($0, against: capture.url)
    }
    guard !reading.posts.isEmpty || reading.account.name != nil else {
      throw Refusal(.unknownLayout, "JSON-LD of no post and no account: save the page itself")
    }
    reading.format = names[0]
    let address = reading.posts.first?.url ?? reading.account.url
    reading.platform = address.flatMap { PagePlatform.platform(of: $0) } ?? .website
    return reading
  }
}
