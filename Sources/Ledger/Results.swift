public import Core
internal import GRDB
public import Measure

extension LedgerSession {
  /// Forgets every measure, with the evidence and the alerts that were found with them.
  public func removeMeasures() throws {
    let tables = [
      "measure", "communeMeasure", "slice", "communeSlice", "alert", "rounding", "postingHour",
      "facet",
    ]
    for table in tables {
      try db.execute(sql: "DELETE FROM \(table)")
    }
  }

  /// Adds measures to those of an account, after those it has.
  ///
  /// - Parameters:
  ///   - measures: in the catalogue's order.
  ///   - url: the account's address.
  /// - Throws: an error of SQLite's.
  public func add(_ measures: [MeasureValue], toAccount url: String) throws {
    let find = try db.cachedStatement(
      sql: """
        SELECT account.id, ifnull(max(measure.place), -1) + 1 AS next
        FROM account LEFT JOIN measure ON measure.account = account.id WHERE url = ?
        """
    )
    guard let row = try Row.fetchOne(find, arguments: [url]) else { return }
    let next: Int = row["next"]
    let insert = try db.cachedStatement(
      sql: "INSERT INTO measure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    )
    for (place, measure) in measures.enumerated() {
      try insert.execute(
        arguments: [row["id"] as Int64?] + measure.columns(place: next + place)
      )
    }
  }

  /// Adds the measures of a commune.
  ///
  /// - Parameters:
  ///   - measures: in the catalogue's order.
  ///   - insee: the commune.
  /// - Throws: an error of SQLite's.
  public func add(_ measures: [MeasureValue], toCommune insee: INSEECode) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT INTO communeMeasure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    )
    for (place, measure) in measures.enumerated() {
      try insert.execute(arguments: [insee.rawValue] + measure.columns(place: place))
    }
  }

  /// Reads the measures of every account.
  ///
  /// - Parameter names: those wanted; nil for all.
  /// - Returns: in the order of `accounts()`, and for each in that of the catalogue.
  /// - Throws: an error of SQLite's.
  public func accountMeasures(named names: Set<String>? = nil) throws -> [[MeasureValue]] {
    var all: [[MeasureValue]] = []
    try forEachAccountMeasures(named: names) { all.append($0) }
    return all
  }

  /// Gives the measures of every account, one account at a time, in the order of `accounts()`.
  ///
  /// - Parameters:
  ///   - names: those wanted; nil for all.
  ///   - body: is given those of one account, in the order of the catalogue.
  /// - Throws: an error of SQLite's.
  public func forEachAccountMeasures(
    named names: Set<String>? = nil,
    _ body: ([MeasureValue]) throws -> Void
  ) throws {
    let names = names?.sorted()
    let condition = names.map { "AND name IN (\(databaseQuestionMarks(count: $0.count)))" } ?? ""
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT account.id AS subject, measure.* FROM account
        LEFT JOIN measure ON measure.account = account.id \(condition)
        ORDER BY account.place, measure.place
        """,
      arguments: StatementArguments(names ?? [])
    )
    var measures: [MeasureValue] = []
    var subject: Int64?
    while let row = try cursor.next() {
      if subject != nil, row["subject"] != subject {
        try body(measures)
        measures.removeAll(keepingCapacity: true)
      }
      subject = row["subject"]
      if let measure = MeasureValue(row: row) { measures.append(measure) }
    }
    if subject != nil { try body(measures) }
  }

  /// The measures of an account, in the catalogue's order; none when there is no such account.
  public func measures(ofAccount url: String) throws -> [MeasureValue] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT measure.* FROM measure JOIN account ON account.id = measure.account
        WHERE url = ? ORDER BY measure.place
        """
    )
    return try Row.fetchAll(statement, arguments: [url]).compactMap(MeasureValue.init(row:))
  }

  /// The measures of a commune, in the catalogue's order.
  public func measures(ofCommune insee: INSEECode) throws -> [MeasureValue] {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM communeMeasure WHERE insee = ? ORDER BY place"
    )
    return try Row.fetchAll(statement, arguments: [insee.rawValue])
      .compactMap(MeasureValue.init(row:))
  }
}

extension MeasureValue {
  fileprivate func columns(place: Int) -> StatementArguments {
    [name, place, value, low, high, count, reason?.rawValue, isRounded]
  }

  /// The measure of a row; nil when it has none, or a reason that this version does not know.
  init?(row: Row) {
    guard let name = row["name"] as String? else { return nil }
    if let value = row["value"] as Double? {
      self.init(
        name,
        value,
        low: row["low"],
        high: row["high"],
        count: row["n"],
        isRounded: row["isRounded"]
      )
    } else if let reason = (row["reason"] as String?).flatMap(MissingReason.init(rawValue:)) {
      self.init(name, missing: reason)
    } else {
      return nil
    }
  }
}
