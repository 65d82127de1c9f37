internal import Core
internal import Documents

/// Any page that says what it is in JSON-LD, microdata, RDFa Lite, microformats or OpenGraph.
///
/// The last to be tried: platforms change their markup more often than what search engines read.
enum StructuredPage: PageFormat {
  static let names = ["structured-data"]

  static func recognises(_ page: Page) -> Bool {
    !page.linkedData.isEmpty || page.meta("og:type") == "profile"
      || page.document.first(
        "[itemscope], [typeof], .h-entry, .hentry, .h-card, .vcard, .h-feed, .hfeed"
      ) != nil
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    let items =
      page.linkedData + Microdata.items(of: page.document) + RDFaLite.items(of: page.document)
      + Microformats.items(of: page.document)
    var reading = StructuredReading.reading(of: items, dates: dates) { page.resolved($0) }
    reading.format = names[0]
    reading.platform = PagePlatform.platform(of: page) ?? .website
    if page.meta("og:type") == "profile" {
      reading.account.name = reading.account.name ?? page.meta("og:title")
      reading.account.handle = reading.account.handle ?? page.meta("profile:username")
    }
    guard reading.posts.isEmpty, !StructuredReading.saysProfile(items, reading) else {
      return reading
    }
    // A wall says whose it is too: a name alone is read only where nothing else stands. Its
    // platform's own layout has found nothing on a page of one that is known.
    guard reading.account.name != nil, reading.platform == .website,
      ![.botChallenge, .consentPage, .notFound, .notAvailable].contains(
        PageWall.refusal(of: page).reason
      )
    else { return nil }
    return reading
  }
}

/// What items of schema.org's words say of an account and its posts.
enum StructuredReading {
  /// Reads items.
  ///
  /// - Parameters:
  ///   - items: those at the top of a page or document.
  ///   - dates: reads times.
  ///   - resolved: makes an address absolute.
  /// - Returns: the posts and the account; the format is the caller's to say.
  static func reading(
    of items: [StructuredItem],
    dates: DateReader,
    resolved: (String) -> String
  ) -> Reading {
    var reading = Reading()
    for item in items.flatMap(listed) where item.types.contains(where: SchemaOrg.posts.contains) {
      var post = SchemaOrg.post(of: item, dates: dates)
      post.url = post.url.map(resolved)
      guard post.publishedAt != nil || post.text != nil || post.title != nil || post.hasCount
      else { continue }
      reading.replies += SchemaOrg.replies(in: item, to: post.id ?? post.url, dates: dates) {
        $0["name"] != nil && $0["name"] == post.author
      }
      let isKnown = reading.posts.firstIndex { $0.url == post.url && post.url != nil }
      if let isKnown {
        reading.posts[isKnown].complete(with: post)
      } else {
        reading.posts.append(post)
      }
    }
    reading.account = account(in: items, resolved)
    // One post shows no list, and neither do posts without dates.
    let isList = reading.posts.count { $0.publishedAt != nil } > 1
    reading.listing = isList ? FeedFormat.listing(of: reading.posts) : .selection
    return reading
  }

  /// Whether items speak of an account itself, and not only of who wrote a page.
  static func saysProfile(_ items: [StructuredItem], _ reading: Reading) -> Bool {
    reading.account.followers != nil || reading.account.posts != nil
      || reading.account.following != nil || items.contains { $0.isA("ProfilePage") }
  }

  /// An item and those that it lists: those of a list or feed and a page's main entity; neither
  /// comments nor what a post is made of.
  private static func listed(_ item: StructuredItem) -> [StructuredItem] {
    let lists = [
      "mainEntity", "itemListElement", "item", "blogPost", "blogPosts", "hasPart",
      "liveBlogUpdate", "dataFeedElement",
    ]
    return [item] + lists.flatMap { item.items($0) }.flatMap(listed)
  }

  // MARK: The account

  private static func account(
    in items: [StructuredItem],
    _ resolved: (String) -> String
  ) -> AccountReading {
    var account = AccountReading()
    let profile = items.first { $0.isA("ProfilePage") }
    let cards = items.filter { $0.isA("h-card") }
    // Of several cards, none is the page's unless it says so; an author's stands beside each entry.
    let isOne = Set(cards.map { [$0["name"], $0["url"]] }).count == 1
    let card = isOne ? cards.first : cards.first { $0["isRepresentative"] != nil }
    let candidates =
      (profile.map { $0.items("mainEntity") + $0.items("author") } ?? [])
      + items.flatMap { [$0] + $0.items("mainEntity") }.filter {
        $0.types.contains(where: SchemaOrg.accounts.contains)
      }
    guard let item = candidates.first ?? card else { return account }
    account.name = item["name"] ?? item["legalName"]
    account.handle = item["alternateName"] ?? item["additionalName"]
    account.handle = account.handle.map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
    account.id = item["identifier"]
    account.url = (item["url"] ?? item.id).map(resolved)
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
