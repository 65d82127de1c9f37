public import Core

/// Everything that is measured of one commune and its accounts by themselves.
public struct MeasuredCommune: Hashable, Sendable {
  /// What is measured of one account.
  public struct AccountResult: Hashable, Sendable {
    /// The account.
    public let account: Account
    /// Its measures: `Catalogue.account`, in its order.
    public let measures: [MeasureValue]
    /// What it brings to the index, slice by slice.
    public let slices: [SliceEvidence]
    /// How far its figures may be from those shown; nil when no count is rounded.
    public let rounding: RoundingBounds?
    /// Its surges of comments, by date.
    public let surges: [Surge]
  }

  /// The commune.
  public let commune: Commune

  /// Its accounts, the mayor's own included, in the order of their histories.
  public let accounts: [AccountResult]

  /// Its measures: `Catalogue.commune`, in its order.
  public let measures: [MeasureValue]

  /// The slices that its exports cover, ascending.
  public let coveredSlices: [Int]

  /// Those with a post, ascending.
  public let activeSlices: [Int]
}

/// Measures a commune and each of its accounts over one period.
///
/// - Parameters:
///   - commune: the commune.
///   - histories: the histories of all its accounts.
///   - period: the days compared.
///   - zone: the zone of days and slices.
///   - fewestPosts: the fewest posts with which an account counts for its commune.
/// - Returns: what depends on this commune alone; `relativeMeasures(of:)` compares it with others.
public func measure(
  _ commune: Commune,
  _ histories: [AccountHistory],
  over period: Period,
  in zone: CivilZone,
  fewestPosts: Int = usualFewestPosts
) -> MeasuredCommune {
  let observations = histories.map {
    Observation(of: $0, over: period, in: zone, fewestPosts: fewestPosts)
  }
  let speaking = observations.filter { $0.account.holder != .maire }
  let rhythm = rhythm(of: speaking, over: period).1
  return MeasuredCommune(
    commune: commune,
    accounts: observations.map { observation in
      MeasuredCommune.AccountResult(
        account: observation.account,
        measures: measures(of: observation),
        slices: sliceEvidence(of: observation),
        rounding: RoundingBounds(of: observation),
        surges: surges(of: observation)
      )
    },
    measures: communeMeasures(of: speaking, population: commune.population, over: period),
    coveredSlices: rhythm.covered,
    activeSlices: rhythm.active
  )
}
