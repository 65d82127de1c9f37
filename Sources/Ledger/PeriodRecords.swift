public import Core
internal import GRDB
internal import Measure
public import Rank

extension LedgerSession {
  /// What charts over time need of the ledger's own period; nil when it was not ranked.
  ///
  /// - Parameters:
  ///   - period: the period of the ledger.
  ///   - limits: the strata of the medians.
  /// - Returns: every commune that stands in the ranking.
  /// - Throws: an error of SQLite's.
  public func record(of period: Period, limits: [Stratum]) throws -> PeriodRecord? {
    guard let ranking = try ranking() else { return nil }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT insee, name, value FROM communeMeasure
        WHERE name IN (\(databaseQuestionMarks(count: History.measures.count)))
        ORDER BY insee, place
        """,
      arguments: StatementArguments(History.measures)
    )
    var measures: [INSEECode: [MeasureValue]] = [:]
    while let row = try rows.next() {
      guard let insee = INSEECode(rawValue: row["insee"]), let value = row["value"] as Double?
      else { continue }
      measures[insee, default: []].append(MeasureValue(row["name"], value))
    }
    return PeriodRecord(
      of: period,
      communes: try communes(),
      measures: measures,
      ranking: ranking,
      limits: limits
    )
  }

  /// Adds a period to the history of the ledger's communes.
  ///
  /// - Parameters:
  ///   - record: what is known of the period.
  ///   - place: its place among the periods, 0 for the oldest.
  /// - Throws: an error of SQLite's.
  public func add(_ record: PeriodRecord, place: Int) throws {
    for commune in try communes() {
      guard let point = record.points[commune.insee] else { continue }
      try db.cachedStatement(
        sql: "INSERT INTO history VALUES (\(databaseQuestionMarks(count: 11)))"
      ).execute(
        arguments: [
          commune.insee.rawValue, point.period.description, place, point.stratum?.lowest,
          point.stratum?.limit, point.rank, point.ranked, point.marginal?.best,
          point.marginal?.worst, point.score, point.scoreError,
        ]
      )
      let figures =
        point.pillars.map { ($0.pillar.rawValue, $0.value, $0.percentile) }
        + zip(History.measures, point.figures).map { ($0, $1, nil) }
      for (name, value, percentile) in figures {
        try db.cachedStatement(sql: "INSERT INTO historyFigure VALUES (?, ?, ?, ?, ?)")
          .execute(arguments: [commune.insee.rawValue, place, name, value, percentile])
      }
    }
    for point in record.strata {
      let figures =
        [("score", point.score)] + zip(Pillar.allCases.map(\.rawValue), point.pillars)
        + zip(History.measures, point.figures)
      for (name, value) in figures {
        try db.cachedStatement(sql: "INSERT INTO stratumHistory VALUES (?, ?, ?, ?, ?, ?, ?)")
          .execute(
            arguments: [
              point.stratum.lowest, point.stratum.limit, point.period.description, place,
              point.communes, name, value,
            ]
          )
      }
    }
  }

  /// Where a commune stood in earlier periods, the oldest first, and stands in this one, the last.
  public func history(ofCommune insee: INSEECode) throws -> [HistoryPoint] {
    let find = try db.cachedStatement(sql: "SELECT * FROM history WHERE insee = ? ORDER BY place")
    let rows = try Row.fetchAll(find, arguments: [insee.rawValue])
    return try rows.compactMap { row in
      guard let period = Period(row["period"] as String) else { return nil }
      let statement = try db.cachedStatement(
        sql: "SELECT * FROM historyFigure WHERE insee = ? AND place = ? ORDER BY name"
      )
      let figures = try Row.fetchAll(
        statement,
        arguments: [insee.rawValue, row["place"] as Int?]
      )
      func figure(_ name: String) -> Row? { figures.first { $0["name"] == name } }
      return HistoryPoint(
        period: period,
        stratum: (row["stratumLowest"] as Int?).map {
          Stratum(lowest: $0, limit: row["stratumLimit"])
        },
        rank: row["rank"],
        ranked: row["ranked"],
        marginal: RankUncertainty.Places(row: row, "marginal"),
        score: row["score"],
        scoreError: row["scoreError"],
        pillars: Pillar.allCases.map { pillar in
          let found = figure(pillar.rawValue)
          return HistoryPoint.Pillar(
            pillar: pillar,
            value: found?["value"],
            percentile: found?["percentile"]
          )
        },
        figures: History.measures.map { figure($0)?["value"] }
      )
    }
  }

  /// The ranks of all communes in the same periods, as far as they were of their present stratum.
  ///
  /// - Returns: the ranks of every commune that has a history.
  /// - Throws: when the ledger cannot be read.
  public func rankTracks() throws -> RankTracks {
    let periods = try Row.fetchAll(
      db,
      sql: "SELECT DISTINCT place, period FROM history ORDER BY place"
    ).compactMap { row in
      Period(row["period"] as String).map { (place: row["place"] as Int, period: $0) }
    }
    let columns = Dictionary(uniqueKeysWithValues: zip(periods.map(\.place), periods.indices))
    var ranks: [INSEECode: [Int?]] = [:]
    // The present comes first, and says which stratum counts.
    let rows = try Row.fetchCursor(
      db,
      sql: "SELECT insee, place, stratumLowest, rank FROM history ORDER BY insee DESC, place DESC"
    )
    var current: (insee: INSEECode, stratum: Int?)?
    while let row = try rows.next() {
      guard let insee = INSEECode(rawValue: row["insee"]), let column = columns[row["place"]]
      else { continue }
      let stratum: Int? = row["stratumLowest"]
      if current?.insee != insee { current = (insee, stratum) }
      guard current?.stratum == stratum else { continue }
      ranks[insee, default: Array(repeating: nil, count: periods.count)][column] = row["rank"]
    }
    return RankTracks(periods: periods.map(\.period), ranks: ranks)
  }

  /// The medians of strata over the same periods: by stratum, smallest first, and then by period.
  public func stratumHistory() throws -> [StratumPoint] {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT * FROM stratumHistory ORDER BY stratumLowest, place, name"
    )
    var points: [StratumPoint] = []
    var start = rows.startIndex
    while start < rows.endIndex {
      let first = rows[start]
      let lowest: Int = first["stratumLowest"]
      let place: Int = first["place"]
      let end =
        rows[start...].firstIndex { $0["stratumLowest"] != lowest || $0["place"] != place }
        ?? rows.endIndex
      let values = Dictionary(
        rows[start..<end].map { ($0["name"] as String, $0["value"] as Double?) }
      ) { first, _ in first }
      start = end
      guard let period = Period(first["period"] as String) else { continue }
      points.append(
        StratumPoint(
          stratum: Stratum(lowest: lowest, limit: first["stratumLimit"]),
          period: period,
          communes: first["communes"],
          score: values["score"] ?? nil,
          pillars: Pillar.allCases.map { values[$0.rawValue] ?? nil },
          figures: History.measures.map { values[$0] ?? nil }
        )
      )
    }
    return points
  }
}
