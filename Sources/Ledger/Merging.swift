internal import Core
internal import GRDB

extension LedgerSession {
  /// Merges what exports show into posts, for the accounts whose exports have changed.
  ///
  /// The same post in a feed and in a page, or in two exports, is one post. The result depends on the
  /// exports alone, not on the order in which they were read.
  public func mergePosts() throws {
    let stale = try Int64.fetchAll(db, sql: "SELECT id FROM account WHERE isStale ORDER BY place")
    for account in stale {
      try db.cachedStatement(sql: "DELETE FROM post WHERE account = ?").execute(arguments: [account]
      )
      let posts = try removeExcluded(from: merged(try sightings(of: account)), of: account)
      for (number, post) in posts.enumerated() {
        try insert(post, number: number + 1, account: account)
      }
      try db.cachedStatement(sql: "UPDATE account SET isStale = 0 WHERE id = ?")
        .execute(arguments: [account])
    }
  }

  /// What the exports of an account show, the latest capture first.
  private func sightings(of account: Int64) throws -> [Sighting] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT sighting.rowid AS row, export, sighting.id, url, title,
          CASE WHEN title IS NULL THEN substr(text, 1, 200) END AS start,
          publishedAt, origin, isReply, isPinned, isSponsored, media,
          reactionsByKind, capturedAt,
          listing = 'selection' AS isFromSelection,
          reactions, reactionsUnit, comments, commentsUnit, shares, sharesUnit,
          quotes, quotesUnit, views, viewsUnit, saves, savesUnit
        FROM sighting JOIN export ON export.id = sighting.export
        WHERE export.account = ?
        ORDER BY capturedAt DESC, path, ordinal
        """
    )
    return try Array(Row.fetchCursor(statement, arguments: [account]).map(Sighting.init(row:)))
  }

  private func insert(_ post: MergedPost, number: Int, account: Int64) throws {
    let identity: StatementArguments = [
      account, number, post.publishedAt, post.capturedAt, post.identifier, post.url, post.title,
      post.origin, post.isReply, post.isPinned, post.isSponsored, post.isFromSelection, post.media,
      post.reactionsByKind,
    ]
    try db.cachedStatement(
      sql: """
        INSERT INTO post (
          account, number, publishedAt, capturedAt, identifier, url, title, origin, isReply, isPinned,
          isSponsored, isFromSelection, media, reactionsByKind, reactions, reactionsUnit,
          comments, commentsUnit, shares, sharesUnit, quotes, quotesUnit, views, viewsUnit,
          saves, savesUnit
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: identity + StatementArguments(post.counts.flatMap(\.columns)))
    let id = db.lastInsertedRowID
    for sighting in post.sightings {
      try db.cachedStatement(sql: "UPDATE sighting SET post = ? WHERE rowid = ?")
        .execute(arguments: [id, sighting])
    }
  }
}

/// The names of the counts, in the order of their columns.
let countNames = ["reactions", "comments", "shares", "quotes", "views", "saves"]

/// How many of them, the first, engagement is made of.
let engagementCounts = 3

extension Sighting {
  fileprivate init(row: Row) {
    self.row = row["row"]
    export = row["export"]
    id = row["id"]
    url = row["url"]
    title = row["title"]
    start = row["start"]
    publishedAt = row["publishedAt"]
    capturedAt = row["capturedAt"]
    origin = row["origin"]
    isReply = row["isReply"]
    isPinned = row["isPinned"]
    isSponsored = row["isSponsored"]
    isFromSelection = row["isFromSelection"]
    media = row["media"]
    reactionsByKind = row["reactionsByKind"]
    counts = countNames.map { Count(row: row, $0) }
  }
}

extension Count {
  /// The count in a column of this name, its unit beside it.
  init?(row: Row, _ name: String) {
    guard let value = row[name] as Int?, let unit = row[name + "Unit"] as Int? else { return nil }
    self.init(value, unit: unit)
  }
}
