import Core
import Measure
import Rank
import Testing

struct RankTests {
  /// The commune with this number, and its regularity and audience.
  private func commune(
    _ number: Int,
    department: String = "99",
    population: Int? = 1000,
    coverage: Double? = 1,
    regularity: Double? = 0.5,
    audience: Double? = nil
  ) throws -> CommuneFigures {
    let commune = Commune(
      insee: try #require(INSEECode(rawValue: String(99_900 + number))),
      name: "Exemple-\(number)",
      department: department,
      population: population
    )
    return CommuneFigures(commune: commune, coverage: coverage) { pillar in
      switch pillar {
      case .regularity: regularity.map { .init($0) } ?? .init(missing: .dormant)
      case .engagement, .dialogue: .init(missing: .noComments)
      case .audience: audience.map { .init($0) } ?? .init(missing: .notApplicable)
      }
    }
  }

  private let pairs = RankSettings(minimumStratum: 2)

  @Test(
    "the higher score has the better rank, equal scores share the best, the next is passed over"
  )
  func ties() throws {
    let ranking = rank(
      [
        try commune(1, regularity: 0.2), try commune(2, regularity: 0.9),
        try commune(3, regularity: 0.6), try commune(4, regularity: 0.6 + 1e-12),
      ],
      settings: pairs
    )
    let group = try #require(ranking.groups.first)
    #expect(group.standings.map(\.insee.rawValue) == ["99902", "99903", "99904", "99901"])
    #expect(group.standings.map(\.rank) == [1, 2, 2, 4])
    #expect(group.standings.map(\.ranked) == [4, 4, 4, 4])
  }

  @Test("a pillar that a commune lacks leaves its weight to the others")
  func missingPillar() throws {
    let ranking = rank(
      [
        try commune(1, regularity: 0.9), try commune(2, regularity: 0.5, audience: 3),
        try commune(3, regularity: 0.1, audience: 4),
      ],
      settings: pairs
    )
    let standings = try #require(ranking.groups.first).standings
    let alone = try #require(standings.first { $0.insee.rawValue == "99901" })
    let both = try #require(standings.first { $0.insee.rawValue == "99902" })
    #expect(abs((alone.score ?? 0) - 100 * 2.5 / 3) <= 1e-9)
    #expect(abs((both.score ?? 0) - (50.0 * 25).squareRoot()) <= 1e-9)
    #expect(alone.pillars.map(\.pillar) == Pillar.allCases)
    #expect(
      alone.pillars.map(\.reason) == [nil, .noComments, .noComments, .notApplicable]
    )
  }

  @Test("a pillar without weight does not move the score")
  func weights() throws {
    let settings = RankSettings(minimumStratum: 2, weights: [.audience: 1])
    let ranking = rank(
      [
        try commune(1, regularity: 0.9, audience: 1),
        try commune(2, regularity: 0.1, audience: 2), try commune(3, regularity: 0.5),
      ],
      settings: settings
    )
    #expect(ranking.groups.first?.standings.map(\.insee.rawValue) == ["99902", "99901"])
    #expect(ranking.unranked.map(\.reason) == [.notApplicable])
  }

  @Test("what is not ranked is listed by code, with its stratum and its reason")
  func unranked() throws {
    let ranking = rank(
      [
        try commune(6), try commune(7),
        try commune(5, population: nil), try commune(4, coverage: 0.74),
        try commune(3, coverage: nil), try commune(2, regularity: nil),
        try commune(1, population: 60_000),
      ],
      settings: pairs
    )
    #expect(ranking.groups.map { $0.standings.count } == [2])
    #expect(
      ranking.unranked.map(\.insee.rawValue) == ["99901", "99902", "99903", "99904", "99905"]
    )
    #expect(
      ranking.unranked.map(\.reason)
        == [.smallStratum, .dormant, .lowCoverage, .lowCoverage, .unknownPopulation]
    )
    #expect(ranking.unranked.map(\.stratum?.lowest) == [50_000, 500, 500, 500, nil])
    #expect(ranking.unranked.allSatisfy { $0.score == nil && $0.rank == nil && $0.ranked == nil })
  }

  @Test("coverage of 0.75 is enough")
  func coverage() throws {
    let ranking = rank(
      [try commune(1, coverage: 0.75), try commune(2)],
      settings: pairs
    )
    #expect(ranking.unranked.isEmpty)
  }

  @Test("two strata that are ranked together are both named, and communes keep their own")
  func mergedGroup() throws {
    let ranking = rank(
      [
        try commune(1, population: 400), try commune(2, population: 450),
        try commune(3, population: 500),
      ],
      settings: pairs
    )
    let group = try #require(ranking.groups.first)
    #expect(group.strata.map(\.lowest) == [0, 500])
    #expect(group.standings.map(\.stratum?.lowest) == [0, 0, 500])
    #expect(group.standings.map(\.rank) == [1, 1, 1])
  }

  @Test("a stratum over the limit is ranked by department, and a department too small is not")
  func largeGroups() throws {
    let settings = RankSettings(minimumStratum: 2, maximumGroup: 4)
    let communes = try (1...5).map { number in
      try commune(number, department: number < 3 ? "02" : number < 5 ? "01" : "2A")
    }
    let ranking = rank(communes, settings: settings)
    #expect(ranking.groups.map(\.department) == ["01", "02"])
    #expect(ranking.groups.map { $0.standings.map(\.ranked) } == [[2, 2], [2, 2]])
    #expect(ranking.unranked.map(\.insee.rawValue) == ["99905"])
    #expect(ranking.unranked.map(\.reason) == [.smallStratum])
    let whole = rank(Array(communes.dropLast()), settings: settings)
    #expect(whole.groups.map(\.department) == [nil])
  }

  @Test("the order of the communes given does not change the ranking")
  func order() throws {
    let communes = try (1...20).map {
      try commune($0, population: 300 * $0, regularity: Double($0 % 7) / 13)
    }
    let settings = RankSettings(minimumStratum: 3)
    #expect(rank(communes, settings: settings) == rank(communes.reversed(), settings: settings))
    #expect(rank(communes, settings: settings).groups.count > 1)
  }

  @Test("strata begin at nobody and the last has no limit")
  func strata() {
    #expect(
      RankSettings(limits: [2000, 500, 500]).strata == [
        Stratum(lowest: 0, limit: 500), Stratum(lowest: 500, limit: 2000),
        Stratum(lowest: 2000, limit: nil),
      ]
    )
    #expect(rank([], settings: RankSettings()) == Ranking(groups: [], unranked: []))
  }
}
