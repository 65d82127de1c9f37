public import Core

/// One account and all that its exports say of one period: the input of every measure.
public struct AccountHistory: Hashable, Sendable {
  /// One export that was matched to the account.
  public struct Export: Hashable, Sendable {
    /// When it was saved; nil when unknown.
    public let capturedAt: Instant?
    /// How its posts were chosen.
    public let listing: Listing
    /// Whether it was refused: it then shows nothing.
    public let isRefused: Bool
    /// The date of its oldest own post, pinned posts aside, in the period or not; nil without one.
    public let oldestPost: Instant?
    /// Whether it shows every post the account has, so that its list reaches back to the beginning.
    public let isComplete: Bool

    /// Creates an export.
    public init(
      capturedAt: Instant?,
      listing: Listing,
      isRefused: Bool,
      oldestPost: Instant?,
      isComplete: Bool
    ) {
      self.capturedAt = capturedAt
      self.listing = listing
      self.isRefused = isRefused
      self.oldestPost = oldestPost
      self.isComplete = isComplete
    }
  }

  /// The account's totals at one capture.
  public struct Snapshot: Hashable, Sendable {
    /// When.
    public let capturedAt: Instant
    /// Followers; nil when not shown.
    public let followers: Count?

    /// Creates a snapshot.
    public init(capturedAt: Instant, followers: Count?) {
      self.capturedAt = capturedAt
      self.followers = followers
    }
  }

  /// One post dated in the period, merged from every export that shows it, latest counts.
  public struct Post: Hashable, Sendable {
    /// Its row in the ledger, so that a figure can be traced to it.
    public let key: Int
    /// The platform's identifier; nil when no export shows one.
    public let identifier: String?
    /// When it was published.
    public let publishedAt: Instant
    /// The oldest capture that its reactions, comments and shares are of; nil when unknown.
    public let capturedAt: Instant?
    /// Whose it is: reposts and other people's posts are in the list but are not the account's.
    public let origin: Origin
    /// Whether it answers another post.
    public let isReply: Bool
    /// Whether every export that shows it is a selection: it then serves engagement only.
    public let isFromSelection: Bool
    /// What it mainly carries.
    public let media: Media?
    /// Reactions of every kind.
    public let reactions: Count?
    /// Reactions by kind, `like` to `angry`; empty when not shown.
    public let reactionsByKind: [String: Int]
    /// Comments.
    public let comments: Count?
    /// Shares.
    public let shares: Count?
    /// Views.
    public let views: Count?

    /// Creates a post.
    public init(
      key: Int,
      identifier: String? = nil,
      publishedAt: Instant,
      capturedAt: Instant?,
      origin: Origin,
      isReply: Bool,
      isFromSelection: Bool,
      media: Media?,
      reactions: Count?,
      reactionsByKind: [String: Int] = [:],
      comments: Count?,
      shares: Count?,
      views: Count?
    ) {
      self.key = key
      self.identifier = identifier
      self.publishedAt = publishedAt
      self.capturedAt = capturedAt
      self.origin = origin
      self.isReply = isReply
      self.isFromSelection = isFromSelection
      self.media = media
      self.reactions = reactions
      self.reactionsByKind = reactionsByKind
      self.comments = comments
      self.shares = shares
      self.views = views
    }
  }

  /// One comment under one of the posts, without its author's name or words.
  public struct Comment: Hashable, Sendable {
    /// The post it is under, by its key.
    public let post: Int
    /// Its identifier; nil when no export shows one.
    public let identifier: String?
    /// The comment it answers; nil when it answers the post.
    public let answers: String?
    /// When it was written.
    public let createdAt: Instant
    /// Whether the account itself wrote it.
    public let isByAccount: Bool
    /// Whether it asks something.
    public let isQuestion: Bool

    /// Creates a comment.
    public init(
      post: Int,
      identifier: String?,
      answers: String?,
      createdAt: Instant,
      isByAccount: Bool,
      isQuestion: Bool
    ) {
      self.post = post
      self.identifier = identifier
      self.answers = answers
      self.createdAt = createdAt
      self.isByAccount = isByAccount
      self.isQuestion = isQuestion
    }
  }

  /// What exports hold of the comments under one of the posts.
  public struct CommentSection: Hashable, Sendable {
    /// The post, by its key.
    public let post: Int
    /// How many comments, dated or not, each once; 1 or more.
    public let held: Int
    /// The latest capture that holds any: what was answered later is not known.
    public let capturedAt: Instant

    /// Creates a section.
    public init(post: Int, held: Int, capturedAt: Instant) {
      self.post = post
      self.held = held
      self.capturedAt = capturedAt
    }
  }

  /// The account.
  public let account: Account

  /// The commune's inhabitants; nil when not given.
  public let population: Int?

  /// Its exports, by capture time.
  public let exports: [Export]

  /// Its snapshots taken during the period or within 31 days around it, by capture time.
  public let snapshots: [Snapshot]

  /// Its posts of the period, by date and then by key.
  public let posts: [Post]

  /// The comments under those posts that exports hold and date, by time.
  public let comments: [Comment]

  /// What exports hold of the comments under those posts, where they hold any, by the posts' keys.
  public let sections: [CommentSection]

  /// Creates a history.
  public init(
    account: Account,
    population: Int?,
    exports: [Export],
    snapshots: [Snapshot],
    posts: [Post],
    comments: [Comment] = [],
    sections: [CommentSection] = []
  ) {
    self.account = account
    self.population = population
    self.exports = exports
    self.snapshots = snapshots
    self.posts = posts
    self.comments = comments
    self.sections = sections
  }
}
