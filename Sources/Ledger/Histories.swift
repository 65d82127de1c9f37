public import Core
internal import Foundation
internal import GRDB
public import Measure

extension LedgerSession {
  /// What the exports of a commune's accounts say of a period, in the order of reports.
  public func histories(
    of commune: Commune,
    over period: Period,
    in zone: CivilZone
  ) throws -> [AccountHistory] {
    let bounds = period.bounds(in: zone)
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM account WHERE insee = ? ORDER BY place"
    )
    return try Row.fetchAll(statement, arguments: [commune.insee.rawValue]).compactMap { row in
      guard let account = Account(row: row) else { return nil }
      let id: Int64 = row["id"]
      let comments = try heldComments(of: id, in: bounds)
      return AccountHistory(
        account: account,
        population: commune.population,
        exports: try exports(of: id),
        snapshots: try snapshots(of: account, id, within: snapshotBounds(around: bounds), in: zone),
        posts: try posts(of: id, in: bounds),
        comments: comments.dated,
        sections: comments.sections
      )
    }
  }

  private func exports(of account: Int64) throws -> [AccountHistory.Export] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT capturedAt, listing, refusal IS NOT NULL AS isRefused, oldestPost, isComplete
        FROM export WHERE account = ? ORDER BY capturedAt, path
        """
    )
    return try Row.fetchAll(statement, arguments: [account]).map { row in
      AccountHistory.Export(
        capturedAt: Instant(seconds: row["capturedAt"]),
        listing: Listing(rawValue: row["listing"]) ?? .selection,
        isRefused: row["isRefused"],
        oldestPost: (row["oldestPost"] as Int?).map(Instant.init(seconds:)),
        isComplete: row["isComplete"]
      )
    }
  }

  /// The snapshots of some moments, as they were corrected.
  private func snapshots(
    of account: Account,
    _ id: Int64,
    within bounds: Range<Instant>,
    in zone: CivilZone
  ) throws -> [AccountHistory.Snapshot] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT capturedAt, followers, followersUnit
        FROM snapshot JOIN export ON export.id = snapshot.export
        WHERE account = ? AND capturedAt >= ? AND capturedAt < ?
        ORDER BY capturedAt, path
        """
    )
    let arguments: StatementArguments = [id, bounds.lowerBound.seconds, bounds.upperBound.seconds]
    let snapshots = try Row.fetchAll(statement, arguments: arguments).map { row in
      AccountHistory.Snapshot(
        capturedAt: Instant(seconds: row["capturedAt"]),
        followers: Count(row: row, "followers")
      )
    }
    return try corrected(snapshots, of: account, within: bounds, in: zone)
  }

  private func posts(
    of account: Int64,
    in bounds: Range<Instant>
  ) throws -> [AccountHistory.Post] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT * FROM post
        WHERE account = ? AND publishedAt >= ? AND publishedAt < ? ORDER BY number
        """
    )
    let arguments: StatementArguments = [
      account, bounds.lowerBound.seconds, bounds.upperBound.seconds,
    ]
    // A row of a cursor finds a column by its name at once; a copied one looks through all of them.
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var posts: [AccountHistory.Post] = []
    while let row = try rows.next() {
      let post = AccountHistory.Post(
        key: row["number"],
        identifier: row["identifier"],
        publishedAt: Instant(seconds: row["publishedAt"]),
        capturedAt: (row["capturedAt"] as Int?).map(Instant.init(seconds:)),
        origin: Origin(rawValue: row["origin"]) ?? .other,
        isReply: row["isReply"],
        isFromSelection: row["isFromSelection"],
        media: (row["media"] as String?).flatMap(Media.init(rawValue:)),
        reactions: Count(row: row, "reactions"),
        reactionsByKind: try reactions(by: row["reactionsByKind"]),
        comments: Count(row: row, "comments"),
        shares: Count(row: row, "shares"),
        views: Count(row: row, "views")
      )
      posts.append(post)
    }
    return posts
  }

  private func reactions(by kind: String?) throws -> [String: Int] {
    guard let kind else { return [:] }
    return try JSONDecoder().decode([String: Int].self, from: Data(kind.utf8))
  }
}
