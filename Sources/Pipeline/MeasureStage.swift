internal import Core
internal import Ledger
internal import Measure
internal import Workspace

/// Computes the measures of every account and commune from the ledger.
///
/// - Throws: when the ledger cannot be used.
public func measure(_ run: Run) throws(PipelineError) -> StageOutcome {
  let settings = run.workspace.settings
  return try run.openLedger(after: .ingest).change { session in
    let fingerprint =
      try "\(programVersion) \(run.period) \(run.zone.identifier) "
      + "\(session.contentVersion()) \(settings.minimumPosts) \(settings.mayors == .off) "
      + "\(run.editorialFingerprint())"
    guard try session.fingerprint(of: Stage.measure.rawValue) != fingerprint else {
      return .unchanged
    }
    try session.removeMeasures()
    let sorter = try EditorialSorter(for: run, in: session)
    let communes = try session.communes()
    for (place, commune) in communes.enumerated() {
      let zone = run.zone(of: commune)
      let histories = try session.histories(of: commune, over: run.period, in: zone)
        .filter { settings.mayors != .off || $0.account.holder != .maire }
      let measured = measure(
        commune,
        histories,
        over: run.period,
        in: zone,
        fewestPosts: settings.minimumPosts
      )
      try session.add(measured)
      try sorter.sort(commune, histories, in: session)
      run.progress(
        StageProgress(stage: .measure, done: place + 1, previous: place, total: communes.count)
      )
    }
    try addRelativeMeasures(in: session, fewestPosts: settings.minimumPosts)
    try session.compareFacets(limits: settings.strata)
    try session.finish(Stage.measure.rawValue, fingerprint: fingerprint)
    return .done
  }
}

/// Adds what compares each account with all others; only the measures compared are held.
private func addRelativeMeasures(
  in session: borrowing LedgerSession,
  fewestPosts: Int
) throws {
  let measures = try session.accountMeasures(named: relativeInputs)
  let measured = zip(try session.accounts(), measures).map(MeasuredAccount.init)
    .filter { !$0.measures.isEmpty }
  let compared = relativeMeasures(of: measured, fewestPosts: fewestPosts)
  for (account, relative) in zip(measured, compared) {
    try session.add(relative, toAccount: account.account.url)
  }
}
