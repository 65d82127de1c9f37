internal import Core
internal import GRDB
internal import Measure
public import Rank

extension LedgerSession {
  /// Puts a ranking in the place of the one before.
  public func replaceRanking(with ranking: Ranking) throws {
    for table in ["pillar", "ranking", "rankedStratum"] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
    var place = 0
    for (number, group) in ranking.groups.enumerated() {
      for stratum in group.strata {
        try db.execute(
          sql: "INSERT INTO rankedStratum VALUES (?, ?, ?)",
          arguments: [number, stratum.lowest, stratum.limit]
        )
      }
      for standing in group.standings {
        try insert(standing, place: place, group: number)
        place += 1
      }
    }
    for standing in ranking.unranked {
      try insert(standing, place: place, group: nil)
      place += 1
    }
  }

  private func insert(_ standing: Standing, place: Int, group: Int?) throws {
    try db.cachedStatement(sql: "INSERT INTO ranking VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .execute(
        arguments: [
          standing.insee.rawValue, place, group, standing.rank, standing.ranked, standing.score,
          standing.coverage, standing.reason?.rawValue, standing.stratum?.lowest,
          standing.stratum?.limit,
        ]
      )
    for score in standing.pillars {
      try db.cachedStatement(sql: "INSERT INTO pillar VALUES (?, ?, ?, ?, ?)").execute(
        arguments: [
          standing.insee.rawValue, score.pillar.rawValue, score.value, score.percentile,
          score.reason?.rawValue,
        ]
      )
    }
  }

  /// The ranking; nil when the stage was not done.
  public func ranking() throws -> Ranking? {
    guard try fingerprint(of: "rank") != nil else { return nil }
    var strata: [Int: [Stratum]] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT * FROM rankedStratum ORDER BY 1, 2") {
      strata[row["groupNumber"], default: []]
        .append(Stratum(lowest: row["lowest"], limit: row["upperLimit"]))
    }
    var standings: [Int: [Standing]] = [:]
    var unranked: [Standing] = []
    for row in try Row.fetchAll(db, sql: "SELECT * FROM ranking ORDER BY place") {
      guard let standing = try standing(of: row) else { continue }
      if let group = row["groupNumber"] as Int? {
        standings[group, default: []].append(standing)
      } else {
        unranked.append(standing)
      }
    }
    let groups = strata.keys.sorted().map { group in
      RankedGroup(strata: strata[group, default: []], standings: standings[group, default: []])
    }
    return Ranking(groups: groups, unranked: unranked)
  }

  private func standing(of row: Row) throws -> Standing? {
    guard let insee = INSEECode(rawValue: row["insee"]) else { return nil }
    return Standing(
      insee: insee,
      stratum: (row["stratumLowest"] as Int?).map {
        Stratum(lowest: $0, limit: row["stratumLimit"])
      },
      pillars: try pillars(of: insee),
      score: row["score"],
      rank: row["rank"],
      ranked: row["ranked"],
      coverage: row["coverage"],
      reason: MissingReason(stored: row["reason"])
    )
  }

  private func pillars(of insee: INSEECode) throws -> [PillarScore] {
    let statement = try db.cachedStatement(sql: "SELECT * FROM pillar WHERE insee = ?")
    let rows = try Row.fetchAll(statement, arguments: [insee.rawValue])
    return Pillar.allCases.compactMap { pillar in
      rows.first { $0["pillar"] == pillar.rawValue }.map { row in
        PillarScore(
          pillar: pillar,
          value: row["value"],
          percentile: row["percentile"],
          reason: MissingReason(stored: row["reason"])
        )
      }
    }
  }
}

extension MissingReason {
  fileprivate init?(stored: String?) {
    guard let stored else { return nil }
    self.init(rawValue: stored)
  }
}
