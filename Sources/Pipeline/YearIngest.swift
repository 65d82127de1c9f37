internal import Core
internal import Foundation
internal import Ledger
internal import Workspace

/// Makes the ledger of a year from those of its quarters (METHOD M6: the year is what a palmarès
/// ranks).
///
/// What was read of each export is taken over as it is, so that a year costs no reading and needs no
/// export to be kept. Days that only a missing quarter would show are not covered: a commune whose
/// year is covered too little is measured and not ranked, as in a quarter.
///
/// - Returns: nil for a period that is no year, or a year without any quarter's ledger: its exports are
///   then read.
/// - Throws: when a ledger cannot be used.
func ingestQuarters(of run: Run) throws(PipelineError) -> IngestSummary? {
  guard let year = run.period.year else { return nil }
  let quarters = (1...4).reversed().compactMap { number in
    Period("\(run.period.start.description.prefix(4))-Q\(number)").map {
      EarlierLedger(of: $0, as: [], at: run.workspace.ledgerPath(for: $0))
    }
  }
  let present = quarters.filter(\.isThere)
  guard !present.isEmpty else { return nil }

  let ledger = try run.openLedger()
  try ledger.change { session in
    try session.update(communes: run.workspace.communes, accounts: run.workspace.accounts)
    try session.update(corrections: run.workspace.corrections.filter { $0.concerns(run.period) })
  }
  let fingerprint = present.map(\.fingerprint).joined(separator: "\n")
  let isNew = try ledger.look { try $0.fingerprint(of: "quarters") } != fingerprint
  if isNew {
    do {
      try ledger.takeExports(from: present.map(\.path), fingerprint: fingerprint)
    } catch {
      throw .ledger(error)
    }
  }
  let totals = try ledger.change(run.settleExports)
  return IngestSummary(
    files: totals.exports,
    read: isNew ? totals.exports : 0,
    removed: 0,
    totals: totals,
    problems: quarters.filter { !$0.isThere }.reversed().map { quarter in
      Problem(
        at: SourcePosition(path: "ledger/\(quarter.period.fileName).sqlite"),
        "is not there, so that \(year) lacks what was saved for \(quarter.period): "
          + "run that quarter, then the year again"
      )
    }
  )
}
