import Foundation
import Testing

@testable import Documents

@Suite("HTML tokenizer")
struct HTMLTokenizerTests {
  /// The tokens as text: `<a href=x>`, `"text"`, `</a>`, `<!--comment-->`.
  private func spelt(_ html: String) -> [String] {
    let document = HTMLTokenizer.tokens(in: Array(html.utf8))
    return document.tokens.map { token in
      let name = document.names.list.isEmpty ? "" : document.names.list[Int(token.name)]
      switch token.kind {
      case .start: return "<\(name)>"
      case .attribute: return "\(name)=\(document.string(of: token))"
      case .text: return "“\(document.string(of: token))”"
      case .end: return "</\(name)>"
      case .comment: return "<!--\(document.string(of: token))-->"
      }
    }
  }

  @Test(
    "tokens are those of the HTML Standard",
    arguments: [
      ("<P Class=a ID='b' hidden>x</P >", ["<p>", "class=a", "id=b", "hidden=", "“x”", "</p>"]),
      (
        "<a href=\"?a=1&amp;b=2&copy=3\">&eacute;&#233;&lt;",
        ["<a>", "href=?a=1&b=2&copy=3", "“éé<”"]
      ),
      ("<br/><path d=1 />", ["<br>", "<path>", "d=1", "</path>"]),
      ("<a/b=c>", ["<a>", "b=c"]),
      ("<a href=x/>y", ["<a>", "href=x/", "“y”"]),
      ("<a b = 'c' =d>", ["<a>", "b=c", "=d="]),
      ("1 < 2 <3 </ x> y", ["“1 < 2 <3 ”", "“ y”"]),
      ("<!doctype html><?php x ?><!x>t", ["“t”"]),
      (
        "<!-- a -- b -->c<!-->d<!--->e<!--f--!>g",
        [
          "<!-- a -- b -->", "“c”", "“d”", "“e”", "<!--f-->", "“g”",
        ]
      ),
      ("<!-- a", ["<!-- a-->"]),
      ("x<a b='c", ["“x”"]),
      ("x<a b", ["“x”"]),
      ("<a b", []),
      ("&unknown; & &", ["“&unknown; & &”"]),
      ("<p>a&nbsp;b", ["<p>", "“a\u{A0}b”"]),
    ]
  )
  func tokens(html: String, expected: [String]) {
    #expect(spelt(html) == expected)
  }

  @Test(
    "what only an end tag ends is one text",
    arguments: [
      (
        "<script>if (a<b) '</p>' &amp;</script>x",
        ["<script>", "“if (a<b) '</p>' &amp;”", "</script>", "“x”"]
      ),
      ("<SCRIPT>a</ScRiPt >", ["<script>", "“a”", "</script>"]),
      ("<script>a</scripts></script>", ["<script>", "“a</scripts>”", "</script>"]),
      ("<script><!-- a</script>b", ["<script>", "“<!-- a”", "</script>", "“b”"]),
      (
        "<script><!--<script>a</script>b--></script>c",
        [
          "<script>", "“<!--<script>a</script>b-->”", "</script>", "“c”",
        ]
      ),
      ("<style>a > b</style>", ["<style>", "“a > b”", "</style>"]),
      ("<title>a &amp; <b></title>", ["<title>", "“a & <b>”", "</title>"]),
      (
        "<svg><title>a<b></title><style/></svg>",
        [
          "<svg>", "<title>", "“a”", "<b>", "</title>", "<style>", "</style>", "</svg>",
        ]
      ),
      ("<svg><![CDATA[<a>]]></svg><![CDATA[<a>]]>", ["<svg>", "“<a>”", "</svg>", "“]]>”"]),
      ("<script>a", ["<script>", "“a”"]),
    ]
  )
  func rawText(html: String, expected: [String]) {
    #expect(spelt(html) == expected)
  }

  @Test("a tag keeps its first 1,000 attributes, and a document any number of names")
  func limits() {
    let crowded = "<a " + (0..<2_000).map { "a\($0)=1" }.joined(separator: " ") + ">x"
    #expect(spelt(crowded).count == 1_002)
    let names = (0..<70_000).map { "<n\($0)>" }.joined()
    #expect(HTMLTokenizer.tokens(in: Array(names.utf8)).names.list.count == 60_000)
  }

  @Test(
    "a hostile megabyte takes less than a second",
    arguments: [
      "<a b='", "<!--", "</script", "<script><!--", "<title>&", "<svg>", "&#", "<a <", "</p>",
    ]
  )
  func hostile(piece: String) {
    let html = Array(String(repeating: piece, count: 1_000_000 / piece.utf8.count).utf8)
    let seconds = processorSeconds { _ = HTMLDocument(html).text }
    #expect(seconds < 10, "debug builds are ten times slower")
  }
}
