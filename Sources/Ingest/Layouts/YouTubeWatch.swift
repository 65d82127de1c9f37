internal import Core
internal import Documents

/// YouTube's pages of one video, by the objects that their scripts draw them from, 2020 to 2026.
///
/// Videos beside it are never read. Likes are exact where an accessibility label says them; a label
/// without a number is of hidden likes. Comments are in it when the page was scrolled to them.
enum YouTubeWatch: PageFormat {
  static let names = ["youtube-watch"]

  static func recognises(_ page: Page) -> Bool {
    YouTubeText.isYouTube(page)
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    let player = player(of: page)
    let details = player?["videoDetails"]
    let data = page.json(assignedTo: "ytInitialData")
    guard
      let id = details?["videoId"]?.string
        ?? data?.at("currentVideoEndpoint.watchEndpoint.videoId")?.string
    else { return refused(player) }
    // YouTube changes pages without loading them: the scripts may be of a video seen before.
    if let saved = page.savedFrom.flatMap({ YouTubeText.video($0.url) }), saved != id { return nil }
    let results =
      data?.at("contents.twoColumnWatchNextResults.results")
      ?? data?.at("contents.singleColumnWatchNextResults.results") ?? data?["overlay"]
    let facts = player?.at("microformat.playerMicroformatRenderer")
    let primary = results?.first("videoPrimaryInfoRenderer")
    let microdata = YouTubeVideoItem(page, dates)

    var post = PostReading()
    post.id = id
    post.url = "https://www.youtube.com/watch?v=" + id
    post.title = details?["title"]?.string ?? YouTubeText.text(primary?["title"])
    post.text = details?["shortDescription"]?.string
    post.author = details?["author"]?.string
    post.media = .video
    post.publishedAt =
      YouTubeText.published((facts?["publishDate"] ?? facts?["uploadDate"])?.string, dates)
      ?? microdata?.publishedAt
    post.views =
      (details?["viewCount"] ?? facts?["viewCount"])?.int.map { Count($0) } ?? microdata?.counts[
        .views
      ]
      ?? YouTubeText.views(primary?.at("viewCount.videoViewCountRenderer.viewCount"))
    post.reactions =
      facts?["likeCount"]?.int.map { Count($0) } ?? microdata?.counts[.reactions]
      ?? likes(in: primary ?? results)
    post.comments = comments(in: data)
    guard post.title != nil else { return refused(player) }

    var reading = Reading(format: names[0], platform: .youtube, listing: .selection)
    reading.account = account(
      details,
      facts,
      owner: results?.first("videoOwnerRenderer") ?? results?.first("slimOwnerRenderer")
    )
    reading.posts = [post]
    reading.replies = YouTubeComments(post: id, page: page, dates: dates).replies(in: data)
    return reading
  }

  /// The player's object; until 2020 a string within another.
  private static func player(of page: Page) -> JSONValue? {
    page.json(assignedTo: "ytInitialPlayerResponse")
      ?? page.json(assignedTo: "ytplayer.config")?.at("args.player_response")?.bytes
      .flatMap { JSONValue($0) }
  }

  private static func account(
    _ details: JSONValue?,
    _ facts: JSONValue?,
    owner: JSONValue?
  ) -> AccountReading {
    var account = AccountReading()
    account.name = details?["author"]?.string ?? YouTubeText.text(owner?["title"])
    account.id = details?["channelId"]?.string ?? facts?["externalChannelId"]?.string
    account.handle =
      YouTubeText.handle(facts?["ownerProfileUrl"]?.string)
      ?? YouTubeText.handle(owner?.first("canonicalBaseUrl")?.string)
    account.url = account.id.map { "https://www.youtube.com/channel/" + $0 }
    account.followers = YouTubeText.count(
      owner?["subscriberCountText"] ?? owner?["expandedSubtitle"] ?? owner?["collapsedSubtitle"]
    )
    return account
  }

  // MARK: Likes and comments

  private static func likes(in actions: JSONValue?) -> Count? {
    guard let actions else { return nil }
    if let button = actions.first("likeButtonViewModel")?.first("buttonViewModel") {
      return YouTubeText.count(button["accessibilityText"]) ?? YouTubeText.count(button["title"])
    }
    let old = actions.all("toggleButtonRenderer").first {
      $0.at("defaultIcon.iconType")?.string == "LIKE"
    }
    if let text = old?["defaultText"] {
      return YouTubeText.count(text.at("accessibility.accessibilityData.label"))
        ?? YouTubeText.count(text)
    }
    return actions.first("likeButtonRenderer")?["likeCount"]?.int.map { Count($0) }
  }

  private static func comments(in data: JSONValue?) -> Count? {
    guard let data else { return nil }
    if let header = data.first("commentsHeaderRenderer")?["countText"] {
      return YouTubeText.count(header)
    }
    if let entry = data.first("commentsEntryPointHeaderRenderer")?["commentCount"] {
      return YouTubeText.count(entry)
    }
    let panel = data["engagementPanels"]?.all("engagementPanelSectionListRenderer").first {
      ($0["panelIdentifier"] ?? $0["targetId"])?.string?.holds("comments-section") == true
    }
    return YouTubeText.count(panel?.at("header.engagementPanelTitleHeaderRenderer.contextualInfo"))
  }

  // MARK: Refusals

  /// Why the player shows nothing; nil when it does not say.
  private static func refused(_ player: JSONValue?) -> Reading? {
    guard let status = player?.at("playabilityStatus.status")?.string, status != "OK" else {
      return nil
    }
    let refusal =
      status == "LOGIN_REQUIRED"
      ? Refusal(.loginWall, "a video that YouTube shows after logging in only")
      : Refusal(.notAvailable, "a video that YouTube does not show; check its address")
    return Reading(format: names[0], platform: .youtube, refusal: refusal)
  }
}
