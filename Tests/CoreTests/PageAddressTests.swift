import Core
import Testing

@Suite("Addresses of pages")
struct PageAddressTests {
  @Test(
    "What does not tell pages apart is left out",
    arguments: [
      ("https://www.Mairie.fr/", "mairie.fr"),
      ("HTTP://mairie.fr:80//actus//?utm_source=x&id=3&fbclid=y", "mairie.fr/actus?id=3"),
      ("mairie.fr/actus#xtor", "mairie.fr/actus#xtor"),
      ("//mairie.fr/a", "mairie.fr/a"),
      ("feed:https://mairie.fr/rss", "mairie.fr/rss"),
      ("  https://mairie.fr  ", "mairie.fr"),
      ("https://mairie.fr/Ab?b=2&a=1", "mairie.fr/Ab?a=1&b=2"),
    ]
  )
  func normalises(text: String, expected: String) {
    #expect(PageAddress(text)?.description == expected)
  }

  @Test(
    "What is not the address of a page is refused",
    arguments: [
      "", "mairie", "mailto:a@mairie.fr", "tag:google.com,2005:reader/", "ftp://mairie.fr",
      "https://tag:google.com,2005:reader/", "http://a b.fr", "http://..", "/actus/3",
    ]
  )
  func refuses(text: String) {
    #expect(PageAddress(text) == nil)
  }
}
