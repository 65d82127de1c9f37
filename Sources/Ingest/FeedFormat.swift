internal import Core
internal import Documents

/// Turns the bytes of a feed into a reading.
enum FeedFormat {
  /// Reads a feed, or says why the bytes hold none.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - dates: reads the times of its entries.
  static func reading(of bytes: [UInt8], dates: DateReader) throws(Refusal) -> Reading {
    let document = try XMLTokenizer.tokens(in: withoutPreamble(bytes))
    var reader = FeedReader(document, dates: dates)
    guard reader.read() else { throw refusal(of: document) }
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

  /// Drops what stands before the first "<": blank lines, a stray word of a broken script.
  private static func withoutPreamble(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(of: 0x3C), first > 0 else { return bytes }
    return Array(bytes[first...])
  }

  private static func refusal(of document: XMLTokens) -> Refusal {
    guard let root = document.root else {
      let line = document.faults.first?.line ?? 0
      return Refusal(.notAFeed, "no XML element: save the feed's own address", line: line)
    }
    if root.local.lowercased() == "html" {
      let title = htmlTitle(of: document).map { " titled “\($0)”" } ?? ""
      return Refusal(.notAFeed, "an HTML page\(title): save the feed's own address")
    }
    return Refusal(.notAFeed, "XML of another kind, its first element is <\(root.local)>")
  }

  private static func htmlTitle(of document: XMLTokens) -> String? {
    var cursor = FeedCursor(document)
    while !cursor.isAtEnd {
      let token = cursor.token
      if token.kind == .start, document.names[Int(token.name)].local.lowercased() == "title" {
        return cursor.plainText(of: cursor.position, as: .html).map { String($0.prefix(80)) }
      }
      cursor.position += 1
    }
    return nil
  }
}
