public import Core
public import Measure
public import Rank

/// Everything that the report of one period says: the report is a function of this value alone.
public struct Edition: Sendable {
  /// What the workspace says of itself.
  public struct Identity: Hashable, Sendable {
    /// The title of the report.
    public let title: String
    /// Who publishes it.
    public let publisher: String
    /// The territory compared, as printed after "communes de": "l’Isère".
    public let territory: String
    /// Where a commune may contest a figure: an e-mail or postal address; nil when not given.
    public let contact: String?
    /// The licence of the data, as printed; nil when not given.
    public let licence: String?
    /// The licence's address; nil when not given.
    public let licenceURL: String?
    /// A notice that every page carries, such as "Données inventées"; nil for none.
    public let notice: String?

    /// Creates an identity.
    public init(
      title: String,
      publisher: String,
      territory: String,
      contact: String?,
      licence: String?,
      licenceURL: String?,
      notice: String?
    ) {
      self.title = title
      self.publisher = publisher
      self.territory = territory
      self.contact = contact
      self.licence = licence
      self.licenceURL = licenceURL
      self.notice = notice
    }
  }

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
    /// The account it was matched to: its place in `accounts`; nil when unmatched.
    public let account: Int?
    /// The nearest account of an unmatched export, as printed; nil when there is none.
    public let nearest: String?
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
    /// Its measures, in the catalogue's order.
    public let measures: [MeasureValue]
    /// The share of the period's days that its exports cover, 0 to 1; nil without export.
    public let coverage: Double?
    /// Its most noticed posts of the period, at most five, those with most interactions or views
    /// first; empty when no counts are known.
    public let topPosts: [Post]
    /// Places in `Edition.exports` of the exports it stands on, ascending.
    public let exports: [Int]

    /// Creates a result.
    public init(
      account: Account,
      measures: [MeasureValue],
      coverage: Double?,
      topPosts: [Post],
      exports: [Int]
    ) {
      self.account = account
      self.measures = measures
      self.coverage = coverage
      self.topPosts = topPosts
      self.exports = exports
    }
  }

  /// Titles, publisher and contacts.
  public let identity: Identity
  /// The period compared.
  public let period: Period
  /// The time zone of quarters, slices, hours and weekdays.
  public let zone: CivilZone
  /// The conventions of the ranking: strata, weights and thresholds.
  public let settings: RankSettings
  /// Every commune, by INSEE code.
  public let communes: [Commune]
  /// Every account with its figures, by INSEE code, platform, holder and address.
  public let accounts: [AccountResult]
  /// The communes' own measures (over all their accounts), by INSEE code, in the catalogue's order.
  public let communeMeasures: [INSEECode: [MeasureValue]]
  /// The order.
  public let ranking: Ranking
  /// The ranking of the previous period, when its ledger is there.
  public let previousRanking: Ranking?
  /// Every export of the period, by path.
  public let exports: [Export]
  /// Rows of the workspace's files that were left out, in the order of files and lines.
  public let problems: [Problem]
  /// The version of the program.
  public let version: String

  /// Creates an edition.
  public init(
    identity: Identity,
    period: Period,
    zone: CivilZone,
    settings: RankSettings,
    communes: [Commune],
    accounts: [AccountResult],
    communeMeasures: [INSEECode: [MeasureValue]],
    ranking: Ranking,
    previousRanking: Ranking?,
    exports: [Export],
    problems: [Problem],
    version: String
  ) {
    self.identity = identity
    self.period = period
    self.zone = zone
    self.settings = settings
    self.communes = communes
    self.accounts = accounts
    self.communeMeasures = communeMeasures
    self.ranking = ranking
    self.previousRanking = previousRanking
    self.exports = exports
    self.problems = problems
    self.version = version
  }
}
