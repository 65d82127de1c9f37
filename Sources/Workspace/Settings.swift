public import Core

/// What `benchmark.yml` settles; every setting has a default.
public struct Settings: Hashable, Sendable {
  /// What is said of the mayors' own accounts.
  public enum Mayors: String, CaseIterable, Codable, Sendable {
    /// Nothing.
    case off
    /// They are measured and listed, without order.
    case listed
    /// They are ranked among themselves, never in the communes' index.
    case ranked
  }

  /// What each pillar of the index weighs; 0 or more, only their proportions count.
  public struct Weights: Hashable, Sendable, Codable {
    /// How evenly the commune posts.
    public var regularity = 1.0
    /// How much people react, at equal audience.
    public var engagement = 1.0
    /// How often it answers.
    public var dialogue = 1.0
    /// How many people follow it.
    public var audience = 1.0

    /// Equal weights.
    public init() {}
  }

  /// The title of the report.
  public var title = "Baromètre de la communication communale"
  /// Who publishes it.
  public var publisher = "Éditeur non précisé"
  /// The territory compared, as printed after "communes de".
  public var territory = "ce territoire"
  /// The language of the report, at its root.
  public var language = Language.french
  /// The languages that the report is made in, that of its root first.
  public var languages = [Language.french]
  /// The time zone of quarters, slices, hours and weekdays.
  public var zone = CivilZone(identifier: "Europe/Paris") ?? .utc
  /// Where a commune may contest a figure.
  public var contact: String?
  /// The licence of the data, as printed.
  public var licence: String?
  /// The licence's address.
  public var licenceURL: String?
  /// A notice that every page carries.
  public var notice: String?
  /// Where the folder of all reports is published, with a slash at its end; nil when not known.
  public var address: String?
  /// The last day on which communes may answer the drafts of their sheets.
  public var answerBy: Day?
  /// What the legal page says.
  public var legal = Legal()
  /// The smallest population of each stratum, in inhabitants, ascending from 0 (METHOD M5).
  public var strata = [0, 500, 2000, 3500, 10_000, 20_000, 50_000]
  /// The fewest communes that are ranked together (METHOD M5).
  public var minimumStratum = 8
  /// The fewest posts with which an account counts for its commune (METHOD M5).
  public var minimumPosts = 6
  /// The least share of the period's days that a ranked commune's exports cover (METHOD M10).
  public var minimumCoverage = 0.75
  /// The most communes that are ranked together: a stratum with more is ranked by department.
  public var maximumGroup = 2000
  /// How often the slices of the period are drawn again (METHOD M6).
  public var redraws = 400
  /// The seed of those draws.
  public var seed = 20_250_701
  /// How sure the places of a rank are (METHOD M6).
  public var confidence = 0.9
  /// The places of "may be among the best".
  public var bestPlaces = 5
  /// The weights of the index.
  public var weights = Weights()
  /// What is said of the mayors' own accounts.
  public var mayors = Mayors.listed
  /// The period of a run that is told none.
  public var period: Period?

  /// The defaults.
  public init() {}
}
