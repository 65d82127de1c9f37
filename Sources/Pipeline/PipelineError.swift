public import Core
internal import Foundation
public import Ledger
public import Report

/// Why a stage cannot be done at all.
public enum PipelineError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The workspace lacks something.
  case workspace(Problem)
  /// The ledger cannot be used.
  case ledger(LedgerError)
  /// The report cannot be written.
  case report(ReportError)

  /// `path:line: what is wrong, what to do`.
  public var description: String {
    switch self {
    case .workspace(let problem): problem.description
    case .ledger(let error): error.description
    case .report(let error): error.description
    }
  }
}

extension Run {
  /// Opens the run's ledger, and makes it when it is not there.
  func openLedger() throws(PipelineError) -> Ledger {
    do { return try Ledger(at: ledgerPath) } catch { throw .ledger(error) }
  }

  /// Opens the run's ledger, in which a stage must have been done: a command that comes too early would
  /// put nothing in the place of what was there.
  func openLedger(after stage: Stage) throws(PipelineError) -> Ledger {
    let ledger: Ledger? =
      FileManager.default.fileExists(atPath: ledgerPath) ? try openLedger() : nil
    guard let ledger, try ledger.look({ try $0.fingerprint(of: stage.rawValue) }) != nil else {
      let done = [Stage.ingest: "read", .measure: "measured", .rank: "ranked"][stage] ?? "reported"
      throw .workspace(
        Problem(
          at: SourcePosition(path: "ledger/\(period.fileName).sqlite"),
          "nothing was \(done) for \(period): run `barometre \(stage.rawValue)` first, or "
            + "`barometre run` for all stages"
        )
      )
    }
    return ledger
  }
}

extension Ledger {
  /// `write`, its error as one of the pipeline's.
  func change<Value>(
    _ changes: (borrowing LedgerSession) throws -> Value
  ) throws(PipelineError) -> Value {
    do { return try write(changes) } catch { throw .ledger(error) }
  }

  /// `read`, its error as one of the pipeline's.
  func look<Value>(
    _ body: (borrowing LedgerSession) throws -> Value
  ) throws(PipelineError) -> Value {
    do { return try read(body) } catch { throw .ledger(error) }
  }
}
