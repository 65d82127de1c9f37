import Core
import Ingest
import Testing

@testable import Documents

@Suite("Document types")
struct DocumentTypeTests {
  @Test(
    "a document type goes, line feeds and the rest stay",
    arguments: [
      ("<!DOCTYPE a>\n<a/>", "            \n<a/>"),
      ("<!DOCTYPE a [\n<!ENTITY b ']>'>]><a/>", "             \n                  <a/>"),
      ("<?x <!DOCTYPE?><!-- <!DOCTYPE --><a/>", "<?x <!DOCTYPE?><!-- <!DOCTYPE --><a/>"),
      ("<a><!DOCTYPE b></a>", "<a><!DOCTYPE b></a>"),
      ("<!DOCTYPE a [<!-- ]>' -->]><a/>", "                           <a/>"),
      ("<!DOCTYPE a", "           "),
    ]
  )
  func blanked(document: String, expected: String) {
    #expect(
      String(decoding: DocumentType.blanked(in: Array(document.utf8)), as: UTF8.self) == expected
    )
  }

  @Test("an entity is neither expanded nor loaded, whatever declares it")
  func entities() throws {
    let document = """
      <!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><title>&b; &c;</title></item></channel></rss>
      """
    let post = try #require(ExportReader(zone: .utc).read(Array(document.utf8)).posts.first)
    #expect(post.title == "&b; &c;")
  }

  @Test("default attributes of a document type are not attributes of its tags")
  func defaults() throws {
    let document = "<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]><a>&amp;</a>"
    let tokens = try XMLTokenizer.recordedTokens(in: Array(document.utf8)).tokens
    #expect(tokens.map(\.kind) == [.start, .text, .end])
  }

  @Test("the name of an unknown entity that is too long is cut between characters")
  func longName() throws {
    for filler in ["", "a"] {
      let name = filler + String(repeating: "é", count: 60)
      let tokens = try XMLTokenizer.tokens(in: Array("<a>&\(name);</a>".utf8))
      #expect(
        String(validating: tokens.characters, as: UTF8.self)?.hasPrefix("&\(filler)éé") == true
      )
    }
  }
}
