public import Core
internal import GRDB
public import Measure

/// What one post says, for its themes to be found.
public struct PostWords: Hashable, Sendable {
  /// Its row in the ledger.
  public let row: Int64

  /// Its key in the history of its account.
  public let key: Int

  /// Its title, or the beginning of its text when it has none; nil when neither is known.
  public let title: String?

  /// The beginning of its text; nil when it is not known.
  public let text: String?
}

extension LedgerSession {
  /// What an account's own posts of a period say.
  ///
  /// - Parameters:
  ///   - url: the account's address.
  ///   - period: the days in which they were published.
  ///   - zone: the zone of those days.
  ///   - length: how much of a text is wanted, in characters.
  /// - Returns: the posts by key.
  /// - Throws: an error of SQLite's.
  public func words(
    ofAccount url: String,
    over period: Period,
    in zone: CivilZone,
    length: Int
  ) throws -> [PostWords] {
    let bounds = period.bounds(in: zone)
    let statement = try db.cachedStatement(
      sql: """
        SELECT post.id, number, post.title, (
          SELECT substr(text, 1, ?) FROM sighting JOIN export ON export.id = sighting.export
          WHERE sighting.post = post.id AND text IS NOT NULL
          ORDER BY export.capturedAt DESC, export.path, ordinal LIMIT 1
        ) AS text
        FROM post JOIN account ON account.id = post.account
        WHERE account.url = ? AND publishedAt >= ? AND publishedAt < ? AND origin = ?
        ORDER BY number
        """
    )
    let arguments: StatementArguments = [
      length, url, bounds.lowerBound.seconds, bounds.upperBound.seconds, Origin.own.rawValue,
    ]
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      PostWords(row: row["id"], key: row["number"], title: row["title"], text: row["text"])
    }
  }

  /// Puts the themes and declared lines of a workspace in the place of those of before; the themes of
  /// posts are forgotten.
  public func replaceThemes(
    with themes: [Theme],
    targets: [INSEECode: [ThemeTarget]]
  ) throws {
    for table in ["postTheme", "themeTarget", "theme"] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
    for (place, theme) in themes.enumerated() {
      try db.cachedStatement(sql: "INSERT INTO theme VALUES (?, ?, ?)")
        .execute(arguments: [place, theme.name, theme.english])
    }
    let insert = try db.cachedStatement(sql: "INSERT INTO themeTarget VALUES (?, ?, ?, ?, ?)")
    for (insee, targets) in targets.sorted(by: { $0.key < $1.key }) {
      for target in targets {
        guard let place = themes.firstIndex(where: { $0.name == target.theme }) else { continue }
        try insert.execute(
          arguments: [insee.rawValue, place, target.objective, target.audience, target.share]
        )
      }
    }
  }

  /// Adds the themes of a post, by their places.
  public func add(themes: [Int], toPost row: Int64) throws {
    for theme in themes {
      try db.cachedStatement(sql: "INSERT INTO postTheme VALUES (?, ?)")
        .execute(arguments: [row, theme])
    }
  }

  /// The themes that posts were sorted by, in order: each name in French and in English.
  public func themes() throws -> [Localised] {
    try Row.fetchAll(db, sql: "SELECT name, english FROM theme ORDER BY place").map { row in
      Localised(row["name"], row["english"] ?? row["name"])
    }
  }
}

extension LedgerSession {
  /// The title and the address of one of an account's posts, by its key; nil when it is not there.
  public func heading(
    ofPost key: Int,
    onAccount url: String
  ) throws -> (title: String?, url: String?)? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT post.title, post.url AS address FROM post JOIN account ON account.id = post.account
        WHERE account.url = ? AND number = ?
        """
    )
    return try Row.fetchOne(statement, arguments: [url, key]).map { ($0["title"], $0["address"]) }
  }
}
