import Core
import Ingest
import Testing

@Suite("Accounts that a website leads to")
struct AccountLinksTests {
  @Test(
    "the address of an account is one",
    arguments: [
      ("https://www.facebook.com/VilleExemple/", Platform.facebook),
      ("https://www.facebook.com/profile.php?id=100064000000001", .facebook),
      ("https://fr-fr.facebook.com/pages/Mairie-Exemple/123456789", .facebook),
      ("https://www.instagram.com/ville_exemple", .instagram),
      ("https://x.com/VilleExemple", .twitter),
      ("https://twitter.com/VilleExemple?lang=fr", .twitter),
      ("https://www.linkedin.com/company/ville-exemple/", .linkedin),
      ("https://www.youtube.com/@villeexemple/videos", .youtube),
      ("https://www.youtube.com/channel/UCexemple", .youtube),
      ("https://www.tiktok.com/@villeexemple", .tiktok),
      ("https://whatsapp.com/channel/0029VaExemple", .whatsapp),
      ("https://app.panneaupocket.com/ville/12-exemple-38000", .panneaupocket),
    ] as [(String, Platform)]
  )
  func account(address: String, platform: Platform) {
    #expect(AccountLinks.platform(of: address) == platform)
  }

  @Test(
    "a post, a button to share the page and another site are none",
    arguments: [
      "https://www.facebook.com/sharer/sharer.php?u=https://ville.example/a",
      "https://www.facebook.com/VilleExemple/posts/123", "https://www.facebook.com/",
      "https://twitter.com/intent/tweet?text=a", "https://twitter.com/share?url=a",
      "https://x.com/VilleExemple/status/1", "https://www.linkedin.com/shareArticle?url=a",
      "https://www.youtube.com/watch?v=abcdefghijk", "https://youtu.be/abcdefghijk",
      "https://www.instagram.com/p/abc/", "https://ville.example/facebook",
      "mailto:a@ville.example",
      "https://api.whatsapp.com/send?text=a", "https://t.me/share/url?url=a",
    ]
  )
  func other(address: String) {
    #expect(AccountLinks.platform(of: address) == nil)
  }
}
