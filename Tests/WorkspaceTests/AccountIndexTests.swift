import Core
import Testing

@testable import Workspace

@Suite("Exports tied to accounts")
struct AccountIndexTests {
  @Test(
    "The spellings of one account's address are equal",
    arguments: [
      [
        "https://www.facebook.com/Ville", "http://m.facebook.com/ville/?ref=x",
        "fr-fr.facebook.com/ville/posts/12", "https://www.facebook.com/pg/ville/photos",
      ],
      [
        "https://www.facebook.com/profile.php?id=100064",
        "https://www.facebook.com/people/Ville-de-Val/100064/",
        "https://www.facebook.com/pages/Val/100064",
      ],
      [
        "https://twitter.com/Ville", "https://x.com/ville",
        "https://mobile.twitter.com/ville/status/12?s=20", "https://twitter.com/#!/ville",
        "https://nitter.net/ville",
      ],
      ["https://www.instagram.com/ville/", "https://instagram.com/Ville?igsh=abc"],
      ["https://www.threads.net/@ville", "https://www.threads.com/@Ville"],
      [
        "https://www.youtube.com/channel/UCabc",
        "https://www.youtube.com/feeds/videos.xml?channel_id=UCabc",
        "https://m.youtube.com/channel/UCabc/videos",
      ],
      [
        "https://www.youtube.com/user/ville", "https://www.youtube.com/feeds/videos.xml?user=ville",
      ],
      ["https://t.me/ville", "https://t.me/s/ville", "https://telegram.me/ville"],
      [
        "https://mastodon.example/@ville", "https://mastodon.example/@ville.rss",
        "https://mastodon.example/users/ville",
      ],
      ["https://bsky.app/profile/did:plc:abc", "https://bsky.app/profile/did:plc:abc/rss"],
      [
        "https://video.example/c/ville",
        "https://video.example/feeds/videos.xml?videoChannelName=ville",
        "https://video.example/video-channels/ville@video.example",
      ],
      [
        "https://station.illiwap.com/fr/public/ville_38000",
        "https://station.illiwap.com/rss/ville_38000",
      ],
      [
        "https://www.linkedin.com/company/ville",
        "https://fr.linkedin.com/company/ville/posts/?trk=x",
      ],
      ["https://www.dailymotion.com/ville", "https://www.dailymotion.com/rss/user/ville"],
      ["https://www.mairie.fr/", "http://mairie.fr/index.php", "https://m.mairie.fr/accueil"],
      ["https://val.fr/caf%C3%A9", "https://val.fr/café"],
    ]
  )
  func spellings(addresses: [String]) {
    #expect(Set(addresses.map { AccountAddress($0)?.description }).count == 1)
  }

  @Test(
    "Different accounts have different addresses",
    arguments: [
      ["https://x.com/ville", "https://x.com/ville2"],
      ["https://www.youtube.com/user/ville", "https://www.youtube.com/c/ville"],
      ["https://val.fr/?commune=1", "https://val.fr/?commune=2"],
      ["https://a.wordpress.com", "https://b.wordpress.com"],
      ["https://www.facebook.com/groups/1", "https://www.facebook.com/groups/2"],
    ]
  )
  func differences(addresses: [String]) {
    #expect(Set(addresses.map { AccountAddress($0) }).count == addresses.count)
  }

  private static let accounts: [Account] = [
    account("99001", .website, "https://www.mairie.fr"),
    account("99002", .website, "https://portail.fr/aubeterre/"),
    account("99003", .website, "https://portail.fr/aubeterre-sur-dronne"),
    account("99004", .youtube, "https://www.youtube.com/channel/UCabc"),
    account("99005", .twitter, "https://twitter.com/bourg"),
    account("99006", .facebook, "https://facebook.com/clos"),
    account("99006", .twitter, "https://x.com/clos_un"),
    account("99006", .twitter, "https://x.com/clos_deux"),
    account("99007", .mastodon, "https://mastodon.example/@clos"),
  ].compactMap(\.self)

  private static func account(_ insee: String, _ platform: Platform, _ url: String) -> Account? {
    INSEECode(rawValue: insee).map {
      Account(insee: $0, platform: platform, url: url, holder: .commune)
    }
  }

  private let index = AccountIndex(accounts)

  @Test(
    "A feed belongs to the site with the longest path before it",
    arguments: [
      ("https://www.mairie.fr/feed/", 0), ("http://mairie.fr/?format=feed&type=rss", 0),
      ("https://mairie.fr/spip.php?page=backend", 0), ("https://mairie.fr/rss.xml", 0),
      ("https://portail.fr/aubeterre/feed", 1), ("https://portail.fr/aubeterre-sur-dronne/feed", 2),
    ]
  )
  func feeds(address: String, place: Int) {
    #expect(
      index.match(ExportEvidence(path: "exports/a.xml", sourceURL: address)) == .account(place)
    )
  }

  @Test("The export's own address counts before the account's, and that before the handle")
  func orderOfEvidence() {
    let all = ExportEvidence(
      path: "exports/99004/a.html",
      sourceURL: "https://mairie.fr/feed",
      accountURL: "https://portail.fr/aubeterre",
      handle: "bourg",
      platform: .twitter
    )
    #expect(index.match(all) == .account(0))
    let withoutSource = ExportEvidence(
      path: all.path,
      sourceURL: "https://feeds.example/1",
      accountURL: all.accountURL,
      handle: all.handle,
      platform: all.platform
    )
    #expect(index.match(withoutSource) == .account(1))
    let handleOnly = ExportEvidence(path: all.path, handle: "@Bourg", platform: .twitter)
    #expect(index.match(handleOnly) == .account(4))
  }

  @Test("A channel's identifier is known with or without its prefix, a handle with its host")
  func identifiers() {
    let channel = ExportEvidence(path: "a.xml", accountID: "abc", platform: .youtube)
    #expect(index.match(channel) == .account(3))
    let fediverse = ExportEvidence(
      path: "a.html",
      handle: "clos@mastodon.example",
      platform: .mastodon
    )
    #expect(index.match(fediverse) == .account(8))
  }

  @Test("A folder named after the commune serves when one account there is on the platform")
  func folders() {
    let one = ExportEvidence(path: "exports/99006/facebook/a.html", platform: .facebook)
    #expect(index.match(one) == .account(5))
    let two = ExportEvidence(path: "exports/99006/x/a.html", platform: .twitter)
    #expect(index.match(two) == .unmatched(nearest: nil))
    let unknown = ExportEvidence(path: "exports/99006/a.html")
    #expect(index.match(unknown) == .unmatched(nearest: nil))
  }

  @Test("What matches no account is told with the nearest, when one is near")
  func unmatched() {
    let near = ExportEvidence(path: "a.html", sourceURL: "https://x.com/clos_deuxx")
    #expect(index.match(near) == .unmatched(nearest: 7))
    let far = ExportEvidence(path: "a.html", sourceURL: "https://rien-de-semblable.example/page")
    #expect(index.match(far) == .unmatched(nearest: nil))
  }
}
