public import Core
internal import GRDB

/// An account on a network to which the site of a commune leads.
public struct AccountLink: Hashable, Sendable {
  /// The commune whose site it is.
  public let insee: INSEECode
  /// The account's address, as the site has it.
  public let url: String
  /// The path of an export that leads there: the first by path.
  public let path: String
}

extension LedgerSession {
  /// The accounts to which the communes' own sites lead, each once a commune, by commune and address.
  ///
  /// The site of a service may lead to anyone's: it counts as little as an export of no account.
  ///
  /// - Throws: an error of SQLite's.
  public func accountLinks() throws -> [AccountLink] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT account.insee, accountLink.url, min(export.path) AS path
        FROM accountLink
        JOIN export ON export.id = accountLink.export
        JOIN account ON account.id = export.account
        WHERE account.platform = ? AND account.holder = ?
        GROUP BY account.insee, accountLink.url
        ORDER BY account.insee, accountLink.url
        """,
      arguments: [Platform.website.rawValue, Holder.commune.rawValue]
    ).compactMap { row in
      INSEECode(rawValue: row["insee"]).map {
        AccountLink(insee: $0, url: row["url"], path: row["path"])
      }
    }
  }
}
