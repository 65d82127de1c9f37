internal import Core
internal import Documents

/// Snapchat's public profiles, by the JSON of Next.js, or else by JSON-LD alone.
///
/// Spotlights are what a profile publishes that stays; stories vanish within a day and are no posts.
/// Followers and likes of related accounts, which the same JSON holds, are never read. No real page
/// with counts has confirmed this layout: its keys are reported by public programs that agree.
enum SnapchatProfile: PageFormat {
  static let names = ["snapchat-next", "snapchat-linked-data"]

  static func recognises(_ page: Page) -> Bool { page.isOf("snapchat.com") }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    var reading = Reading(format: names[0], platform: .snapchat, listing: .selection)
    guard let props = page.json(id: "__NEXT_DATA__")?.at("props.pageProps"),
      let account = account(props["userProfile"])
    else {
      guard let account = accountByLinkedData(page) else { return nil }
      reading.format = names[1]
      reading.account = account
      return reading
    }
    reading.account = account
    // Both lists stand side by side: what a Spotlight is, and what is known of it.
    let highlights = props["spotlightHighlights"]?.elements ?? []
    var seen: Set<String> = []
    for (place, story) in (props["spotlightStoryMetadata"]?.elements ?? []).enumerated() {
      let highlight = highlights.indices.contains(place) ? highlights[place] : nil
      guard let post = post(of: story, highlight, account),
        post.id.map({ seen.insert($0).inserted }) ?? true
      else { continue }
      reading.posts.append(post)
    }
    return reading
  }

  // MARK: The account

  private static func account(_ profile: JSONValue?) -> AccountReading? {
    guard let profile else { return nil }
    let open = profile["publicProfileInfo"]
    let user = profile["userInfo"]
    var account = AccountReading()
    account.handle = (open ?? user)?["username"]?.string
    account.name = open?["title"]?.string ?? user?["displayName"]?.string
    account.url = account.handle.map { "https://www.snapchat.com/@" + $0 }
    // "0" is what a profile says that hides its subscribers.
    account.followers = open?["subscriberCount"]?.int.flatMap { $0 > 0 ? Count($0) : nil }
    return account.handle == nil && account.name == nil ? nil : account
  }

  private static func accountByLinkedData(_ page: Page) -> AccountReading? {
    guard
      let person = page.linkedData.first(where: { $0.isA("ProfilePage") })?.items("mainEntity")
        .first,
      let handle = person["alternateName"] ?? person.items("identifier").first?["value"]
    else { return nil }
    var account = AccountReading()
    account.handle = String(handle.drop { $0 == "@" })
    account.name = person["name"]
    account.url = person["url"]
    account.followers = SchemaOrg.counts(of: person)[.followers]
    return account
  }

  // MARK: Spotlights

  /// A Spotlight; nil for empty places, which have no date and no number that means anything.
  private static func post(
    of story: JSONValue,
    _ highlight: JSONValue?,
    _ account: AccountReading
  ) -> PostReading? {
    guard let video = story["videoMetadata"],
      let publishedAt = milliseconds(video["uploadDateMs"])
    else { return nil }
    let creator = video.at("creator.personCreator.username")?.string
    var post = PostReading()
    let link = story.at("oneLinkParams.deepLinkUrl")?.string.flatMap(spotlight)
    post.id = link ?? highlight?.at("storyId.value")?.text
    post.url = post.id.map { "https://www.snapchat.com/spotlight/" + $0 }
    post.publishedAt = publishedAt
    post.title = video["name"]?.string
    post.text = video["description"]?.string
    post.author = creator
    post.origin = creator == nil || creator == account.handle ? .own : .other
    post.media = .video
    let stats = story["engagementStats"]
    post.views = count(stats?["viewCount"])
    post.shares = count(stats?["shareCount"])
    post.comments = count(stats?["commentCount"])
    post.reactions = count(stats?["recommendCount"])
    return post
  }

  /// The identifier in an address of a Spotlight.
  private static func spotlight(_ address: String) -> String? {
    guard let mark = address.firstRange(of: "spotlight/") else { return nil }
    let id = address[mark.upperBound...].prefix { $0 != "?" && $0 != "/" && $0 != "&" }
    return id.isEmpty ? nil : String(id)
  }

  /// A count; -1 is one that is hidden.
  private static func count(_ value: JSONValue?) -> Count? {
    value?.int.flatMap { $0 >= 0 ? Count($0) : nil }
  }

  private static func milliseconds(_ value: JSONValue?) -> Instant? {
    (value?["value"] ?? value)?.int.flatMap { $0 > 0 ? Instant(seconds: $0 / 1_000) : nil }
  }
}
