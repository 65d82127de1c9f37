import Foundation
import Testing

@testable import Documents

@Suite("HTML document")
struct HTMLDocumentTests {
  /// The tree as nested names: `ul(li(a) li)`.
  private func shape(_ html: String) -> String {
    let document = HTMLDocument(Array(html.utf8))
    func spelt(_ element: HTMLElement) -> String {
      let inside = element.children.map(spelt).joined(separator: " ")
      return element.name + (inside.isEmpty ? "" : "(\(inside))")
    }
    return roots(document).map(spelt).joined(separator: " ")
  }

  private func roots(_ document: HTMLDocument) -> [HTMLElement] {
    document.storage.tree.nodes.indices.map { HTMLElement(storage: document.storage, place: $0) }
      .filter { $0.parent == nil }
  }

  @Test(
    "elements end where browsers end them",
    arguments: [
      ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "ul(li li(ul(li)) li)"),
      ("<p>a<p>b<div>c</div>", "p p div"),
      ("<p><b>a</p>b", "p(b)"),
      ("<div><b>a</div>b", "div(b)"),
      ("<b><div>a</b></div><i>", "b(div i)"),
      ("<table><tr><td>a<td>b<tr><td>c</table><p>", "table(tr(td td) tr(td)) p"),
      ("<table><tbody><tr><td><p>a</td><td>b</table>", "table(tbody(tr(td(p) td)))"),
      ("<td><div></td></div>", "td(div)"),
      ("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt dd dt)"),
      ("<select><option>a<option>b</select><p>", "select(option option) p"),
      ("<div></p></span></div><p>", "div p"),
      ("<img><br><input>x", "img br input"),
      ("<head><title>a</title><body><p>", "head(title) body(p)"),
      ("<svg><path/><g><path/></g></svg><p>", "svg(path g(path)) p"),
    ]
  )
  func tree(html: String, expected: String) {
    #expect(shape(html) == expected)
  }

  private let post = HTMLDocument(
    Array(
      """
      <main><article class="post  big" id=p1 data-id="7"><h2>Travaux</h2>
      <a href="/status/7">lien</a><p>Rue <b>haute</b><script>x</script></p><!--c-->
      <div class=quote><p>Cité</p></div>Fin</article><article class=posts>autre</article></main>
      """.utf8
    )
  )

  @Test(
    "selectors find what CSS finds",
    arguments: [
      ("article", 2), ("article.post", 1), (".big", 1), ("#p1", 1), ("[data-id]", 1),
      ("[data-id=7]", 1), ("[data-id='8']", 0), ("a[href^=/status]", 1), ("a[href$='/7']", 1),
      ("a[href*=tat]", 1), ("h2, a", 2), ("article[class~=big]", 1), ("nav", 0), ("", 0),
      ("p b", 0),
    ]
  )
  func selectors(selector: String, count: Int) {
    #expect(post.all(HTMLSelector(selector)).count == count)
  }

  @Test("an element gives its text, attributes and neighbours")
  func element() throws {
    let article = try #require(post.first("article"))
    #expect(article.text == "Travaux\nlien\nRue haute\nCité\nFin")
    #expect(article.text(without: ".quote, h2") == "lien\nRue haute\nFin")
    #expect(article["data-id"] == "7")
    #expect(article["nothing"] == nil)
    #expect(article.has(class: "big"))
    #expect(!article.has(class: "bi"))
    #expect(article.nextSibling?.text == "autre")
    #expect(article.children.map(\.name) == ["h2", "a", "p", "div"])
    #expect(article.comments.map { String(decoding: $0, as: UTF8.self) } == ["c"])
    let link = try #require(article.first("a"))
    #expect(link.closest("article")?["id"] == "p1")
    #expect(link.ancestors.map(\.name) == ["article", "main"])
    #expect(article.contains(link))
    let script = try #require(article.first("script"))
    #expect(String(decoding: script.characters, as: UTF8.self) == "x")
  }
}
