import ContainerSamples
import Core
import Testing

@testable import Documents

@Suite("Web archives")
struct WebArchiveTests {
  private let page = Array("<html>Mairie</html>".utf8)

  private func documents(_ runs: [UInt8]...) -> [ContainedDocument] {
    var budget = ExpansionBudget(bytes: 1 << 20)
    return WebArchive(runs.map { Gzip.Run(bytes: $0) }, budget: &budget).documents
  }

  private func open(_ bytes: [UInt8]) -> [ContainedDocument] {
    var budget = ExpansionBudget(bytes: 1 << 20)
    guard case .answers(let documents) = Container(bytes, budget: &budget) else { return [] }
    return documents
  }

  @Test("responses and resources that may be pages are read, all else is passed over")
  func kinds() throws {
    let found = documents(
      Made.record([], type: "warcinfo", url: "")
        + Made.record(Array("GET / HTTP/1.1".utf8), type: "request")
        + Made.record(Made.response(page))
        + Made.record(Made.response([]), type: "revisit")
        + Made.record(Made.response([1], mediaType: "image/png"), url: "https://a.fr/x.png")
        + Made.record(Made.response(page, status: 301), url: "https://a.fr/old")
        + Made.record(page, type: "resource", url: "https://a.fr/r", mediaType: "text/html")
        + Made.record([0x61], type: "resource", url: "metadata://wget/log", mediaType: "text/plain")
    )
    #expect(found.map(\.url) == ["https://www.mairie-exemple.fr/", "https://a.fr/r"])
    #expect(found.allSatisfy { (try? $0.content.get()) == page })
    #expect(found[0].savedAt == "2026-09-14T08:30:00Z")
  }

  @Test("addresses in angle brackets or with spaces are addresses")
  func addresses() {
    let found = documents(
      Made.record(Made.response(page), url: "<https://a.fr/>")
        + Made.record(Made.response(page), url: "https://a.fr/le maire")
    )
    #expect(found.map(\.url) == ["https://a.fr/", "https://a.fr/le%20maire"])
  }

  @Test("the page of an error is refused by its status")
  func errors() {
    let found = documents(
      Made.record(Made.response(page, status: 404)) + Made.record(Made.response(page, status: 503))
        + Made.record(Made.response([], status: 404, mediaType: "image/png"))
    )
    #expect(found.map(\.content.failure?.reason) == [Refusal.Reason.notFound, .notAvailable])
  }

  @Test("a record of a wrong length is named and the next one read")
  func wrongLength() {
    for length in [5, 60, 100_000, -1] {
      let found = documents(
        Made.record(Made.response(page), url: "https://a.fr/1", length: length)
          + Made.record(Made.response(page), url: "https://a.fr/2")
      )
      #expect(found.map(\.url) == ["https://a.fr/1", "https://a.fr/2"], "\(length)")
      #expect(found.first?.content.failure?.reason == .unreadableArchive)
      #expect((try? found.last?.content.get()) == page)
    }
  }

  @Test("a damaged gzip member costs its own record")
  func damagedMember() {
    var broken = Made.gzip(Made.record(Made.response(page), url: "https://a.fr/2"))
    // The kind of the deflate block, in its first bits: 3 is none.
    broken[10] = 7
    let found = open(
      Made.gzip(Made.record(Made.response(page), url: "https://a.fr/1")) + broken
        + Made.gzip(Made.record(Made.response(page), url: "https://a.fr/3"))
    )
    #expect(found.map(\.url) == ["https://a.fr/1", nil, "https://a.fr/3"])
    #expect(found[1].content.failure != nil)
  }

  @Test("a gzip file that is cut off within a record names it")
  func cutMember() {
    let whole = Made.gzip(Made.record(Made.response(page), url: "https://a.fr/1"))
    let found = open(whole + whole.dropLast(30))
    #expect(found.map(\.url) == ["https://a.fr/1", "https://a.fr/1"])
    #expect(found.map { $0.content.failure == nil } == [true, false])
  }

  @Test("ARC 1 and 2 are read by their lines; a length that is none is named")
  func arc() {
    let block = Made.response(page)
    let head = "filedesc://a.arc 0.0.0.0 20260914083000 text/plain 7\n1 0 A\n\n\n"
    let one = "https://a.fr/ 192.0.2.1 20260914083000 text/html \(block.count)\n"
    let two = "https://a.fr/2 192.0.2.1 20260914083000 text/html 200 - - 0 a.arc \(block.count)\n"
    let bad = "https://a.fr/3 192.0.2.1 20260914083000 text/html x\n"
    var file = Array(head.utf8)
    for line in [one, two] { file += Array(line.utf8) + block + [0x0A] }
    file += Array(bad.utf8) + Array(one.utf8) + block
    let found = open(file)
    #expect(
      found.map(\.url) == ["https://a.fr/", "https://a.fr/2", "https://a.fr/3", "https://a.fr/"]
    )
    #expect(found.map { $0.content.failure == nil } == [true, true, false, true])
    #expect(found[0].savedAt == "2026-09-14T08:30:00Z")
  }
}
