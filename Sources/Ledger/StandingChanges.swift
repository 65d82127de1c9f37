public import Core
internal import GRDB
internal import Measure
public import Rank

extension LedgerSession {
  /// Adds how standings changed.
  public func add(_ changes: [StandingChange]) throws {
    for change in changes {
      try db.cachedStatement(
        sql: "INSERT INTO standingChange VALUES (\(databaseQuestionMarks(count: 12)))"
      ).execute(
        arguments: [
          change.insee.rawValue, change.comparison.rawValue, change.rank, change.ranked,
          change.marginal?.best, change.marginal?.worst, change.isSameGroup,
          change.isRankBeyondChance, change.score?.earlier, change.score?.now, change.score?.low,
          change.score?.high,
        ]
      )
      for pillar in change.pillars {
        try db.cachedStatement(sql: "INSERT INTO pillarChange VALUES (?, ?, ?, ?, ?)").execute(
          arguments: [
            change.insee.rawValue, change.comparison.rawValue, pillar.pillar.rawValue,
            pillar.percentile.earlier, pillar.percentile.now,
          ]
        )
      }
    }
  }

  /// How standings changed, by INSEE code and then since the period before and in a year.
  public func standingChanges() throws -> [StandingChange] {
    try Row.fetchAll(db, sql: "SELECT * FROM standingChange ORDER BY insee, comparison")
      .compactMap { try standingChange($0) }
  }

  /// How the standing of one commune changed: since the period before, then in a year.
  public func standingChanges(ofCommune insee: INSEECode) throws -> [StandingChange] {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM standingChange WHERE insee = ? ORDER BY comparison"
    )
    return try Row.fetchAll(statement, arguments: [insee.rawValue])
      .compactMap { try standingChange($0) }
  }

  private func standingChange(_ row: Row) throws -> StandingChange? {
    guard let insee = INSEECode(rawValue: row["insee"]),
      let comparison = Comparison(rawValue: row["comparison"])
    else { return nil }
    return StandingChange(
      insee: insee,
      comparison: comparison,
      rank: row["rank"],
      ranked: row["ranked"],
      marginal: RankUncertainty.Places(row: row, "marginal"),
      isSameGroup: row["isSameGroup"],
      isRankBeyondChance: row["isRankBeyondChance"],
      score: (row["score"] as Double?).map {
        FigureChange(from: $0, to: row["scoreNow"], low: row["scoreLow"], high: row["scoreHigh"])
      },
      pillars: try pillarChanges(of: insee, comparison)
    )
  }

  private func pillarChanges(
    of insee: INSEECode,
    _ comparison: Comparison
  ) throws -> [StandingChange.Pillar] {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM pillarChange WHERE insee = ? AND comparison = ?"
    )
    let rows = try Row.fetchAll(statement, arguments: [insee.rawValue, comparison.rawValue])
    return Pillar.allCases.compactMap { pillar in
      rows.first { $0["pillar"] == pillar.rawValue }.map { row in
        StandingChange.Pillar(
          pillar: pillar,
          percentile: FigureChange(from: row["percentile"], to: row["percentileNow"])
        )
      }
    }
  }
}

extension RankUncertainty.Places {
  /// The places in two columns of a row, `marginalBest` and `marginalWorst`; nil when they are null.
  init?(row: Row, _ name: String) {
    guard let best = row[name + "Best"] as Int?, let worst = row[name + "Worst"] as Int? else {
      return nil
    }
    self.init(best: best, worst: worst)
  }
}
