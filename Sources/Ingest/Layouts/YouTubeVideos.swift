internal import Core
internal import Documents

/// The videos of a list of YouTube's, each once however many shelves show it.
struct YouTubeVideos {
  let account: AccountReading
  let page: Page
  let dates: DateReader

  /// The videos in a part of the page's object.
  func posts(in contents: JSONValue?) -> [PostReading] {
    guard let contents else { return [] }
    var seen: Set<String> = []
    let found =
      contents.objects(with: "videoId").compactMap(renderer)
      + contents.all("lockupViewModel").compactMap(lockup)
      + contents.all("shortsLockupViewModel").compactMap(short)
    return found.filter { $0.id.map { seen.insert($0).inserted } ?? false }
  }

  private func post(id: String, title: String?, isShort: Bool = false) -> PostReading {
    var post = PostReading()
    post.id = id
    post.url = "https://www.youtube.com/" + (isShort ? "shorts/" : "watch?v=") + id
    post.title = title
    post.media = .video
    return post
  }

  /// `videoRenderer`, `gridVideoRenderer`, `channelVideoPlayerRenderer`, `reelItemRenderer`.
  ///
  /// Not those of playlists, which say neither views nor time and may be anyone's, nor announced ones.
  private func renderer(_ value: JSONValue) -> PostReading? {
    guard let id = value["videoId"]?.string,
      let title = YouTubeText.text(value["title"] ?? value["headline"]),
      value["viewCountText"] ?? value["shortViewCountText"] ?? value["publishedTimeText"] != nil,
      value["upcomingEventData"] == nil
    else { return nil }
    let isShort = value.at("navigationEndpoint.reelWatchEndpoint") != nil
    var post = post(id: id, title: title, isShort: isShort)
    post.text = YouTubeText.text(value["descriptionSnippet"] ?? value["description"])
    post.views =
      YouTubeText.views(value["viewCountText"]) ?? YouTubeText.views(value["shortViewCountText"])
    post.publishedAt = YouTubeText.time(YouTubeText.text(value["publishedTimeText"]), page, dates)
    let owner = value["ownerText"] ?? value["longBylineText"] ?? value["shortBylineText"]
    post.origin = origin(owner)
    post.author = YouTubeText.text(owner)
    return post
  }

  /// `lockupViewModel`, since 2024: rows of "28 vues" and "il y a 13 jours".
  private func lockup(_ value: JSONValue) -> PostReading? {
    guard value["contentType"]?.string == "LOCKUP_CONTENT_TYPE_VIDEO",
      let id = value["contentId"]?.string,
      let metadata = value.at("metadata.lockupMetadataViewModel")
    else { return nil }
    var post = post(id: id, title: YouTubeText.text(metadata["title"]))
    let rows = metadata.first("metadataRows")?.elements ?? []
    for part in rows.flatMap({ $0["metadataParts"]?.elements ?? [] }) {
      post.views = post.views ?? YouTubeText.views(part["text"])
      post.publishedAt =
        post.publishedAt ?? YouTubeText.time(YouTubeText.text(part["text"]), page, dates)
    }
    post.origin = origin(metadata)
    return post
  }

  /// `shortsLockupViewModel`, since 2024.
  private func short(_ value: JSONValue) -> PostReading? {
    let entity = value["entityId"]?.string.flatMap { text in
      text.hasPrefix("shorts-shelf-item-") ? String(text.dropFirst(18)) : nil
    }
    guard let id = entity ?? value["onTap"]?.first("videoId")?.string else { return nil }
    let overlay = value["overlayMetadata"]
    var post = post(id: id, title: YouTubeText.text(overlay?["primaryText"]), isShort: true)
    post.views = YouTubeText.views(overlay?["secondaryText"])
    return post
  }

  /// Whose it is, by the channels that its byline leads to; the account's own names none or itself.
  private func origin(_ byline: JSONValue?) -> Origin {
    let channels = byline?.all("browseId").compactMap(\.string).filter { $0.hasPrefix("UC") } ?? []
    guard let id = account.id, !channels.isEmpty else { return .own }
    return channels.contains(id) ? .own : .other
  }
}
