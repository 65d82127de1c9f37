internal import Core
internal import Documents

/// RSS, RDF, Atom and CDF: XML whose first element says that it is a feed.
enum FeedFormat: ExportFormat {
  static let names = ["rss", "rdf", "atom", "cdf"]

  /// The most entries that are read: a post takes a hundred times the memory of an `<item/>`.
  static let mostPosts = 100_000

  /// Why a feed of more entries is not read.
  static let tooManyPosts = Refusal(
    .tooLarge,
    "more than \(mostPosts) entries: save the feed in parts"
  )

  static func recognises(_ document: ArraySlice<UInt8>) -> Bool { document.contains(0x3C) }

  static func reading(
    of document: [UInt8],
    capture: Capture,
    dates: DateReader
  ) throws(Refusal) -> Reading {
    let tokens = try XMLTokenizer.tokens(in: document)
    var reader = FeedReader(tokens, dates: dates)
    guard reader.read() else {
      // A page whose scripts or text speak of feeds is a page.
      if HTMLPage.isOne(document) {
        return try PageFormats.reading(of: document, capture: capture, dates: dates)
      }
      throw refusal(of: tokens)
    }
    let posts = reader.posts
    let feed = reader.feed
    guard posts.count <= mostPosts else { throw tooManyPosts }
    if CommentFeed.isOne(feed, posts: posts) {
      throw Refusal(
        .commentFeed,
        "comments of citizens (\(posts.count)): save the feed of articles"
      )
    }
    return reading(of: feed, posts: posts)
  }

  private static func reading(of feed: RawFeed, posts: [PostReading]) -> Reading {
    var reading = Reading(format: feed.format)
    reading.platform = FeedPlatform.platform(of: feed, firstPost: posts.first?.url)
    reading.sourceURL = feed.selfLink
    reading.account.name = feed.title
    // illiwap titles every feed "RSS Feed Saint-Exemple".
    if reading.platform == .illiwap, let name = feed.title, name.hasPrefix("RSS Feed ") {
      reading.account.name = String(name.dropFirst(9))
    }
    reading.account.url = feed.url
    reading.account.id = feed.channelID
    reading.listing = listing(of: posts)
    reading.posts = posts
    return reading
  }

  /// A list is by date when at least six of ten neighbours are in one order; fewer than four dated
  /// posts tell nothing.
  static func listing(of posts: [PostReading]) -> Listing {
    let dates = posts.compactMap { $0.publishedAt ?? $0.updatedAt }
    guard dates.count >= 4 else { return .chronological }
    let pairs = zip(dates, dates.dropFirst())
    let falling = pairs.count { $0 >= $1 }
    let rising = pairs.count { $0 <= $1 }
    return max(falling, rising) * 10 >= (dates.count - 1) * 6 ? .chronological : .selection
  }

  private static func refusal(of tokens: XMLTokens) -> Refusal {
    guard let root = tokens.root else {
      let line = tokens.faults.first?.line ?? 0
      return Refusal(.notAFeed, "no XML element: save the feed's own address", line: line)
    }
    return Refusal(.notAFeed, "XML of another kind, its first element is <\(root.local)>")
  }
}
