internal import Core
internal import Foundation
internal import GRDB

extension LedgerSession {
  /// Whether a file was read before and has kept its size and time since.
  ///
  /// A file that could not be read is never unchanged: its permissions may have been mended.
  ///
  /// - Throws: an error of SQLite's.
  public func isUnchanged(path: String, size: Int, modifiedAt: Int) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT 1 FROM file
        WHERE path = ? AND size = ? AND modifiedAt = ?
          AND NOT EXISTS (SELECT 1 FROM export WHERE file = file.path AND refusal = ?)
        """
    )
    let arguments: StatementArguments = [
      path, size, modifiedAt, Refusal.Reason.unreadable.rawValue,
    ]
    return try Row.fetchOne(statement, arguments: arguments) != nil
  }

  /// Stores what was read in a file, in the place of what it said before.
  ///
  /// - Returns: whether it says something else than before; a file of the same bytes does not.
  public func store(_ file: IngestedFile) throws -> Bool {
    if try holds(file) {
      try db.cachedStatement(sql: "UPDATE file SET size = ?, modifiedAt = ? WHERE path = ?")
        .execute(arguments: [file.size, file.modifiedAt, file.path])
      return false
    }
    try remove(file: file.path)
    try db.cachedStatement(sql: "INSERT INTO file (path, size, modifiedAt) VALUES (?, ?, ?)")
      .execute(arguments: [file.path, file.size, file.modifiedAt])
    for export in file.exports { try insert(export, of: file) }
    try contentChanged()
    return true
  }

  /// Removes the files that are no longer there, and what they gave.
  ///
  /// - Parameter present: the paths of all that are.
  /// - Returns: how many were removed.
  /// - Throws: an error of SQLite's.
  public func removeFiles(except present: some Sequence<String>) throws -> Int {
    let kept = Set(present)
    let stored = try String.fetchAll(db, sql: "SELECT path FROM file ORDER BY path")
    let gone = stored.filter { !kept.contains($0) }
    for path in gone { try remove(file: path) }
    if !gone.isEmpty { try contentChanged() }
    return gone.count
  }

  /// Removes a file and what it gave; the posts of its accounts are merged again.
  private func remove(file path: String) throws {
    try db.cachedStatement(
      sql: "UPDATE account SET isStale = 1 WHERE id IN (SELECT account FROM export WHERE file = ?)"
    ).execute(arguments: [path])
    try db.cachedStatement(sql: "DELETE FROM file WHERE path = ?").execute(arguments: [path])
  }

  /// Whether the ledger has these very bytes, or the same refusal of an unreadable file.
  private func holds(_ file: IngestedFile) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT path, sha256, refusalDetail FROM export WHERE file = ? ORDER BY id"
    )
    let stored = try Row.fetchAll(statement, arguments: [file.path])
    return stored.count == file.exports.count && !stored.isEmpty
      && zip(stored, file.exports).allSatisfy { row, export in
        row["path"] == export.path && row["sha256"] == export.sha256
          && (export.sha256 != nil || row["refusalDetail"] == export.reading.refusal?.detail)
      }
  }

  private func insert(_ export: IngestedFile.Export, of file: IngestedFile) throws {
    let reading = export.reading
    let own = reading.posts.filter { $0.origin == .own }
    let arguments: StatementArguments = [
      "file": file.path,
      "path": export.path,
      "sha256": export.sha256,
      "size": export.size,
      "capturedAt": (reading.capturedAt ?? file.presumedCapture).seconds,
      "capturedAtIsStated": reading.capturedAt != nil,
      "format": reading.format,
      "platform": reading.platform?.rawValue,
      "listing": reading.listing.rawValue,
      "refusal": reading.refusal?.reason.rawValue,
      "refusalDetail": reading.refusal?.detail,
      "refusalLine": reading.refusal?.line,
      "sourceURL": reading.sourceURL,
      "accountURL": reading.account.url,
      "handle": reading.account.handle,
      "accountID": reading.account.id,
      "accountName": reading.account.name,
      "oldestPost": own.filter { !$0.isPinned }.compactMap(\.publishedAt?.seconds).min(),
      "isComplete": reading.isComplete,
    ]
    try execute(Self.insertExport, arguments)
    let id = db.lastInsertedRowID
    try insertSnapshot(of: reading.account, export: id)
    for link in reading.account.links {
      try execute("INSERT OR IGNORE INTO accountLink VALUES (?, ?)", [id, link])
    }
    for (ordinal, post) in reading.posts.enumerated() {
      try insert(post, export: id, ordinal: ordinal)
    }
    try insert(reading.replies, under: reading.posts, export: id)
  }

  /// Stores comments, each with the place of its post in the export.
  private func insert(
    _ replies: [ReplyReading],
    under posts: [PostReading],
    export: Int64
  ) throws {
    guard !replies.isEmpty else { return }
    var places: [String: Int] = [:]
    for (ordinal, post) in posts.enumerated() {
      for name in [post.id, post.url] {
        if let name, places[name] == nil { places[name] = ordinal }
      }
    }
    for (ordinal, reply) in replies.enumerated() {
      let columns: StatementArguments = [
        export, ordinal, reply.post.flatMap { places[$0] }, reply.id, reply.replyTo,
        reply.createdAt?.seconds, reply.isByAccount, reply.isQuestion,
      ]
      try execute("INSERT INTO reply VALUES (?, ?, ?, ?, ?, ?, ?, ?)", columns)
    }
  }

  private func insertSnapshot(of account: AccountReading, export: Int64) throws {
    let totals = [account.followers, account.following, account.posts, account.pageLikes]
    guard totals.contains(where: { $0 != nil }) else { return }
    try execute(Self.insertSnapshot, [export] + StatementArguments(totals.flatMap(\.columns)))
  }

  private func insert(_ post: PostReading, export: Int64, ordinal: Int) throws {
    let isOwn = post.origin == .own
    let counts = [
      post.reactions, post.comments, post.shares, post.quotes, post.views, post.saves,
    ]
    let identity: StatementArguments = [
      export, ordinal, post.id, post.url, isOwn ? post.title : nil, isOwn ? post.text : nil,
      post.publishedAt?.seconds, post.updatedAt?.seconds, post.origin.rawValue, post.isReply,
      post.isPinned, post.isSponsored, post.media?.rawValue, try Self.json(post.reactionsByKind),
    ]
    try execute(Self.insertSighting, identity + StatementArguments(counts.flatMap(\.columns)))
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  private static func json(_ kinds: [String: Int]) throws -> String? {
    guard !kinds.isEmpty else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(kinds), as: UTF8.self)
  }

  private static let insertExport = """
    INSERT INTO export (
      file, path, sha256, size, capturedAt, capturedAtIsStated, format, platform, listing, refusal,
      refusalDetail, refusalLine, sourceURL, accountURL, handle, accountID, accountName,
      oldestPost, isComplete
    ) VALUES (
      :file, :path, :sha256, :size, :capturedAt, :capturedAtIsStated, :format, :platform, :listing,
      :refusal, :refusalDetail, :refusalLine, :sourceURL, :accountURL, :handle, :accountID,
      :accountName, :oldestPost, :isComplete
    )
    """

  private static let insertSnapshot = "INSERT INTO snapshot VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"

  private static let insertSighting = """
    INSERT INTO sighting (
      export, ordinal, id, url, title, text, publishedAt, updatedAt, origin, isReply, isPinned,
      isSponsored, media, reactionsByKind, reactions, reactionsUnit, comments, commentsUnit,
      shares, sharesUnit, quotes, quotesUnit, views, viewsUnit, saves, savesUnit
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
}

extension Count? {
  /// The value and the unit of a count, as two columns.
  var columns: [Int?] { [self?.value, self?.unit] }
}

extension Reading {
  /// Whether the export shows every post that the account has.
  ///
  /// The account states its total and no more are missing; or it is a feed shorter than its kind
  /// always is when posts remain: YouTube's holds 15 (../formats of the platform), any other one.
  fileprivate var isComplete: Bool {
    guard refusal == nil, listing == .chronological else { return false }
    let own = posts.count { $0.origin == .own }
    // A set of observations is what an officer vouches for as the whole list of a period.
    if format == Reading.observations { return true }
    if let total = account.posts, !total.isRounded { return own >= total.value }
    guard let format, Reading.feeds.contains(format) else { return false }
    return own < (platform == .youtube ? 15 : 1)
  }

  private static let feeds: Set<String> = ["rss", "rdf", "atom", "cdf", "json-feed"]
}
