internal import Core
internal import Ledger
internal import Measure
internal import Rank
internal import Workspace

/// Computes the measures of every account and commune from the ledger.
///
/// - Throws: when the ledger cannot be used.
public func measure(_ run: Run) throws(PipelineError) -> StageOutcome {
  try run.openLedger().change { session in
    let fingerprint =
      try "\(programVersion) \(run.period) \(run.zone.identifier) "
      + "\(session.contentVersion()) \(run.editorialFingerprint())"
    guard try session.fingerprint(of: Stage.measure.rawValue) != fingerprint else {
      return .unchanged
    }
    try session.removeMeasures()
    let sorter = try EditorialSorter(for: run, in: session)
    let communes = try session.communes()
    for (place, commune) in communes.enumerated() {
      let histories = try session.histories(of: commune, over: run.period, in: run.zone)
      try session.add(measure(commune, histories, over: run.period, in: run.zone))
      try sorter.sort(commune, histories, in: session)
      run.progress(
        StageProgress(stage: .measure, done: place + 1, previous: place, total: communes.count)
      )
    }
    try addRelativeMeasures(in: session)
    try session.compareFacets(limits: run.workspace.settings.strata)
    try session.finish(Stage.measure.rawValue, fingerprint: fingerprint)
    return .done
  }
}

/// Adds what compares each account with all others; only the measures compared are held.
private func addRelativeMeasures(in session: borrowing LedgerSession) throws {
  let accounts = try session.accounts()
  let measures = try session.accountMeasures(named: relativeInputs)
  let measured = zip(accounts, measures).map(MeasuredAccount.init)
  for (account, relative) in zip(accounts, relativeMeasures(of: measured)) {
    try session.add(relative, toAccount: account.url)
  }
}

/// Compares the communes by what was measured, and orders them.
///
/// - Throws: when the ledger cannot be used.
public func rank(_ run: Run) async throws(PipelineError) -> StageOutcome {
  let ledger = try run.openLedger()
  let stage = Stage.rank.rawValue
  let (last, fingerprint) = try ledger.look { session in
    let measured = try session.fingerprint(of: Stage.measure.rawValue) ?? ""
    return (
      try session.fingerprint(of: stage), "\(measured) \(run.workspace.settings.rankFingerprint)"
    )
  }
  guard last != fingerprint else { return .unchanged }
  let evidence = try ledger.look { try $0.evidence() }
  let result = await benchmark(
    evidence,
    settings: RankSettings(run.workspace.settings),
    jobs: run.jobs
  )
  try ledger.change { session in
    try session.replaceModel(with: result.model)
    try session.replaceRanking(with: result.ranking)
    try session.finish(stage, fingerprint: fingerprint)
  }
  return .done
}

extension RankSettings {
  /// The conventions that a workspace settles.
  init(_ settings: Settings) {
    self.init(
      limits: settings.strata,
      minimumStratum: settings.minimumStratum,
      weights: [
        .regularity: settings.weights.regularity,
        .engagement: settings.weights.engagement,
        .dialogue: settings.weights.dialogue,
        .audience: settings.weights.audience,
      ]
    )
  }
}

extension Settings {
  fileprivate var rankFingerprint: String {
    "\(strata) \(minimumStratum) \(weights.regularity) \(weights.engagement) "
      + "\(weights.dialogue) \(weights.audience)"
  }
}
