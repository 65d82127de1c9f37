import Core
import Foundation
import Testing

@testable import Ingest

@Suite("Hostile feeds")
struct HostileFeedTests {
  private let reader: ExportReader

  init() throws {
    reader = ExportReader(zone: try #require(CivilZone(identifier: "Europe/Paris")))
  }

  /// What is read in a document; an issue when that takes more than 5 seconds.
  private func reading(_ document: some Sequence<UInt8>) -> Reading {
    var reading = Reading()
    let bytes = Array(document)
    let time = ContinuousClock().measure { reading = reader.read(bytes) }
    #expect(time < .seconds(5))
    return reading
  }

  private func reading(_ document: String) -> Reading { reading(document.utf8) }

  private func titles(_ reading: Reading) -> [String?] { reading.posts.map(\.title) }

  /// An RSS feed of one item whose title is this markup.
  private func feed(title: String, declarations: String = "") -> String {
    """
    <?xml version="1.0"?>\(declarations)<rss version="2.0"><channel><title>Vaubrune</title>\
    <item><title>\(title)</title><guid>1</guid></item></channel></rss>
    """
  }

  // MARK: Broken

  @Test("a feed that was cut anywhere gives the posts before the cut, or a refusal")
  func truncated() throws {
    let document = Array(
      """
      <?xml version="1.0"?><rss version="2.0"><channel><title>Vaubrune</title>
      <item><title>Un &amp; seul</title><description><![CDATA[<p>Été</p>]]></description></item>
      <item><title>Deux</title><link>https://www.vaubrune.example/2</link></item>
      </channel></rss>
      """.utf8
    )
    for length in 0...document.count {
      let reading = reader.read(Array(document[..<length]))
      let isNamed = reading.refusal.map { !$0.detail.isEmpty } ?? (reading.format == "rss")
      #expect(isNamed, "cut at \(length)")
      #expect(reading.posts.count <= 2)
    }
    let cut = reading(document[..<(document.count - 40)])
    #expect(titles(cut) == ["Un & seul", "Deux"])
  }

  @Test(
    "what XML forbids in a title costs nothing of it",
    arguments: [
      ("Pain & vin", "Pain & vin"),
      ("a & b &amp; c &eacute; d", "a & b & c é d"),
      ("?a=1&b=2", "?a=1&b=2"),
      ("Fête &inconnue; ici", "Fête &inconnue; ici"),
      ("Fin &#0; ou &#x1F; non", "Fin ou non"),
      ("Soir &#146;été", "Soir ’été"),
      ("On vous aime <3 & 5 < 6", "On vous aime <3 & 5 < 6"),
      ("Suite ]]> fin", "Suite ]]> fin"),
    ]
  )
  func malformed(title: String, expected: String) throws {
    let reading = reading(feed(title: title))
    #expect(titles(reading) == [expected])
    #expect(reading.posts.first?.id == "1")
  }

  @Test("one byte of Latin-1 in a feed of UTF-8 is its letter")
  func latin1() {
    var bytes = Array(feed(title: "été #").utf8)
    if let mark = bytes.lastIndex(of: 0x23) { bytes[mark] = 0xE9 }
    #expect(titles(reading(bytes)) == ["été é"])
  }

  @Test("an item that is never closed ends where the next begins")
  func unclosedItem() {
    let feed = """
      <rss><channel><title>V</title><item><title>Un</title><item><title>Deux</title>\
      </item><item><title>Trois</item></channel></rss>
      """
    #expect(titles(reading(feed)) == ["Un", "Deux", "Trois"])
  }

  @Test("tags that do not match lose no post")
  func mismatched() {
    let feed = """
      <rss><channel><item><title>Un</titre></item><item><title>Deux</title></item></rss>
      """
    #expect(reading(feed).posts.count == 2)
  }

  @Test("what stands before the declaration is passed over")
  func preamble() {
    for text in ["\n\n  ", "<!-- cache -->", "Warning: php in /index.php\n", "\u{FEFF}\n"] {
      #expect(titles(reading(text + feed(title: "Un"))) == ["Un"], "\(text)")
    }
  }

  @Test("NULs and control characters are dropped")
  func controls() {
    #expect(titles(reading(feed(title: "U\u{0}n\u{8} \u{1B}deux"))) == ["Un deux"])
  }

  @Test("a feed within a page of HTML is read, a page alone is refused by its title")
  func pages() {
    let page = "<!DOCTYPE html><html><head><title>Mairie de Vaubrune</title></head><body>"
    let refusal = reading(page + "<p>Bonjour<br></p></body></html>").refusal
    #expect(refusal?.reason == .unknownLayout)
    #expect(refusal?.detail.contains("“Mairie de Vaubrune”") == true)
    let saved = "<html><body><pre>" + feed(title: "Un").dropFirst(21) + "</pre></body></html>"
    #expect(titles(reading(saved)) == ["Un"])
  }

  @Test(
    "what is no feed is refused by its reason",
    arguments: [
      ("", .empty), (" \n\t ", .empty), ("bonjour", .notAFeed), ("{\"a\": 1}", .notAFeed),
      ("{", .malformed), ("[1, 2]", .notAFeed), ("<svg/>", .notAFeed), ("<", .notAFeed),
      ("<opml version='1.0'><body><outline title='x'/></body></opml>", .notAFeed),
      ("<?xml version='1.0'?>", .notAFeed), ("<![CDATA[", .notAFeed), ("\u{0}\u{0}", .empty),
    ] as [(String, Refusal.Reason)]
  )
  func refused(document: String, reason: Refusal.Reason) {
    let reading = reading(document)
    #expect(reading.refusal?.reason == reason)
    #expect(reading.posts.isEmpty && reading.format == nil)
  }

  // MARK: Bombs

  @Test("ten thousand levels are refused by name, a thousand words deep are not")
  func nesting() {
    let deep = String(repeating: "<a>", count: 10_000)
    #expect(reading("<rss><channel>" + deep).refusal?.reason == .malformed)
    let closed = deep + String(repeating: "</a>", count: 10_000)
    #expect(reading(feed(title: closed)).refusal?.detail.contains("deep") == true)
    let words = String(repeating: "<b>", count: 900) + "x" + String(repeating: "</b>", count: 900)
    #expect(reading(feed(title: words)).posts.count == 1)
  }

  @Test("entities that a document declares are never expanded")
  func billionLaughs() {
    let entities = (1...9).map { level in
      "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
    }
    let declarations = "<!DOCTYPE rss [<!ENTITY l0 \"rire\">" + entities.joined() + "]>"
    let reading = reading(feed(title: "&l9; fin", declarations: declarations))
    #expect(titles(reading) == ["&l9; fin"])
    let attribute = feed(title: "Un", declarations: declarations)
      .replacing("<guid>", with: "<guid isPermaLink=\"&l9;\">")
    #expect(titles(self.reading(attribute)) == ["Un"])
  }

  @Test("no file and no address that a document names is ever read")
  func externalEntity() throws {
    let secret = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data("mot-de-passe".utf8).write(to: secret)
    defer { try? FileManager.default.removeItem(at: secret) }
    for declarations in [
      "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file://\(secret.path)\">]>",
      "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"file://\(secret.path)\"> %p;]>",
      "<!DOCTYPE rss SYSTEM \"file://\(secret.path)\">",
      "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/x.dtd\">",
    ] {
      let reading = reading(feed(title: "Lu : &x;", declarations: declarations))
      #expect(!"\(reading)".contains("mot-de-passe"), "\(declarations)")
      #expect(reading.posts.count == 1, "\(declarations)")
    }
  }

  @Test("a hundred thousand attributes are refused by name")
  func attributes() {
    let many = (0..<100_000).map { " a\($0)='1'" }.joined()
    let feed = feed(title: "Un").replacing("<guid>", with: "<guid\(many)>")
    let refusal = reading(feed).refusal
    #expect(refusal?.reason == .malformed)
    #expect(refusal?.detail.contains("attributes") == true)
  }

  @Test("ten thousand namespaces in scope are refused, and one after the other are read")
  func namespaces() {
    let nested = (0..<900).map { level in
      "<a " + (0..<12).map { "xmlns:n\(level)x\($0)='u:\(level):\($0)' " }.joined() + ">"
    }
    #expect(reading(feed(title: nested.joined())).refusal?.detail.contains("namespaces") == true)
    let items = (0..<2_000).map { "<item xmlns:n='u:\($0)'><n:x/><title>\($0)</title></item>" }
    #expect(reading("<rss><channel>" + items.joined() + "</channel></rss>").posts.count == 2_000)
  }

  @Test("twenty thousand distinct names cost no more than as many alike")
  func names() {
    let fields = (0..<20_000).map { "<n\($0)/>" }.joined()
    #expect(reading("<rss><channel><item>" + fields + "</item></channel></rss>").posts.count == 1)
  }

  @Test(
    "a hundred kilobytes of one broken thing are read or refused in seconds",
    arguments: [
      "<item>", "<item><title>", "<![CDATA[", "<!--", "&", "&amp", "<", "<a ", "</a>", "<?x ", "\"",
      "<rss>", "<!DOCTYPE ", "]]>", "<a b='", "[et_pb_", "<item/>",
    ]
  )
  func repeated(part: String) {
    let run = String(repeating: part, count: 100_000 / part.utf8.count)
    _ = reading(run)
    _ = reading("<rss><channel><item><description>" + run)
    let escaped = run.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    #expect(reading(feed(title: escaped)).posts.count == 1)
  }

  @Test("an unclosed JSON of a hundred thousand brackets is refused")
  func deepJSON() {
    for part in ["[", "{\"a\":"] {
      let document = String(repeating: part, count: 100_000)
      #expect(reading(document).refusal?.reason == .malformed)
    }
  }
}
