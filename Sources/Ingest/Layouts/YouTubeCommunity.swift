internal import Core
internal import Documents

/// What a channel writes beside its videos: the posts of its "community" tab, "posts" since 2023.
///
/// Their keys are those that public programs agree on; no real page has confirmed them.
struct YouTubeCommunity {
  let account: AccountReading
  let page: Page
  let dates: DateReader

  /// The posts in a part of the page's object, each once; shared ones are others'.
  func posts(in contents: JSONValue?) -> [PostReading] {
    var seen: Set<String> = []
    return (contents?.all("backstagePostRenderer") ?? []).compactMap(post).filter {
      $0.id.map { seen.insert($0).inserted } ?? false
    }
  }

  private func post(_ value: JSONValue) -> PostReading? {
    guard let id = value["postId"]?.string else { return nil }
    var post = PostReading()
    post.id = id
    post.url = "https://www.youtube.com/post/" + id
    post.text = YouTubeText.text(value["contentText"])
    post.author = YouTubeText.text(value["authorText"])
    post.publishedAt = YouTubeText.time(YouTubeText.text(value["publishedTimeText"]), page, dates)
    post.reactions = YouTubeText.count(value["voteCount"])
    let buttons = value.at("actionButtons.commentActionButtonsRenderer.replyButton")
    post.comments = YouTubeText.count(buttons?.first("text"))
    post.media = media(value["backstageAttachment"])
    let author = value.at("authorEndpoint.browseEndpoint.browseId")?.string
    post.origin = author == nil || author == account.id ? .own : .other
    return post
  }

  private func media(_ attachment: JSONValue?) -> Media {
    guard let attachment else { return .text }
    if attachment["videoRenderer"] != nil { return .video }
    if attachment["postMultiImageRenderer"] != nil { return .album }
    return attachment["backstageImageRenderer"] != nil ? .photo : .text
  }
}
