import Core
import Testing

@testable import Report

@Suite("Foreign text")
struct MarkupTests {
  @Test(
    "is only ever text in HTML",
    arguments: [
      ("<script>", "&lt;script&gt;"), ("a & b", "a &amp; b"), ("\"'", "&quot;&#39;"),
      // One Character with the sign before it, so that looking at characters would miss the sign.
      ("\"\u{301} onclick=x", "&quot;\u{301} onclick=x"), ("<\u{200D}b", "&lt;\u{200D}b"),
      ("\u{600}<b", "\u{600}&lt;b"),
      ("a\u{202E}b\u{2066}c", "a\u{FFFD}b\u{FFFD}c"), ("a\u{0}b\u{1B}c", "a\u{FFFD}b\u{FFFD}c"),
      ("two\r\nlines\u{2028}", "two  lines "), ("plain é", "plain é"),
    ]
  )
  func html(text: String, escaped: String) {
    // Compared by scalars: strings that differ in their composition alone are equal.
    #expect(Array(HTMLWriter.escape(text).unicodeScalars) == Array(escaped.unicodeScalars))
  }

  @Test(
    "is only ever text in Markdown",
    arguments: [
      ("<b>|*_`", #"\<b\>\|\*\_\`"#), ("[a](javascript:b)", #"\[a\](javascript\:b)"#),
      ("https://x", #"https\://x"#), ("www.x", #"www\.x"#), ("a@b", #"a\@b"#),
      ("&amp;", #"\&amp;"#), ("a\nb", "a b"), ("x # t", ##"x \# t"##),
    ]
  )
  func markdown(text: String, escaped: String) {
    #expect(MarkdownWriter.escape(text) == escaped)
  }

  @Test(
    "opens no list at the start of a line of Markdown",
    arguments: [
      ("- a", #"\- a"#), ("1. a", #"1\. a"#), ("2,5", "2,5"), ("12.5", "12.5"), ("=", #"\="#),
    ]
  )
  func starts(text: String, written: String) {
    #expect(
      Phrase.foreign(text).written(in: Voice(language: .french, form: .markdown)).description
        == written
    )
  }

  @Test("is a link only to the web")
  func links() {
    let label = Phrase.foreign("x")
    #expect(Phrase.outside(label, at: "javascript:alert(1)") == label)
    #expect(Phrase.outside(label, at: "data:text/html,x") == label)
    let link = Phrase.outside(label, at: "HTTPS://a/?b=\"c\"> d")
    #expect(
      link.written(in: Voice(language: .french, form: .html)).description
        == #"<a href="HTTPS://a/?b=%22c%22%3E%20d" rel="noreferrer"><bdi translate="no">x</bdi></a>"#
    )
    #expect(
      link.written(in: Voice(language: .french, form: .markdown)).description
        == #"[x](<HTTPS://a/?b=%22c%22%3E%20d>)"#
    )
    #expect(Phrase.address("https://a/é?x=1&y=2") == "https://a/é?x=1&y=2")
  }

  @Test("is cut where it is too long")
  func beginnings() {
    #expect(Printable.beginning(of: "abc", 3) == "abc")
    #expect(Printable.beginning(of: "abcd", 3) == "ab…")
  }

  @Test("comes from templates that name no partial which is not there")
  func partials() {
    let names = Set(Templates.sources.map(\.name))
    for (name, bytes) in Templates.sources {
      let text = String(decoding: bytes, as: UTF8.self)
      for match in text.matches(of: /{{[><]\s*([^}\s]+)\s*}}/) {
        #expect(names.contains(String(match.1)), "\(name)")
      }
    }
  }

  @Test("never reaches a template as a bare string", arguments: Language.allCases)
  func views(language: Language) throws {
    let invented = Invented(communes: 30)
    for (edition, dossiers) in [
      (HandMade.edition, HandMade.dossiers), (invented.edition, invented.dossiers),
    ] {
      let book = Book(edition, definitions: HandMade.definitions)
      for form in [Form.html, .markdown] {
        let voice = Voice(language: language, form: form)
        expectMarkup(in: try IndexPage(book, in: voice), "index")
        expectMarkup(in: MethodPage(book, in: voice), "method")
        expectMarkup(in: QualityPage(book, in: voice), "quality")
        expectMarkup(in: AdoptionPage(book, in: voice), "adoption")
        if let mayors = MayorsPage(book, in: voice) { expectMarkup(in: mayors, "mayors") }
        PlatformPage.each(of: book, in: voice) { expectMarkup(in: $0, "platform") }
        for dossier in dossiers {
          expectMarkup(in: CommunePage(dossier, book: book, in: voice), "commune")
        }
      }
    }
  }

  private func fieldNames<Page: View>(of view: Page) -> [String] { Page.fields.keys.sorted() }

  private func expectMarkup(in value: Any, _ path: String) {
    if value is Markup || value is Bool { return }
    #expect(!(value is String), "\(path)")
    if let view = value as? any View {
      let names = Mirror(reflecting: view).children.compactMap(\.label).sorted()
      #expect(fieldNames(of: view) == names, "\(path)")
    }
    for child in Mirror(reflecting: value).children {
      expectMarkup(in: child.value, path + "." + (child.label ?? "[]"))
    }
  }
}
