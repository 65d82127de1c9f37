import Core
import Measure
import Rank
import Testing

struct CommuneFiguresTests {
  private func commune() throws -> Commune {
    Commune(
      insee: try #require(INSEECode(rawValue: "99901")),
      name: "Saint-Exemple",
      department: "99",
      population: 1000
    )
  }

  @Test("each pillar has a value or a reason that is true of it")
  func pillars() throws {
    let figures = CommuneFigures(
      commune: try commune(),
      measures: [
        MeasureValue("commune_coverage", 0.8),
        MeasureValue("commune_regularity", 0.5),
        MeasureValue("commune_followers", missing: .unknownFollowers),
        MeasureValue("audience", missing: .unknownFollowers),
      ]
    )
    #expect(figures.coverage == 0.8)
    #expect(figures.pillars.map(\.value) == [0.5, nil, nil, nil])
    #expect(
      figures.pillars.map(\.reason)
        == [nil, .unknownFollowers, .notInThisVersion, .unknownFollowers]
    )
  }

  @Test("engagement at equal audience is said not to be computed, where it could be")
  func engagement() throws {
    let figures = CommuneFigures(
      commune: try commune(),
      measures: [
        MeasureValue("commune_followers", 200), MeasureValue("audience", 3),
        MeasureValue("commune_regularity", missing: .selection),
      ]
    )
    #expect(figures.pillars[1].reason == .notInThisVersion)
    #expect(figures.pillars[3].value == 3)
    #expect(figures.coverage == nil)
  }

  @Test("a commune without accounts brings that reason to the ranking")
  func noAccount() throws {
    let period = try #require(Period("2026-Q3"))
    let figures = communeFigures(of: [], commune: try commune(), over: period, in: .utc)
    let ranking = rank([figures], settings: RankSettings())
    #expect(ranking.unranked.map(\.reason) == [.noAccount])
  }
}
