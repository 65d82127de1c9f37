import ContainerSamples
import Core
import Testing

@testable import Documents

@Suite("HTTP responses in archives")
struct HTTPResponseTests {
  private let page = "<p>Conseil municipal</p>"

  private func body(_ response: [UInt8], budget bytes: Int = 1 << 20) throws -> String {
    var budget = ExpansionBudget(bytes: bytes)
    let response = try #require(HTTPResponse(response[...]))
    return String(decoding: try response.body(budget: &budget).get(), as: UTF8.self)
  }

  @Test("chunks are joined, their extensions and trailers left out")
  func chunked() throws {
    let chunks = "3;a=b\r\n<p>\r\n15\r\nConseil municipal</p>\r\n0\r\nX: y\r\n\r\n"
    let response = Made.response(Array(chunks.utf8), "Transfer-Encoding: chunked")
    #expect(try body(response) == page)
  }

  @Test("a body said to be in chunks that is not stays as it is")
  func notChunked() throws {
    #expect(try body(Made.response(Array(page.utf8), "Transfer-Encoding: chunked")) == page)
    #expect(
      String(decoding: HTTPResponse.unchunked(Array("3\r\nabc\r\nzz\r\n".utf8)[...]), as: UTF8.self)
        == "abczz\r\n"
    )
  }

  @Test("gzip, deflate with and without its header, and what is falsely called so, give the page")
  func compressed() throws {
    let text = Array(page.utf8)
    // A header of RFC 1950, stored blocks, Adler-32.
    var low = 1, high = 0
    for byte in text { low = (low + Int(byte)) % 65_521; high = (high + low) % 65_521 }
    let sum = [high >> 8, high & 255, low >> 8, low & 255].map { UInt8($0) }
    let cases: [(String, [UInt8])] = [
      ("gzip", Made.gzip(text)), ("deflate", [0x78, 0x01] + Made.deflate(text) + sum),
      ("deflate", Made.deflate(text)), ("gzip", text), ("br", text), ("identity", text),
    ]
    for (name, content) in cases {
      #expect(try body(Made.response(content, "Content-Encoding: \(name)")) == page, "\(name)")
    }
  }

  @Test("brotli gives the page")
  func brotli() throws {
    // "<p>Conseil municipal</p>" in one uncompressed meta-block of RFC 7932, then an empty last one.
    let stream: [UInt8] = [0x70, 0x01, 0x10] + Array(page.utf8) + [0x03]
    #expect(try body(Made.response(stream, "Content-Encoding: br")) == page)
  }

  @Test("a body that expands beyond the budget is refused")
  func budget() throws {
    let bomb = Made.gzip([UInt8](repeating: 0x20, count: 10_000))
    let response = try #require(HTTPResponse(Made.response(bomb, "Content-Encoding: gzip")[...]))
    var budget = ExpansionBudget(bytes: 5_000)
    #expect(response.body(budget: &budget) == .failure(ExpansionBudget.exceeded))
  }

  @Test("an encoding that is not read is named")
  func unknown() throws {
    let response = try #require(
      HTTPResponse(Made.response([0x28, 0xB5, 0x2F, 0xFD], "Content-Encoding: zstd")[...])
    )
    var budget = ExpansionBudget(bytes: 5_000)
    guard case .failure(let refusal) = response.body(budget: &budget) else {
      Issue.record("read")
      return
    }
    #expect(refusal.detail.contains("zstd"))
  }
}
