internal import Core
internal import Documents

/// RSS, RDF, Atom and CDF: XML whose first element says that it is a feed.
enum FeedFormat: ExportFormat {
  static let names = ["rss", "rdf", "atom", "cdf"]

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
    let posts = reader.entries.map(\.post)
    let feed = reader.feed
    if CommentFeed.isOne(feed, posts: posts) {
      throw Refusal(.commentFeed, "\(posts.count) comments of citizens: save the feed of articles")
    }
    return reading(of: feed, posts: posts)
  }

  private static func reading(of feed: RawFeed, posts: [PostReading]) -> Reading {
    var reading = Reading(format: feed.format)
    reading.platform = FeedPlatform.platform(of: feed, firstPost: posts.first?.url)
    reading.sourceURL = feed.selfLink
    reading.account.name = feed.title
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
