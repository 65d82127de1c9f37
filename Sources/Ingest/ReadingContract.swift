internal import Core

/// A reading as `barometre inspect --json` prints it: the reading contract of the documentation.
///
/// Every key is always there, but `links`, which only an account that is a website has; null is what
/// the export does not say.
public struct ReadingContract: Encodable {
  private let path: String
  private let reading: Reading

  /// The contract of one export.
  public init(_ export: ReadExport) {
    path = export.path
    reading = export.reading
  }

  private enum Key: String, CodingKey {
    case path, format, platform, refusal, refusalDetail = "refusal_detail"
    case sourceURL = "source_url", capturedAt = "captured_at", listing, account, posts, replies
  }

  /// Writes the object.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(path, forKey: .path)
    try object.encode(reading.format, forKey: .format)
    try object.encode(reading.platform, forKey: .platform)
    try object.encode(reading.refusal?.reason, forKey: .refusal)
    try object.encode(reading.refusal?.detail, forKey: .refusalDetail)
    try object.encode(reading.sourceURL, forKey: .sourceURL)
    try object.encode(reading.capturedAt, forKey: .capturedAt)
    try object.encode(reading.refusal == nil ? reading.listing : nil, forKey: .listing)
    try object.encode(AccountContract(reading), forKey: .account)
    try object.encode(reading.posts.map { PostContract(post: $0) }, forKey: .posts)
    try object.encode(reading.replies.map { ReplyContract(reply: $0) }, forKey: .replies)
  }
}

private struct AccountContract: Encodable {
  let account: AccountReading
  /// Whether it is the site of a commune, which leads to its accounts elsewhere.
  let isWebsite: Bool

  init(_ reading: Reading) {
    account = reading.account
    isWebsite = reading.format.map(Website.names.contains) ?? false || !account.links.isEmpty
  }

  enum Key: String, CodingKey {
    case handle, name, id, url, followers, following, posts, pageLikes = "page_likes", rounded
    case links
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(account.handle, forKey: .handle)
    try object.encode(account.name, forKey: .name)
    try object.encode(account.id, forKey: .id)
    try object.encode(account.url, forKey: .url)
    try object.encode(
      counts: [
        (.followers, account.followers), (.following, account.following), (.posts, account.posts),
        (.pageLikes, account.pageLikes),
      ],
      rounded: .rounded
    )
    if isWebsite { try object.encode(account.links, forKey: .links) }
  }
}

private struct PostContract: Encodable {
  let post: PostReading

  enum Key: String, CodingKey {
    case id, url, title, text, author, publishedAt = "published_at", updatedAt = "updated_at"
    case origin, reply, pinned, sponsored, media, reactions
    case reactionsByKind = "reactions_by_kind", comments, shares, quotes, views, saves, rounded
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(post.id, forKey: .id)
    try object.encode(post.url, forKey: .url)
    try object.encode(post.title, forKey: .title)
    try object.encode(post.text, forKey: .text)
    try object.encode(post.author, forKey: .author)
    try object.encode(post.publishedAt, forKey: .publishedAt)
    try object.encode(post.updatedAt, forKey: .updatedAt)
    try object.encode(post.origin, forKey: .origin)
    try object.encode(post.isReply, forKey: .reply)
    try object.encode(post.isPinned, forKey: .pinned)
    try object.encode(post.isSponsored, forKey: .sponsored)
    try object.encode(post.media, forKey: .media)
    try object.encode(post.reactionsByKind, forKey: .reactionsByKind)
    try object.encode(
      counts: [
        (.reactions, post.reactions), (.comments, post.comments), (.shares, post.shares),
        (.quotes, post.quotes), (.views, post.views), (.saves, post.saves),
      ],
      rounded: .rounded
    )
  }
}

private struct ReplyContract: Encodable {
  let reply: ReplyReading

  enum Key: String, CodingKey {
    case post, id, replyTo = "reply_to", createdAt = "created_at", byAccount = "by_account"
    case question
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(reply.post, forKey: .post)
    try object.encode(reply.id, forKey: .id)
    try object.encode(reply.replyTo, forKey: .replyTo)
    try object.encode(reply.createdAt, forKey: .createdAt)
    try object.encode(reply.isByAccount, forKey: .byAccount)
    try object.encode(reply.isQuestion, forKey: .question)
  }
}

extension KeyedEncodingContainer where Key: RawRepresentable<String> {
  /// Writes each count as its value, and the names of those that were rounded.
  fileprivate mutating func encode(counts: [(Key, Count?)], rounded: Key) throws {
    for (key, count) in counts { try encode(count?.value, forKey: key) }
    let names = counts.filter { $0.1?.isRounded == true }.map(\.0.rawValue)
    try encode(names, forKey: rounded)
  }
}
