public import Core
public import Measure

/// What is known of one commune: all that its sheet says beside what the edition shares.
public struct Dossier: Sendable {
  /// The commune.
  public let commune: Commune
  /// Its accounts with their figures, in the order of the edition.
  public let accounts: [Edition.AccountResult]
  /// Its own measures, over all its accounts, in the catalogue's order.
  public let measures: [MeasureValue]
  /// What it did over time, and what it publishes.
  public let story: Story

  /// Creates a dossier.
  public init(
    commune: Commune,
    accounts: [Edition.AccountResult],
    measures: [MeasureValue],
    story: Story = Story()
  ) {
    self.commune = commune
    self.accounts = accounts
    self.measures = measures
    self.story = story
  }
}

extension Edition {
  /// One export file of the period, read or refused.
  public struct Export: Hashable, Sendable {
    /// Its path, relative to the workspace.
    public let path: String
    /// SHA-256 of its bytes, lower-case hexadecimal; nil when it could not be read.
    public let sha256: String?
    /// Its size in bytes.
    public let size: Int
    /// When it was saved.
    public let capturedAt: Instant?
    /// The layout it was read as; nil when none.
    public let format: String?
    /// Why it gives nothing; nil when it was read.
    public let refusal: Refusal?
    /// The number of the account it was matched to, from 1; nil when unmatched.
    public let account: Int?
    /// The nearest account of an unmatched export, as printed; nil when there is none.
    public let nearest: String?
    /// The line of the correction that excludes it or assigns it to its account; nil without any.
    public let correction: Int?
    /// Its posts dated in the period.
    public let posts: Int

    /// Creates an export.
    public init(
      path: String,
      sha256: String?,
      size: Int,
      capturedAt: Instant?,
      format: String?,
      refusal: Refusal?,
      account: Int?,
      nearest: String?,
      correction: Int? = nil,
      posts: Int
    ) {
      self.path = path
      self.sha256 = sha256
      self.size = size
      self.capturedAt = capturedAt
      self.format = format
      self.refusal = refusal
      self.account = account
      self.nearest = nearest
      self.correction = correction
      self.posts = posts
    }
  }

  /// One post of the period, merged from every export that shows it.
  public struct Post: Hashable, Sendable {
    /// Its title, or the beginning of its text; nil when it has neither.
    public let title: String?
    /// Its address.
    public let url: String?
    /// When it was published.
    public let publishedAt: Instant
    /// Its counts at the latest capture.
    public let reactions: Count?
    /// Comments at the latest capture.
    public let comments: Count?
    /// Shares at the latest capture.
    public let shares: Count?
    /// Views at the latest capture.
    public let views: Count?

    /// Creates a post.
    public init(
      title: String?,
      url: String?,
      publishedAt: Instant,
      reactions: Count?,
      comments: Count?,
      shares: Count?,
      views: Count?
    ) {
      self.title = title
      self.url = url
      self.publishedAt = publishedAt
      self.reactions = reactions
      self.comments = comments
      self.shares = shares
      self.views = views
    }
  }

  /// One account and its figures.
  public struct AccountResult: Sendable {
    /// The account.
    public let account: Account
    /// Its number in this edition, from 1.
    public let number: Int
    /// Its measures, in the catalogue's order.
    public let measures: [MeasureValue]
    /// The share of the period's days that its exports cover, 0 to 1; nil without export.
    public let coverage: Double?
    /// Its most noticed posts of the period, at most five, those with most interactions or views
    /// first; empty when no counts are known.
    public let topPosts: [Post]
    /// The exports it stands on, by path.
    public let exports: [Export]

    /// Creates a result.
    public init(
      account: Account,
      number: Int,
      measures: [MeasureValue],
      coverage: Double?,
      topPosts: [Post],
      exports: [Export]
    ) {
      self.account = account
      self.number = number
      self.measures = measures
      self.coverage = coverage
      self.topPosts = topPosts
      self.exports = exports
    }
  }
}
