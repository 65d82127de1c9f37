import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite("Shortcodes")
struct ShortcodesTests {
  @Test(
    "shortcodes of page builders go, with the white space that they leave",
    arguments: [
      (
        "[et_pb_section admin_label= »section »][et_pb_text]Texte[/et_pb_text][/et_pb_section]",
        "Texte"
      ),
      (
        "[et_pb_row use_custom_width=\u{201D}off\u{201D}]\n\nTexte\n[/et_pb_row]\nSuite",
        "Texte Suite"
      ),
      (
        "[vc_row][vc_column width=\"1/2\"]Un[/vc_column] [vc_column]Deux[/vc_column][/vc_row]",
        "Un Deux"
      ),
      ("[caption id=\"a\" width=\"300\"]Le lavoir[/caption]", "Le lavoir"),
      ("[gallery ids=\"1,2\"] Photos", "Photos"),
      ("[contact-form-7 id=\"12\" title=\"Contact\"]", nil),
      (
        "[embed]https://video.mirande.example/w/1[/embed]",
        "[embed]https://video.mirande.example/w/1"
      ),
    ] as [(String, String?)]
  )
  func shortcodes(text: String, expected: String?) {
    #expect(PlainText.ofText(Array(text.utf8)[...]) == expected)
  }

  @Test(
    "words in brackets stay",
    arguments: [
      "Ils on dit [sic] oui", "Voir note [1] et [2].", "[…]", "[caption]", "[row]", "[video]",
      "[INFO] Travaux", "[Complet] Sortie", "un [crochet ouvert", "[]", "[/]", "[et_pb_section",
    ]
  )
  func words(text: String) {
    #expect(PlainText.ofText(Array(text.utf8)[...]) == text)
  }

  @Test(
    "the shared Divi article is read without a shortcode",
    .enabled(if: SharedFixtures.root != nil)
  )
  func sharedArticle() throws {
    let root = try #require(SharedFixtures.root)
    let article = try Data(contentsOf: root.appending(path: "fixtures/text/divi-shortcodes.txt"))
    let text = try #require(PlainText.ofHTML(TextEncoding.utf8([UInt8](article))[...]))
    #expect(!text.contains("et_pb"))
    #expect(!text.contains("["))
    // What stands between the article's own brackets is kept to the letter.
    let raw = String(decoding: article, as: UTF8.self)
    let kept = raw.replacing(/\[[^\]]*\]/, with: " ")
    let words = { (text: String) in text.split { $0.isWhitespace }.map(String.init) }
    let expected = try #require(PlainText.ofHTML(Array(kept.utf8)[...]))
    #expect(words(text) == words(expected))
    #expect(words(text).count > 50)
  }
}
