internal import Core
internal import Documents

/// What a feed says of itself, before it is told which platform it is of.
struct RawFeed {
  var title: String?
  var url: String?
  var selfLink: String?
  var id: String?
  var generator: String?
  var channelID: String?
  private(set) var isAtom = false
  private(set) var format = "rss"
  private var isNamed = false

  /// Notes the first element that tells the format.
  mutating func note(root name: XMLName) {
    guard !isNamed else { return }
    switch name.local.lowercased() {
    case "feed":
      isAtom = true
      format = "atom"
      isNamed = true
    case "rdf":
      format = "rdf"
      isNamed = true
    case "channel":
      format = "cdf"
      isNamed = true
    case "rss": isNamed = true
    default: break
    }
  }
}

/// What one entry says, field by field as written, before the fields are weighed.
struct RawEntry {
  var guid: String?
  var isPermaLink = false
  var id: String?
  var about: String?
  var link: String?
  var alternate: String?
  var selfLink: String?
  var title: String?
  var dublinCoreTitle: String?
  var summary: String?
  var content: String?
  var mediaTitle: String?
  var mediaText: String?
  var author: String?
  var creator: String?
  var itunesAuthor: String?
  var published: Instant?
  var issued: Instant?
  var created: Instant?
  var date: Instant?
  var updated: Instant?
  var slashComments: Int?
  var threadTotal: Int?
  var threadCount: Int?
  var views: Int?
  var likes: Int?
  var isReply = false
  var isVideo = false

  /// Keeps a time under the element that it was found in; the last of each stands.
  mutating func set(_ meaning: FeedName, to time: Instant) {
    switch meaning {
    case .pubDate, .published: published = time
    case .issued: issued = time
    case .dcCreated: created = time
    case .date: date = time
    default: updated = time
    }
  }

  /// The entry as a post of the reading contract.
  var post: PostReading {
    var post = PostReading()
    post.id = guid ?? id ?? about
    let permanent = isPermaLink ? guid.flatMap { WebAddress.hasScheme($0) ? $0 : nil } : nil
    post.url = alternate ?? link ?? permanent
    post.title = title ?? dublinCoreTitle ?? mediaTitle
    post.text = content ?? summary ?? mediaText
    post.author = author ?? creator ?? itunesAuthor
    post.publishedAt = published ?? issued ?? created ?? date
    post.updatedAt = updated ?? date
    post.isReply = isReply
    post.media = isVideo ? .video : nil
    // `thr:total` is the whole thread; `slash:comments` is WordPress's count; the counts of links
    // are each of one representation of the same comments.
    post.comments = (threadTotal ?? slashComments ?? threadCount).map { Count($0) }
    post.views = views.map { Count($0) }
    post.reactions = likes.map { Count($0) }
    return post
  }
}
