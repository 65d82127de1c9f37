public import Core
public import Measure

/// One account with its headline measures: as little as tables of all accounts need, for there may be
/// a hundred thousand.
public struct AccountFigures: Sendable {
  /// One measure of one account.
  public struct Figure: Hashable, Sendable {
    /// In the catalogue's unit; nil when it cannot be measured.
    public let value: Double?
    /// Why there is no value; nil when there is one.
    public let reason: MissingReason?
    /// Whether a count known only as "1,2 k" went into it.
    public let isRounded: Bool
  }

  /// The names of the measures kept, in the order of tables.
  public static let measures = [
    "followers_end", "penetration_pct", "posts_per_week", "E", "er_followers_median_pct",
    "engagement_multiplier", "response_rate_7d", "share_of_voice", "coverage",
    "young_posts_share", "questions_followed", "questions_answered_7d",
  ]

  /// The account.
  public let account: Account

  private let figures: [Figure]

  /// Keeps the headline measures of an account.
  ///
  /// - Parameters:
  ///   - account: the account.
  ///   - measures: what is measured of it, in any order.
  public init(_ account: Account, measures: [MeasureValue]) {
    self.account = account
    figures = Self.measures.map { name in
      let measure = measures.first { $0.name == name }
      return Figure(
        value: measure?.value,
        reason: measure == nil ? .noExport : measure?.reason,
        isRounded: measure?.isRounded ?? false
      )
    }
  }

  /// The figure of this name; missing for a measure that is not kept.
  public subscript(name: String) -> Figure {
    guard let place = Self.measures.firstIndex(of: name) else {
      return Figure(value: nil, reason: .notCompared, isRounded: false)
    }
    return figures[place]
  }

  /// Whether it was open on a day of the period.
  public var isOpen: Bool { self["coverage"].reason != .notOpen }

  /// Whether a rounded count went into any of them.
  public var isRounded: Bool { figures.contains(where: \.isRounded) }

  /// Whether more than a fifth of its posts were captured under 7 days old (METHOD M10).
  public var isYoung: Bool { self["young_posts_share"].value.map { $0 > 0.2 } ?? false }
}
