public import Core
internal import GRDB
internal import Measure
public import Rank

extension LedgerSession {
  /// What is measured of the mayors' own accounts, in the order of `accounts()`.
  ///
  /// - Parameter fewestPosts: the fewest posts with which engagement is judged.
  /// - Returns: those that were measured.
  /// - Throws: an error of SQLite's.
  public func mayorEvidence(fewestPosts: Int) throws -> [MayorEvidence] {
    try accounts().filter { $0.holder == .maire }.compactMap { account in
      let measures = try measures(ofAccount: account.url)
      guard !measures.isEmpty else { return nil }
      return MayorEvidence(
        account: AccountEvidence(
          account: account,
          measures: measures,
          slices: try slices(ofAccount: account.url),
          fewestPosts: fewestPosts
        ),
        measures: measures,
        lifetimePosts: try lifetimePosts(ofAccount: account.url)
      )
    }
  }

  /// How many posts the last page that says it gives the account; nil when none does.
  private func lifetimePosts(ofAccount url: String) throws -> Double? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT posts FROM snapshot
          JOIN export ON export.id = snapshot.export JOIN account ON account.id = export.account
        WHERE account.url = ? AND posts IS NOT NULL
        ORDER BY capturedAt DESC, path LIMIT 1
        """
    )
    return try Double.fetchOne(statement, arguments: [url])
  }

  /// Puts the mayors' accounts in the place of those before.
  public func replaceMayors(with mayors: [MayorStanding]) throws {
    try db.execute(sql: "DELETE FROM mayor")
    for (place, mayor) in mayors.enumerated() {
      try db.cachedStatement(
        sql: "INSERT INTO mayor VALUES (\(databaseQuestionMarks(count: 17)))"
      ).execute(
        arguments: [
          place, mayor.url, mayor.insee.rawValue, mayor.platform.rawValue, mayor.followers,
          mayor.lifetimePosts, mayor.postsPerWeek, mayor.multiplier, mayor.multiplierLow,
          mayor.multiplierHigh, mayor.rank, mayor.ranked, mayor.marginal?.best,
          mayor.marginal?.worst, mayor.simultaneous?.best, mayor.simultaneous?.worst,
          mayor.reason?.rawValue,
        ]
      )
    }
  }

  /// The mayors' own accounts, by platform and then by rank, commune and address; none when they are
  /// off.
  public func mayors() throws -> [MayorStanding] {
    try Row.fetchAll(db, sql: "SELECT * FROM mayor ORDER BY place").compactMap { row in
      guard let insee = INSEECode(rawValue: row["insee"]),
        let platform = Platform(rawValue: row["platform"])
      else { return nil }
      return MayorStanding(
        url: row["url"],
        insee: insee,
        platform: platform,
        followers: row["followers"],
        lifetimePosts: row["lifetimePosts"],
        postsPerWeek: row["postsPerWeek"],
        multiplier: row["multiplier"],
        multiplierLow: row["multiplierLow"],
        multiplierHigh: row["multiplierHigh"],
        rank: row["rank"],
        ranked: row["ranked"],
        marginal: RankUncertainty.Places(row: row, "marginal"),
        simultaneous: RankUncertainty.Places(row: row, "simultaneous"),
        reason: (row["reason"] as String?).flatMap(MissingReason.init(rawValue:))
      )
    }
  }

  /// Puts caveats in the place of those before.
  public func replaceCaveats(with caveats: [Caveat]) throws {
    try db.execute(sql: "DELETE FROM caveat")
    for caveat in caveats {
      try db.cachedStatement(sql: "INSERT INTO caveat VALUES (?, ?, ?)").execute(
        arguments: [caveat.insee.rawValue, caveat.pillar.rawValue, caveat.kind.rawValue]
      )
    }
  }

  /// What a reader must know of the pillars of communes, by INSEE code, pillar and kind.
  public func caveats() throws -> [Caveat] {
    try Row.fetchAll(db, sql: "SELECT * FROM caveat ORDER BY insee, pillar, kind")
      .compactMap(Caveat.init(row:))
  }

  /// What a reader must know of the pillars of one commune, by pillar and kind.
  public func caveats(ofCommune insee: INSEECode) throws -> [Caveat] {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM caveat WHERE insee = ? ORDER BY pillar, kind"
    )
    return try Row.fetchAll(statement, arguments: [insee.rawValue]).compactMap(Caveat.init(row:))
  }
}

extension Caveat {
  fileprivate init?(row: Row) {
    guard let insee = INSEECode(rawValue: row["insee"]),
      let pillar = Pillar(rawValue: row["pillar"]),
      let kind = Caveat.Kind(rawValue: row["kind"])
    else { return nil }
    self.init(insee: insee, pillar: pillar, kind: kind)
  }
}
