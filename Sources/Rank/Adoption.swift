public import Core
public import Measure

/// How many communes of a stratum use one platform.
///
/// The accounts that speak for communes count, the mayors' own aside.
public struct Adoption: Hashable, Sendable {
  /// The platform.
  public let platform: Platform

  /// The stratum; nil for all communes, those of unknown population included.
  public let stratum: Stratum?

  /// How many communes there are.
  public let communes: Int

  /// How many of them have an account that was open in the period.
  public let present: Int

  /// How many have one with a post in the period.
  public let active: Int

  /// How many have one and nothing tells whether it was active: no export, or none that is readable
  /// and whole.
  public let unknown: Int

  /// Creates a line of adoption.
  public init(
    platform: Platform,
    stratum: Stratum?,
    communes: Int,
    present: Int,
    active: Int,
    unknown: Int
  ) {
    self.platform = platform
    self.stratum = stratum
    self.communes = communes
    self.present = present
    self.active = active
    self.unknown = unknown
  }

  /// `present / communes`, 0 to 1, with Wilson's 95 % interval.
  public var presentShare: MeasureValue {
    proportion("present_share", of: Double(present), among: Double(communes))
  }

  /// `active / (communes − unknown)`, 0 to 1, with Wilson's 95 % interval: unknown is not inactive.
  public var activeShare: MeasureValue {
    proportion("active_share", of: Double(active), among: Double(communes - unknown))
  }
}

/// How the adoption of one platform in one stratum changed.
public struct AdoptionChange: Hashable, Sendable {
  /// Against which period.
  public let comparison: Comparison

  /// The adoption then; its stratum is the one of now.
  public let earlier: Adoption

  /// The share of communes present, then and now; nil when either has no commune.
  public let presentShare: FigureChange?

  /// The share of communes active, then and now; nil when nothing is known of either.
  public let activeShare: FigureChange?

  /// How many times as many communes are present as then; nil when there were none.
  public var presentRatio: Double? {
    earlier.present > 0 ? presentNow / Double(earlier.present) : nil
  }

  private let presentNow: Double

  /// Compares two lines of one platform and stratum.
  public init(from earlier: Adoption, to now: Adoption, comparison: Comparison) {
    self.comparison = comparison
    self.earlier = earlier
    presentShare = FigureChange(from: earlier.presentShare, to: now.presentShare)
    activeShare = FigureChange(from: earlier.activeShare, to: now.activeShare)
    presentNow = Double(now.present)
  }
}

/// Counts the communes that use each platform.
///
/// - Parameters:
///   - communes: the communes.
///   - accounts: their accounts, and of each the measures `present` and `dormant`.
///   - strata: the strata, by population.
/// - Returns: for each of `Platform.allCases` all communes, then each stratum that has some, smallest
///   first; platforms that nobody uses have zeros.
public func adoption(
  of communes: [Commune],
  accounts: [(account: Account, measures: [MeasureValue])],
  strata: [Stratum]
) -> [Adoption] {
  let stratumOf = Dictionary(
    communes.map { ($0.insee, strata.holding($0.population)) }
  ) { first, _ in first }
  let sizes = Dictionary(grouping: communes) { stratumOf[$0.insee] ?? nil }.mapValues(\.count)

  var uses: [Platform: [INSEECode: PlatformUse]] = [:]
  for (account, measures) in accounts where account.holder != .maire {
    func value(_ name: String) -> Double? { measures.first { $0.name == name }?.value }
    guard value("present") == 1, stratumOf[account.insee] != nil else { continue }
    let use = PlatformUse(dormant: value("dormant"))
    let before = uses[account.platform, default: [:]][account.insee]
    uses[account.platform, default: [:]][account.insee] = before.map { max($0, use) } ?? use
  }

  return Platform.allCases.flatMap { platform -> [Adoption] in
    let users = uses[platform, default: [:]]
    return ([nil] + strata.map(Optional.some)).compactMap { stratum in
      let count = stratum == nil ? communes.count : sizes[stratum, default: 0]
      guard count > 0 else { return nil }
      let members = users.filter { stratum == nil || stratumOf[$0.key] == stratum }.values
      return Adoption(
        platform: platform,
        stratum: stratum,
        communes: count,
        present: members.count,
        active: members.count { $0 == .active },
        unknown: members.count { $0 == .unknown }
      )
    }
  }
}

/// What a commune does with its accounts on one platform: the most that one of them tells.
private enum PlatformUse: Comparable {
  case inactive, unknown, active

  /// From the measure `dormant`: 0 with a post, 1 when exports prove that there is none.
  init(dormant: Double?) {
    self = dormant.map { $0 == 0 ? .active : .inactive } ?? .unknown
  }
}
