internal import Core
internal import Documents

/// PeerTube's pages of videos and channels, on any instance.
///
/// The head has title, time and channel; views and likes are read where the page draws them.
enum PeerTube: PageFormat {
  static let names = ["peertube"]

  static func recognises(_ page: Page) -> Bool {
    page.meta("og:platform") == "PeerTube"
      || page.scripts.contains { $0.characters.place(of: "PeerTubeServerConfig") != nil }
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    var reading = Reading(format: names[0], platform: .peertube, listing: .selection)
    let path = page.path
    switch path.first {
    case "w", "videos":
      guard let id = path.last, path.count > 1, path[1] != "embed" || path.count > 2,
        let post = video(id, of: page, dates: dates)
      else { return nil }
      reading.posts = [post]
      let info = page.document.first(".video-info-channel") ?? page.document.first(".video-info")
      let owner = info?.first("a[href*=/c/]")
      reading.account.name = owner?.line
      reading.account.handle = owner?["href"].flatMap { PageAddress(page.resolved($0))?.path }
        .flatMap { handle(inPath: $0) }
    case "a", "c", "accounts", "video-channels":
      guard let name = page.meta("og:title"), name != page.meta("og:site_name") else { return nil }
      reading.account.handle = handle(inPath: path)
      reading.account.name = name
      reading.account.url = page.address
      let line = page.document.first(".actor-counters, .followers")?.line
      reading.account.followers = line.flatMap { CountLabel.count(of: .followers, in: $0) }
      reading.posts = miniatures(on: page, dates: dates)
      reading.listing = .order(of: reading.posts)
    default: return nil
    }
    return reading
  }

  /// The handle in `/c/mairie@tube.exemple.fr/videos`.
  private static func handle(inPath path: [String]) -> String? {
    guard
      let place = path.firstIndex(where: { ["a", "c", "accounts", "video-channels"].contains($0) }),
      place + 1 < path.count
    else { return nil }
    return path[place + 1]
  }

  private static func video(_ id: String, of page: Page, dates: DateReader) -> PostReading? {
    let item = page.linkedData.first { $0.isA("VideoObject") }
    guard item != nil || page.meta("og:type") == "video" else { return nil }
    var post = item.map { SchemaOrg.post(of: $0, dates: dates) } ?? PostReading()
    post.id = id
    post.url = page.address
    post.title = post.title ?? page.meta("og:title")
    post.media = .video
    post.author = nil
    // Lists beside the video have the same parts.
    let info = page.document.first(".video-info-date-views") ?? page.document.first(".video-info")
    let time = info?.first("my-date-toggle")?.first("span[title]") ?? info?.first("[title]")
    post.publishedAt =
      post.publishedAt
      ?? time?["title"].flatMap { dates.instant(printed: $0, capturedAt: page.capturedAt) }
    let views = info?.first("my-video-views-counter")
    post.views = post.views ?? views?.line.flatMap { PrintedCount.count(of: $0) }
    let likes = page.document.first(".action-button-like")?.first(".count")
    post.reactions = post.reactions ?? likes?.line.flatMap { PrintedCount.count(of: $0) }
    return post
  }

  /// The videos of a channel as the web client draws them.
  private static func miniatures(on page: Page, dates: DateReader) -> [PostReading] {
    page.document.all("my-video-miniature").compactMap { card in
      guard let link = card.first("a.video-miniature-name, a.title, a[href*=/w/]"),
        let address = link["href"].map({ page.resolved($0) }),
        let id = PageAddress(address)?.path.last
      else { return nil }
      var post = PostReading()
      post.id = id
      post.url = address
      post.title = link.line
      post.media = .video
      post.publishedAt = card.first("my-date-toggle")?.first("span[title]")?["title"].flatMap {
        dates.instant(printed: $0, capturedAt: page.capturedAt)
      }
      post.views = card.first("my-video-views-counter")?.line.flatMap { PrintedCount.count(of: $0) }
      return post
    }
  }
}
