internal import Core
internal import Documents

/// TikTok's pages of a profile and of one video, by the JSON that their scripts draw them from.
///
/// `__UNIVERSAL_DATA_FOR_REHYDRATION__` since 2023, `SIGI_STATE` from 2021 on, Next.js before, whose
/// keys public programs of 2020 agree on and no real page has confirmed. Counters displayed on a page
/// of one video are those of another, recommended video and are never read; a profile's list is
/// displayed only: identifiers, which hold the time, and rounded views.
enum TikTokPage: PageFormat {
  static let names = ["tiktok-rehydration", "tiktok-sigi-state", "tiktok-dom", "tiktok-next"]

  static func recognises(_ page: Page) -> Bool {
    page.isOf("tiktok.com")
      || page.scripts.contains {
        ["__UNIVERSAL_DATA_FOR_REHYDRATION__", "SIGI_STATE", "sigi-persisted-data"].contains($0.id)
      }
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    if let scope = page.json(id: "__UNIVERSAL_DATA_FOR_REHYDRATION__")?["__DEFAULT_SCOPE__"],
      let reading = rehydration(scope, page, dates)
    {
      return reading
    }
    if let props = page.json(id: "__NEXT_DATA__")?.at("props.pageProps"),
      let reading = rehydration(props, page, dates)
    {
      return reading
    }
    let state =
      page.json(id: "SIGI_STATE") ?? page.json(assignedTo: "window['SIGI_STATE']")
      ?? page.json(assignedTo: "SIGI_STATE")
    return state.flatMap { sigi($0, page) } ?? displayed(page)
  }

  // MARK: Rehydration

  private static func rehydration(_ scope: JSONValue, _ page: Page, _ dates: DateReader) -> Reading?
  {
    let video =
      scope["webapp.video-detail"] ?? scope["webapp.reflow.video.detail"]
      ?? (scope["itemInfo"] == nil ? nil : scope)
    let format = scope["itemInfo"] ?? scope["userInfo"] == nil ? names[0] : names[3]
    var reading = Reading(format: format, platform: .tiktok)
    if let video {
      guard let item = video.at("itemInfo.itemStruct"),
        let post = TikTokItem.post(item) ?? TikTokItem.unnumbered(item, on: page)
      else {
        return refused(video, reading)
      }
      reading.account = TikTokItem.account(
        item["author"],
        item["authorStatsV2"] ?? item["authorStats"]
      )
      reading.posts = [post]
      reading.replies = TikTokItem.replies(
        item["comments"],
        post: post.id,
        author: reading.account.id
      )
      if reading.replies.isEmpty {
        reading.replies = TikTokItem.displayedReplies(page, to: post, dates: dates)
      }
      reading.listing = .selection
      return reading
    }
    guard let detail = scope["webapp.user-detail"] ?? (scope["userInfo"] == nil ? nil : scope)
    else { return nil }
    guard let info = detail["userInfo"], let user = info["user"], user["uniqueId"] != nil else {
      return refused(detail, reading)
    }
    reading.account = TikTokItem.account(user, info["statsV2"] ?? info["stats"])
    let items =
      (info["itemList"] ?? detail["items"])?.elements.compactMap(TikTokItem.post) ?? []
    reading.posts =
      items.isEmpty
      ? list(page, of: reading.account.handle) : own(items, of: reading.account.handle)
    reading.listing = .order(of: reading.posts)
    return reading
  }

  /// `statusCode` is 0 for what TikTok shows: 10202, 10221 and 10204 name what does not exist (any more).
  private static func refused(_ detail: JSONValue, _ reading: Reading) -> Reading? {
    guard let status = detail["statusCode"]?.int, status != 0 else { return nil }
    var reading = reading
    reading.refusal =
      status == 10_202 || status == 10_221
      ? Refusal(.notFound, "an account that TikTok does not know: check its address")
      : Refusal(.notAvailable, "TikTok does not show it (status \(status))")
    return reading
  }

  // MARK: SIGI_STATE

  private static func sigi(_ state: JSONValue, _ page: Page) -> Reading? {
    var reading = Reading(format: names[1], platform: .tiktok)
    let items = state["ItemModule"]?.members.map(\.value) ?? []
    let users = state.at("UserModule.users")?.members ?? []
    let wanted = page.addresses.lazy.compactMap(TikTokItem.address).first
    let author =
      wanted?.handle ?? state.at("UserPage.uniqueId")?.string
      ?? items.first?["author"]?.string ?? users.first?.key
    guard let author else { return nil }
    let user = users.first { $0.key == author }?.value
    let stats = state.at("UserModule.stats")?.members.first { $0.key == author }?.value
    reading.account = TikTokItem.account(user, stats)
    reading.account.handle = reading.account.handle ?? author
    reading.account.url = "https://www.tiktok.com/@" + author
    let posts = items.compactMap(TikTokItem.post).filter { post in
      wanted?.id.map { $0 == post.id } ?? true
    }
    reading.posts = own(posts, of: author)
    let isPost = wanted?.id != nil
    if reading.posts.isEmpty, !isPost { reading.posts = list(page, of: author) }
    if !isPost {
      reading.posts.sort { ($0.publishedAt?.seconds ?? 0) > ($1.publishedAt?.seconds ?? 0) }
    }
    reading.listing = isPost ? .selection : .order(of: reading.posts)
    let isKnown = user != nil || !reading.posts.isEmpty
    return isKnown ? reading : nil
  }

  /// Posts with those of other authors told from an account's.
  private static func own(_ posts: [PostReading], of handle: String?) -> [PostReading] {
    posts.map { post in
      var post = post
      post.origin = post.author == nil || post.author == handle ? .own : .other
      return post
    }
  }

  // MARK: As displayed

  private static func displayed(_ page: Page) -> Reading? {
    guard
      let handle = page.addresses.lazy.compactMap(TikTokItem.address).first(where: { $0.id == nil }
      )?
      .handle ?? page.document.first("[data-e2e=user-title]")?.line,
      page.document.first("[data-e2e=followers-count]") != nil
    else { return nil }
    var reading = Reading(format: names[2], platform: .tiktok)
    reading.account.handle = handle
    reading.account.url = "https://www.tiktok.com/@" + handle
    reading.account.name = page.document.first("[data-e2e=user-subtitle]")?.line
    reading.account.followers = total(page.document.first("[data-e2e=followers-count]"))
    reading.account.following = total(page.document.first("[data-e2e=following-count]"))
    reading.posts = list(page, of: handle)
    reading.listing = .order(of: reading.posts)
    return reading
  }

  private static func total(_ element: HTMLElement?) -> Count? {
    element?.line.flatMap { PrintedCount.count(of: $0) }
  }

  /// The list of a profile as displayed.
  private static func list(_ page: Page, of handle: String?) -> [PostReading] {
    page.document.all("[data-e2e=user-post-item]").compactMap { item in
      guard let link = item.first("a[href*=/video/], a[href*=/photo/]"), let href = link["href"],
        let address = TikTokItem.address(href), let id = address.id
      else { return nil }
      var post = PostReading()
      post.id = id
      post.url = page.resolved(href)
      post.author = address.handle
      post.origin =
        handle.map { $0.lowercased() == address.handle.lowercased() } ?? true ? .own : .other
      post.publishedAt = IdentifierTime.tiktok(id)
      post.isPinned = item.first("[data-e2e=video-card-badge]") != nil
      post.views = total(item.first("[data-e2e=video-views]"))
      post.media = href.holds("/photo/") ? .album : .video
      return post
    }
  }
}
