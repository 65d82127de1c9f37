import Core
@testable import Documents
@testable import Ingest

private let reader = ExportReader(zone: .utc)

/// libFuzzer's entry: any bytes are a file that somebody saved.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let reading = reader.read(bytes)
  require(reading == reader.read(bytes), "the same bytes read differently")
  reading.checkText()
  let text = TextEncoding.utf8(bytes)
  require(String(validating: text, as: UTF8.self) != nil, "not made UTF-8")
  checkTokens(of: XMLTokenizer.withoutPreamble(text))
  return 0
}

/// Of a document without fault, the scanner gives the tokens of libxml2 or gives up.
private func checkTokens(of document: [UInt8]) {
  let recorded = try? XMLTokenizer.recordedTokens(in: document)
  if let recorded {
    require(
      String(validating: recorded.characters, as: UTF8.self) != nil,
      "libxml2's characters are not UTF-8"
    )
  }
  guard let scanned = XMLScanner.tokens(in: document) else { return }
  guard let recorded else { fatalError("the scanner reads what libxml2's limits refuse") }
  // In a document at fault libxml2 may stop at a comment that the scanner reads past.
  guard recorded.faults.isEmpty else { return }
  let pair = zip(scanned.spelt, recorded.spelt).first { $0 != $1 }
  require(pair == nil, "scanner and libxml2: \(String(describing: pair))")
  require(scanned.tokens.count == recorded.tokens.count, "one of the two stops")
}

extension XMLTokens {
  /// The events with their names and characters.
  fileprivate var spelt: [String] {
    tokens.map { token in
      let name = token.kind == .text ? "" : "\(names[Int(token.name)])"
      return "\(token.kind) \(name) \(String(decoding: bytes(of: token), as: UTF8.self))"
    }
  }
}

extension Reading {
  /// No text of a reading holds a control character but line feeds, or is empty; a refused file has
  /// no posts, and no count is under zero.
  fileprivate func checkText() {
    require(refusal == nil || posts.isEmpty, "posts in a refused file")
    let lines = [sourceURL, account.name, account.url, account.id, account.handle, refusal?.detail]
    let postLines = posts.flatMap { [$0.id, $0.url, $0.title, $0.author] }
    for line in lines + postLines { Self.check(line, allowing: []) }
    for post in posts {
      Self.check(post.text, allowing: ["\n"])
      for count in [post.comments, post.views, post.reactions] {
        require(count.map { $0.value >= 0 } ?? true, "a count under zero")
      }
      for time in [post.publishedAt, post.updatedAt].compactMap(\.self) {
        require((1989...2101).contains(time.day.civil.year), "a time out of bounds: \(time)")
      }
    }
  }

  private static func check(_ text: String?, allowing allowed: Set<Unicode.Scalar>) {
    guard let text else { return }
    require(!text.isEmpty, "an empty text is not nil")
    let found = text.unicodeScalars.first {
      $0.properties.generalCategory == .control && !allowed.contains($0)
    }
    require(found == nil, "a control character in \(text.debugDescription)")
  }
}

/// Ends the run with a message, which `precondition` keeps to itself in a release build.
private func require(_ holds: Bool, _ message: @autoclosure () -> String) {
  if !holds { fatalError(message()) }
}
