// swift-format-ignore-file: NeverForceUnwrap
import Core
import Measure
import Rank

@testable import Report

/// What the hand-made edition says over time and of posts: gaps, ties, a hostile theme.
extension HandMade {
  static let hostileTheme = "<i>fêtes</i> | *marchés*"

  static let background = Background(
    history: ["2026-Q2", "2026-Q3"].map { text in
      StratumPoint(
        stratum: stratum,
        period: Period(text)!,
        communes: 3,
        score: 50,
        pillars: [0.9, 0, nil, nil],
        figures: [1.5, 600, nil, 0.9, 2, nil]
      )
    },
    facets: [
      stratumFacet(.theme(hostileTheme), 1.8, 1.2, 2.6),
      stratumFacet(.weekday(4), 0.6, 0.4, 0.9),
      stratumFacet(.media(.photo), 1.1, 0.8, 1.5),
    ],
    themes: [Localised("travaux", "roadworks"), Localised(hostileTheme, hostileTheme)]
  )

  static let story = Story(
    history: [
      point("2026-Q1", rank: nil, score: nil, posts: 1),
      point("2026-Q2", rank: 3, score: 40, posts: nil),
      point("2026-Q3", rank: 1, score: 66.667, posts: 1.98),
    ],
    standings: [movement(.previous, rank: 3, isSameGroup: true, isBeyondChance: true)],
    measures: [
      MeasureChange(
        name: "commune_regularity",
        comparison: .previous,
        change: FigureChange(from: 0.77, to: 1)
      )
    ],
    line: EditorialLine(
      posts: 7,
      facets: [
        FacetFigure(
          facet: .theme(hostileTheme),
          posts: 5,
          share: 0.714,
          low: 0.36,
          high: 0.92,
          ratio: ReactionRatio(value: 1.4, low: nil, high: nil, count: 5),
          againstStratum: ReactionRatio(value: 0.78, low: nil, high: nil, count: 5)
        ),
        FacetFigure(
          facet: .media(.photo),
          posts: 2,
          share: 0.286,
          low: 0.08,
          high: 0.64,
          ratio: nil,
          againstStratum: nil
        ),
      ],
      hours: (0..<7).map { day in (0..<24).map { $0 == 17 && day < 5 ? day % 3 : 0 } },
      distance: EditorialDistance(
        total: 0.2,
        gaps: [
          EditorialDistance.Gap(
            theme: hostileTheme,
            target: 0.5,
            observed: 0.7,
            objective: nil,
            audience: nil
          )
        ],
        undeclared: 0.3
      )
    ),
    caveats: [
      Caveat(insee: communes[0].insee, pillar: .engagement, kind: .youngPosts),
      Caveat(insee: communes[0].insee, pillar: .audience, kind: .roundedCounts),
    ]
  )

  static func movement(
    _ comparison: Comparison,
    rank: Int?,
    isSameGroup: Bool?,
    isBeyondChance: Bool?
  ) -> StandingChange {
    StandingChange(
      insee: communes[0].insee,
      comparison: comparison,
      rank: rank,
      ranked: rank.map { _ in 3 },
      marginal: nil,
      isSameGroup: isSameGroup,
      isRankBeyondChance: isBeyondChance,
      score: nil,
      pillars: []
    )
  }

  private static func point(
    _ period: String,
    rank: Int?,
    score: Double?,
    posts: Double?
  ) -> HistoryPoint {
    HistoryPoint(
      period: Period(period)!,
      stratum: stratum,
      rank: rank,
      ranked: rank.map { _ in 3 },
      marginal: rank.map { RankUncertainty.Places(best: max(1, $0 - 1), worst: min(3, $0 + 1)) },
      score: score,
      scoreError: score.map { _ in 6 },
      pillars: Pillar.allCases.map { .init(pillar: $0, value: posts, percentile: nil) },
      figures: [posts, posts.map { $0 * 100 }, nil, nil, 2, nil]
    )
  }

  private static func stratumFacet(
    _ facet: Facet,
    _ value: Double,
    _ low: Double,
    _ high: Double
  ) -> StratumFacet {
    StratumFacet(
      lowest: 500,
      limit: 2000,
      facet: facet,
      ratio: ReactionRatio(value: value, low: low, high: high, count: 6),
      posts: 20
    )
  }
}
