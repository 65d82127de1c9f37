import Core
import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite("XML scanner")
struct XMLScannerTests {
  @Test(
    "what the scanner reads, libxml2 reads the same",
    arguments: [
      "<rss version='2.0'><channel><title>A &amp; B</title></channel></rss>",
      "<?xml version=\"1.0\"?>\n<!-- c --><a xmlns='u:1' xmlns:p=\"u:2\"><p:b c='1' p:c='2'/>t</a>\n",
      "<a><![CDATA[<b>x</b> ]] ]>]]>y<!-- - -->z</a>",
      "<a>&#233;&#xE9;&eacute;&lt;&quot;&apos;&nbsp;</a>",
      "<a b='&eacute; &amp;eacute; &lt; \n\t'><c xmlns='u:3'><d/></c><d/></a>",
      "<a xml:lang='fr' xml:base='x'>é — 😀</a>",
      "<a><b></b\n><b\n/></a>",
      "<!DOCTYPE rss><rss/>",
    ]
  )
  func same(document: String) throws {
    let bytes = Array(document.utf8)
    let scanned = try #require(XMLScanner.tokens(in: bytes), "the scanner gives up")
    #expect(scanned.spelt == (try XMLTokenizer.recordedTokens(in: bytes).spelt))
  }

  @Test(
    "the scanner gives up where a document is not plain",
    arguments: [
      "", "text", "<a>", "<a></b>", "<a b=c/>", "<a b='1' b='2'/>", "<a/><b/>", "<p:a/>",
      "<a b='<'/>", "<a>&unknown;</a>", "<a>& </a>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
      "<a><![CDATA[x</a>", "<1/>", "<a>x</a>y", "<a b='1'c='2'/>", "<a:b:c/>", "<a>&#xD800;</a>",
    ]
  )
  func givesUp(document: String) {
    #expect(XMLScanner.tokens(in: Array(document.utf8))?.tokens.count == nil)
  }

  @Test("on every real feed, the scanner gives libxml2's tokens or gives up")
  func realFeeds() throws {
    var scannedCount = 0
    for file in SharedFixtures.files(under: "fixtures/feeds") {
      let text = TextEncoding.utf8([UInt8](try Data(contentsOf: file)))
      let bytes = XMLTokenizer.withoutPreamble(text)
      guard let scanned = XMLScanner.tokens(in: bytes) else { continue }
      scannedCount += 1
      let recorded = try XMLTokenizer.recordedTokens(in: bytes)
      // A document that libxml2 finds fault with is not the scanner's to read.
      if scanned.spelt != recorded.spelt {
        let pair = zip(scanned.spelt, recorded.spelt).first { $0 != $1 }
        Issue.record("\(file.lastPathComponent): \(String(describing: pair)) \(recorded.faults)")
      }
    }
    if SharedFixtures.root != nil { #expect(scannedCount > 1_000) }
  }
}
