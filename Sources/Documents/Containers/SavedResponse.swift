internal import Core

/// An answer of HTTP in a file of its own, its header before the page: what `curl -i` writes.
enum SavedResponse {
  /// Whether some bytes begin like an answer: `HTTP/1.1 200 OK`, `HTTP/2 200`.
  static func isOne(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: Array("HTTP/".utf8)) && bytes.dropFirst(5).first.map(isDigit) == true
  }

  /// The page of the last answer: those before it only led there.
  static func page(
    in bytes: ArraySlice<UInt8>,
    budget: inout ExpansionBudget
  ) -> ContainedDocument {
    var rest = bytes
    var hops = 0
    while hops < mostHops, let (_, fields) = rest.firstLine {
      let (_, body) = HeaderFields.read(fields)
      guard isOne(body) else { break }
      rest = body
      hops += 1
    }
    guard let response = HTTPResponse(rest) else {
      return .broken(nil, "an answer of HTTP that is cut off: save the page again")
    }
    var document = ContainedDocument(name: nil, content: .success([]))
    document.savedAt = response.headers["Date"]
    document.charset = response.headers.charset
    document.content =
      response.status >= 400
      ? .failure(WebArchive.refusal(ofStatus: response.status))
      : response.body(budget: &budget)
    return document
  }

  /// The most answers that lead to the page: browsers give up after twenty.
  private static let mostHops = 20

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
