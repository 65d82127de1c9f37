public import Core
public import Rank

/// What all pages of the report of one period share; what a commune's sheet alone says is in its
/// `Dossier`.
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
    /// Where the folder of all reports is published, with a slash at its end; nil when not known.
    public let address: String?
    /// The last day on which communes may answer their drafts; nil when not given.
    public let answerBy: Day?
    /// What the legal page says.
    public let legal: Legal

    /// Creates an identity.
    public init(
      title: String,
      publisher: String,
      territory: String,
      contact: String?,
      licence: String?,
      licenceURL: String?,
      notice: String?,
      address: String? = nil,
      answerBy: Day? = nil,
      legal: Legal = Legal()
    ) {
      self.title = title
      self.publisher = publisher
      self.territory = territory
      self.contact = contact
      self.licence = licence
      self.licenceURL = licenceURL
      self.notice = notice
      self.address = address
      self.answerBy = answerBy
      self.legal = legal
    }
  }

  /// Titles, publisher and contacts.
  public let identity: Identity
  /// The languages that it is made in, the one at its root first; at least one.
  public let languages: [Language]
  /// The period compared.
  public let period: Period
  /// The time zone of quarters, slices, hours and weekdays.
  public let zone: CivilZone
  /// The conventions of the ranking: strata, weights and thresholds.
  public let settings: RankSettings
  /// Every commune, by INSEE code.
  public let communes: [Commune]
  /// The order.
  public let ranking: Ranking
  /// The ranking of the previous period, when its ledger is there.
  public let previousRanking: Ranking?
  /// What is known of communes by size.
  public let background: Background
  /// How much was observed, read and refused.
  public let census: Census
  /// Exports of no account, read or refused, by path.
  public let strayExports: [Export]
  /// What was corrected, by line of `corrections.csv`.
  public let corrections: [AppliedCorrection]
  /// Where communes lie on a map of equal squares; empty without a layout.
  public let tiles: [INSEECode: MapTile]
  /// Rows of the workspace's files that were left out, in the order of files and lines.
  public let problems: [Problem]
  /// The version of the program.
  public let version: String
  /// What it says beyond the ranking.
  public let overview: Overview

  /// Creates an edition.
  public init(
    identity: Identity,
    languages: [Language],
    period: Period,
    zone: CivilZone,
    settings: RankSettings,
    communes: [Commune],
    ranking: Ranking,
    previousRanking: Ranking?,
    background: Background = Background(),
    census: Census,
    strayExports: [Export],
    corrections: [AppliedCorrection] = [],
    tiles: [INSEECode: MapTile] = [:],
    problems: [Problem],
    version: String,
    overview: Overview = Overview()
  ) {
    self.identity = identity
    self.languages = languages.isEmpty ? [.french] : languages
    self.period = period
    self.zone = zone
    self.settings = settings
    self.communes = communes
    self.ranking = ranking
    self.previousRanking = previousRanking
    self.background = background
    self.census = census
    self.strayExports = strayExports
    self.corrections = corrections
    self.tiles = tiles
    self.problems = problems
    self.version = version
    self.overview = overview
  }
}
