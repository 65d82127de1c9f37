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
      + "\(session.contentVersion())"
    guard try session.fingerprint(of: Stage.measure.rawValue) != fingerprint else {
      return .unchanged
    }
    try session.removeMeasures()
    let communes = try session.communes()
    for (place, commune) in communes.enumerated() {
      let histories = try session.histories(of: commune, over: run.period, in: run.zone)
      for history in histories {
        try session.add(
          measures(of: history, over: run.period, in: run.zone),
          toAccount: history.account.url
        )
      }
      try session.add(
        communeMeasures(of: histories, commune: commune, over: run.period, in: run.zone),
        toCommune: commune.insee
      )
      run.progress(
        StageProgress(stage: .measure, done: place + 1, previous: place, total: communes.count)
      )
    }
    try addRelativeMeasures(in: session)
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

/// Orders the communes by their measures.
///
/// - Throws: when the ledger cannot be used.
public func rank(_ run: Run) throws(PipelineError) -> StageOutcome {
  try run.openLedger().change { session in
    let settings = RankSettings(run.workspace.settings)
    let measured = try session.fingerprint(of: Stage.measure.rawValue) ?? ""
    let fingerprint = "\(measured) \(run.workspace.settings.rankFingerprint)"
    guard try session.fingerprint(of: Stage.rank.rawValue) != fingerprint else {
      return .unchanged
    }
    let figures = try session.communes().map { commune in
      CommuneFigures(commune: commune, measures: try session.measures(ofCommune: commune.insee))
    }
    try session.replaceRanking(with: rank(figures, settings: settings))
    try session.finish(Stage.rank.rawValue, fingerprint: fingerprint)
    return .done
  }
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
