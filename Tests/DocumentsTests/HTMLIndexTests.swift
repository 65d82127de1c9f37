import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite("HTML index")
struct HTMLIndexTests {
  /// Selectors of every form that layouts use, some of which real pages answer.
  private static let selectors = [
    "p", "a[href]", "meta[content]", "link[rel~=canonical][href]", "html[lang]", ".post", "#main",
    "[class*=date], [id*=date], time", "h1, h2, .entry-title, [itemprop=headline]",
    "body.single, body.single-post, .page-not-found", "nav, aside, .sidebar, [role=navigation]",
    "a[href^=http], a[href$='.pdf']", "[class~=post], .post, [class]", "div.content, .content",
    "script[type=text/javascript]", "[data-hook=post], [itemscope]", "[href=''], [class=]",
  ]

  /// What a selector means, told from attributes as they are written, element by element.
  private func means(_ selector: HTMLSelector, _ element: HTMLElement) -> Bool {
    func text(_ word: HTMLSelector.Word) -> String {
      String(decoding: selector.letters[word.range], as: UTF8.self)
    }
    return selector.compounds.contains { compound in
      guard compound.name != nil || !compound.tests.isEmpty else { return false }
      if let name = compound.name, element.name != text(name) { return false }
      return selector.tests[compound.tests].allSatisfy { test in
        let attributes = element.attributes
        guard let value = attributes.first(where: { $0.name == text(test.attribute) })?.value else {
          return false
        }
        let wanted = text(test.value)
        return switch test.relation {
        case .present: true
        case .equal: value == wanted
        case .prefix: wanted.isEmpty || value.hasPrefix(wanted)
        case .suffix: wanted.isEmpty || value.hasSuffix(wanted)
        case .part: wanted.isEmpty || value.contains(wanted)
        case .word: value.utf8.split { $0 <= 0x20 }.contains { $0.elementsEqual(wanted.utf8) }
        }
      }
    }
  }

  private func expectSame(_ document: HTMLDocument, _ name: String) {
    let elements = document.storage.tree.nodes.indices.map {
      HTMLElement(storage: document.storage, place: $0)
    }
    for text in Self.selectors {
      let selector = HTMLSelector(text)
      let expected = elements.filter { means(selector, $0) }.map(\.order)
      #expect(document.all(selector).map(\.order) == expected, "\(text) in \(name)")
      #expect(document.first(selector)?.order == expected.first, "first \(text) in \(name)")
      #expect(elements.filter { $0.matches(selector) }.map(\.order) == expected, "\(text) matches")
    }
  }

  @Test("an attribute written twice counts once, by its first value")
  func twice() {
    let html = "<p class='post post' class=other><p class=other id=main id=x><P CLASS=POST HREF>"
    let document = HTMLDocument(Array(html.utf8))
    expectSame(document, "made")
    #expect(document.all(".post, [class]").map(\.order) == [0, 1, 2])
    #expect(document.all(".other").map(\.order) == [1])
  }

  @Test("what stands within an element is found there and nowhere else")
  func within() throws {
    let html = "<ul><li class=a><b class=a>x</b></li><li><b class=a>y</b></li></ul><b class=a>z</b>"
    let document = HTMLDocument(Array(html.utf8))
    let list = try #require(document.first("ul"))
    #expect(list.all(".a, b").map(\.order) == [1, 2, 4])
    #expect(list.all("li").last?.first(".a")?.text == "y")
    #expect(list.first("b.a")?.text == "x")
    #expect(list.children[1].all("b[class=a]").map(\.text) == ["y"])
    #expect(document.all("b").last?.closest("ul, .a")?.text == "z")
  }

  @Test(
    "every selector finds in real pages what a look at each element finds",
    .enabled(if: SharedFixtures.root != nil),
    arguments: ["websites", "nitter"]
  )
  func pages(folder: String) throws {
    for file in SharedFixtures.files(under: "fixtures/pages/" + folder).prefix(6) {
      let bytes = TextEncoding.utf8([UInt8](try Data(contentsOf: file)))
      expectSame(HTMLDocument(bytes), file.lastPathComponent)
    }
  }

  @Test("more classes than the table begins with are all told apart")
  func many() {
    let html = (0..<2_000).map { "<i class='c\($0) d\($0 % 7)'>" }.joined()
    let document = HTMLDocument(Array(html.utf8))
    #expect(document.all(".c1999").map(\.order) == [1_999])
    #expect(document.all(".d3").count == 286)
    #expect(document.all(".c2000").isEmpty)
  }
}
