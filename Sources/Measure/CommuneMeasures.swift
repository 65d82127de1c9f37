public import Core
internal import Foundation

/// Every measure of one commune over one period: `Catalogue.commune`, in its order.
///
/// Accounts of holder `commune` and `service` count together; the mayor's own never. Coverage and
/// regularity are those of the accounts with enough posts and, where the platform shows them,
/// known followers (METHOD M5); when there is none, coverage is that of all.
///
/// - Parameters:
///   - histories: the histories of all its accounts, in any order.
///   - commune: the commune.
///   - period: the days compared.
///   - zone: the zone of days and slices.
/// - Returns: one value a definition; a figure that cannot be measured has its reason.
public func communeMeasures(
  of histories: [AccountHistory],
  commune: Commune,
  over period: Period,
  in zone: CivilZone
) -> [MeasureValue] {
  measure(commune, histories, over: period, in: zone).measures
}

/// The measures of a commune whose accounts speak for it, the mayor's own aside.
func communeMeasures(
  of accounts: [Observation],
  population: Int?,
  over period: Period
) -> [MeasureValue] {
  presenceMeasures(of: accounts) + activityMeasures(of: accounts, over: period)
    + audienceMeasures(of: accounts, population: population)
}

private func presenceMeasures(of accounts: [Observation]) -> [MeasureValue] {
  let open = accounts.filter { $0.period.open(for: $0.account) != nil }
  return [
    MeasureValue("commune_accounts", Double(open.count), count: open.count),
    MeasureValue(
      "commune_platforms",
      Double(Set(open.map(\.account.platform)).count),
      count: open.count
    ),
    MeasureValue(
      "commune_active_accounts",
      Double(accounts.count { !$0.own.isEmpty }),
      unless: accounts.contains { $0.unreadable == nil } ? nil : commonReason(of: accounts),
      count: accounts.count { $0.unreadable == nil }
    ),
  ]
}

private func activityMeasures(
  of accounts: [Observation],
  over period: Period
) -> [MeasureValue] {
  let seen = accounts.filter { $0.unlisted == nil }
  let unseen = seen.isEmpty ? commonReason(of: accounts) : nil
  let (coverage, rhythm) = rhythm(of: accounts, over: period)
  let counted = seen.filter(\.isRegular)
  let irregular = rhythm.missing(counted.isEmpty ? commonReason(of: accounts) : nil)
  let posts = seen.reduce(0) { $0 + $1.listed.count }
  return [
    MeasureValue("commune_coverage", coverage.share, unless: unseen, count: coverage.days),
    MeasureValue("commune_posts", Double(posts), unless: unseen, count: seen.count),
    MeasureValue(
      "commune_posts_per_week",
      seen.reduce(0) { $0 + $1.postsPerWeek },
      unless: unseen,
      count: posts
    ),
    MeasureValue(
      "commune_active_slices",
      Double(rhythm.activeSlices),
      unless: irregular,
      count: rhythm.coveredSlices
    ),
    MeasureValue(
      "commune_regularity",
      rhythm.regularity,
      unless: irregular,
      count: rhythm.coveredSlices
    ),
  ]
}

/// What the accounts of a commune that count for its index cover together, and how steadily they
/// post; when none counts, what all cover.
func rhythm(of accounts: [Observation], over period: Period) -> (Coverage, Rhythm) {
  let seen = accounts.filter { $0.unlisted == nil }
  let counted = seen.filter(\.isRegular)
  let coverage = Coverage(
    of: period,
    union: (counted.isEmpty ? seen : counted).map(\.coverage)
  )
  let posted = counted.flatMap(\.listed).map(\.day).filter(coverage.contains)
  return (coverage, Rhythm(of: posted, in: coverage))
}

extension Observation {
  /// Whether its list of posts counts for the regularity of its commune.
  fileprivate var isRegular: Bool { isEligible && listed.count >= fewestPosts }
}

private func audienceMeasures(
  of accounts: [Observation],
  population: Int?
) -> [MeasureValue] {
  let counted = accounts.filter { $0.own.count >= $0.fewestPosts }
  let last = counted.compactMap { $0.followers.last?.count }
  let total = last.reduce(0) { $0 + Double($1.value) }
  let inhabitants = Double(population ?? 0)
  let missing = last.isEmpty ? audienceReason(of: accounts) : nil
  let uninhabited: MissingReason? =
    population == nil ? .unknownPopulation : inhabitants > 0 ? nil : .zeroDenominator

  func figure(_ name: String, _ value: Double, unless reason: MissingReason?) -> MeasureValue {
    MeasureValue(
      name,
      value,
      unless: reason,
      count: last.count,
      isRounded: last.contains(where: \.isRounded)
    )
  }

  return [
    figure("commune_followers", total, unless: missing),
    figure(
      "commune_penetration_pct",
      100 * total / inhabitants,
      unless: missing ?? uninhabited
    ),
    figure(
      "audience",
      log(100 * total / inhabitants),
      unless: missing ?? uninhabited ?? (total > 0 ? nil : .zeroDenominator)
    ),
  ]
}

/// Why followers are not known: what is said of the accounts on platforms that show them, whatever the
/// others lack (METHOD M8).
private func audienceReason(of accounts: [Observation]) -> MissingReason {
  let able = accounts.filter { Shown.followers.contains($0.account.platform) }
  guard able.isEmpty else { return commonReason(of: able) }
  return accounts.contains { $0.own.count >= $0.fewestPosts }
    ? .notApplicable : commonReason(of: accounts)
}

/// Why no account can be measured: what the least obscure of them lacks.
///
/// A commune is said to be silent only when no account is unreadable.
private func commonReason(of accounts: [Observation]) -> MissingReason {
  let reasons = accounts.map { account -> MissingReason in
    if account.own.isEmpty { return account.postless ?? .lowCoverage }
    let isBusy = account.own.count >= account.fewestPosts && !account.isEligible
    return isBusy ? .unknownFollowers : account.unlisted ?? .tooFewPosts
  }
  let order: [MissingReason] = [
    .unknownFollowers, .tooFewPosts, .lowCoverage, .selection, .refused, .noExport, .dormant,
    .notOpen,
  ]
  return order.first(where: reasons.contains) ?? .noAccount
}
