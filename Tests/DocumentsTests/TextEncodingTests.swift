import Foundation
import Testing

@testable import Documents

@Suite("Text encoding")
struct TextEncodingTests {
  private func read(_ bytes: [UInt8]) -> String {
    String(decoding: TextEncoding.utf8(bytes), as: UTF8.self)
  }

  private func bytes(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
    [UInt8](try #require(text.data(using: encoding)))
  }

  @Test(
    "UTF-16 and UTF-32 are read with and without byte order mark, whatever is declared",
    arguments: [.utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian]
      as [String.Encoding],
    ["", "\u{FEFF}"]
  )
  func wide(encoding: String.Encoding, mark: String) throws {
    let text = "<?xml version='1.0' encoding='utf-8'?><t>Été à Bréval 😀</t>"
    #expect(read(try bytes(mark + text, encoding)) == text)
  }

  @Test("JSON in UTF-16 without a mark is read")
  func wideJSON() throws {
    let text = "{\"title\": \"Été\"}"
    #expect(read(try bytes(text, .utf16LittleEndian)) == text)
    #expect(read(try bytes(text, .utf16BigEndian)) == text)
  }

  @Test("UTF-8 with a byte order mark loses the mark")
  func mark() { #expect(read([0xEF, 0xBB, 0xBF] + Array("<t>é</t>".utf8)) == "<t>é</t>") }

  @Test(
    "valid UTF-8 is UTF-8, whatever is declared",
    arguments: ["utf-16", "UTF-16LE", "iso-8859-1", "windows-1252", "koi8-r", "us-ascii", "nope"]
  )
  func wrongDeclaration(name: String) {
    let text = "<?xml version=\"1.0\" encoding=\"\(name)\"?><t>L’été — 5 €</t>"
    #expect(read(Array(text.utf8)) == text)
  }

  @Test(
    "bytes that are no UTF-8 are Windows-1252, undeclared or declared a relative of it",
    arguments: [
      "", "iso-8859-1", "ISO-8859-1", "latin1", "windows-1252", "utf-8", "utf-16", "nope-42",
    ]
  )
  func windows1252(name: String) throws {
    let declaration = name.isEmpty ? "" : "<?xml version='1.0' encoding='\(name)'?>"
    let text = declaration + "<t>L’œuvre d’été : 5 € “à voir”…</t>"
    #expect(read(try bytes(text, .windowsCP1252)) == text)
  }

  @Test("one document may mix UTF-8 and Windows-1252")
  func mixed() throws {
    let text = Array("<t>été ".utf8) + (try bytes("été – fin", .windowsCP1252)) + Array("</t>".utf8)
    #expect(read(text) == "<t>été été – fin</t>")
  }

  @Test("sequences that Unicode forbids come out as characters, never as an error")
  func invalid() {
    // Overlong, surrogate, over U+10FFFF, lone continuation, cut at the end.
    for sequence: [UInt8] in [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xBF],
      [0xF0, 0x9F, 0x98], [0xFF, 0x41],
    ] {
      let output = TextEncoding.utf8([0x41] + sequence)
      #expect(String(validating: output, as: UTF8.self) != nil, "\(sequence)")
      #expect(output.first == 0x41 && output.count > 1)
    }
  }

  @Test("control characters go, lines end in one line feed")
  func controls() {
    #expect(read([0x61, 0x00, 0x62, 0x08, 0x0B, 0x1B, 0x63, 0x09, 0x64]) == "abc\td")
    #expect(read(Array("a\r\nb\rc\n\r\nd\r".utf8)) == "a\nb\nc\n\nd\n")
    // The same in bytes that are no UTF-8.
    #expect(read([0xE9, 0x00, 0x0D, 0x0A, 0xE8]) == "é\nè")
  }

  @Test(
    "other encodings are read by their declared name",
    arguments: [
      ("koi8-r", [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4], "Привет"),
      ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本"),
      ("iso-8859-15", [0xA4, 0xBD], "€œ"),
      ("windows-1250", [0xB9, 0x9C], "ąś"),
    ] as [(String, [UInt8], String)]
  )
  func declared(name: String, bytes: [UInt8], expected: String) {
    let declaration = "<?xml version=\"1.0\" encoding=\"\(name)\"?>"
    let page = "<html><meta charset=\(name)>"
    #expect(read(Array(declaration.utf8) + bytes) == declaration + expected)
    #expect(read(Array(page.utf8) + bytes) == page + expected)
  }

  @Test("a sequence that its declared encoding forbids costs one character")
  func invalidDeclared() {
    let declaration = "<?xml version=\"1.0\" encoding=\"euc-jp\"?>"
    let text = read(Array(declaration.utf8) + [0xC6, 0xFC, 0xFF, 0x41])
    #expect(text == declaration + "日\u{FFFD}A")
  }

  @Test("no bytes are no text, and an odd byte of UTF-16 is no crash")
  func edges() throws {
    #expect(read([]) == "")
    #expect(read([0xFF, 0xFE]) == "")
    #expect(read([0xEF, 0xBB, 0xBF]) == "")
    #expect(read([0xFF, 0xFE, 0x41, 0x00, 0x42]) == "A\u{FFFD}")
    #expect(read([0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x41]).hasSuffix("A"))
  }
}
