internal import Core
internal import Foundation
internal import GRDB
public import Measure
public import Rank

extension LedgerSession {
  /// Adds everything that was measured of a commune by itself.
  public func add(_ measured: MeasuredCommune) throws {
    let insee = measured.commune.insee
    try add(measured.measures, toCommune: insee)
    for slice in measured.coveredSlices {
      try db.cachedStatement(sql: "INSERT INTO communeSlice VALUES (?, ?, ?)").execute(
        arguments: [insee.rawValue, slice, measured.activeSlices.contains(slice)]
      )
    }
    for result in measured.accounts {
      try add(result.measures, toAccount: result.account.url)
      try add(result.slices, result.surges, toAccount: result.account.url)
      if let rounding = result.rounding { try add(rounding, toAccount: result.account.url) }
    }
  }

  private func add(
    _ slices: [SliceEvidence],
    _ surges: [Surge],
    toAccount url: String
  ) throws {
    guard !slices.isEmpty || !surges.isEmpty else { return }
    let find = try db.cachedStatement(sql: "SELECT id FROM account WHERE url = ?")
    guard let account = try Int64.fetchOne(find, arguments: [url]) else { return }
    for slice in slices {
      try db.cachedStatement(sql: "INSERT INTO slice VALUES (?, ?, ?, ?, ?, ?)").execute(
        arguments: [
          account, slice.slice, slice.posts, slice.logSum, slice.asked, slice.answered,
        ]
      )
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    for (place, surge) in surges.enumerated() {
      let json = String(decoding: try encoder.encode(surge), as: UTF8.self)
      try db.cachedStatement(sql: "INSERT INTO alert VALUES (?, ?, ?)")
        .execute(arguments: [account, place, json])
    }
  }

  /// What every commune brings to the index, by INSEE code.
  ///
  /// - Parameter fewestPosts: the fewest posts with which an account counts for its commune.
  /// - Returns: one entry a commune.
  /// - Throws: an error of SQLite's.
  public func evidence(fewestPosts: Int) throws -> [CommuneEvidence] {
    let accounts = try self.accounts()
    let measures = try accountMeasures(named: AccountEvidence.inputs)
    let slices = try accountSlices(count: accounts.count)
    let rounding = try roundingBounds()
    var evidence: [INSEECode: [AccountEvidence]] = [:]
    for (place, account) in accounts.enumerated() {
      evidence[account.insee, default: []].append(
        AccountEvidence(
          account: account,
          measures: measures[place],
          slices: slices[place],
          rounding: rounding[place],
          fewestPosts: fewestPosts
        )
      )
    }
    return try communes().map { commune in
      let statement = try db.cachedStatement(
        sql: "SELECT slice, isActive FROM communeSlice WHERE insee = ? ORDER BY slice"
      )
      let covered = try Row.fetchAll(statement, arguments: [commune.insee.rawValue])
      return CommuneEvidence(
        commune: commune,
        measures: try self.measures(ofCommune: commune.insee),
        accounts: evidence[commune.insee, default: []],
        coveredSlices: covered.map { $0["slice"] },
        activeSlices: covered.filter { $0["isActive"] }.map { $0["slice"] }
      )
    }
  }

  /// The slices of every account, in the order of `accounts()`.
  private func accountSlices(count: Int) throws -> [[SliceEvidence]] {
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT account.place, slice.* FROM slice JOIN account ON account.id = slice.account
        ORDER BY account.place, slice.slice
        """
    )
    var slices = [[SliceEvidence]](repeating: [], count: count)
    while let row = try cursor.next() {
      let place: Int = row["place"]
      guard slices.indices.contains(place) else { continue }
      slices[place].append(SliceEvidence(row: row))
    }
    return slices
  }

  /// The slices of one account, ascending.
  func slices(ofAccount url: String) throws -> [SliceEvidence] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT slice.* FROM slice JOIN account ON account.id = slice.account
        WHERE url = ? ORDER BY slice
        """
    )
    return try Row.fetchAll(statement, arguments: [url]).map(SliceEvidence.init(row:))
  }

  /// The surges of comments of every account, in the order of `accounts()`.
  public func surges() throws -> [[Surge]] {
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT account.place, surge FROM account LEFT JOIN alert ON alert.account = account.id
        ORDER BY account.place, alert.place
        """
    )
    var surges: [[Surge]] = []
    var subject: Int?
    while let row = try cursor.next() {
      if row["place"] != subject { surges.append([]) }
      subject = row["place"]
      guard let json = row["surge"] as String? else { continue }
      let surge = try JSONDecoder().decode(Surge.self, from: Data(json.utf8))
      surges[surges.count - 1].append(surge)
    }
    return surges
  }

  /// The names that observations give to accounts, by the accounts' addresses.
  public func observedNames() throws -> [String: String] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT account.url, max(accountID) AS name FROM export
        JOIN account ON account.id = export.account
        WHERE format = ? AND accountID IS NOT NULL GROUP BY account.url ORDER BY account.url
        """,
      arguments: [Reading.observations]
    )
    return Dictionary(rows.map { ($0["url"], $0["name"]) }) { first, _ in first }
  }

  /// Puts what was fitted to all communes in the place of what was before.
  public func replaceModel(with model: IndexModel) throws {
    try db.execute(sql: "DELETE FROM sizeModel")
    try db.execute(sql: "DELETE FROM responsePrior")
    for (platform, size) in model.sizes.sorted(by: { $0.key < $1.key }) {
      try db.execute(
        sql: "INSERT INTO sizeModel VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          platform.rawValue, size.accounts, size.intercept, size.exponent, size.withinVariance,
          size.betweenVariance, size.mean,
        ]
      )
    }
    if let prior = model.prior {
      try db.execute(
        sql: "INSERT INTO responsePrior VALUES (?, ?)",
        arguments: [prior.mean, prior.strength]
      )
    }
  }

  /// What was fitted to all communes.
  public func model() throws -> IndexModel {
    let sizes = try Row.fetchAll(db, sql: "SELECT * FROM sizeModel ORDER BY platform")
    let prior = try Row.fetchOne(db, sql: "SELECT * FROM responsePrior")
    return IndexModel(
      sizes: Dictionary(
        sizes.compactMap { row in
          Platform(rawValue: row["platform"]).map { ($0, SizeModel(row: row)) }
        }
      ) { first, _ in first },
      prior: prior.map { ResponsePrior(mean: $0["mean"], strength: $0["strength"]) }
    )
  }
}

extension SliceEvidence {
  fileprivate init(row: Row) {
    self.init(
      slice: row["slice"],
      posts: row["posts"],
      logSum: row["logSum"],
      asked: row["asked"],
      answered: row["answered"]
    )
  }
}

extension SizeModel {
  fileprivate init(row: Row) {
    self.init(
      accounts: row["accounts"],
      intercept: row["intercept"],
      exponent: row["exponent"],
      withinVariance: row["withinVariance"],
      betweenVariance: row["betweenVariance"],
      mean: row["mean"]
    )
  }
}
