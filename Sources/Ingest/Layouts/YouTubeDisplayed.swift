internal import Core
internal import Documents

/// YouTube's pages as displayed, saved by tools that leave scripts out, as SingleFile does.
///
/// Custom elements (`ytd-…`, `yt-…`) name what they show. Everything is read within the channel's
/// list or the video's own block, never beside it. No real page has confirmed it.
enum YouTubeDisplayed: PageFormat {
  static let names = ["youtube-displayed"]

  static func recognises(_ page: Page) -> Bool {
    page.document.first("ytd-app, ytd-browse, ytd-watch-flexy") != nil
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    if let block = page.document.first("ytd-watch-metadata"),
      let id = page.addresses.lazy.compactMap(YouTubeText.video).first
    {
      return watch(block, id: id, page, dates)
    }
    var reading = Reading(format: names[0], platform: .youtube)
    reading.account = channel(page)
    guard reading.account.name != nil else { return nil }
    reading.posts = list(page, dates)
    let isList = page.addresses.first.map { address in
      ["/videos", "/shorts", "/streams"].contains { address.hasSuffix($0) }
    }
    reading.listing = isList == true ? .order(of: reading.posts) : .selection
    return reading
  }

  // MARK: A channel

  private static func channel(_ page: Page) -> AccountReading {
    var account = AccountReading()
    let header = page.document.first(
      "yt-page-header-renderer, ytd-c4-tabbed-header-renderer, #page-header, #channel-header"
    )
    guard let header else { return account }
    account.name =
      header.first("h1, ytd-channel-name")?.line ?? page.title.map(withoutSite)
      ?? page.meta("og:title")
    account.handle = page.addresses.lazy.compactMap(YouTubeText.handle).first
    account.id = page.meta("channelid") ?? page.meta("identifier")
    account.url = page.addresses.first
    for text in header.all("span, yt-formatted-string").compactMap(\.line) {
      let counts = PrintedCount.all(in: text)
      guard counts.count == 1, text.utf8.count < 60 else { continue }
      account.take(CountLabel.counts(in: text))
    }
    return account
  }

  private static func withoutSite(_ title: String) -> String {
    title.hasSuffix(" - YouTube") ? String(title.dropLast(10)) : title
  }

  private static func list(_ page: Page, _ dates: DateReader) -> [PostReading] {
    var seen: Set<String> = []
    return page.document.all(
      "ytd-rich-item-renderer, ytd-grid-video-renderer, ytd-video-renderer, ytd-reel-item-renderer"
    ).compactMap { item in
      guard let link = item.first("a[href*=/watch?v=], a[href*=/shorts/]"), let href = link["href"],
        let id = YouTubeText.video(href), seen.insert(id).inserted
      else { return nil }
      var post = PostReading()
      post.id = id
      post.url = "https://www.youtube.com/" + (href.holds("/shorts/") ? "shorts/" : "watch?v=") + id
      post.title =
        item.first("#video-title")?.line ?? item.first("h3")?.line ?? link["title"]
      post.media = .video
      for text in item.all("span").compactMap(\.line) where text.utf8.count < 60 {
        post.views = post.views ?? YouTubeText.views(text)
        post.publishedAt = post.publishedAt ?? YouTubeText.time(text, page, dates)
      }
      return post
    }
  }

  // MARK: One video

  private static func watch(
    _ block: HTMLElement,
    id: String,
    _ page: Page,
    _ dates: DateReader
  ) -> Reading? {
    guard let title = block.first("h1")?.line else { return nil }
    var reading = Reading(format: names[0], platform: .youtube, listing: .selection)
    let owner = block.first("ytd-video-owner-renderer")
    reading.account.name = owner?.first("ytd-channel-name, #channel-name")?.first("a")?.line
    reading.account.url = owner?.first("a[href]")?["href"].map { page.resolved($0) }
    reading.account.handle = YouTubeText.handle(reading.account.url)
    reading.account.followers =
      owner?.first("#owner-sub-count")?.line.flatMap { PrintedCount.count(of: $0) }

    let item = YouTubeVideoItem(page, dates).flatMap { $0.post?.id == id ? $0 : nil }
    var post = PostReading()
    post.id = id
    post.url = "https://www.youtube.com/watch?v=" + id
    post.title = title
    post.publishedAt = item?.publishedAt
    post.take(item?.counts ?? [:])
    post.author = reading.account.name
    post.media = .video
    // The hint below the title is exact: "1 077 715 vues • 14 avr. 2017".
    let hint = block.first("#tooltip")?.line ?? ""
    for part in hint.split(separator: "•") {
      post.views = post.views ?? YouTubeText.views(String(part))
      post.publishedAt =
        post.publishedAt ?? dates.instant(printed: String(part), capturedAt: page.capturedAt)
    }
    post.views =
      post.views ?? block.first("#info")?.line.flatMap { CountLabel.counts(in: $0)[.views] }
    post.reactions =
      post.reactions
      ?? block.first("like-button-view-model, #segmented-like-button")?.all("button[aria-label]")
      .lazy
      .compactMap { $0["aria-label"].flatMap { PrintedCount.count(of: $0) } }.first
    post.comments =
      page.document.first("ytd-comments-header-renderer")?.first("#count")?.line
      .flatMap { PrintedCount.count(of: $0) }
    reading.posts = [post]
    reading.replies = YouTubeComments(post: id, page: page, dates: dates).replies(in: nil)
    return reading
  }
}
