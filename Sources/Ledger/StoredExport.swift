public import Core
internal import GRDB

/// One export, as reports and lists tell of it.
public struct StoredExport: Hashable, Sendable {
  /// Its path, relative to the workspace.
  public let path: String
  /// SHA-256 of its bytes; nil when they could not be read.
  public let sha256: String?
  /// Its size in bytes.
  public let size: Int
  /// When it was saved, as it says itself or as its folder or file tells.
  public let capturedAt: Instant
  /// The layout it was read as; nil when none.
  public let format: String?
  /// Why it gives nothing; nil when it was read.
  public let refusal: Refusal?
  /// Its account, as a place in `accounts()`; nil when unmatched.
  public let account: Int?
  /// The nearest account of an unmatched export, as a place in `accounts()`.
  public let nearest: Int?
  /// The line of the correction that excludes or assigns it; nil without any.
  public let correction: Int?
  /// Its own posts dated in the period.
  public let posts: Int
}

extension StoredExport {
  /// The exports of a condition by path; the first two arguments bound the posts that are counted.
  static func query(where condition: String) -> String {
    """
    SELECT export.path, sha256, size, capturedAt, format, refusal, refusalDetail, refusalLine,
      correction, account.place AS account, near.place AS nearest,
      (SELECT count(*) FROM sighting
        WHERE export = export.id AND origin = 'own' AND publishedAt >= ? AND publishedAt < ?
      ) AS posts
    FROM export
      LEFT JOIN account ON account.id = export.account
      LEFT JOIN account AS near ON near.id = export.nearest
    WHERE \(condition) ORDER BY export.path
    """
  }

  init(row: Row) {
    self.init(
      path: row["path"],
      sha256: row["sha256"],
      size: row["size"],
      capturedAt: Instant(seconds: row["capturedAt"]),
      format: row["format"],
      refusal: (row["refusal"] as String?).flatMap(Refusal.Reason.init(rawValue:)).map {
        Refusal($0, row["refusalDetail"] ?? "", line: row["refusalLine"] ?? 0)
      },
      account: row["account"],
      nearest: row["nearest"],
      correction: row["correction"],
      posts: row["posts"]
    )
  }
}

/// One post that was noticed.
public struct NoticedPost: Hashable, Sendable {
  /// Its title, or the beginning of its text.
  public let title: String?
  /// Its address.
  public let url: String?
  /// When it was published.
  public let publishedAt: Instant
  /// Reactions of every kind.
  public let reactions: Count?
  /// Comments.
  public let comments: Count?
  /// Shares.
  public let shares: Count?
  /// Views.
  public let views: Count?
}

/// How many exports, posts and refusals a ledger holds.
public struct LedgerTotals: Hashable, Sendable, Codable {
  /// Exports, read or refused.
  public let exports: Int
  /// Exports that give nothing.
  public let refused: Int
  /// Exports that were read and match no account.
  public let unmatched: Int
  /// The accounts' own posts dated in the period.
  public let posts: Int
}

extension LedgerSession {
  /// Every export, by path.
  public func exports(over period: Period, in zone: CivilZone) throws -> [StoredExport] {
    let bounds = period.bounds(in: zone)
    return try Row.fetchAll(
      db,
      sql: StoredExport.query(where: "1"),
      arguments: [bounds.lowerBound.seconds, bounds.upperBound.seconds]
    ).map(StoredExport.init(row:))
  }

  /// The account's own posts of a period with most interactions, and then with most views.
  ///
  /// - Parameters:
  ///   - account: the account's place in `accounts()`.
  ///   - period: the days of the posts.
  ///   - zone: the zone of those days.
  ///   - limit: how many at most.
  /// - Returns: posts that had any, the most noticed first.
  /// - Throws: an error of SQLite's.
  public func noticedPosts(
    of account: Int,
    over period: Period,
    in zone: CivilZone,
    limit: Int
  ) throws -> [NoticedPost] {
    let bounds = period.bounds(in: zone)
    let statement = try db.cachedStatement(
      sql: """
        SELECT post.*, ifnull(reactions, 0) + ifnull(comments, 0) + ifnull(shares, 0) AS interactions
        FROM post JOIN account ON account.id = post.account
        WHERE account.place = ? AND publishedAt >= ? AND publishedAt < ?
          AND origin = 'own' AND NOT isReply AND (interactions > 0 OR views > 0)
        ORDER BY interactions DESC, views DESC, number
        LIMIT ?
        """
    )
    let arguments: StatementArguments = [
      account, bounds.lowerBound.seconds, bounds.upperBound.seconds, limit,
    ]
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      NoticedPost(
        title: row["title"],
        url: row["url"],
        publishedAt: Instant(seconds: row["publishedAt"]),
        reactions: Count(row: row, "reactions"),
        comments: Count(row: row, "comments"),
        shares: Count(row: row, "shares"),
        views: Count(row: row, "views")
      )
    }
  }

  /// How much the ledger holds.
  public func totals(over period: Period, in zone: CivilZone) throws -> LedgerTotals {
    let bounds = period.bounds(in: zone)
    func count(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
      try Int.fetchOne(db, sql: "SELECT count(*) FROM " + sql, arguments: arguments) ?? 0
    }
    return LedgerTotals(
      exports: try count("export"),
      refused: try count("export WHERE refusal IS NOT NULL"),
      unmatched: try count(
        "export WHERE refusal IS NULL AND account IS NULL AND correction IS NULL"
      ),
      posts: try count(
        "post WHERE origin = 'own' AND NOT isReply AND publishedAt >= ? AND publishedAt < ?",
        [bounds.lowerBound.seconds, bounds.upperBound.seconds]
      )
    )
  }
}
