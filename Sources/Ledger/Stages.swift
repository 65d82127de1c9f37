internal import GRDB

extension LedgerSession {
  /// What a stage was last done from; nil when it was not.
  public func fingerprint(of stage: String) throws -> String? {
    try String.fetchOne(
      db,
      sql: "SELECT fingerprint FROM stage WHERE name = ?",
      arguments: [stage]
    )
  }

  /// Notes what a stage was done from; a note that is there already is not written again, so that a
  /// run which changes nothing leaves the file as it was.
  public func finish(_ stage: String, fingerprint: String) throws {
    guard try self.fingerprint(of: stage) != fingerprint else { return }
    try db.execute(
      sql: "INSERT OR REPLACE INTO stage (name, fingerprint) VALUES (?, ?)",
      arguments: [stage, fingerprint]
    )
  }

  /// How often what exports, communes and accounts say has changed: equal numbers, equal content.
  public func contentVersion() throws -> Int {
    try fingerprint(of: "content").flatMap(Int.init) ?? 0
  }

  func contentChanged() throws {
    try finish("content", fingerprint: String(contentVersion() + 1))
  }
}
