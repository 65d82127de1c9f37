internal import GRDB

/// Why a ledger cannot be used.
public enum LedgerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A later version of the program made it.
  case newer(path: String)
  /// The file is not a ledger.
  case notALedger(path: String)
  /// Another run is writing to it.
  case busy(path: String)
  /// The disk is full.
  case full(path: String)
  /// SQLite says why.
  case failed(path: String, detail: String)

  /// `path: what is wrong, what to do`.
  public var description: String {
    switch self {
    case .newer(let path):
      "\(path): was made by a newer version of barometre: update the program, or move the file away"
    case .notALedger(let path):
      "\(path): is not a ledger: move the file away"
    case .busy(let path):
      "\(path): another run is writing to it: wait until it has finished"
    case .full(let path):
      "\(path): the disk is full, what was there before is intact: free some space and run again"
    case .failed(let path, let detail):
      "\(path): \(detail): what was there before is intact, mend that and run again"
    }
  }

  init(_ error: any Error, path: String) {
    switch error {
    case let error as LedgerError:
      self = error
    case let error as DatabaseError:
      switch error.resultCode {
      case .SQLITE_FULL: self = .full(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
      case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .notALedger(path: path)
      default: self = .failed(path: path, detail: error.message ?? "\(error.resultCode)")
      }
    default:
      self = .failed(path: path, detail: "\(error)")
    }
  }
}
