internal import GRDB

extension Ledger {
  /// Takes the exports of other ledgers, as they were read there, in the place of those it has.
  ///
  /// A year is made of the ledgers of its quarters: an export is read once, and need not be kept. One
  /// that several ledgers hold is taken from the first of them; what accounts its exports are of,
  /// which of their posts are the same, and what corrections do to them, is found again.
  ///
  /// - Parameters:
  ///   - paths: the ledgers, the most recent first.
  ///   - fingerprint: what tells these ledgers from others, noted as the stage `quarters`.
  /// - Throws: when one of them cannot be read; the ledger is then as it was.
  public func takeExports(
    from paths: [String],
    fingerprint: String
  ) throws(LedgerError) {
    for path in paths { _ = try Ledger(reading: path) }
    try withAttached(paths) { session in
      try session.db.execute(sql: "DELETE FROM file")
      try session.db.execute(sql: "UPDATE account SET isStale = 1")
      for number in paths.indices { try session.takeExports(of: "quarter\(number)") }
      try session.finish("quarters", fingerprint: fingerprint)
      try session.contentChanged()
    }
  }
}

extension LedgerSession {
  /// Copies the files of an attached ledger that are not there yet, and what they say.
  fileprivate func takeExports(of quarter: String) throws {
    let last = try Int64.fetchOne(db, sql: "SELECT ifnull(max(id), 0) FROM export") ?? 0
    let new = "SELECT id FROM export WHERE id > \(last)"
    let kept = try columns(
      of: "export",
      except: ["id", "isMatched", "account", "nearest", "correction"]
    )
    try db.execute(
      sql: """
        CREATE TEMPORARY TABLE taken AS SELECT path FROM \(quarter).file
          WHERE path NOT IN (SELECT path FROM main.file);
        INSERT INTO main.file SELECT * FROM \(quarter).file WHERE path IN (SELECT path FROM taken);
        INSERT INTO main.export (id, \(kept))
          SELECT id + \(last), \(kept) FROM \(quarter).export
          WHERE file IN (SELECT path FROM taken) ORDER BY path;
        DROP TABLE taken;
        """
    )
    for table in ["snapshot", "sighting", "reply"] {
      let kept = try columns(of: table, except: ["export", "post", "correction"])
      try db.execute(
        sql: """
          INSERT INTO main.\(table) (export, \(kept))
            SELECT export + \(last), \(kept) FROM \(quarter).\(table)
            WHERE export + \(last) IN (\(new));
          """
      )
    }
  }

  private func columns(of table: String, except left: Set<String>) throws -> String {
    try db.columns(in: table).map(\.name).filter { !left.contains($0) }.joined(separator: ", ")
  }
}
