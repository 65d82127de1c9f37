// swift-format-ignore-file: NeverForceUnwrap
import Core
import Measure
import Rank

@testable import Report

extension HandMade {
  /// The overview of the hand-made accounts: one platform that grew four times in a year, one mayor, one
  /// facet that does better, one commune that moved.
  static var overview: Overview {
    var overview = Overview()
    overview.accounts = accounts.filter { $0.account.holder != .maire }.map {
      AccountFigures($0.account, measures: $0.measures + headlines($0.account.platform))
    }
    overview.platforms = platformSummaries(
      of: overview.accounts,
      communes: communes,
      strata: RankSettings().strata
    )
    overview.adoption = [
      grown(.website, from: 20, to: 80), grown(.youtube, from: 30, to: 31),
    ]
    overview.model = IndexModel(
      sizes: [.youtube: SizeModel(of: [EngagementFacts(headlines(.youtube), fewestPosts: 6)!])!],
      prior: ResponsePrior(mean: 0.4567, strength: 12.5)
    )
    overview.mayors = Overview.Mayors(areRanked: false, accounts: [mayor(rank: nil)])
    overview.themes = [Localised("culture et fêtes", "culture and festivals")]
    overview.facets = [
      facet(.theme("culture et fêtes"), 1.42, 1.1, 1.9), facet(.weekday(4), 0.98, 0.8, 1.2),
    ]
    overview.earlierPeriods = [
      EarlierPeriod(period: Period("2026-Q2")!, comparisons: [.previous], isSameMethod: true),
      EarlierPeriod(period: Period("2025-Q3")!, comparisons: [.yearBefore], isSameMethod: false),
    ]
    overview.tracks = RankTracks(
      periods: [Period("2026-Q1")!, Period("2026-Q2")!, Period("2026-Q3")!],
      ranks: [communes[0].insee: [nil, 2, 1], communes[1].insee: [3, 1, 2]]
    )
    overview.comparableRanks = 3
    overview.movers = [
      StandingChange(
        insee: communes[1].insee,
        comparison: .previous,
        rank: 3,
        ranked: 3,
        marginal: nil,
        isSameGroup: true,
        isRankBeyondChance: true,
        score: nil,
        pillars: []
      )
    ]
    return overview
  }

  static func mayor(rank: Int?) -> MayorStanding {
    MayorStanding(
      url: "https://facebook.example/bourg?a=\"b\"",
      insee: communes[1].insee,
      platform: .facebook,
      followers: 1234,
      lifetimePosts: nil,
      postsPerWeek: 2.5,
      multiplier: 1.3,
      multiplierLow: 0.9,
      multiplierHigh: 1.8,
      rank: rank,
      ranked: rank,
      marginal: rank.map { RankUncertainty.Places(best: 1, worst: $0 + 1) },
      simultaneous: nil,
      reason: rank == nil ? .notCompared : nil
    )
  }

  static func grown(_ platform: Platform, from: Int, to: Int) -> Overview.PlatformAdoption {
    let line = { (present: Int) in
      Adoption(
        platform: platform,
        stratum: nil,
        communes: 200,
        present: present,
        active: 5,
        unknown: 2
      )
    }
    return Overview.PlatformAdoption(
      now: line(to),
      changes: [AdoptionChange(from: line(from), to: line(to), comparison: .yearBefore)]
    )
  }

  private static func facet(
    _ facet: Facet,
    _ value: Double,
    _ low: Double,
    _ high: Double
  ) -> StratumFacet {
    StratumFacet(
      lowest: 500,
      limit: 2000,
      facet: facet,
      ratio: ReactionRatio(value: value, low: low, high: high, count: 7),
      posts: 40
    )
  }

  private static func headlines(_ platform: Platform) -> [MeasureValue] {
    guard platform == .youtube else { return [MeasureValue("coverage", 0.978)] }
    return [
      MeasureValue("followers_end", 1200, isRounded: true),
      MeasureValue("followers_mean", 1200), MeasureValue("log_mean", 2.5),
      MeasureValue("log_sd", 0.8), MeasureValue("posts_with_counts", 12),
      MeasureValue("er_followers_median_pct", 0.42), MeasureValue("engagement_multiplier", 1.2),
      MeasureValue("young_posts_share", 0.25), MeasureValue("coverage", 0.5),
      MeasureValue("response_rate_7d", 0.5), MeasureValue("questions_followed", 4),
      MeasureValue("questions_answered_7d", 2),
    ]
  }
}
