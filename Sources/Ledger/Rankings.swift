public import Core
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
          sql: "INSERT INTO rankedStratum VALUES (?, ?, ?, ?)",
          arguments: [number, group.department, stratum.lowest, stratum.limit]
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
    let standingColumns: StatementArguments = [
      standing.insee.rawValue, place, group, standing.rank, standing.ranked, standing.score,
      standing.coverage, standing.reason?.rawValue, standing.stratum?.lowest,
      standing.stratum?.limit,
    ]
    let arguments = standingColumns + standing.uncertainty.columns
    try db.cachedStatement(
      sql: "INSERT INTO ranking VALUES (\(databaseQuestionMarks(count: 21)))"
    ).execute(arguments: arguments)
    for score in standing.pillars {
      try db.cachedStatement(sql: "INSERT INTO pillar VALUES (?, ?, ?, ?, ?, ?)").execute(
        arguments: [
          standing.insee.rawValue, score.pillar.rawValue, score.value, score.unshrunken,
          score.percentile, score.reason?.rawValue,
        ]
      )
    }
  }

  /// The ranking; nil when the stage was not done.
  public func ranking() throws -> Ranking? {
    guard try fingerprint(of: "rank") != nil else { return nil }
    var strata: [Int: [Stratum]] = [:]
    var departments: [Int: String] = [:]
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM rankedStratum ORDER BY groupNumber, lowest")
    for row in rows {
      departments[row["groupNumber"]] = row["department"]
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
      RankedGroup(
        strata: strata[group, default: []],
        department: departments[group],
        standings: standings[group, default: []]
      )
    }
    return Ranking(groups: groups, unranked: unranked)
  }

  /// Where one commune stands; nil when nothing was ranked or it is not known.
  public func standing(of insee: INSEECode) throws -> Standing? {
    guard try fingerprint(of: "rank") != nil else { return nil }
    let statement = try db.cachedStatement(sql: "SELECT * FROM ranking WHERE insee = ?")
    guard let row = try Row.fetchOne(statement, arguments: [insee.rawValue]) else { return nil }
    return try standing(of: row)
  }

  /// The strata that a commune is ranked in, the smallest first, and the department where its group is
  /// one's; no stratum when it is not ranked.
  public func group(of insee: INSEECode) throws -> (strata: [Stratum], department: String?) {
    let statement = try db.cachedStatement(
      sql: """
        SELECT rankedStratum.* FROM rankedStratum JOIN ranking USING (groupNumber)
        WHERE insee = ? ORDER BY lowest
        """
    )
    let rows = try Row.fetchAll(statement, arguments: [insee.rawValue])
    return (
      rows.map { Stratum(lowest: $0["lowest"], limit: $0["upperLimit"]) },
      rows.first?["department"]
    )
  }

  /// How many communes of a commune's group have each pillar; none where it is not ranked.
  public func membersByPillar(ofGroupOf insee: INSEECode) throws -> [Pillar: Int] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT pillar, count(*) AS members FROM ranking JOIN pillar USING (insee)
        WHERE groupNumber = (SELECT groupNumber FROM ranking WHERE insee = ?)
          AND percentile IS NOT NULL
        GROUP BY pillar
        """
    )
    var members: [Pillar: Int] = [:]
    for row in try Row.fetchAll(statement, arguments: [insee.rawValue]) {
      guard let pillar = Pillar(rawValue: row["pillar"]) else { continue }
      members[pillar] = row["members"]
    }
    return members
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
      uncertainty: RankUncertainty(row: row),
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
          unshrunken: row["unshrunken"],
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

extension RankUncertainty? {
  /// The last columns of a ranking's row.
  fileprivate var columns: StatementArguments {
    [
      self?.scoreError, self?.marginal.best, self?.marginal.worst, self?.simultaneous.best,
      self?.simultaneous.worst, self?.mayBeAmongBest, self?.redrawn5, self?.redrawn95,
      self?.methods.best, self?.methodMedian, self?.methods.worst,
    ]
  }
}

extension RankUncertainty {
  /// The uncertainty of a ranking's row; nil when it has none.
  fileprivate init?(row: Row) {
    guard let error = row["scoreError"] as Double? else { return nil }
    self.init(
      scoreError: error,
      marginal: Places(best: row["marginalBest"], worst: row["marginalWorst"]),
      simultaneous: Places(best: row["simultaneousBest"], worst: row["simultaneousWorst"]),
      mayBeAmongBest: row["mayBeAmongBest"],
      redrawn5: row["redrawn5"],
      redrawn95: row["redrawn95"],
      methods: Places(best: row["methodsBest"], worst: row["methodsWorst"]),
      methodMedian: row["methodsMedian"]
    )
  }
}
