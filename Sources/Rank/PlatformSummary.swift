public import Core
public import Measure

/// What the communes of one stratum do on one platform: medians over their own accounts, those of
/// services and of mayors aside.
public struct PlatformSummary: Hashable, Sendable {
  /// The names of the medians, in the order of tables.
  public static let medians = [
    "posts_per_week", "followers_end", "penetration_pct", "E", "er_followers_median_pct",
    "engagement_multiplier", "coverage",
  ]

  /// The platform.
  public let platform: Platform

  /// The stratum; nil for all communes, those of unknown population included.
  public let stratum: Stratum?

  /// The communes' own accounts.
  public let accounts: Int

  /// Those of which a count known only as "1,2 k" is used.
  public let rounded: Int

  /// Those of which more than a fifth of the posts were captured under 7 days old.
  public let young: Int

  /// Those of which nothing tells how much of the period is covered.
  public let uncovered: Int

  /// The medians, in the order of `medians`, with their 95 % intervals; each over the accounts that have
  /// the measure.
  public let figures: [MeasureValue]

  /// The questions answered within 7 days over those asked, all accounts together.
  ///
  /// With Wilson's 95 % interval; `count` is the questions. Accounts whose answers are a sample are left
  /// out.
  public let answers: MeasureValue

  /// The figure of this name.
  public subscript(name: String) -> MeasureValue? {
    name == answers.name ? answers : figures.first { $0.name == name }
  }

  init(_ platform: Platform, _ stratum: Stratum?, of accounts: [AccountFigures]) {
    self.platform = platform
    self.stratum = stratum
    self.accounts = accounts.count
    rounded = accounts.count(where: \.isRounded)
    young = accounts.count(where: \.isYoung)
    uncovered = accounts.count { $0["coverage"].value == nil }
    figures = Self.medians.map { name in
      medianValue(name, of: accounts.compactMap { $0[name].value })
    }
    let followed = accounts.filter { $0["response_rate_7d"].value != nil }
    let sum = { (name: String) in followed.reduce(0) { $0 + ($1[name].value ?? 0) } }
    answers = proportion(
      "response_rate_7d",
      of: sum("questions_answered_7d"),
      among: sum("questions_followed")
    )
  }
}

/// Sums up the communes' own accounts by platform and stratum.
///
/// - Parameters:
///   - accounts: the accounts, of any holder; those that were not open in the period do not count.
///   - communes: their communes.
///   - strata: the strata, by population.
/// - Returns: for each platform that has such an account all of them, then each stratum that has some,
///   smallest first; platforms in the order of `Platform.allCases`.
public func platformSummaries(
  of accounts: [AccountFigures],
  communes: [Commune],
  strata: [Stratum]
) -> [PlatformSummary] {
  let stratumOf = Dictionary(communes.map { ($0.insee, strata.holding($0.population)) }) {
    first,
    _ in first
  }
  let own = Dictionary(
    grouping: accounts.filter { $0.account.holder == .commune && $0.isOpen },
    by: \.account.platform
  )
  return Platform.allCases.flatMap { platform -> [PlatformSummary] in
    guard let all = own[platform] else { return [] }
    let members = Dictionary(grouping: all) { stratumOf[$0.account.insee] ?? nil }
    return [PlatformSummary(platform, nil, of: all)]
      + strata.compactMap { stratum in
        members[stratum].map { PlatformSummary(platform, stratum, of: $0) }
      }
  }
}

extension [Stratum] {
  /// The stratum of a population; nil when it is not known.
  public func holding(_ population: Int?) -> Stratum? {
    population.flatMap { population in last { population >= $0.lowest } }
  }
}
