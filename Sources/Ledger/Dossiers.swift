public import Core
internal import GRDB
public import Measure

/// An account with its place and its measures.
public struct StoredAccount: Sendable {
  /// The account.
  public let account: Account
  /// Its place in `accounts()`.
  public let place: Int
  /// Its measures, in the catalogue's order.
  public let measures: [MeasureValue]
}

extension LedgerSession {
  /// The accounts of a commune with their measures, in the order of `accounts()`.
  public func accounts(of insee: INSEECode) throws -> [StoredAccount] {
    let accounts = try db.cachedStatement(
      sql: "SELECT * FROM account WHERE insee = ? ORDER BY place"
    )
    let measures = try db.cachedStatement(
      sql: "SELECT * FROM measure WHERE account = ? ORDER BY place"
    )
    return try Row.fetchAll(accounts, arguments: [insee.rawValue]).compactMap { row in
      guard let account = Account(row: row) else { return nil }
      // By cursor: a copied row looks for each of its columns through all of them.
      let rows = try Row.fetchCursor(measures, arguments: [row["id"] as Int64])
      var values: [MeasureValue] = []
      while let row = try rows.next() {
        if let value = MeasureValue(row: row) { values.append(value) }
      }
      return StoredAccount(account: account, place: row["place"], measures: values)
    }
  }

  /// The exports of one account, or those of none, by path.
  ///
  /// - Parameters:
  ///   - account: its place in `accounts()`; nil for exports that match none.
  ///   - period: the days of the posts counted.
  ///   - zone: the zone of those days.
  /// - Returns: each with its posts of the period counted.
  /// - Throws: an error of SQLite's.
  public func exports(
    ofAccount account: Int?,
    over period: Period,
    in zone: CivilZone
  ) throws -> [StoredExport] {
    let bounds = period.bounds(in: zone)
    let condition =
      account == nil
      ? "export.account IS NULL AND ? IS NULL"
      : "export.account = (SELECT id FROM account WHERE place = ?)"
    let statement = try db.cachedStatement(
      sql: StoredExport.query(where: condition)
    )
    let arguments: StatementArguments = [
      bounds.lowerBound.seconds, bounds.upperBound.seconds, account,
    ]
    return try Row.fetchAll(statement, arguments: arguments).map(StoredExport.init(row:))
  }

  /// Gives every export, by path, one at a time; its posts are not counted and no account is near.
  public func forEachExport(_ body: (StoredExport) throws -> Void) throws {
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT export.path, sha256, size, capturedAt, format, refusal, refusalDetail, refusalLine,
          correction, account.place AS account, NULL AS nearest, 0 AS posts
        FROM export LEFT JOIN account ON account.id = export.account ORDER BY export.path
        """
    )
    while let row = try cursor.next() { try body(StoredExport(row: row)) }
  }
}
