import Core
import Measure
import Testing

@testable import Rank

@Suite("Mayors' own accounts")
struct MayorsTests {
  private let settings = RankSettings(minimumStratum: 3, redraws: 40)

  private func mayor(
    _ number: Int,
    _ platform: Platform = .facebook,
    mean: Double
  ) throws -> MayorEvidence {
    MayorEvidence(
      account: try account(number, platform, holder: .maire, mean: mean),
      measures: [MeasureValue("followers_end", 100), MeasureValue("posts_per_week", 2)],
      lifetimePosts: 512
    )
  }

  private func communes() throws -> [CommuneEvidence] {
    try (1...4).map { try evidence($0, accounts: [account($0, mean: Double($0))]) }
  }

  @Test("Listed, they have figures and no order; ranked, they stand among themselves")
  func ranked() throws {
    let model = IndexModel(of: try communes())
    let mayors = try [mayor(1, mean: 1), mayor(2, mean: 3), mayor(3, mean: 2)]
    let listed = mayorStandings(of: mayors, model: model, settings: settings, isRanked: false)
    #expect(listed.map(\.insee.rawValue) == ["99001", "99002", "99003"])
    #expect(listed.allSatisfy { $0.rank == nil && $0.reason == nil && $0.lifetimePosts == 512 })
    #expect(listed.allSatisfy { $0.multiplier != nil })
    let ranked = mayorStandings(
      of: mayors.reversed(),
      model: model,
      settings: settings,
      isRanked: true
    )
    #expect(ranked.map(\.insee.rawValue) == ["99002", "99003", "99001"])
    #expect(ranked.map(\.rank) == [1, 2, 3])
    #expect(ranked.allSatisfy { $0.ranked == 3 && $0.marginal != nil })
  }

  @Test("Too few on a platform are listed with the reason, not ranked")
  func few() throws {
    let standings = mayorStandings(
      of: try [mayor(1, mean: 1), mayor(2, .instagram, mean: 3)],
      model: IndexModel(of: try communes()),
      settings: settings,
      isRanked: true
    )
    #expect(standings.map(\.platform) == [.facebook, .instagram])
    #expect(standings.map(\.reason) == [.smallPlatform, .smallPlatform])
    #expect(standings.allSatisfy { $0.rank == nil && $0.ranked == nil })
    #expect(standings.last?.multiplier == nil)
  }

  @Test("They never enter the size model nor the pillars of their communes")
  func aside() throws {
    let alone = try communes()
    let joined = try alone.map { commune in
      let mayor = try account(1, holder: .maire, mean: 9)
      return try evidence(
        Int(commune.commune.insee.rawValue.suffix(1)) ?? 0,
        accounts: commune.accounts + [mayor]
      )
    }
    #expect(IndexModel(of: alone) == IndexModel(of: joined))
    #expect(alone == joined)
  }
}
