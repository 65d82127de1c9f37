internal import Core
internal import Documents

/// Accounts, posts and comments as TikTok's JSON has them, whatever holds it.
enum TikTokItem {
  /// The handle and, of a post, the number that an address names.
  static func address(_ address: String) -> (handle: String, id: String?)? {
    guard let mark = address.firstRange(of: "/@") else { return nil }
    let parts = address[mark.upperBound...].prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
    guard let handle = parts.first else { return nil }
    let id = parts.count > 2 && ["video", "photo"].contains(parts[1]) ? String(parts[2]) : nil
    return (String(handle), id)
  }

  /// An account by its user and its totals.
  static func account(_ user: JSONValue?, _ stats: JSONValue?) -> AccountReading {
    var account = AccountReading()
    account.handle = user?["uniqueId"]?.string
    account.name = user?["nickname"]?.string
    account.id = user?["id"]?.text
    account.url = account.handle.map { "https://www.tiktok.com/@" + $0 }
    account.followers = count(stats?["followerCount"])
    // A page of one video has 0 there for what it does not give.
    account.following = count(stats?["followingCount"]).flatMap { $0.value > 0 ? $0 : nil }
    account.posts = count(stats?["videoCount"])
    return account
  }

  /// A post; nil without an identifier.
  static func post(_ item: JSONValue) -> PostReading? {
    guard let id = item["id"]?.text, UInt64(id) != nil else { return nil }
    return post(item, id: id)
  }

  /// The post of a page whose data leaves its number out, as its installed app's does: the address
  /// may have it; nil without words and time.
  static func unnumbered(_ item: JSONValue, on page: Page) -> PostReading? {
    guard item["id"] == nil, item["desc"] != nil, item["createTime"] != nil else { return nil }
    return post(item, id: page.addresses.lazy.compactMap { address($0)?.id }.first)
  }

  private static func post(_ item: JSONValue, id: String?) -> PostReading {
    let stats = item["statsV2"] ?? item["stats"]
    var post = PostReading()
    post.id = id
    post.author = item.at("author.uniqueId")?.string ?? item["author"]?.string
    let isPhoto = item["imagePost"]?["images"]?.elements.isEmpty == false
    post.url = post.author.flatMap { author in
      id.map { "https://www.tiktok.com/@\(author)/\(isPhoto ? "photo" : "video")/\($0)" }
    }
    post.text = item["desc"]?.string.flatMap { PlainText.ofText(Array($0.utf8)[...]) }
    post.publishedAt =
      item["createTime"]?.int.flatMap { $0 > 0 ? Instant(seconds: $0) : nil }
      ?? id.flatMap { IdentifierTime.tiktok($0) }
    post.isSponsored = item["isAd"]?.bool ?? false
    post.isPinned = item["isPinnedItem"]?.bool ?? false
    post.media = isPhoto ? .album : .video
    post.reactions = count(stats?["diggCount"])
    post.comments = count(stats?["commentCount"])
    post.shares = count(stats?["shareCount"])
    post.views = count(stats?["playCount"])
    post.saves = count(stats?["collectCount"])
    return post
  }

  /// The comments that came with a post.
  static func replies(_ comments: JSONValue?, post: String?, author: String?) -> [ReplyReading] {
    comments?.elements.compactMap { comment in
      guard let id = (comment["cid"] ?? comment["id"])?.text else { return nil }
      var reply = ReplyReading()
      reply.post = post
      reply.id = id
      let parent = (comment["reply_id"] ?? comment["replyId"])?.text
      reply.replyTo = parent == "0" ? nil : parent
      reply.createdAt = (comment["create_time"] ?? comment["createTime"])?.int
        .map { Instant(seconds: $0) }
      let writer = (comment.at("user.uid") ?? comment.at("user.id"))?.text
      reply.isByAccount = writer != nil && writer == author
      reply.isQuestion = Question.isAsked(in: comment["text"]?.string)
      return reply
    } ?? []
  }

  /// The comments that a page of one video displays, by the marks of its own tests.
  ///
  /// They have no numbers, and times to the day at best. Public programs agree on the marks; no real
  /// page has confirmed them.
  static func displayedReplies(
    _ page: Page,
    to post: PostReading,
    dates: DateReader
  )
    -> [ReplyReading]
  {
    let marked: HTMLSelector = "[data-e2e=comment-level-1], [data-e2e=comment-level-2]"
    return page.document.all(marked).prefix(2_000).map { words in
      let level = words["data-e2e"]?.last == "2" ? 2 : 1
      // The smallest element around it that names who wrote it holds the comment and no other.
      let comment = words.ancestors.prefix(6).first {
        $0.first(HTMLSelector("[data-e2e=comment-username-\(level)]")) != nil
      }
      let link = comment?.first(HTMLSelector("[data-e2e=comment-username-\(level)]"))
      let author = (link?.closest("a[href]") ?? link?.first("a[href]"))?["href"].flatMap {
        address($0)?.handle
      }
      let time = comment?.first(HTMLSelector("[data-e2e=comment-time-\(level)]"))?.line
      var reply = ReplyReading()
      reply.post = post.id
      reply.createdAt = time.flatMap { dates.instant(printed: $0, capturedAt: page.capturedAt) }
      reply.isByAccount = author != nil && author?.lowercased() == post.author?.lowercased()
      reply.isQuestion = Question.isAsked(in: words.text)
      return reply
    }
  }

  /// A count; what TikTok has rounded itself ("25500" of "25.5K") is known as such by its zeros.
  private static func count(_ value: JSONValue?) -> Count? {
    guard let value = value?.int, value >= 0 else { return nil }
    let unit = value >= 1_000_000 ? 100_000 : value >= 10_000 ? 100 : 1
    return value.isMultiple(of: unit) ? Count(value, unit: unit) : Count(value)
  }
}
