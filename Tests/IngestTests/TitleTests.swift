import Testing

@testable import Ingest

@Suite("Titles")
struct TitleTests {
  @Test(
    "a title without tags is text, whatever its escaping; one with tags stays as it stands",
    arguments: [
      ("L&#039;eau &amp; vous", "L'eau & vous"),
      ("L&rsquo;&eacute;t&eacute;", "L’été"),
      ("L'eau & vous", "L'eau & vous"),
      ("Moins de 3 < 5 > 2", "Moins de 3 < 5 > 2"),
      ("On vous aime <3", "On vous aime <3"),
      ("  Vœux\n  du\u{A0}maire ", "Vœux du maire"),
      ("Budget <b>voté</b>", "Budget <b>voté</b>"),
      ("[et_pb_text a=1]Travaux", "Travaux"),
      ("[Complet] Sortie", "[Complet] Sortie"),
      (" &nbsp; ", nil),
      ("", nil),
    ] as [(String, String?)]
  )
  func title(html: String, expected: String?) {
    #expect(Title.ofHTML(Array(html.utf8)[...]) == expected)
  }

  @Test("characters are escaped so that they read back as they were")
  func escaping() {
    let text = "a < b & c > d &amp; é"
    let escaped = Title.escaped(Array(text.utf8)[...])
    #expect(String(decoding: escaped, as: UTF8.self) == "a &lt; b &amp; c &gt; d &amp;amp; é")
    #expect(Title.ofHTML(escaped[...]) == text)
  }
}
