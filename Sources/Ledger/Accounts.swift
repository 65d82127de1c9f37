public import Core
internal import GRDB

extension LedgerSession {
  /// Brings communes and accounts to what the workspace says now.
  ///
  /// When anything differs, every export is matched to its account again.
  ///
  /// - Parameters:
  ///   - communes: in the order of reports.
  ///   - accounts: in the order of reports; each commune is one of `communes`.
  /// - Throws: an error of SQLite's.
  public func update(communes: [Commune], accounts: [Account]) throws {
    guard try !holds(communes, accounts) else { return }
    for commune in communes {
      try db.cachedStatement(
        sql: """
          INSERT INTO commune (insee, name, department, population) VALUES (?, ?, ?, ?)
          ON CONFLICT (insee) DO UPDATE SET
            name = excluded.name, department = excluded.department,
            population = excluded.population
          """
      ).execute(
        arguments: [
          commune.insee.rawValue, commune.name, commune.department, commune.population,
        ]
      )
    }
    for (place, account) in accounts.enumerated() {
      try db.cachedStatement(
        sql: """
          INSERT INTO account (url, insee, platform, holder, since, until, note, place)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (url) DO UPDATE SET
            insee = excluded.insee, platform = excluded.platform, holder = excluded.holder,
            since = excluded.since, until = excluded.until, note = excluded.note,
            place = excluded.place
          """
      ).execute(
        arguments: [
          account.url, account.insee.rawValue, account.platform.rawValue, account.holder.rawValue,
          account.since?.description, account.until?.description, account.note, place,
        ]
      )
    }
    try delete("account", where: "url", isNotIn: Set(accounts.map(\.url)))
    try delete("commune", where: "insee", isNotIn: Set(communes.map(\.insee.rawValue)))
    try db.execute(sql: "UPDATE export SET isMatched = 0")
    try contentChanged()
  }

  /// Whether the ledger has these very communes and accounts; one at a time, for they may be many.
  private func holds(_ communes: [Commune], _ accounts: [Account]) throws -> Bool {
    var expected = accounts.makeIterator()
    let stored = try Row.fetchCursor(db, sql: "SELECT * FROM account ORDER BY place")
    while let row = try stored.next() {
      guard let account = expected.next(), Account(row: row) == account else { return false }
    }
    return try expected.next() == nil && self.communes() == communes
  }

  private func delete(_ table: String, where key: String, isNotIn kept: Set<String>) throws {
    let stored = try String.fetchAll(db, sql: "SELECT \(key) FROM \(table) ORDER BY \(key)")
    for value in stored where !kept.contains(value) {
      try db.execute(sql: "DELETE FROM \(table) WHERE \(key) = ?", arguments: [value])
    }
  }

  /// The communes, by INSEE code.
  public func communes() throws -> [Commune] {
    try Row.fetchAll(db, sql: "SELECT insee, name, department, population FROM commune ORDER BY 1")
      .compactMap { row in
        INSEECode(rawValue: row["insee"]).map {
          Commune(
            insee: $0,
            name: row["name"],
            department: row["department"],
            population: row["population"]
          )
        }
      }
  }

  /// The accounts, in the order of reports.
  public func accounts() throws -> [Account] {
    try Row.fetchAll(db, sql: "SELECT * FROM account ORDER BY place").compactMap(Account.init(row:))
  }

  /// Ties exports to accounts, where that was not done since either last changed.
  ///
  /// - Parameter match: the account of an export, as a place in `accounts()`.
  /// - Throws: an error of SQLite's.
  public func matchExports(_ match: (ExportEvidence) -> ExportMatch) throws {
    let ids = try Int64.fetchAll(db, sql: "SELECT id FROM account ORDER BY place")
    let pending = try Int64.fetchAll(
      db,
      sql: "SELECT id FROM export WHERE isMatched = 0 ORDER BY path"
    )
    let find = try db.cachedStatement(sql: "SELECT * FROM export WHERE id = ?")
    for id in pending {
      guard let row = try Row.fetchOne(find, arguments: [id]) else { continue }
      var account: Int64?
      var nearest: Int64?
      let correction = try correction(ofExport: row["path"], in: row["file"])
      if let correction {
        account = correction.account
      } else {
        switch match(ExportEvidence(row: row)) {
        case .account(let place): account = ids[place]
        case .unmatched(let place): nearest = place.map { ids[$0] }
        }
      }
      if account != row["account"] {
        try db.cachedStatement(sql: "UPDATE account SET isStale = 1 WHERE id IN (?, ?)")
          .execute(arguments: [account, row["account"]])
      }
      try db.cachedStatement(
        sql:
          "UPDATE export SET isMatched = 1, account = ?, nearest = ?, correction = ? WHERE id = ?"
      ).execute(arguments: [account, nearest, correction?.line, row["id"]])
    }
  }
}

extension ExportEvidence {
  fileprivate init(row: Row) {
    self.init(
      path: row["path"],
      sourceURL: row["sourceURL"],
      accountURL: row["accountURL"],
      handle: row["handle"],
      accountID: row["accountID"],
      platform: (row["platform"] as String?).flatMap(Platform.init(rawValue:))
    )
  }
}

extension Account {
  /// The account of a row; nil when a later version wrote a value that this one does not know.
  init?(row: Row) {
    guard let insee = INSEECode(rawValue: row["insee"]),
      let platform = Platform(rawValue: row["platform"]),
      let holder = Holder(rawValue: row["holder"])
    else { return nil }
    self.init(
      insee: insee,
      platform: platform,
      url: row["url"],
      holder: holder,
      since: (row["since"] as String?).flatMap { Day(iso: $0) },
      until: (row["until"] as String?).flatMap { Day(iso: $0) },
      note: row["note"]
    )
  }
}
