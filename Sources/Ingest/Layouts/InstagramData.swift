internal import Core
internal import Documents

/// Instagram's pages whose posts are in their JSON.
///
/// 2015 to 2021: `window._sharedData`, or `__additionalDataLoaded` when that is empty, with the
/// profile (`graphql.user`, twelve posts) or one post and some of its comments (`shortcode_media`).
/// Since 2022 for who is logged in: `application/json` scripts with the same posts in the
/// application's dialect. Embedded profiles and posts: `contextJSON`. Who saved the page
/// (`config.viewer`) is never looked at.
enum InstagramData: PageFormat {
  static let names = [
    "instagram-shared-data", "instagram-additional-data", "instagram-embed", "instagram-json",
  ]

  static func recognises(_ page: Page) -> Bool {
    if PagePlatform.platform(of: page) == .instagram { return true }
    // Profiles that sites embed give no address.
    return page.addresses.isEmpty
      && page.scripts.contains { script in
        ["window._sharedData", "graphql_media"].contains { script.characters.place(of: $0) != nil }
      }
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    for (name, data) in sources(of: page) {
      let data = data()
      guard !data.isEmpty, var reading = reading(of: data, page) else { continue }
      reading.format = name
      reading.platform = .instagram
      // The pages of before 2022 came from another system, without its clocks.
      reading.capturedAt = name == names[3] ? MetaPage.captureTime(of: page) : page.capturedAt
      return reading
    }
    return nil
  }

  /// What may hold posts, by layout, the richest first; each looked for when those before hold none.
  private static func sources(of page: Page) -> [(String, () -> [JSONValue])] {
    [
      (names[1], { page.json(passedTo: "window.__additionalDataLoaded") }),
      (
        names[0],
        { page.json(assignedTo: "window._sharedData")?["entry_data"].map { [$0] } ?? [] }
      ),
      (names[2], { page.json(assignedTo: "contextJSON").map { [$0] } ?? [] }),
      (
        names[3],
        { ["taken_at", "follower_count"].flatMap { page.json(holding: "\"\($0)\"") } }
      ),
    ]
  }

  private static func reading(of data: [JSONValue], _ page: Page) -> Reading? {
    let address = InstagramAddress(page)
    if let code = address.code {
      for value in data {
        guard var reading = postPage(value, code) else { continue }
        if reading.replies.isEmpty { reading.replies = lateReplies(page, to: reading.posts[0]) }
        return reading
      }
    }
    var reading = Reading()
    for value in data {
      reading.account = account(in: value, handle: address.handle) ?? reading.account
    }
    let handle = reading.account.handle ?? address.handle
    guard address.code == nil, let handle else { return nil }
    var seen: Set<String> = []
    for node in data.flatMap({ nodes(of: $0, handle) }) {
      guard let post = InstagramMedia.post(of: node, on: handle), let id = post.id,
        seen.insert(id).inserted
      else { continue }
      reading.posts.append(post)
    }
    guard reading.account != AccountReading() || !reading.posts.isEmpty else { return nil }
    reading.account.handle = handle
    reading.account.url = "https://www.instagram.com/\(handle)/"
    reading.listing = MetaPage.listing(of: reading.posts)
    return reading
  }

  // MARK: One post

  private static func postPage(_ data: JSONValue, _ code: String) -> Reading? {
    let nodes = data.objects(with: "shortcode") + data.objects(with: "code")
    // The page's own post stands first and has counts; smaller copies of it follow.
    let node = nodes.first { node in
      (node["shortcode"] ?? node["code"])?.string == code && InstagramMedia.owner(of: node) != nil
    }
    guard let node, let post = InstagramMedia.post(of: node, on: nil) else { return nil }
    var reading = Reading(listing: .selection)
    if let owner = node["owner"] ?? node["user"] { reading.account = account(of: owner) }
    reading.posts = [post]
    reading.replies = InstagramMedia.replies(of: node, to: post)
    return reading
  }

  /// The comments that come in a script of their own.
  private static func lateReplies(_ page: Page, to post: PostReading) -> [ReplyReading] {
    let key = "xdt_api__v1__media__media_id__comments__connection"
    return page.json(holding: key).flatMap { $0.all(key) }.flatMap { $0["edges"]?.elements ?? [] }
      .flatMap { InstagramMedia.comments(of: $0["node"] ?? $0, under: nil, post) }
  }

  // MARK: A profile

  /// The account whose page it is: an object with its handle and its followers.
  private static func account(in data: JSONValue, handle: String?) -> AccountReading? {
    for key in ["edge_followed_by", "followed_by", "follower_count", "followers_count"] {
      let user = data.objects(with: key).first { user in
        user["username"].map { handle == nil || $0.string == handle } ?? false
      }
      if let user { return account(of: user) }
    }
    return nil
  }

  private static func account(of user: JSONValue) -> AccountReading {
    var account = AccountReading()
    account.handle = user["username"]?.string
    account.name = user["full_name"]?.string.flatMap { $0.isEmpty ? nil : $0 }
    account.id = (user["pk"] ?? user["id"] ?? user["owner_id"])?.text
    account.url = account.handle.map { "https://www.instagram.com/\($0)/" }
    account.followers = MetaPage.count(
      user.at("edge_followed_by.count") ?? user.at("followed_by.count") ?? user["follower_count"]
        ?? user["followers_count"]
    )
    account.following = MetaPage.count(
      user.at("edge_follow.count") ?? user.at("follows.count") ?? user["following_count"]
    )
    account.posts = MetaPage.count(
      user.at("edge_owner_to_timeline_media.count") ?? user.at("media.count")
        ?? user["media_count"] ?? user["posts_count"]
    )
    return account
  }

  /// The posts of a profile's own list; those of other lists (IGTV, saved, related) are left out.
  private static func nodes(of data: JSONValue, _ handle: String) -> [JSONValue] {
    let lists = data.all("edge_owner_to_timeline_media").compactMap { $0["edges"] }
    let feeds = data.all("xdt_api__v1__feed__user_timeline_graphql_connection")
      .compactMap { $0["edges"] }
    let edges = (lists + feeds).flatMap(\.elements)
    if !edges.isEmpty { return edges.map { $0["node"] ?? $0 } }
    let old = data.objects(with: "followed_by").filter { $0["username"]?.string == handle }
      .compactMap { $0.at("media.nodes") }
    let embedded = data.all("graphql_media")
    return old.flatMap(\.elements)
      + embedded.flatMap(\.elements).map { $0["shortcode_media"] ?? $0 }
  }
}
