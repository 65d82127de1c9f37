import Documents
import Foundation
import Testing

@testable import Ingest

@Suite("Pages as browsers save them")
struct SavedPageTests {
  /// The pages that say where they come from, which a browser would write at their top.
  static let pages = try? Fixture.all().filter { $0.path.hasSuffix(".html") }

  @Test(
    "a page whose links the browser made absolute reads as the page did",
    arguments: try #require(pages)
  )
  func absoluteLinks(of fixture: Fixture) throws {
    let before = try Contract(fixture.contract())
    guard let address = before.address, let host = URL(string: address)?.host() else { return }
    let text = String(decoding: try fixture.bytes(), as: UTF8.self)
    let absolute = text.replacing(/(href|src|action)="(\/[^\/"][^"]*|\/)"/) { match in
      "\(match.1)=\"https://\(host)\(match.2)\""
    }
    #expect(try Contract(fixture.contract(of: Array(absolute.utf8))) == before)
  }
}

/// A contract without what tells where the file came from.
private struct Contract: Equatable {
  let address: String?
  private let said: NSDictionary

  init(_ text: String) throws {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    var facts = try #require(object as? [String: Any])
    address = facts["source_url"] as? String
    facts["source_url"] = nil
    said = facts as NSDictionary
  }
}
