/// What one export says: the reading contract.
///
/// Everywhere, nil means that the export does not say, and 0 that it says or plainly implies zero.
public struct Reading: Hashable, Sendable {
  /// The layout that was recognised: `rss`, `atom`, `json-feed`…; nil when none was.
  public var format: String?

  /// Where the page is from; nil when unknown.
  public var platform: Platform?

  /// Why the export gives nothing; nil when it was read.
  public var refusal: Refusal?

  /// The address that the export gives itself.
  public var sourceURL: String?

  /// When it was saved.
  public var capturedAt: Instant?

  /// The order of its posts.
  public var listing: Listing

  /// The account it shows.
  public var account: AccountReading

  /// Its posts, in document order.
  public var posts: [PostReading]

  /// The comments it holds, without names or words.
  public var replies: [ReplyReading]

  /// The format of what was noted by hand or exported from other tools.
  public static let observations = "observations"

  /// A reading without posts.
  public init(
    format: String? = nil,
    platform: Platform? = nil,
    refusal: Refusal? = nil,
    sourceURL: String? = nil,
    capturedAt: Instant? = nil,
    listing: Listing = .chronological,
    account: AccountReading = AccountReading(),
    posts: [PostReading] = [],
    replies: [ReplyReading] = []
  ) {
    self.format = format
    self.platform = platform
    self.refusal = refusal
    self.sourceURL = sourceURL
    self.capturedAt = capturedAt
    self.listing = listing
    self.account = account
    self.posts = posts
    self.replies = replies
  }
}

/// How the posts of an export were chosen.
public enum Listing: String, Codable, Sendable {
  /// The latest posts, by date.
  case chronological
  /// A choice of the platform's: serves engagement, never frequency.
  case selection
}

/// Why an export gives nothing.
///
/// A refused export is never an account with zero posts.
public struct Refusal: Error, Hashable, Sendable, Codable {
  /// The kinds of refusal, as reports count them.
  public enum Reason: String, CaseIterable, Codable, Sendable {
    case loginWall = "login wall"
    case consentPage = "consent page"
    case applicationShell = "application shell"
    case botChallenge = "bot challenge"
    case notFound = "not found page"
    case notAvailable = "not available"
    case notAFeed = "not a feed"
    case commentFeed = "comment feed"
    case empty = "empty file"
    case tooLarge = "too large"
    case notAFile = "not a file"
    case unreadable = "unreadable file"
    case unreadableArchive = "unreadable archive"
    case malformed = "malformed"
    case unknownLayout = "unknown layout"
  }

  /// The kind.
  public let reason: Reason

  /// What was found and what to do, one line without final full stop.
  public let detail: String

  /// The line of the export where reading stopped; 0 for the whole file.
  public let line: Int

  /// Creates a refusal.
  public init(_ reason: Reason, _ detail: String, line: Int = 0) {
    self.reason = reason
    self.detail = detail
    self.line = line
  }

  /// `reason: detail`.
  public var summary: String { "\(reason.rawValue): \(detail)" }
}

/// What an export says of the account it shows.
public struct AccountReading: Hashable, Sendable {
  /// The handle, without `@`.
  public var handle: String?

  /// The display name; for a feed, its title.
  public var name: String?

  /// The platform's own identifier.
  public var id: String?

  /// The account's address; for a feed, the site's.
  public var url: String?

  /// Followers or subscribers.
  public var followers: Count?

  /// Accounts that it follows.
  public var following: Count?

  /// Posts over the account's life.
  public var posts: Count?

  /// "Likes" of the page itself, which are not followers.
  public var pageLikes: Count?

  /// The addresses of accounts on networks that a website leads to, each once, as its page has them.
  public var links: [String] = []

  /// An account of which nothing is known.
  public init() {}
}

/// Whose post it is.
public enum Origin: String, Codable, Sendable {
  /// The account's own.
  case own
  /// Another author's, shown on the account's list.
  case repost
  /// Anything by someone else: a quoted thread, a suggested page.
  case other
}

/// What a post mainly carries.
public enum Media: String, CaseIterable, Codable, Sendable {
  case photo, video, album, link, text
}

/// One post as an export shows it.
public struct PostReading: Hashable, Sendable {
  /// The platform's identifier; for a feed, the guid or `atom:id`.
  public var id: String?

  /// The post's own address.
  public var url: String?

  /// The title, unescaped; markup that it holds stays, and goes in the ledger.
  public var title: String?

  /// The body as text, without markup, page-builder shortcodes or scripts.
  public var text: String?

  /// Who signed it.
  public var author: String?

  /// When it was published.
  public var publishedAt: Instant?

  /// When it was last changed.
  public var updatedAt: Instant?

  /// Whose it is.
  public var origin = Origin.own

  /// Whether it answers another post.
  public var isReply = false

  /// Whether it is held at the top of the list.
  public var isPinned = false

  /// Whether it was paid for.
  public var isSponsored = false

  /// What it mainly carries.
  public var media: Media?

  /// Reactions of every kind together.
  public var reactions: Count?

  /// Reactions by kind, `like` to `angry`.
  public var reactionsByKind: [String: Int] = [:]

  /// Comments, with answers to comments where the page counts them.
  public var comments: Count?

  /// Reposts, without quotes.
  public var shares: Count?

  /// Posts that quote it.
  public var quotes: Count?

  /// Views.
  public var views: Count?

  /// Bookmarks.
  public var saves: Count?

  /// A post of which nothing is known.
  public init() {}
}

/// One comment, without its author's name or words.
public struct ReplyReading: Hashable, Sendable {
  /// The post it is under.
  public var post: String?

  /// Its identifier.
  public var id: String?

  /// The comment it answers; nil when it answers the post.
  public var replyTo: String?

  /// When it was written.
  public var createdAt: Instant?

  /// Whether the account itself wrote it.
  public var isByAccount = false

  /// Whether it asks something.
  public var isQuestion = false

  /// A comment of which nothing is known.
  public init() {}
}
