internal import Core
internal import Documents

/// What YouTube's pages say in microdata, all that is left of pages saved without their scripts.
enum YouTubeMicrodata: PageFormat {
  static let names = ["youtube-microdata"]

  static func recognises(_ page: Page) -> Bool {
    page.isOf("youtube.com", "youtu.be") || isMissingFeed(page)
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    if isMissingFeed(page) {
      let refusal = Refusal(
        .notFound,
        "YouTube has no channel at this feed's address: check its id"
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

  /// Google's page for an address of a feed that does not exist.
  private static func isMissingFeed(_ page: Page) -> Bool {
    page.title?.hasPrefix("Error 404 (Not Found)") == true
      && page.document.text?.holds("/feeds/videos.xml?channel_id=") == true
  }
}

/// The video that a page of YouTube's describes in microdata.
struct YouTubeVideoItem {
  let publishedAt: Instant?
  let counts: [CountLabel: Count]
  let post: PostReading?
  let account: AccountReading

  /// Reads the first `VideoObject`; nil without one.
  init?(_ page: Page, _ dates: DateReader) {
    guard let root = page.document.first("[itemtype$=schema.org/VideoObject]"),
      let video = Microdata.items(of: page.document).first(where: { $0.isA("VideoObject") }),
      root["itemscope"] != nil
    else { return nil }
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
}
