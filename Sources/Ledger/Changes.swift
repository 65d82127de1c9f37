public import Core
internal import GRDB
public import Measure
public import Rank

extension LedgerSession {
  /// Forgets what earlier ledgers said.
  public func removeComparisons() throws {
    for table in [
      "earlierPeriod", "measureChange", "communeMeasureChange", "standingChange", "pillarChange",
      "history", "historyFigure", "stratumHistory", "adoption",
    ] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
  }

  /// Does all of some changes, or none of them when one throws.
  public func attempt(_ changes: () throws -> Void) throws {
    try db.inSavepoint {
      try changes()
      return .commit
    }
  }

  /// Adds an earlier period, after those that there are: the latest comes first.
  public func add(_ earlier: EarlierPeriod) throws {
    try db.execute(
      sql: """
        INSERT INTO earlierPeriod
        SELECT ifnull(max(place), -1) + 1, ?, ?, ?, ? FROM earlierPeriod
        """,
      arguments: [
        earlier.period.description, earlier.comparisons.map(\.rawValue).joined(separator: " "),
        earlier.problem, earlier.isSameMethod,
      ]
    )
  }

  /// The earlier periods that were compared or should have been, the latest first.
  public func earlierPeriods() throws -> [EarlierPeriod] {
    try Row.fetchAll(db, sql: "SELECT * FROM earlierPeriod ORDER BY place").compactMap { row in
      let comparisons: String = row["comparisons"]
      return Period(row["period"] as String).map { period in
        EarlierPeriod(
          period: period,
          comparisons: comparisons.split(separator: " ").compactMap {
            Comparison(rawValue: String($0))
          },
          problem: row["problem"],
          isSameMethod: row["isSameMethod"]
        )
      }
    }
  }

  /// Compares the measures of every account and commune with those of an earlier ledger, where an
  /// account goes by its address.
  ///
  /// - Throws: an error of SQLite's, in either ledger.
  public func compareMeasures(
    with earlier: borrowing LedgerSession,
    as comparison: Comparison
  ) throws {
    let accounts = try Row.fetchAll(db, sql: "SELECT id, url FROM account ORDER BY place")
    for row in accounts {
      let before = try earlier.measures(ofAccount: row["url"])
      guard !before.isEmpty else { continue }
      let changes = measureChanges(
        from: before,
        to: try measures(ofAccount: row["url"]),
        comparison: comparison
      )
      try add(changes, to: "measureChange", of: row["id"] as Int64?)
    }
    for commune in try communes() {
      let changes = measureChanges(
        from: try earlier.measures(ofCommune: commune.insee),
        to: try measures(ofCommune: commune.insee),
        comparison: comparison
      )
      try add(changes, to: "communeMeasureChange", of: commune.insee.rawValue)
    }
  }

  private func add(
    _ changes: [MeasureChange],
    to table: String,
    of subject: (any DatabaseValueConvertible)?
  ) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT INTO \(table) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    )
    for (place, change) in changes.enumerated() {
      try insert.execute(
        arguments: [
          subject, change.comparison.rawValue, place, change.name, change.change.earlier,
          change.change.now, change.change.low, change.change.high,
        ]
      )
    }
  }

  /// The changes of an account's measures: those since the period before, then those in a year, each
  /// in the catalogue's order.
  ///
  /// - Parameter account: its place in `accounts()`.
  /// - Returns: nothing where no earlier ledger was read.
  /// - Throws: an error of SQLite's.
  public func changes(ofAccount account: Int) throws -> [MeasureChange] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT measureChange.* FROM measureChange JOIN account ON account.id = measureChange.account
        WHERE account.place = ? ORDER BY comparison, measureChange.place
        """
    )
    return try Row.fetchAll(statement, arguments: [account]).compactMap(MeasureChange.init(row:))
  }

  /// The changes of a commune's measures, as those of an account.
  public func changes(ofCommune insee: INSEECode) throws -> [MeasureChange] {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM communeMeasureChange WHERE insee = ? ORDER BY comparison, place"
    )
    return try Row.fetchAll(statement, arguments: [insee.rawValue])
      .compactMap(MeasureChange.init(row:))
  }
}

extension MeasureChange {
  fileprivate init?(row: Row) {
    guard let comparison = Comparison(rawValue: row["comparison"]) else { return nil }
    self.init(
      name: row["name"],
      comparison: comparison,
      change: FigureChange(
        from: row["earlier"],
        to: row["now"],
        low: row["low"],
        high: row["high"]
      )
    )
  }
}
