internal import Foundation
internal import GRDB

/// The SQLite file of one period: all that its report says and what that was computed from.
///
/// Every change is one transaction: it is there whole, or the ledger is as it was before.
public struct Ledger: Sendable {
  /// Its path.
  public let path: String

  private let queue: DatabaseQueue

  /// Opens a ledger, and makes it when it is not there.
  public init(at path: String) throws(LedgerError) {
    self.path = path
    do {
      try FileManager.default.createDirectory(
        at: URL(fileURLWithPath: path).deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      queue = try DatabaseQueue(path: path, configuration: Self.configuration())
      try queue.writeWithoutTransaction { try Schema.migrate($0, path: path) }
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  /// Opens a ledger that is only read; it is not changed, and must be there.
  public init(reading path: String) throws(LedgerError) {
    self.path = path
    do {
      var configuration = Self.configuration()
      configuration.readonly = true
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { db in
        guard try Schema.check(db, path: path) > 0 else {
          throw LedgerError.notALedger(path: path)
        }
      }
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    return configuration
  }

  /// Changes the ledger in one transaction; an error leaves it as it was.
  public func write<Value>(
    _ changes: (borrowing LedgerSession) throws -> Value
  ) throws(LedgerError) -> Value {
    do {
      return try queue.write { try changes(LedgerSession(db: $0)) }
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  /// Changes the ledger in one transaction that reads others too, as schemas `quarter0` and on.
  ///
  /// SQLite attaches files outside transactions only.
  func withAttached(
    _ paths: [String],
    _ changes: (borrowing LedgerSession) throws -> Void
  ) throws(LedgerError) {
    do {
      try queue.writeWithoutTransaction { db in
        for (number, path) in paths.enumerated() {
          try db.execute(sql: "ATTACH DATABASE ? AS quarter\(number)", arguments: [path])
        }
        defer {
          // A schema that was not attached cannot be detached: nothing is lost.
          for number in paths.indices { try? db.execute(sql: "DETACH DATABASE quarter\(number)") }
        }
        try db.inTransaction(.immediate) {
          try changes(LedgerSession(db: db))
          return .commit
        }
      }
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  /// Reads the ledger as it is at one moment.
  public func read<Value>(
    _ body: (borrowing LedgerSession) throws -> Value
  ) throws(LedgerError) -> Value {
    do {
      return try queue.read { try body(LedgerSession(db: $0)) }
    } catch {
      throw LedgerError(error, path: path)
    }
  }
}

/// The queries and changes that are possible within one transaction.
public struct LedgerSession: ~Copyable {
  let db: Database
}
