internal import Core
internal import Documents

/// The comments that a page of one video holds, without names or words.
struct YouTubeComments {
  let post: String
  let page: Page
  let dates: DateReader

  /// The comments in the page's object, or else those that its elements show.
  func replies(in data: JSONValue?) -> [ReplyReading] {
    var seen: Set<String> = []
    let found =
      (data?.all("commentEntityPayload").compactMap(entity) ?? [])
      + (data?.all("commentRenderer").compactMap(renderer) ?? [])
    return (found.isEmpty ? displayed : found).filter {
      $0.id.map { seen.insert($0).inserted } ?? false
    }
  }

  /// Since 2024.
  private func entity(_ value: JSONValue) -> ReplyReading? {
    guard let properties = value["properties"], let id = properties["commentId"]?.string else {
      return nil
    }
    return reply(
      id,
      time: properties["publishedTime"]?.string,
      isByAccount: value.at("author.isCreator")?.bool ?? false,
      words: YouTubeText.text(properties["content"])
    )
  }

  /// Until 2024.
  private func renderer(_ value: JSONValue) -> ReplyReading? {
    guard let id = value["commentId"]?.string else { return nil }
    return reply(
      id,
      time: YouTubeText.text(value["publishedTimeText"]),
      isByAccount: value["authorIsChannelOwner"]?.bool ?? false,
      words: YouTubeText.text(value["contentText"])
    )
  }

  /// As displayed: the link of the time names the comment, a badge the channel's own.
  private var displayed: [ReplyReading] {
    page.document.all("ytd-comment-renderer, ytd-comment-view-model").compactMap { comment in
      guard let link = comment.first("a[href*=lc=]"), let address = link["href"],
        let mark = address.firstRange(of: "lc=")
      else { return nil }
      return reply(
        String(address[mark.upperBound...].prefix { $0 != "&" && $0 != "#" }),
        time: link.line,
        isByAccount: comment.first("ytd-author-comment-badge-renderer[creator]") != nil,
        words: comment.first("#content-text")?.text
      )
    }
  }

  /// The identifier of an answer begins with that of the comment that it answers, then a full stop.
  private func reply(_ id: String, time: String?, isByAccount: Bool, words: String?) -> ReplyReading
  {
    var reply = ReplyReading()
    reply.post = post
    reply.id = id
    reply.replyTo = id.firstIndex(of: ".").map { String(id[..<$0]) }
    reply.createdAt = YouTubeText.time(time, page, dates)
    reply.isByAccount = isByAccount
    reply.isQuestion = Question.isAsked(in: words)
    return reply
  }
}
