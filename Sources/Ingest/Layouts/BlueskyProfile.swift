internal import Core
internal import Documents

/// Bluesky's profile pages: exact totals from JSON-LD or labels, posts as the web client draws them.
enum BlueskyProfile: PageFormat {
  static let names = ["bluesky-profile"]

  static func recognises(_ page: Page) -> Bool {
    Bluesky.isOne(page) && page.path.count == 2 && page.path[0] == "profile"
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    var reading = Reading(format: names[0], platform: .bluesky)
    let handle = Bluesky.handle(of: page)
    reading.account.handle = handle
    reading.account.url = handle.map { "https://bsky.app/profile/" + $0 }
    let described = page.linkedData.first { $0.isA("ProfilePage") }?.items("mainEntity").first
    if let profile = described, page.hasOwnHead {
      reading.account.name = Bluesky.expanded(profile["name"])
      reading.account.id = profile["identifier"]
      let counts = SchemaOrg.counts(of: profile)
      reading.account.followers = counts[.followers]
      // The statistic of the agent counts what the account does: follow others and write.
      var agent = profile
      agent.properties = profile.properties.compactMap {
        $0.name == "agentInteractionStatistic" ? ("interactionStatistic", $0.value) : nil
      }
      let done = SchemaOrg.counts(of: agent)
      reading.account.following = done[.followers]
      reading.account.posts = done[.posts] ?? counts[.posts]
    }
    readHead(of: page, into: &reading.account)
    for element in page.document.all("[data-testid^=feedItem-by-]") {
      guard let item = BlueskyItem(element, prefix: "feedItem-by-"),
        let post = post(item, of: handle),
        !reading.posts.contains(where: { $0.id == post.id })
      else { continue }
      reading.posts.append(post)
    }
    guard reading.account.name != nil || reading.account.followers != nil || !reading.posts.isEmpty
    else { return nil }
    reading.listing = .order(of: reading.posts.filter { $0.origin == .own })
    return reading
  }

  /// What the page draws of the account, for pages whose JSON-LD is of another one or missing.
  private static func readHead(of page: Page, into account: inout AccountReading) {
    let document = page.document
    if page.hasOwnHead {
      account.name = account.name ?? Bluesky.name(of: page)
      account.id = account.id ?? document.first("#bsky_did")?.line
    }
    account.followers = account.followers ?? count("profileHeaderFollowersButton", in: document)
    account.following = account.following ?? count("profileHeaderFollowsButton", in: document)
    // "329 posts" stands beside the two, without a mark of its own.
    let follows: HTMLSelector = "[data-testid=profileHeaderFollowsButton]"
    let beside = document.first(follows)?.parent?.children.last?.line
    account.posts = account.posts ?? beside.flatMap { CountLabel.count(of: .posts, in: $0) }
  }

  private static func count(_ id: String, in document: HTMLDocument) -> Count? {
    let button = document.first(HTMLSelector("[data-testid=\(id)]"))
    return (button?["aria-label"] ?? button?.line).flatMap { PrintedCount.count(of: $0) }
  }

  private static func post(_ item: BlueskyItem, of account: String?) -> PostReading? {
    guard let key = item.key else { return nil }
    var post = PostReading()
    post.id = key
    post.url = "https://bsky.app/profile/\(item.handle)/post/\(key)"
    post.text = item.text
    post.publishedAt = IdentifierTime.bluesky(key)
    item.readCounts(into: &post)
    let heading = item.heading
    let isReposted = ["repost", "republi", "repartag", "geteilt"].contains { heading.holds($0) }
    if isReposted {
      post.origin = .repost
    } else if let account, account.lowercased() != item.handle.lowercased() {
      // A thread is drawn with the posts that it answers.
      post.origin = .other
    }
    post.isPinned = ["pinned", "epingl", "fijad", "angeheftet", "fissat"].contains {
      heading.holds($0)
    }
    post.isReply = [
      "replied to", "reply to", "repondu a", "en reponse a", "reponse a", "respondi", "antwort",
      "rispost",
    ]
    .contains { heading.holds($0) }
    return post
  }
}
