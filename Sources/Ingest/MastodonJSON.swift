internal import Core
internal import Documents

/// Answers of Mastodon's service, as an archive of one of its pages holds them.
///
/// A list of posts, one post, one account, or what surrounds a post; Pleroma, Akkoma and Pixelfed
/// answer alike. Times come from `created_at`: the identifier of a post of another server holds the
/// time at which it arrived.
enum MastodonJSON: ExportFormat {
  static let names = ["mastodon-json"]

  static func recognises(_ document: ArraySlice<UInt8>) -> Bool {
    guard document.first == 0x7B || document.first == 0x5B else { return false }
    // X counts `statuses_count` and `favourites_count` too, but never a boost.
    return document.place(of: "\"reblogs_count\"") != nil
      || document.place(of: "\"statuses_count\"") != nil && document.place(of: "\"acct\"") != nil
  }

  static func reading(
    of document: [UInt8],
    capture: Capture,
    dates: DateReader
  ) throws(Refusal) -> Reading {
    guard let root = JSONValue(document[...]) else {
      throw Refusal(.malformed, "JSON that cannot be parsed")
    }
    var reading = Reading(format: names[0], platform: .mastodon)
    if root["acct"] != nil {
      readAccount(root, into: &reading.account)
      return reading
    }
    let isList = root.isArray
    let statuses = (isList ? root.elements : [root]).filter {
      $0["id"] != nil && $0["account"] != nil
    }
    guard let first = statuses.first else {
      let detail = "JSON of Mastodon that is neither an account nor its posts"
      reading.refusal = Refusal(.unknownLayout, detail)
      return reading
    }
    let authors = Set(statuses.map { $0.at("account.url")?.string ?? "" })
    // A list of several accounts is what its reader follows, and nobody's own.
    if authors.count == 1 { readAccount(first["account"], into: &reading.account) }
    reading.posts = statuses.map {
      post(of: $0, isOfAccount: authors.count == 1, dates: dates)
    }
    let own = reading.posts.filter { $0.origin == .own }
    reading.listing = isList ? .order(of: own) : .selection
    return reading
  }

  // MARK: The account

  private static func readAccount(_ object: JSONValue?, into account: inout AccountReading) {
    let user = object?["username"]?.string
    account.handle = handle(of: object)
    account.name = object?["display_name"]?.string.flatMap { $0.isEmpty ? nil : $0 } ?? user
    account.id = object?["id"]?.text
    account.url = object?["url"]?.string
    account.followers = count(object?["followers_count"])
    account.following = count(object?["following_count"])
    account.posts = count(object?["statuses_count"])
  }

  /// `acct` is complete for accounts of other servers only: "ville", "ville@exemple.social".
  private static func handle(of account: JSONValue?) -> String? {
    guard let name = account?["acct"]?.string else { return nil }
    guard !name.contains("@"), let url = account?["url"]?.string,
      let host = PageAddress(url)?.host
    else { return name }
    return name + "@" + host
  }

  // MARK: A post

  private static func post(
    of status: JSONValue,
    isOfAccount: Bool,
    dates: DateReader
  ) -> PostReading {
    let boosted = status["reblog"].flatMap { $0.isObject ? $0 : nil }
    // A boost has no words and no counts of its own.
    let said = boosted ?? status
    var post = PostReading()
    post.id = status["id"]?.text
    post.url = said["url"]?.string ?? said["uri"]?.string
    post.text = said["content"]?.bytes.flatMap { PlainText.ofHTML($0) }
    post.title = said["spoiler_text"]?.string.flatMap { $0.isEmpty ? nil : $0 }
    post.author = handle(of: said["account"])
    post.publishedAt =
      status["created_at"]?.string.flatMap { dates.instant(of: $0) }
      ?? post.id.flatMap { IdentifierTime.mastodon($0) }
    post.updatedAt = said["edited_at"]?.string.flatMap { dates.instant(of: $0) }
    post.origin = boosted != nil ? .repost : isOfAccount ? .own : .other
    post.isReply = status["in_reply_to_id"] != nil
    post.isPinned = status["pinned"]?.bool ?? false
    post.media = media(of: said)
    post.reactions = count(said["favourites_count"])
    post.comments = count(said["replies_count"])
    post.shares = count(said["reblogs_count"])
    post.quotes = count(said["quotes_count"])
    return post
  }

  private static func media(of status: JSONValue) -> Media? {
    let attached = status["media_attachments"]?.elements ?? []
    if attached.count > 1 { return .album }
    switch attached.first?["type"]?.string {
    case "image": return .photo
    case "video", "gifv": return .video
    case nil: return status["card"] != nil ? .link : .text
    default: return nil
    }
  }

  private static func count(_ value: JSONValue?) -> Count? {
    // -1 is what a server says that does not know.
    value?.int.flatMap { $0 >= 0 ? Count($0) : nil }
  }
}
