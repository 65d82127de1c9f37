internal import Core
public import Foundation
internal import Ledger
internal import Measure
internal import Rank
internal import Workspace

/// Everything that was computed of a run, as one JSON object: for statisticians who reproduce it.
///
/// Null is what cannot be measured; `reasons` say why. Accounts go by the name that observations give
/// them, others by their address.
///
/// - Returns: UTF-8, keys in alphabetical order, the same for the same ledger.
/// - Throws: when the ledger cannot be used.
public func results(of run: Run) throws(PipelineError) -> Data {
  try run.openLedger(after: .measure).look { try ResultsDocument(of: run, in: $0).json.data() }
}

/// The parts of the results, read from the ledger.
private struct ResultsDocument {
  let run: Run
  let settings: RankSettings
  let communes: [Commune]
  let communeMeasures: [[MeasureValue]]
  let accounts: [Account]
  let names: [String]
  let measures: [[MeasureValue]]
  let surges: [[Surge]]
  let evidence: [CommuneEvidence]
  let model: IndexModel
  let ranking: Ranking
  let editorial: EditorialResults
  let overTime: ResultsOverTime
  let corrections: [AppliedCorrection]

  init(of run: Run, in session: borrowing LedgerSession) throws {
    self.run = run
    settings = run.rankSettings
    communes = try session.communes()
    communeMeasures = try communes.map { try session.measures(ofCommune: $0.insee) }
    let all = try session.accounts()
    let observed = try session.observedNames()
    // Mayors that are off are nowhere.
    let isShown = all.map { $0.holder != .maire || run.workspace.settings.mayors != .off }
    func shown<Value>(_ values: [Value]) -> [Value] { zip(values, isShown).filter(\.1).map(\.0) }
    let allNames = all.map { observed[$0.url] ?? $0.url }
    accounts = shown(all)
    names = shown(allNames)
    measures = shown(try session.accountMeasures())
    surges = shown(try session.surges())
    overTime = try ResultsOverTime(
      of: run,
      names: zip(allNames, isShown).map { $1 ? $0 : nil },
      in: session
    )
    evidence = try session.evidence(fewestPosts: settings.minimumPosts)
    model = try session.model()
    ranking = try session.ranking() ?? Ranking(groups: [], unranked: [])
    editorial = try EditorialResults(of: communes, in: session)
    corrections = try session.appliedCorrections(over: run.period, in: run.zone)
  }

  var json: JSONText {
    let parts: [String: JSONText] = [
      "period": .object([
        "start": .text(run.period.start.description), "days": .number(run.period.days),
      ]),
      "status": .object(standings { .text($0.status) }),
      "stratum": .object(standings { .text($0.stratum?.name) }),
      "accounts": .object(named(measures) { .object(figures($0)) }),
      "communes": .object(
        Dictionary(zip(communes, communeMeasures).map { ($0.insee.rawValue, .object(figures($1))) })
        {
          first,
          _ in first
        }
      ),
      "size_model": .object(sizeModels),
      "response_prior": .object([
        "p": .number(model.prior?.mean), "strength": .number(model.prior?.strength),
      ]),
      "expectation": .object(expectations),
      "share_of_voice": .object(sharesOfVoice),
      "alerts": .object(alerts),
      "editorial": editorial.communes,
      "what_works": editorial.whatWorks,
      "first_slice_draws": .list(
        sliceDraws(3, seed: settings.seed, of: settings.slices).map {
          .list($0.map { .number($0) })
        }
      ),
      "rankings": .list(ranking.groups.map(group)),
      "corrections": .list(corrections.map(\.json)),
    ]
    return .object(parts.merging(overTime.json) { first, _ in first })
  }

  /// One entry an account, by its name.
  private func named<Value>(
    _ values: [Value],
    _ json: (Value) -> JSONText
  ) -> [String: JSONText] {
    Dictionary(zip(names, values).map { ($0, json($1)) }) { first, _ in first }
  }

  /// One entry a commune, by its code.
  private func standings(_ json: (Standing) -> JSONText) -> [String: JSONText] {
    let all = ranking.groups.flatMap(\.standings) + ranking.unranked
    return Dictionary(all.map { ($0.insee.rawValue, json($0)) }) { first, _ in first }
  }

  /// Values, intervals and reasons by the names of the catalogue.
  private func figures(_ measures: [MeasureValue]) -> [String: JSONText] {
    var figures: [String: JSONText] = [:]
    var reasons: [String: JSONText] = [:]
    for measure in measures {
      figures[measure.name] = .number(measure.value)
      figures[measure.name + "_ci95"] = .null
      if let low = measure.low, let high = measure.high {
        figures[measure.name + "_ci95"] = .list([.number(low), .number(high)])
      }
      if let reason = measure.reason { reasons[measure.name] = .text(reason.rawValue) }
    }
    figures["reasons"] = .object(reasons)
    return figures
  }

  private var sizeModels: [String: JSONText] {
    Dictionary(
      model.sizes.map { platform, size in
        (
          platform.rawValue,
          .object([
            "accounts": .number(size.accounts), "alpha": .number(size.intercept),
            "beta": .number(size.exponent), "doubling": .number(size.doubling),
            "s2_within": .number(size.withinVariance),
            "tau2": .number(size.betweenVariance), "mu": .number(size.mean),
          ])
        )
      }
    ) { first, _ in first }
  }

  private var expectations: [String: JSONText] {
    let nameOf = Dictionary(zip(accounts.map(\.url), names)) { first, _ in first }
    let entries = evidence.flatMap(\.accounts).compactMap { account -> (String, JSONText)? in
      guard let facts = account.engagement, let size = model.sizes[account.account.platform],
        let name = nameOf[account.account.url]
      else { return nil }
      let expectation = EngagementExpectation(of: facts, by: size)
      return (
        name,
        .object([
          "residual": .number(expectation.residual), "se": .number(expectation.error),
          "multiplier": .number(expectation.multiplier),
          "multiplier_ci95": .list([.number(expectation.low), .number(expectation.high)]),
          "shrunken": .number(expectation.shrunken), "class": .text(expectation.standing.french),
        ])
      )
    }
    return Dictionary(entries) { first, _ in first }
  }

  private var sharesOfVoice: [String: JSONText] {
    var shares: [String: [String: JSONText]] = [:]
    for (place, account) in accounts.enumerated() {
      let share = measures[place].first { $0.name == "share_of_voice" }?.value
      var platform = shares[account.platform.rawValue, default: [:]]
      if let share { platform[names[place]] = .number(share) }
      shares[account.platform.rawValue] = platform
    }
    return shares.mapValues { .object($0) }
  }

  /// The surges of the accounts that have some.
  private var alerts: [String: JSONText] {
    let found = zip(names, surges).filter { !$1.isEmpty }
    return Dictionary(found.map { ($0, .list($1.map(alert))) }) { first, _ in first }
  }

  private func alert(_ surge: Surge) -> JSONText {
    .object([
      "first": .text(surge.first.description), "last": .text(surge.last.description),
      "peak": .text(surge.peak.description), "peak_comments": .number(surge.peakComments),
      "peak_z": .number(surge.peakDeviation), "comments": .number(surge.comments),
      "post": .text(surge.post),
      "level": .text(surge.isHostile ? "emballement hostile" : "pic de commentaires"),
      "angry_share_low95": .number(surge.angryShareLow), "ratio": .number(surge.ratio),
      "hours_to_peak": .number(surge.hoursToPeak), "hours_to_half": .number(surge.hoursToHalf),
    ])
  }

  private func group(_ group: RankedGroup) -> JSONText {
    .object([
      "stratum": .text(host(of: group)?.name),
      "merged": .list(group.strata.map { .text($0.name) }),
      "department": .text(group.department),
      "communes": .list(group.standings.map(standing)),
    ])
  }

  /// The stratum that another joined: the lower of the two, unless only that one was too small.
  private func host(of group: RankedGroup) -> Stratum? {
    guard group.strata.count == 2, let upper = group.strata.last else { return group.strata.first }
    let count = group.standings.count { $0.stratum == upper }
    return count >= settings.minimumStratum ? upper : group.strata.first
  }

  private func standing(_ standing: Standing) -> JSONText {
    func pillars(_ value: (PillarScore) -> Double?) -> JSONText {
      .object(
        Dictionary(standing.pillars.map { ($0.pillar.rawValue, .number(value($0))) }) {
          first,
          _ in first
        }
      )
    }
    func places(_ places: RankUncertainty.Places?) -> JSONText {
      .list([.number(places?.best), .number(places?.worst)])
    }
    let sure = standing.uncertainty
    let isMeasured = standing.pillars.contains { $0.pillar == .dialogue && $0.value != nil }
    let reasons = standing.pillars.compactMap { score in
      score.reason.map { (score.pillar.rawValue, JSONText.text($0.rawValue)) }
    }
    return .object([
      "insee": .text(standing.insee.rawValue), "pillars": pillars(\.value),
      "pillars_raw": pillars(\.unshrunken), "percentiles": pillars(\.percentile),
      "reasons": .object(Dictionary(reasons) { first, _ in first }),
      "coverage": .number(standing.coverage), "dialogue_measured": .flag(isMeasured),
      "score": .number(standing.score), "score_se": .number(sure?.scoreError),
      "rank": .number(standing.rank), "rank_set_marginal": places(sure?.marginal),
      "rank_set_simultaneous": places(sure?.simultaneous),
      "may_be_top_\(settings.bestPlaces)": sure.map { .flag($0.mayBeAmongBest) } ?? .null,
      "rank_bootstrap_p05_p95": .list([.number(sure?.redrawn5), .number(sure?.redrawn95)]),
      "rank_method_min_median_max": .list([
        .number(sure?.methods.best), .number(sure?.methodMedian), .number(sure?.methods.worst),
      ]),
    ])
  }
}

extension AppliedCorrection {
  fileprivate var json: JSONText {
    .object([
      "line": .number(correction.line), "date": .text(correction.date.description),
      "insee": .text(correction.insee.rawValue), "period": .text(correction.period?.description),
      "action": .text(correction.effect.kind.rawValue), "what": .text(correction.subject),
      "before": .text(correction.before), "after": .text(correction.after),
      "reason": .text(correction.reason), "asked_by": .text(correction.askedBy.rawValue),
      "exports": .number(exports), "applied": .flag(isApplied),
    ])
  }
}

extension Standing {
  /// Why the commune is or is not ranked, as tables print it.
  fileprivate var status: String {
    switch reason {
    case nil: "classée"
    case .noAccount: "aucun compte"
    case .dormant: "compte dormant"
    case .unknownFollowers: "abonnés inconnus"
    case .tooFewPosts: "trop peu de publications"
    case .smallStratum: "trop peu de communes comparables"
    case let reason?: reason.text.french
    }
  }
}

extension Stratum {
  /// `moins de 500`, `500-1999`, `50000 et plus`.
  var name: String {
    guard let limit else { return "\(lowest) et plus" }
    return lowest == 0 ? "moins de \(limit)" : "\(lowest)-\(limit - 1)"
  }
}
