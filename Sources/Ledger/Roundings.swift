internal import GRDB
internal import Measure

extension LedgerSession {
  /// Adds how far the figures of an account may be from those shown.
  func add(_ bounds: RoundingBounds, toAccount url: String) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO rounding SELECT id, ?, ?, ?, ?, ?, ? FROM account WHERE url = ?
        """
    ).execute(
      arguments: [
        bounds.logMeanLow, bounds.logMeanHigh, bounds.followersLow, bounds.followersHigh,
        bounds.lastFollowersBelow, bounds.lastFollowersAbove, url,
      ]
    )
  }

  /// How far figures may be from those shown, by the accounts' places in `accounts()`.
  func roundingBounds() throws -> [Int: RoundingBounds] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT account.place, rounding.* FROM rounding JOIN account ON account.id = rounding.account
        ORDER BY account.place
        """
    )
    return Dictionary(
      rows.map { row in
        (
          row["place"] as Int,
          RoundingBounds(
            logMeanLow: row["logMeanLow"],
            logMeanHigh: row["logMeanHigh"],
            followersLow: row["followersLow"],
            followersHigh: row["followersHigh"],
            lastFollowersBelow: row["lastFollowersBelow"],
            lastFollowersAbove: row["lastFollowersAbove"]
          )
        )
      }
    ) { first, _ in first }
  }
}
