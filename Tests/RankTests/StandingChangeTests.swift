import Core
import Measure
import Testing

@testable import Rank

@Suite("The change of a standing")
struct StandingChangeTests {
  private let stratum = Stratum(lowest: 500, limit: 2000)

  private func standing(
    rank: Int,
    _ best: Int,
    _ worst: Int,
    score: Double = 50
  ) throws -> Standing {
    Standing(
      insee: try #require(INSEECode(rawValue: "99001")),
      stratum: stratum,
      pillars: [
        PillarScore(pillar: .regularity, value: 1, percentile: 80, reason: nil),
        PillarScore(pillar: .engagement, value: nil, percentile: nil, reason: .unknownCounts),
      ],
      score: score,
      rank: rank,
      uncertainty: RankUncertainty(
        scoreError: 5,
        marginal: .init(best: best, worst: worst),
        simultaneous: .init(best: 1, worst: 9),
        mayBeAmongBest: true,
        redrawn5: 1,
        redrawn95: 9,
        methods: .init(best: 1, worst: 9),
        methodMedian: 5
      ),
      ranked: 9,
      coverage: 1,
      reason: nil
    )
  }

  private func ranking(_ standing: Standing, strata: [Stratum]? = nil) -> Ranking {
    let group = RankedGroup(strata: strata ?? [stratum], standings: [standing])
    return Ranking(groups: [group], unranked: [])
  }

  private func change(_ earlier: Ranking, _ now: Ranking, same: Bool = true) -> StandingChange? {
    standingChanges(from: earlier, to: now, comparison: .previous, isSameMethod: same).first
  }

  @Test("A rank changed beyond chance when no place is in both sets, whatever the ranks")
  func disjoint() throws {
    let old = ranking(try standing(rank: 7, 6, 9))
    #expect(change(old, ranking(try standing(rank: 2, 1, 5)))?.isRankBeyondChance == true)
    #expect(change(old, ranking(try standing(rank: 2, 1, 6)))?.isRankBeyondChance == false)
    #expect(change(old, ranking(try standing(rank: 7, 6, 9)))?.rank == 7)
  }

  @Test("Ranks of other groups or by other settings are not compared")
  func groups() throws {
    let old = ranking(try standing(rank: 7, 6, 9))
    let now = try standing(rank: 2, 1, 5)
    let merged = ranking(now, strata: [Stratum(lowest: 0, limit: 500), stratum])
    #expect(change(old, merged)?.isSameGroup == false)
    #expect(change(old, merged)?.isRankBeyondChance == nil)
    #expect(change(old, ranking(now), same: false)?.isRankBeyondChance == nil)
    let unranked = Ranking(groups: [], unranked: [now])
    #expect(change(old, unranked)?.isSameGroup == nil)
  }

  @Test("The score's interval is that of both standard errors; missing pillars are left out")
  func score() throws {
    let old = ranking(try standing(rank: 7, 6, 9, score: 40))
    let found = try #require(change(old, ranking(try standing(rank: 2, 1, 5, score: 60))))
    let score = try #require(found.score)
    #expect(score.difference == 20)
    let half = normal975 * (50.0).squareRoot()
    #expect(abs(try #require(score.low) - (20 - half)) < 1e-12)
    #expect(score.isBeyondChance == true)
    #expect(found.pillars.map(\.pillar) == [.regularity])
  }

  @Test("A commune that the earlier period did not have is not compared")
  func new() throws {
    let none = Ranking(groups: [], unranked: [])
    #expect(change(none, ranking(try standing(rank: 1, 1, 2))) == nil)
  }
}
