internal import Core
public import Measure

/// One mayor's own account, and what is measured of it.
public struct MayorEvidence: Hashable, Sendable {
  /// What it would bring to an index.
  public let account: AccountEvidence

  /// Followers at the end of the period; nil when not shown.
  public let followers: Double?

  /// Every post since it was opened, as the page states; nil when it does not.
  public let lifetimePosts: Double?

  /// Posts per week; nil when not measured.
  public let postsPerWeek: Double?

  /// Why its engagement cannot be judged; nil when it can.
  public let reason: MissingReason?

  /// Gathers evidence.
  ///
  /// - Parameters:
  ///   - account: the account.
  ///   - measures: its measures.
  ///   - lifetimePosts: every post since it was opened, as the page states.
  public init(account: AccountEvidence, measures: [MeasureValue], lifetimePosts: Double?) {
    func measure(_ name: String) -> MeasureValue? { measures.first { $0.name == name } }
    self.account = account
    self.lifetimePosts = lifetimePosts
    followers = measure("followers_end")?.value
    postsPerWeek = measure("posts_per_week")?.value
    reason =
      account.engagement != nil
      ? nil
      : ["log_mean", "followers_mean"].compactMap { measure($0)?.reason }.first ?? .tooFewPosts
  }
}

/// Lists the mayors' own accounts, and ranks them among themselves when that is asked for.
///
/// They are compared by platform at equal audience (METHOD M5, step 1): reactions against those of a
/// commune's page of as many followers, drawn towards the mean by their uncertainty, in redraws of the
/// same slices as the communes' (M6). A mayor has no inhabitants of his own, nor a stratum.
///
/// - Parameters:
///   - mayors: in any order; the result does not depend on it.
///   - model: what was fitted to the communes, without them.
///   - settings: draws, confidence and the fewest that are ranked together.
///   - isRanked: whether they are ordered; else they are listed only.
/// - Returns: by platform, then by rank, commune and address.
public func mayorStandings(
  of mayors: [MayorEvidence],
  model: IndexModel,
  settings: RankSettings,
  isRanked: Bool
) -> [MayorStanding] {
  let draws =
    isRanked
    ? sliceDraws(settings.redraws, seed: settings.seed, of: settings.slices)
      .map(SliceDraw.init(drawn:)) : []
  let byPlatform = Dictionary(grouping: mayors, by: \.account.account.platform)
  return byPlatform.sorted { $0.key < $1.key }.flatMap { platform, mayors in
    let mayors = mayors.sorted { $0.order < $1.order }
    let size = model.sizes[platform]
    let judged = mayors.filter { size != nil && $0.account.engagement != nil }
    let isLarge = judged.count >= settings.minimumStratum
    let places =
      size.flatMap { isRanked && isLarge ? rankedPlaces(of: judged, $0, draws, settings) : nil }
      ?? [:]
    return mayors.map { mayor in
      MayorStanding(
        of: mayor,
        size: size,
        places: places[mayor.account.account.url],
        ranked: places.count,
        reason: isRanked && !isLarge ? .smallPlatform : nil
      )
    }.sorted { ($0.rank ?? .max, $0.insee, $0.url) < ($1.rank ?? .max, $1.insee, $1.url) }
  }
}

/// The rank of an account and the places that it may have.
private struct MayorPlaces {
  let rank: Int
  let marginal: RankUncertainty.Places
  let simultaneous: RankUncertainty.Places
}

/// The places of the accounts of one platform, by address.
private func rankedPlaces(
  of mayors: [MayorEvidence],
  _ size: SizeModel,
  _ draws: [SliceDraw],
  _ settings: RankSettings
) -> [String: MayorPlaces] {
  let estimates = mayors.map { $0.engagement(in: .observed, size) }
  let sets = RankSets(
    of: estimates,
    centred: zip(mayors, estimates).map { mayor, estimate in
      draws.map { mayor.engagement(in: $0, size) - estimate }
    },
    confidence: settings.confidence
  )
  let simultaneous = sets.simultaneous()
  let ranks = competitionRanks(estimates)
  return Dictionary(
    mayors.indices.map { place in
      (
        mayors[place].account.account.url,
        MayorPlaces(
          rank: ranks[place],
          marginal: sets.marginal(of: place),
          simultaneous: simultaneous[place]
        )
      )
    }
  ) { first, _ in first }
}

extension MayorEvidence {
  fileprivate var order: String { "\(account.account.insee) \(account.account.url)" }

  /// Its engagement at equal audience; the mean of all when it cannot be judged.
  fileprivate func engagement(in draw: SliceDraw, _ size: SizeModel) -> Double {
    account.engagement.map {
      account.engagement(in: draw, model: size, facts: $0, isShrunken: true)
    } ?? size.mean
  }
}

extension MayorStanding {
  fileprivate init(
    of mayor: MayorEvidence,
    size: SizeModel?,
    places: MayorPlaces?,
    ranked: Int,
    reason: MissingReason?
  ) {
    let expectation = size.flatMap { size in
      mayor.account.engagement.map { EngagementExpectation(of: $0, by: size) }
    }
    self.init(
      url: mayor.account.account.url,
      insee: mayor.account.account.insee,
      platform: mayor.account.account.platform,
      followers: mayor.followers,
      lifetimePosts: mayor.lifetimePosts,
      postsPerWeek: mayor.postsPerWeek,
      multiplier: expectation?.multiplier,
      multiplierLow: expectation?.low,
      multiplierHigh: expectation?.high,
      rank: places?.rank,
      ranked: places == nil ? nil : ranked,
      marginal: places?.marginal,
      simultaneous: places?.simultaneous,
      reason: mayor.reason ?? (size == nil ? .smallPlatform : reason)
    )
  }
}
