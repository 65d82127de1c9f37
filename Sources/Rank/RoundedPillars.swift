internal import Core
internal import Foundation
internal import Measure

extension IndexModel {
  /// A commune's pillars with its rounded counts at one end of what they may be; as observed where none
  /// is rounded.
  func pillars(of commune: CommuneEvidence, at end: RoundingEnd) -> PillarValues {
    var values = pillars(of: commune, in: .observed)
    guard commune.accounts.contains(where: { $0.rounding != nil }) else { return values }
    if values[.engagement] != nil { values[.engagement] = engagement(of: commune, at: end) }
    if let audience = values[.audience] {
      values[.audience] = self.audience(audience, of: commune, at: end)
    }
    return values
  }

  /// The end of a weighted mean whose values and weights are each only known to lie in a range: weights
  /// are high down to some value and low from there on, or the other way round.
  private func engagement(of commune: CommuneEvidence, at end: RoundingEnd) -> Double? {
    let parts = commune.accounts.compactMap { account in
      account.engagement.flatMap { facts in
        sizes[account.account.platform].map { account.part(facts, by: $0, at: end) }
      }
    }.sorted { end == .high ? $0.value > $1.value : $0.value < $1.value }
    return (0...parts.count).compactMap { heavy -> Double? in
      let weights = parts.enumerated().map { $0 < heavy ? $1.heaviest : $1.lightest }
      let total = weights.reduce(0, +)
      guard total > 0 else { return nil }
      return zip(weights, parts).reduce(0) { $0 + $1.0 * $1.1.value } / total
    }.reduce(nil) { best, mean in best.map { end.of($0, mean) } ?? mean }
  }

  private func audience(
    _ observed: Double,
    of commune: CommuneEvidence,
    at end: RoundingEnd
  ) -> Double {
    let change = commune.accounts.filter(\.isEligible).compactMap(\.rounding).reduce(0) {
      $0 + (end == .high ? $1.lastFollowersAbove : -$1.lastFollowersBelow)
    }
    let inhabitants = Double(commune.commune.population ?? 0)
    guard change != 0, inhabitants > 0 else { return observed }
    // Followers under one half would have no logarithm that means anything.
    return log(max(exp(observed) + 100 * change / inhabitants, 50 / inhabitants))
  }
}

/// What one account adds to the engagement of its commune.
private struct EngagementPart {
  let value: Double
  let lightest: Double
  let heaviest: Double
}

extension AccountEvidence {
  fileprivate func part(
    _ facts: EngagementFacts,
    by model: SizeModel,
    at end: RoundingEnd
  ) -> EngagementPart {
    guard let rounding else {
      let observed = engagement(in: .observed, model: model, facts: facts, isShrunken: true)
      return EngagementPart(
        value: observed,
        lightest: facts.followers,
        heaviest: facts.followers
      )
    }
    let fewest = min(facts.followers, max(1, rounding.followersLow))
    let most = max(facts.followers, rounding.followersHigh)
    let mean = end == .low ? rounding.logMeanLow : rounding.logMeanHigh
    let values = [fewest, most].map { followers in
      model.shrunken(
        model.residual(logMean: mean, followers: followers),
        posts: facts.posts
      )
    }
    return EngagementPart(
      value: end.of(values[0], values[1]),
      lightest: fewest,
      heaviest: most
    )
  }
}
