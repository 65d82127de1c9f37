import Core
import Measure
import Testing

@testable import Rank

@Suite("Ranks of rounded counts")
struct RoundedPlacesTests {
  private let weights = [0.0, 1, 0, 0]
  private let settings = RankSettings(minimumStratum: 2, weights: [.engagement: 1], redraws: 40)

  private func places(_ communes: [CommuneEvidence]) -> [RankUncertainty.Places]? {
    roundedPlaces(of: communes, model: IndexModel(of: communes), weights: weights)
  }

  @Test("What rounding alone could change is in the places; what it could not is not")
  func overlap() throws {
    // The second may be anywhere from under the first to over it; the third is out of reach.
    let communes = [
      try evidence(1, accounts: [account(1, mean: 2.0)]),
      try evidence(2, accounts: [account(2, mean: 2.1, rounding: bounds(1.9, 2.3))]),
      try evidence(3, accounts: [account(3, mean: 4.0)]),
    ]
    #expect(
      places(communes) == [
        .init(best: 2, worst: 3), .init(best: 2, worst: 3), .init(best: 1, worst: 1),
      ]
    )
  }

  @Test("A rank among 60 communes with ties and gaps is that of scoring them all again")
  func scoredAgain() {
    var generator = SplitMix64(seed: 20)
    func value() -> Double { Double(generator.next() >> 60) / 4 }
    let weights = [1.0, 2, 0, 1]
    let communes = (0..<60).map { number in
      var values = PillarValues()
      values[.regularity] = value()
      values[.engagement] = number % 7 == 0 ? nil : value()
      values[.dialogue] = value()
      values[.audience] = value()
      return values
    }
    let scores = GroupScores(of: communes, weights: weights)
    for commune in communes.indices {
      var changed = communes
      changed[commune][.engagement] = communes[commune][.engagement].map { _ in value() }
      changed[commune][.audience] = value()
      let again = NormalisedPillars(of: changed, by: .percentile)
        .scores(weights: weights, by: .geometric)
      #expect(
        scores.rank(of: commune, with: changed[commune]) == competitionRanks(again)[commune]
      )
    }
  }

  @Test("Exact counts leave the sets as they are")
  func exact() throws {
    #expect(try places([evidence(1, accounts: [account(1, mean: 2)])]) == nil)
  }

  @Test("Every set of a rank holds the places that rounding may give, and so does the top")
  func sets() async throws {
    func communes(_ rounding: RoundingBounds?) throws -> [CommuneEvidence] {
      try (1...9).map { number in
        try evidence(
          number,
          accounts: [
            account(number, mean: Double(number), rounding: number == 1 ? rounding : nil)
          ]
        )
      }
    }
    let shown = await benchmark(try communes(nil), settings: settings, jobs: 1)
    let rounded = await benchmark(try communes(bounds(1, 12)), settings: settings, jobs: 1)
    let before = try #require(shown.ranking.groups.first?.standings.last?.uncertainty)
    let after = try #require(rounded.ranking.groups.first?.standings.last?.uncertainty)
    #expect(before.marginal.best > 1 && before.simultaneous.best > 1 && !before.mayBeAmongBest)
    #expect(after.marginal.best == 1 && after.simultaneous.best == 1 && after.mayBeAmongBest)
    #expect(after.marginal.worst == 9)
  }
}

@Suite("Caveats")
struct CaveatTests {
  @Test("Engagement is flagged when more than a fifth of the posts were captured young")
  func young() throws {
    let fifth = try evidence(1, accounts: [account(1, mean: 2, young: 4.0 / 24)])
    let more = try evidence(2, accounts: [account(2, mean: 2, young: 0.25)])
    let unknown = try evidence(3, accounts: [account(3, mean: 2)])
    #expect(
      caveats(of: [more, fifth, unknown]) == [
        Caveat(insee: more.commune.insee, pillar: .engagement, kind: .youngPosts)
      ]
    )
  }

  @Test("Rounded counts are flagged on the pillars they went into")
  func rounded() throws {
    let engagement = try evidence(
      1,
      accounts: [account(1, mean: 2, rounding: bounds(1.9, 2.1))]
    )
    let followers = RoundingBounds(
      logMeanLow: 2,
      logMeanHigh: 2,
      followersLow: 95,
      followersHigh: 105,
      lastFollowersBelow: 5,
      lastFollowersAbove: 5
    )
    let both = try evidence(2, accounts: [account(2, mean: 2, rounding: followers)])
    #expect(
      caveats(of: [engagement, both]).map(\.pillar) == [.engagement, .engagement, .audience]
    )
  }
}
