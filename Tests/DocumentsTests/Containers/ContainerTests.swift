import ContainerSamples
import Core
import Foundation
import Testing

@testable import Documents

@Suite("Containers")
struct ContainerTests {
  private let page = Array("<!DOCTYPE html><html><title>Mairie</title></html>".utf8)

  /// The names, contents and refusals of what a container holds.
  private func documents(_ bytes: [UInt8], budget bytesLeft: Int = 1 << 24) -> [ContainedDocument] {
    var budget = ExpansionBudget(bytes: bytesLeft)
    switch Container(bytes, budget: &budget) {
    case nil: return []
    case .page(let page): return [page]
    case .files(let documents), .answers(let documents): return documents
    }
  }

  private func content(_ document: ContainedDocument) -> [UInt8]? { try? document.content.get() }

  @Test("ZIP and tar give their pages without what they are dressed with")
  func files() {
    let files = [
      ("2026/mairie.html", page), ("2026/mairie_files/frame.html", page), ("logo.png", [1, 2]),
      ("__MACOSX/._mairie.html", [0]), ("style.css", [0]), ("orphan_files/page.html", page),
    ]
    for archive in [Made.zip(files), Made.tar(files), Made.gzip(Made.tar(files))] {
      let found = documents(archive)
      #expect(found.map(\.name) == ["2026/mairie.html", "orphan_files/page.html"])
      #expect(found.allSatisfy { content($0) == page })
    }
  }

  @Test("no name leads out of the archive")
  func names() {
    let files = [("../../etc/a.html", page), ("/root/b.html", page), ("..\\c.html", page)]
    #expect(documents(Made.zip(files)).map(\.name) == ["etc/a.html", "root/b.html", "c.html"])
  }

  @Test("a member that is damaged is named, the others are read")
  func damagedMember() throws {
    let other = Array("<html>other</html>".utf8)
    var zip = Made.zip([("a.html", page), ("b.html", other)])
    // The first letter of a.html, after 30 bytes of header and 6 of name: its CRC is then wrong.
    zip[36] ^= 0xFF
    let found = documents(zip)
    #expect(found.map(\.name) == ["a.html", "b.html"])
    #expect(content(found[0]) == nil)
    #expect(content(found[1]) == other)
  }

  @Test("an archive that is cut off gives what comes before and names what does not")
  func cutArchive() {
    let zip = Made.zip([("a.html", page), ("b.html", page)])
    let found = documents(Array(zip.prefix(page.count + 60)))
    #expect(content(found[0]) == page)
    #expect(found.count == 2 && content(found[1]) == nil)
  }

  @Test("a member that expands beyond the budget is refused, the others are read")
  func bomb() {
    let big = [UInt8](repeating: 0x20, count: 100_000)
    let found = documents(
      Made.zip([("a.html", page), ("b.html", big), ("c.html", page)]),
      budget: 50_000
    )
    #expect(found.map(\.name) == ["a.html", "b.html", "c.html"])
    #expect(found[1].content.failure == ExpansionBudget.exceeded)
    #expect(found[0].content.failure == nil && found[2].content.failure == nil)
    #expect(
      documents(Made.gzip(big), budget: 50_000).first?.content.failure == ExpansionBudget.exceeded
    )
  }

  @Test("after three members that expand too far nothing more is expanded, and all are named")
  func bombs() {
    let big = [UInt8](repeating: 0x20, count: 100_000)
    let bombs = (1...4).map { ("\($0).html", big) }
    let found = documents(Made.zip(bombs + [("z.html", page)]), budget: 50_000)
    #expect(found.map(\.name) == ["1.html", "2.html", "3.html", "4.html", "z.html"])
    #expect(found.allSatisfy { $0.content.failure == ExpansionBudget.exceeded })
  }

  @Test("the budget is a hundred times the size, within bounds that no size escapes")
  func budget() {
    #expect(ExpansionBudget(of: 0).left == 64 << 20)
    #expect(ExpansionBudget(of: 1 << 20).left == 100 << 20)
    #expect(ExpansionBudget(of: 128 << 20).left == 512 << 20)
  }

  @Test("a gzip file is the page in it; one that is cut or damaged says so")
  func gzip() {
    let whole = Made.gzip(page)
    #expect(documents(whole).map(content) == [page])
    #expect(documents(whole).first?.name == nil)
    #expect(
      documents(Array(whole.dropLast(20))).first?.content.failure?.detail.contains("cut off")
        == true
    )
    var damaged = whole
    damaged[damaged.count - 6] ^= 0xFF
    #expect(documents(damaged).first?.content.failure?.detail.contains("damaged") == true)
  }

  @Test("an answer with its header gives its page, after those that led there")
  func savedResponse() {
    let moved = "HTTP/1.1 301 Moved Permanently\r\nLocation: https://a.fr/2\r\n\r\n"
    let head =
      "HTTP/2 200 \r\nContent-Type: text/html; charset=utf-8\r\n"
      + "Date: Mon, 14 Sep 2026 08:30:00 GMT\r\n\r\n"
    let found = documents(Array(moved.utf8) + Array(head.utf8) + page)
    #expect(found.map(content) == [page])
    #expect(found.first?.charset == "utf-8")
    #expect(found.first?.savedAt == "Mon, 14 Sep 2026 08:30:00 GMT")
    let missing = documents(Array("HTTP/1.1 404 Not Found\r\n\r\n".utf8) + page)
    #expect(missing.first?.content.failure?.reason == .notFound)
  }

  @Test("a HAR file that is cut off names the answer that it ends in; its mark costs nothing")
  func cutHAR() {
    let entry = { (number: Int) in
      "{\"request\":{\"url\":\"https://a.fr/\(number)\"},\"response\":{\"status\":200,"
        + "\"content\":{\"mimeType\":\"text/html\",\"text\":\"<html>\(number)</html>\"}}}"
    }
    let har = "{\"log\":{\"entries\":[\(entry(1)),\(entry(2))]}}"
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(documents(mark + Array(har.utf8)).compactMap { content($0) }.count == 2)
    let found = documents(Array(har.utf8.dropLast(12)))
    #expect(found.map(\.url) == ["https://a.fr/1", "https://a.fr/2"])
    #expect(found.map { $0.content.failure == nil } == [true, false])
  }

  @Test("pages, feeds and texts are no containers")
  func none() {
    for text in [
      "<html></html>", "<rss/>", "{\"version\": 1}", "Note: bonjour\n\nau revoir", "", "PK",
    ] {
      var budget = ExpansionBudget(bytes: 100)
      #expect(Container(Array(text.utf8), budget: &budget) == nil, "\(text)")
    }
  }

  @Test("a property list of Safari's gives its page, address and encoding")
  func safari() throws {
    let resource: [String: Any] = [
      "WebResourceData": Data(page), "WebResourceURL": "https://www.mairie-exemple.fr/",
      "WebResourceMIMEType": "text/html", "WebResourceTextEncodingName": "UTF-8",
    ]
    for format in [PropertyListSerialization.PropertyListFormat.binary, .xml] {
      let list = try PropertyListSerialization.data(
        fromPropertyList: ["WebMainResource": resource],
        format: format,
        options: 0
      )
      let found = try #require(documents([UInt8](list)).first)
      #expect(content(found) == page)
      #expect(found.url == "https://www.mairie-exemple.fr/")
      #expect(found.charset == "utf-8")
      let cut = documents([UInt8](list.prefix(list.count - 40)))
      #expect(cut.allSatisfy { content($0) == nil })
    }
  }

  @Test("of a HAR file the pages are read, in base64 too, and those without content named")
  func har() {
    let har = """
      {"log": {"version": "1.2", "entries": [
        {"startedDateTime": "2026-09-14T10:30:00.123+02:00",
         "request": {"url": "https://a.fr/"}, "response": {"status": 200,
         "content": {"mimeType": "text/html; charset=utf-8", "text": "<html>a</html>"}}},
        {"request": {"url": "https://a.fr/b"}, "response": {"status": 200,
         "content": {"mimeType": "text/html", "encoding": "base64", "text": "PGh0bWw+"}}},
        {"request": {"url": "https://a.fr/c.png"}, "response": {"status": 200,
         "content": {"mimeType": "image/png", "encoding": "base64", "text": "PGh0bWw+"}}},
        {"request": {"url": "https://a.fr/d"}, "response": {"status": 301,
         "content": {"mimeType": "text/html", "text": "<html>moved</html>"}}},
        {"request": {"url": "https://a.fr/e"}, "response": {"status": 404,
         "content": {"mimeType": "text/html", "text": "<html>no</html>"}}},
        {"request": {"url": "https://a.fr/f"}, "response": {"status": 200,
         "content": {"mimeType": "text/html"}}}
      ]}}
      """
    let found = documents(Array(har.utf8))
    #expect(
      found.map(\.url) == ["https://a.fr/", "https://a.fr/b", "https://a.fr/e", "https://a.fr/f"]
    )
    #expect(found[0].savedAt == "2026-09-14T10:30:00.123+02:00")
    #expect(content(found[1]) == Array("<html>".utf8))
    #expect(found[2].content.failure?.reason == .notFound)
    #expect(found[3].content.failure?.reason == .unreadableArchive)
  }

  @Test("no container made shorter or with a byte changed stops the program")
  func hostile() {
    let feeds = [("a.html", page), ("b.xml", page)]
    let record = Made.record(Made.response(Made.gzip(page), "Content-Encoding: gzip"))
    let samples = [
      Made.zip(feeds), Made.tar(feeds), Made.gzip(record) + Made.gzip(record), record + record,
      Array(MHTMLTests.sample.utf8),
    ]
    for sample in samples {
      for place in stride(from: 0, to: sample.count, by: 3) {
        var changed = sample
        changed[place] = changed[place] &+ 0x7F
        _ = documents(changed)
        _ = documents(Array(sample.prefix(place)))
      }
    }
    #expect(samples.allSatisfy { !documents($0).isEmpty })
  }
}

extension Result {
  /// The failure; nil for a success.
  var failure: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}
