internal import Core
internal import Ledger
internal import Measure
internal import Rank
internal import Workspace

/// Compares the communes by what was measured, orders them, and compares all of it with earlier
/// periods.
///
/// - Throws: when the ledger cannot be used.
public func rank(_ run: Run) async throws(PipelineError) -> StageOutcome {
  let ledger = try run.openLedger(after: .measure)
  let stage = Stage.rank.rawValue
  let earlier = run.earlierLedgers
  let (last, lastOrder, order) = try ledger.look { session in
    let measured = try session.fingerprint(of: Stage.measure.rawValue) ?? ""
    return (
      try session.fingerprint(of: stage), try session.fingerprint(of: "order"),
      "\(measured) \(run.rankSettings.fingerprint) \(run.workspace.settings.mayors)"
    )
  }
  let fingerprint = ([order] + earlier.map(\.fingerprint)).joined(separator: "\n")
  guard last != fingerprint else { return .unchanged }
  // An earlier ledger that has changed alters the comparison, not the order.
  let ordered = lastOrder == order ? nil : try await orderedCommunes(of: run, in: ledger)
  try ledger.change { session in
    if let ordered {
      try session.replaceModel(with: ordered.benchmark.model)
      try session.replaceRanking(with: ordered.benchmark.ranking)
      try session.replaceCaveats(with: ordered.caveats)
      try session.replaceMayors(with: ordered.mayors)
      try session.finish("order", fingerprint: order)
    }
    try session.finish("settings", fingerprint: run.rankSettings.fingerprint)
    try session.finish(stage, fingerprint: fingerprint)
    try run.compare(session, with: earlier)
  }
  return .done
}

/// What ranking gives, before it is compared with earlier periods.
private struct OrderedCommunes {
  let benchmark: Benchmark
  let caveats: [Caveat]
  let mayors: [MayorStanding]
}

private func orderedCommunes(
  of run: Run,
  in ledger: Ledger
) async throws(PipelineError) -> OrderedCommunes {
  let settings = run.rankSettings
  let shown = run.workspace.settings.mayors
  let (evidence, mayors) = try ledger.look { session in
    (
      try session.evidence(fewestPosts: settings.minimumPosts),
      shown == .off ? [] : try session.mayorEvidence(fewestPosts: settings.minimumPosts)
    )
  }
  let result = await benchmark(evidence, settings: settings, jobs: run.jobs)
  return OrderedCommunes(
    benchmark: result,
    caveats: caveats(of: evidence),
    mayors: mayorStandings(
      of: mayors,
      model: result.model,
      settings: settings,
      isRanked: shown == .ranked
    )
  )
}

extension Run {
  /// The conventions of its ranking.
  var rankSettings: RankSettings {
    RankSettings(workspace.settings, slices: period.sliceCount)
  }
}

extension RankSettings {
  /// The conventions that a workspace settles.
  init(_ settings: Settings, slices: Int = 13) {
    self.init(
      limits: settings.strata,
      minimumStratum: settings.minimumStratum,
      weights: [
        .regularity: settings.weights.regularity,
        .engagement: settings.weights.engagement,
        .dialogue: settings.weights.dialogue,
        .audience: settings.weights.audience,
      ],
      minimumPosts: settings.minimumPosts,
      minimumCoverage: settings.minimumCoverage,
      maximumGroup: settings.maximumGroup,
      redraws: settings.redraws,
      seed: UInt64(max(0, settings.seed)),
      confidence: settings.confidence,
      bestPlaces: settings.bestPlaces,
      slices: slices
    )
  }

  /// What tells these conventions from others, in a fixed order.
  fileprivate var fingerprint: String {
    let weights = Pillar.allCases.map { "\(self.weights[$0, default: 0])" }
    return
      "\(limits) \(minimumStratum) \(weights.joined(separator: " ")) \(minimumPosts) "
      + "\(minimumCoverage) \(maximumGroup) \(redraws) \(seed) \(confidence) \(bestPlaces) \(slices)"
  }
}
