import Core
import Ingest
import Testing

@testable import Documents

/// A document made of one piece many times over.
private struct Repetition: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let document: String

  /// The piece stands in the body of an entry, within CDATA.
  init(body piece: String, _ count: Int, _ end: String = "") {
    testDescription = "\(count) × \(piece) in a body"
    let body = String(repeating: piece, count: count) + end
    document =
      "<rss><channel><item><description><![CDATA[\(body)]]></description></item></channel></rss>"
  }

  /// The piece stands for itself.
  init(_ piece: String, _ count: Int, after start: String = "<rss><channel>", _ end: String = "") {
    testDescription = "\(count) × \(piece.prefix(30))"
    document = start + String(repeating: piece, count: count) + end
  }

  /// Pieces that each hold their number.
  init(numbered piece: (Int) -> String, _ count: Int, after start: String = "<rss><channel>") {
    testDescription = "\(count) like \(piece(1).prefix(30))"
    document = start + (0..<count).map(piece).joined()
  }
}

@Suite("Hostile sizes")
struct HostileSizesTests {
  private static let defaults = (0..<20_000).map { "a\($0) CDATA 'v'" }.joined(separator: " ")

  // Each took from 2 s to minutes in a release build when its time grew with the square of its
  // size; a debug build, where tests run, is some ten times slower, and now takes a second or two.
  @Test(
    "time grows with the size, not with its square",
    arguments: [
      Repetition(body: "[et_pb_", 400_000),
      Repetition(body: "<zz ", 300_000),
      Repetition(body: "<zz@", 300_000, ">"),
      Repetition("<!DOCTYPE a>", 300_000, after: "", "<rss/>"),
      Repetition("<a/>", 2_000, after: "<!DOCTYPE rss [<!ATTLIST a \(defaults)>]><rss>"),
      Repetition(numbered: { "<n\($0 % 30_000)/>" }, 60_000),
      Repetition(numbered: { "& <n\($0 % 30_000)/>" }, 60_000),
      Repetition(numbered: { "<a xmlns='u\($0)'><b/></a>" }, 30_000),
      Repetition("<a \"" + String(repeating: "x", count: 8_200), 2_000, after: "<rss>& "),
      Repetition(
        "<x><item><title>a</title></item>",
        900,
        String(repeating: "<a/>", count: 600_000)
      ),
      Repetition(
        "<media:description>",
        900,
        after: "<rss xmlns:media='http://search.yahoo.com/mrss/'><item><media:group>",
        String(repeating: "<a/>", count: 600_000)
      ),
      Repetition(
        "a/../",
        200_000,
        after: "<rss xml:base='https://a.example/'><channel><item><link>",
        "</link></item></channel></rss>"
      ),
    ]
  )
  private func linear(repetition: Repetition) {
    let seconds = processorSeconds {
      _ = ExportReader(zone: .utc).read(Array(repetition.document.utf8))
    }
    #expect(seconds < 15)
  }

  @Test("a feed of more entries than any feed has is refused, in XML and in JSON")
  func entries() {
    let reader = ExportReader(zone: .utc)
    let xml = "<rss><channel>" + String(repeating: "<item/>", count: 100_001) + "</channel></rss>"
    #expect(reader.read(Array(xml.utf8)).refusal?.reason == .tooLarge)
    let items = Array(repeating: "{}", count: 100_001).joined(separator: ",")
    let json = "{\"version\":\"1\",\"items\":[\(items)]}"
    #expect(reader.read(Array(json.utf8)).refusal?.reason == .tooLarge)
  }

  @Test("a document of more names than any has is refused, not read with wrong names")
  func names() {
    let names = (0...XMLNameList.mostNames).map { "<n\($0)/>" }.joined()
    #expect(throws: Refusal.self) {
      try XMLTokenizer.tokens(in: Array("<rss>\(names)</rss>".utf8))
    }
  }

  @Test("a lone “&” costs a long feed none of its entries")
  func longFeedAtFault() {
    let body = String(repeating: "mot ", count: 3_000)
    let entry = "<item><title>a</title><description>\(body)</description></item>"
    let entries = String(repeating: entry, count: 1_000)
    let feed = "<rss><channel><item><title>a & b</title></item>\(entries)</channel></rss>"
    #expect(ExportReader(zone: .utc).read(Array(feed.utf8)).posts.count == 1_001)
  }

  @Test("a document that libxml2 stops reading is refused, not read in part")
  func halted() {
    let body = String(repeating: "x y ", count: 5_000_000)
    let document = "<rss><channel><item><title><![CDATA[\(body)]]></title></item><item>a & b</item>"
    #expect(ExportReader(zone: .utc).read(Array(document.utf8)).refusal?.reason == .malformed)
  }

  @Test(
    "a document of more faults, or of more names, than any has is refused",
    arguments: [
      String(repeating: "<x:b/>", count: 1_100_000), (0..<110_000).map { "&e\($0);" }.joined(),
      (0..<110_000).map { "& <?p\($0)?>" }.joined(),
    ]
  )
  func faults(body: String) {
    #expect(ExportReader(zone: .utc).read(Array("<rss>\(body)".utf8)).refusal?.reason == .malformed)
  }

  @Test("a long text with many “=” is not taken for a tag of many attributes")
  func equals() throws {
    let text = String(repeating: "a = b ", count: 2_000)
    let document = Array("<rss><![CDATA[\(text)]]>& </rss>".utf8)
    #expect(
      try XMLTokenizer.tokens(in: document).string(of: XMLTokenizer.tokens(in: document).tokens[1])
        == text + "& "
    )
  }
}
