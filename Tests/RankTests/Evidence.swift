import Core
import Measure
import Testing

@testable import Rank

/// The invented commune of a number: 1,000 inhabitants, all slices covered, half of them active.
func evidence(
  _ number: Int,
  accounts: [AccountEvidence],
  activeSlices: [Int] = [0, 2, 4, 6, 8, 10, 12]
) throws -> CommuneEvidence {
  CommuneEvidence(
    commune: Commune(
      insee: try #require(INSEECode(rawValue: "\(99_000 + number)")),
      name: "Saint-\(number)",
      department: "99",
      population: 1000
    ),
    measures: [
      MeasureValue("commune_coverage", 1),
      MeasureValue("commune_regularity", Double(activeSlices.count) / 13),
      MeasureValue("commune_followers", 100), MeasureValue("audience", 2),
    ],
    accounts: accounts,
    coveredSlices: Array(0..<13),
    activeSlices: activeSlices
  )
}

/// An account with 24 posts of this mean of `ln(1 + I)`, two in each of the first twelve slices.
func account(
  _ number: Int,
  _ platform: Platform = .facebook,
  holder: Holder = .commune,
  mean: Double,
  followers: Double = 100,
  young: Double? = nil,
  rounding: RoundingBounds? = nil
) throws -> AccountEvidence {
  AccountEvidence(
    account: Account(
      insee: try #require(INSEECode(rawValue: "\(99_000 + number)")),
      platform: platform,
      url: "https://\(platform.rawValue).example/\(number)/\(holder.rawValue)",
      holder: holder
    ),
    measures: [
      MeasureValue("posts", 24), MeasureValue("posts_with_counts", 24),
      MeasureValue("followers_mean", followers), MeasureValue("log_mean", mean),
      MeasureValue("log_sd", 0.5), MeasureValue("comments_seen", missing: .noComments),
    ] + (young.map { [MeasureValue("young_posts_share", $0, count: 24)] } ?? []),
    slices: (0..<12).map { slice in
      let logMean = mean + (slice % 2 == 0 ? 0.1 : -0.1)
      return SliceEvidence(slice: slice, posts: 2, logSum: 2 * logMean, asked: 0, answered: 0)
    },
    rounding: rounding
  )
}

/// Bounds on the mean of `ln(1 + I)` alone.
func bounds(_ low: Double, _ high: Double, followers: Double = 100) -> RoundingBounds {
  RoundingBounds(
    logMeanLow: low,
    logMeanHigh: high,
    followersLow: followers,
    followersHigh: followers,
    lastFollowersBelow: 0,
    lastFollowersAbove: 0
  )
}
