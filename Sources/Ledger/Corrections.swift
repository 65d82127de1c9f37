public import Core
internal import GRDB
internal import Measure

extension LedgerSession {
  /// Brings the corrections to what the workspace says now.
  ///
  /// When any differs, every export is matched again and every post merged again.
  ///
  /// - Parameter corrections: those that concern the period, by line; each account they name is one
  ///   of `accounts()`.
  /// - Throws: an error of SQLite's.
  public func update(corrections: [Correction]) throws {
    guard try self.corrections() != corrections else { return }
    try db.execute(sql: "DELETE FROM correction")
    for correction in corrections {
      try db.execute(
        sql: "INSERT INTO correction VALUES (\(databaseQuestionMarks(count: 15)))",
        arguments: correction.columns
      )
    }
    try db.execute(sql: "UPDATE export SET isMatched = 0")
    try db.execute(sql: "UPDATE account SET isStale = 1")
    try contentChanged()
  }

  /// The corrections that concern the period, by line.
  public func corrections() throws -> [Correction] {
    try Row.fetchAll(db, sql: "SELECT * FROM correction ORDER BY line")
      .compactMap(Correction.init(row:))
  }

  /// The corrections and what each changes: those for every period only where they change something
  /// or are notes.
  ///
  /// - Parameters:
  ///   - period: the ledger's.
  ///   - zone: the zone of its days.
  /// - Returns: by line.
  /// - Throws: an error of SQLite's.
  public func appliedCorrections(
    over period: Period,
    in zone: CivilZone
  ) throws -> [AppliedCorrection] {
    try corrections().map { correction in
      let exports = try exports(touchedBy: correction)
      let isApplied =
        if case .followers(_, let day, _) = correction.effect {
          snapshotBounds(around: period.bounds(in: zone)).contains(zone.noon(of: day))
        } else {
          exports > 0
        }
      return AppliedCorrection(correction, exports: exports, isApplied: isApplied)
    }.filter { applied in
      applied.isApplied || applied.correction.period != nil
        || applied.correction.effect == .note
    }
  }

  private func exports(touchedBy correction: Correction) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT (SELECT count(*) FROM export WHERE correction = :line)
          + (SELECT count(DISTINCT export) FROM sighting WHERE correction = :line)
        """
    )
    return try Int.fetchOne(statement, arguments: ["line": correction.line]) ?? 0
  }

  /// The correction that excludes an export or assigns it to an account; the last one stands.
  func correction(
    ofExport path: String,
    in file: String
  ) throws -> (line: Int, account: Int64?)? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT line, account.id AS account
        FROM correction LEFT JOIN account ON account.url = correction.account
        WHERE path IN (?, ?) ORDER BY line DESC LIMIT 1
        """
    )
    return try Row.fetchOne(statement, arguments: [path, file]).map { ($0["line"], $0["account"]) }
  }

  /// The posts of an account that no correction excludes; the sightings of the others are marked.
  func removeExcluded(from posts: [MergedPost], of account: Int64) throws -> [MergedPost] {
    try db.cachedStatement(
      sql: """
        UPDATE sighting SET correction = NULL
        WHERE correction IS NOT NULL AND export IN (SELECT id FROM export WHERE account = ?)
        """
    ).execute(arguments: [account])
    let statement = try db.cachedStatement(
      sql: """
        SELECT line, post FROM correction JOIN account USING (insee)
        WHERE account.id = ? AND post IS NOT NULL ORDER BY line
        """
    )
    let excluded = try Row.fetchAll(statement, arguments: [account]).map { row in
      let url: String = row["post"]
      return (line: row["line"] as Int, key: PageAddress(url)?.description ?? url)
    }
    guard !excluded.isEmpty else { return posts }
    return try posts.filter { post in
      guard let correction = excluded.last(where: { post.keys.contains($0.key) }) else {
        return true
      }
      for sighting in post.sightings {
        try db.execute(
          sql: "UPDATE sighting SET post = NULL, correction = ? WHERE rowid = ?",
          arguments: [correction.line, sighting]
        )
      }
      return false
    }
  }

  /// The snapshots of an account within some moments, those of a day whose followers were corrected
  /// replaced by one of noon.
  func corrected(
    _ snapshots: [AccountHistory.Snapshot],
    of account: Account,
    within bounds: Range<Instant>,
    in zone: CivilZone
  ) throws -> [AccountHistory.Snapshot] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT day, followers FROM correction
        WHERE account = ? AND followers IS NOT NULL ORDER BY line
        """
    )
    let rows = try Row.fetchAll(statement, arguments: [account.url])
    let counts = rows.compactMap { row in
      Day(iso: row["day"] as String).map { ($0, Count(row["followers"])) }
    }
    guard !counts.isEmpty else { return snapshots }
    let byDay = Dictionary(counts) { _, last in last }
    let added = byDay.map { day, count in
      AccountHistory.Snapshot(capturedAt: zone.noon(of: day), followers: count)
    }.filter { bounds.contains($0.capturedAt) }
    let kept = snapshots.filter { byDay[zone.local($0.capturedAt).day] == nil }
    return (kept + added).sorted { $0.capturedAt < $1.capturedAt }
  }
}

/// The moments whose snapshots count for a period: its own and 31 days on either side.
func snapshotBounds(around period: Range<Instant>) -> Range<Instant> {
  let margin = 31 * 86_400
  return Instant(
    seconds: period.lowerBound.seconds - margin
  )..<Instant(seconds: period.upperBound.seconds + margin)
}

extension CivilZone {
  fileprivate func noon(of day: Day) -> Instant { instant(day: day, secondOfDay: 12 * 3600) }
}

extension Correction {
  /// The columns of its row, in the order of the schema.
  fileprivate var columns: StatementArguments {
    var path: String?
    var post: String?
    var account: String?
    var day: Day?
    var followers: Int?
    switch effect {
    case .excludeExport(let excluded): path = excluded
    case .excludePost(let url): post = url
    case .reassign(let assigned, let url): (path, account) = (assigned, url)
    case .followers(let url, let date, let count): (account, day, followers) = (url, date, count)
    case .note: break
    }
    return [
      line, date.description, insee.rawValue, period?.description, effect.kind.rawValue, path, post,
      account, day?.description, followers, subject, before, after, reason, askedBy.rawValue,
    ]
  }

  /// The correction of a row; nil when a later version wrote a value that this one does not know.
  fileprivate init?(row: Row) {
    guard let date = Day(iso: row["date"] as String), let insee = INSEECode(rawValue: row["insee"]),
      let effect = Effect(row: row), let role = Role(rawValue: row["askedBy"])
    else { return nil }
    self.init(
      line: row["line"],
      date: date,
      insee: insee,
      period: (row["period"] as String?).flatMap { Period($0) },
      effect: effect,
      subject: row["subject"],
      before: row["before"],
      after: row["after"],
      reason: row["reason"],
      askedBy: role
    )
  }
}

extension Correction.Effect {
  fileprivate init?(row: Row) {
    let path: String? = row["path"]
    let account: String? = row["account"]
    switch Kind(rawValue: row["kind"]) {
    case .excludeExport:
      guard let path else { return nil }
      self = .excludeExport(path: path)
    case .excludePost:
      guard let post = row["post"] as String? else { return nil }
      self = .excludePost(url: post)
    case .reassign:
      guard let path, let account else { return nil }
      self = .reassign(path: path, account: account)
    case .followers:
      guard let account, let count = row["followers"] as Int?,
        let day = (row["day"] as String?).flatMap({ Day(iso: $0) })
      else { return nil }
      self = .followers(account: account, day: day, count: count)
    case .note: self = .note
    case nil: return nil
    }
  }
}
