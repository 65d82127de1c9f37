internal import Core
internal import Documents

/// Any page that says what it is in JSON-LD, microdata or microformats.
///
/// The last to be tried: platforms change their markup more often than what search engines read.
enum StructuredPage: PageFormat {
  static let names = ["structured-data"]

  static func recognises(_ page: Page) -> Bool {
    !page.linkedData.isEmpty
      || page.document.first("[itemscope], .h-entry, .hentry, .h-card") != nil
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    var items = page.linkedData + Microdata.items(of: page.document)
    items += Microformats.items(of: page.document)
    var reading = Reading(format: names[0])
    reading.platform = PagePlatform.platform(of: page) ?? .website
    reading.posts = posts(in: items, dates: dates, page)
    reading.account = account(in: items, page)
    let saysAccount =
      reading.account.followers != nil || reading.account.posts != nil
      || reading.account.following != nil || items.contains { $0.isA("ProfilePage") }
    guard !reading.posts.isEmpty || saysAccount else { return nil }
    reading.listing = FeedFormat.listing(of: reading.posts)
    return reading
  }

  // MARK: Posts

  /// The posts of the items: those at the top, those of lists and of a page's main entity; neither
  /// comments nor what a post is made of.
  private static func posts(
    in items: [StructuredItem],
    dates: DateReader,
    _ page: Page
  ) -> [PostReading] {
    var posts: [PostReading] = []
    for item in items.flatMap(listed)
    where item.types.contains(where: SchemaOrg.posts.contains) || item.isA("h-entry") {
      var post = SchemaOrg.post(of: item, dates: dates)
      post.url = post.url.map { page.resolved($0) }
      guard post.publishedAt != nil || post.text != nil || post.hasCount else { continue }
      let isKnown = posts.firstIndex { $0.url == post.url && post.url != nil }
      if let isKnown { posts[isKnown].complete(with: post) } else { posts.append(post) }
    }
    return posts
  }

  /// An item and those that it lists.
  private static func listed(_ item: StructuredItem) -> [StructuredItem] {
    let lists = ["mainEntity", "itemListElement", "item", "blogPost", "hasPart"]
    return [item] + lists.flatMap { item.items($0) }.flatMap(listed)
  }

  // MARK: The account

  private static func account(in items: [StructuredItem], _ page: Page) -> AccountReading {
    var account = AccountReading()
    let profile = items.first { $0.isA("ProfilePage") }
    let candidates =
      (profile.map { $0.items("mainEntity") + $0.items("author") } ?? [])
      + items.filter { $0.types.contains(where: SchemaOrg.accounts.contains) || $0.isA("h-card") }
    guard let item = candidates.first else { return account }
    account.name = item["name"]
    account.handle = item["alternateName"] ?? item["additionalName"]
    account.handle = account.handle.map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
    account.id = item["identifier"]
    account.url = (item["url"] ?? item.id).map { page.resolved($0) }
    account.take(SchemaOrg.counts(of: item))
    if let profile { account.take(SchemaOrg.counts(of: profile)) }
    return account
  }
}

extension PostReading {
  /// Whether any count is known.
  var hasCount: Bool {
    [reactions, comments, shares, quotes, views, saves].contains { $0 != nil }
  }

  /// Takes what another reading of the same post knows more.
  mutating func complete(with other: PostReading) {
    id = id ?? other.id
    title = title ?? other.title
    if (other.text?.utf8.count ?? 0) > (text?.utf8.count ?? 0) { text = other.text }
    author = author ?? other.author
    publishedAt = publishedAt ?? other.publishedAt
    updatedAt = updatedAt ?? other.updatedAt
    media = media ?? other.media
    reactions = reactions ?? other.reactions
    comments = comments ?? other.comments
    shares = shares ?? other.shares
    quotes = quotes ?? other.quotes
    views = views ?? other.views
    saves = saves ?? other.saves
  }
}
