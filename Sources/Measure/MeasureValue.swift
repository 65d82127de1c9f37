/// One figure of one account or commune over one period.
public struct MeasureValue: Hashable, Sendable, Codable {
  /// The name in the catalogue, `posts_per_week`.
  public let name: String

  /// The figure in the catalogue's unit; nil when it cannot be measured.
  public let value: Double?

  /// The lower end of its 95 % interval; nil when none is defined.
  public let low: Double?

  /// The upper end of its 95 % interval; nil when none is defined.
  public let high: Double?

  /// How many observations it stands on: posts, snapshots or days, as the catalogue says.
  public let count: Int?

  /// Why there is no value; nil when there is one.
  public let reason: MissingReason?

  /// Whether a count known only as "1,2 k" went into it.
  public let isRounded: Bool

  /// A measured figure.
  public init(
    _ name: String,
    _ value: Double,
    low: Double? = nil,
    high: Double? = nil,
    count: Int? = nil,
    isRounded: Bool = false
  ) {
    self.name = name
    self.value = value
    self.low = low
    self.high = high
    self.count = count
    reason = nil
    self.isRounded = isRounded
  }

  /// A figure that cannot be measured, and why.
  public init(_ name: String, missing reason: MissingReason) {
    self.name = name
    value = nil
    low = nil
    high = nil
    count = nil
    self.reason = reason
    isRounded = false
  }
}

/// Why a figure is not there.
///
/// The raw values are the codes of the CSV files and of the ledger.
public enum MissingReason: String, CaseIterable, Codable, Sendable {
  /// The commune has no account on the platform, or none at all.
  case noAccount = "no_account"
  /// No export of the account was saved for the period.
  case noExport = "no_export"
  /// Every export of the account was refused: unreadable is not silent.
  case refused = "refused"
  /// The exports were read and show no post in the period.
  case dormant = "dormant"
  /// The platform never shows it (METHOD M8).
  case notApplicable = "not_applicable"
  /// The exports do not show the followers.
  case unknownFollowers = "unknown_followers"
  /// The exports do not show the counts that it needs.
  case unknownCounts = "unknown_counts"
  /// Fewer than the six posts that it needs.
  case tooFewPosts = "too_few_posts"
  /// The exports cover too little of the period.
  case lowCoverage = "low_coverage"
  /// The posts are a choice of the platform's, not a list by date.
  case selection
  /// Only one snapshot: no change can be seen.
  case oneSnapshot = "one_snapshot"
  /// No question was asked in the period.
  case noQuestion = "no_question"
  /// The exports hold no comments.
  case noComments = "no_comments"
  /// The commune's population is not given.
  case unknownPopulation = "unknown_population"
  /// Too few comparable communes in the stratum.
  case smallStratum = "small_stratum"
  /// Its denominator is zero.
  case zeroDenominator = "zero_denominator"
}
