import Core
import Ingest
import Testing

@testable import Documents

@Suite("Characters that XML forbids")
struct ForbiddenCharactersTests {
  @Test("U+FFFE, U+FFFF and NUL go before any parser stops at them")
  func noncharacters() throws {
    let document = "<a>b\u{FFFE}c\u{0}d\u{FFFF}é</a>"
    #expect(TextEncoding.utf8(Array(document.utf8)) == Array("<a>bcdé</a>".utf8))
    #expect(UTF8Check(of: Array("\u{FFFD}".utf8)) == .clean)
  }

  @Test("after a lone surrogate the rest of UTF-16 is read in step")
  func surrogate() {
    let units: [UInt16] = [0xFEFF, 0x3C, 0xD800, 0x61, 0x3E]
    let bytes = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(String(decoding: TextEncoding.utf8(bytes), as: UTF8.self) == "<\u{FFFD}a>")
  }

  @Test(
    "a declaration of an encoding that it is not written in itself counts for nothing",
    arguments: ["UTF-16LE", "UTF-16BE", "UTF-32", "UCS-2", "IBM037"]
  )
  func falseDeclaration(name: String) {
    let document = "<?xml version='1.0' encoding='\(name)'?><a>caf"
    let text = TextEncoding.utf8(Array(document.utf8) + [0xE9] + Array("</a>".utf8))
    #expect(String(decoding: text, as: UTF8.self) == document + "é</a>")
  }

  @Test("control characters that JSON or references smuggle in reach no value")
  func smuggled() throws {
    let json = """
      {"version": "1", "title": "a\\u001b[31mb", "items": [{"id": "c\\u0000d", \
      "url": "https://a.example/\\u009d", "author": {"name": "e\\u0007"}, "title": "f\\u0081g\\u007f"}]}
      """
    let feed = ExportReader(zone: .utc).read(Array(json.utf8))
    let post = try #require(feed.posts.first)
    #expect(feed.account.name == "a [31mb")
    #expect(post.id == "c d")
    #expect(post.url == "https://a.example/")
    #expect(post.author == "e")
    #expect(post.title == "f g")

    let xml =
      "<rss><channel><item><guid>a&#127;b&#x9d;</guid><link>c\nd</link></item></channel></rss>"
    let entry = try #require(ExportReader(zone: .utc).read(Array(xml.utf8)).posts.first)
    #expect(entry.id == "a b")
    #expect(entry.url == "c d")
  }
}
