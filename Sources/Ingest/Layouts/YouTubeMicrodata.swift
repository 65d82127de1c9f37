internal import Core
internal import Documents

/// What YouTube's pages say in microdata, all that is left of pages saved without their scripts.
enum YouTubeMicrodata: PageFormat {
  static let names = ["youtube-microdata"]

  static func recognises(_ page: Page) -> Bool {
    YouTubeText.isYouTube(page) || isMissing(page)
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    if isMissing(page) {
      let refusal = Refusal(
        .notFound,
        "YouTube has nothing at this address: check the channel's id"
      )
      return Reading(platform: .youtube, refusal: refusal)
    }
    var reading = Reading(format: names[0], platform: .youtube, listing: .selection)
    if let video = YouTubeVideoItem(page, dates) {
      guard let post = video.post else { return nil }
      if let saved = page.savedFrom.flatMap({ YouTubeText.video($0.url) }), saved != post.id {
        return nil
      }
      reading.account = video.account
      reading.posts = [post]
      return reading
    }
    guard let id = page.meta("channelid") ?? page.meta("identifier"), id.hasPrefix("UC"),
      let name = page.meta("name") ?? page.meta("og:title")
    else { return nil }
    reading.account.name = name
    reading.account.id = id
    reading.account.url = "https://www.youtube.com/channel/" + id
    reading.account.handle = page.addresses.lazy.compactMap(YouTubeText.handle).first
    return reading
  }

  /// Google's page for an address of YouTube's where nothing is; it gives itself no address.
  private static func isMissing(_ page: Page) -> Bool {
    guard page.title?.hasPrefix("Error 404 (Not Found)") == true,
      let path = page.document.first("code")?.line
    else { return false }
    return ["/feeds/videos.xml", "/channel/", "/user/", "/c/", "/@", "/watch", "/shorts/"]
      .contains { path.hasPrefix($0) }
  }
}

/// The video that a page of YouTube's describes in microdata.
struct YouTubeVideoItem {
  let publishedAt: Instant?
  let counts: [CountLabel: Count]
  let post: PostReading?
  let account: AccountReading

  /// Reads the first `VideoObject`, or the properties that were left without it; nil without either.
  init?(_ page: Page, _ dates: DateReader) {
    let video =
      page.document.first("[itemtype$=schema.org/VideoObject]") == nil
      ? Self.loose(page)
      : Microdata.items(of: page.document).first { $0.isA("VideoObject") }
    guard let video else { return nil }
    counts = SchemaOrg.counts(of: video)
    publishedAt = YouTubeText.published(video["datePublished"] ?? video["uploadDate"], dates)
    var account = AccountReading()
    let author = video.items("author").first
    account.name = author?["name"]
    account.id = video["channelId"]
    account.handle = YouTubeText.handle(author?["url"])
    account.url = author?["url"]
    self.account = account
    guard let id = video["videoId"] ?? video["identifier"] else {
      post = nil
      return
    }
    var post = SchemaOrg.post(of: video, dates: dates)
    post.id = id
    post.url = "https://www.youtube.com/watch?v=" + id
    post.publishedAt = publishedAt
    post.author = account.name
    self.post = post
  }

  /// The properties of a video in `meta` elements whose item is gone.
  private static func loose(_ page: Page) -> StructuredItem? {
    guard page.meta("videoid") != nil || page.meta("datepublished") != nil else { return nil }
    var item = StructuredItem()
    item.types = ["VideoObject"]
    for name in [
      "videoId", "identifier", "channelId", "name", "description", "interactionCount",
      "datePublished", "uploadDate",
    ] {
      if let value = page.meta(name.lowercased()) { item.properties.append((name, .text(value))) }
    }
    return item
  }
}
