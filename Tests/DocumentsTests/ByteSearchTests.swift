import Testing

@testable import Documents

@Suite("A search for bytes")
struct ByteSearchTests {
  @Test("finds the first of two words wherever it stands, as a look at every place does")
  func first() {
    let words = ["serverTime", "__spin_t"]
    for offset in 0..<40 {
      for (number, word) in words.enumerated() {
        let text = String(repeating: "spin_serve", count: 10).prefix(offset) + word + words[1]
        let bytes = Array("ab\(text)".utf8)[2...]
        let found = bytes.first(of: words, from: bytes.startIndex)
        #expect(found?.word == number && found?.place == 2 + offset)
      }
    }
  }

  @Test("finds no word that is cut at the end, none before the start and none that is not there")
  func absent() {
    let bytes = Array("serverTime serverTim".utf8)
    #expect(bytes[...].first(of: ["serverTime", "__spin_t"], from: 1) == nil)
    #expect(bytes[..<9].first(of: ["serverTime"], from: 0) == nil)
    #expect(bytes[...].first(of: ["__spin_t"], from: bytes.count) == nil)
    #expect([][...].first(of: ["__spin_t"], from: 0) == nil)
  }

  @Test(
    "tells whether a word stands after a byte",
    arguments: ["<rss", "a <feed b", "<<rss", "<feed "]
  )
  func after(_ text: String) {
    #expect(Array(text.utf8)[...].holds(anyOf: ["rss", "feed "], after: 0x3C))
  }

  @Test(
    "passes over a word that stands elsewhere or is cut",
    arguments: ["rss", "<rs", "<feed", "", "<"]
  )
  func elsewhere(_ text: String) {
    #expect(!Array(text.utf8)[...].holds(anyOf: ["rss", "feed "], after: 0x3C))
  }
}

@Suite("The check of UTF-8")
struct UTF8CheckTests {
  @Test("sees what is wrong or untidy at every place of a long text", arguments: 0..<100)
  func places(_ place: Int) {
    var bytes = [UInt8](repeating: 0x41, count: 100)
    #expect(UTF8Check(of: bytes) == .clean)
    for (byte, expected) in [
      (0x00, UTF8Check.untidy), (0x0D, .untidy), (0x0A, .clean), (0xFF, .invalid),
    ] {
      bytes[place] = UInt8(byte)
      #expect(UTF8Check(of: bytes) == expected)
    }
  }
}
