internal import Core
internal import Ledger
internal import Measure
internal import Rank
internal import Workspace

/// The parts of the results that look beyond the period and the communes' index.
struct ResultsOverTime {
  let run: Run
  private let earlier: [EarlierPeriod]
  private let standings: [StandingChange]
  private let communes: [String: [MeasureChange]]
  private let accounts: [String: [MeasureChange]]
  private let history: [String: [HistoryPoint]]
  private let strata: [StratumPoint]
  private let adoptions: [StoredAdoption]
  private let mayors: [MayorStanding]
  private let caveats: [Caveat]
  private let platforms: [PlatformSummary]

  /// Reads them.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - names: the accounts' names, in the order of `accounts()`; nil for one that is left out.
  ///   - session: the run's ledger.
  /// - Throws: an error of SQLite's.
  init(of run: Run, names: [String?], in session: borrowing LedgerSession) throws {
    self.run = run
    earlier = try session.earlierPeriods()
    standings = try session.standingChanges()
    adoptions = try session.adoptions()
    mayors = try session.mayors()
    caveats = try session.caveats()
    platforms = platformSummaries(
      of: try session.accountFigures(),
      communes: try session.communes(),
      strata: run.rankSettings.strata
    )
    strata = try session.stratumHistory()
    var accounts: [String: [MeasureChange]] = [:]
    for (place, name) in names.enumerated() {
      if let name { accounts[name] = try session.changes(ofAccount: place) }
    }
    var communes: [String: [MeasureChange]] = [:]
    var history: [String: [HistoryPoint]] = [:]
    for commune in try session.communes() {
      communes[commune.insee.rawValue] = try session.changes(ofCommune: commune.insee)
      history[commune.insee.rawValue] = try session.history(ofCommune: commune.insee)
    }
    self.accounts = accounts
    self.communes = communes
    self.history = history
  }

  var json: [String: JSONText] {
    [
      "earlier_periods": .list(earlier.map(earlierPeriod)),
      "account_changes": .object(accounts.mapValues(changes)),
      "commune_changes": .object(communes.mapValues(changes)),
      "ranking_changes": .list(standings.map(standing)),
      "history": .object(history.mapValues { .list($0.map(point)) }),
      "stratum_history": .list(strata.map(stratum)),
      "adoption": .list(adoptions.map(adoption)),
      "mayors": .object([
        "setting": .text(run.workspace.settings.mayors.rawValue),
        "accounts": .list(mayors.map(mayor)),
      ]),
      "caveats": .list(
        caveats.map {
          .object([
            "insee": .text($0.insee.rawValue), "pillar": .text($0.pillar.rawValue),
            "kind": .text($0.kind.rawValue),
          ])
        }
      ),
      "platforms": .list(platforms.map(platform)),
      "settings": .object(settings),
    ]
  }

  /// The medians of a platform in a stratum: `[value, low, high, accounts]`.
  private func platform(_ summary: PlatformSummary) -> JSONText {
    let figures = summary.figures + [summary.answers]
    return .object([
      "platform": .text(summary.platform.rawValue), "stratum": .text(summary.stratum?.name),
      "accounts": .number(summary.accounts), "rounded": .number(summary.rounded),
      "young": .number(summary.young), "uncovered": .number(summary.uncovered),
      "medians": .object(
        Dictionary(
          figures.map { figure in
            (
              figure.name,
              .list([
                .number(figure.value), .number(figure.low), .number(figure.high),
                .number(figure.count),
              ])
            )
          }
        ) { first, _ in first }
      ),
    ])
  }

  private var settings: [String: JSONText] {
    let settings = run.rankSettings
    return [
      "strata": .list(settings.limits.map { .number($0) }),
      "minimum_stratum": .number(settings.minimumStratum),
      "weights": .object(byPillar(Pillar.allCases.map { settings.weights[$0, default: 0] })),
      "minimum_posts": .number(settings.minimumPosts),
      "minimum_coverage": .number(settings.minimumCoverage),
      "maximum_group": .number(settings.maximumGroup), "redraws": .number(settings.redraws),
      "seed": .text(String(settings.seed)), "confidence": .number(settings.confidence),
      "best_places": .number(settings.bestPlaces), "slices": .number(settings.slices),
    ]
  }

  private func earlierPeriod(_ earlier: EarlierPeriod) -> JSONText {
    .object([
      "period": .text(earlier.period.description),
      "comparisons": .list(earlier.comparisons.map { .text($0.rawValue) }),
      "problem": .text(earlier.problem),
      "same_settings": earlier.isSameMethod.map { .flag($0) } ?? .null,
    ])
  }

  /// The changes of some measures, by comparison and then by name.
  private func changes(_ changes: [MeasureChange]) -> JSONText {
    let comparisons = Comparison.allCases.map { comparison in
      let compared = changes.filter { $0.comparison == comparison }
      return (
        comparison.rawValue,
        JSONText.object(
          Dictionary(compared.map { ($0.name, change($0.change)) }) { first, _ in first }
        )
      )
    }
    return .object(Dictionary(comparisons) { first, _ in first })
  }

  private func change(_ change: FigureChange?) -> JSONText {
    guard let change else { return .null }
    let interval = change.low.flatMap { low in change.high.map { [low, $0] } }
    return .object([
      "earlier": .number(change.earlier), "now": .number(change.now),
      "difference": .number(change.difference),
      "difference_ci95": interval.map { .list($0.map { .number($0) }) } ?? .null,
      "beyond_chance": change.isBeyondChance.map { .flag($0) } ?? .null,
    ])
  }

  private func standing(_ standing: StandingChange) -> JSONText {
    .object([
      "insee": .text(standing.insee.rawValue),
      "comparison": .text(standing.comparison.rawValue), "rank": .number(standing.rank),
      "ranked": .number(standing.ranked), "rank_set_marginal": places(standing.marginal),
      "same_group": standing.isSameGroup.map { .flag($0) } ?? .null,
      "rank_beyond_chance": standing.isRankBeyondChance.map { .flag($0) } ?? .null,
      "score": change(standing.score),
      "percentiles": .object(
        Dictionary(standing.pillars.map { ($0.pillar.rawValue, change($0.percentile)) }) {
          first,
          _ in first
        }
      ),
    ])
  }

  private func point(_ point: HistoryPoint) -> JSONText {
    .object([
      "period": .text(point.period.description), "rank": .number(point.rank),
      "ranked": .number(point.ranked), "rank_set_marginal": places(point.marginal),
      "score": .number(point.score), "score_se": .number(point.scoreError),
      "pillars": .object(byPillar(point.pillars.map(\.value))),
      "percentiles": .object(byPillar(point.pillars.map(\.percentile))),
      "measures": .object(byMeasure(point.figures)),
    ])
  }

  private func stratum(_ point: StratumPoint) -> JSONText {
    .object([
      "stratum": .text(point.stratum.name), "period": .text(point.period.description),
      "communes": .number(point.communes), "score": .number(point.score),
      "pillars": .object(byPillar(point.pillars)), "measures": .object(byMeasure(point.figures)),
    ])
  }

  private func adoption(_ stored: StoredAdoption) -> JSONText {
    let line = stored.now
    return .object([
      "platform": .text(line.platform.rawValue), "stratum": .text(line.stratum?.name),
      "communes": .number(line.communes), "present": .number(line.present),
      "active": .number(line.active), "unknown": .number(line.unknown),
      "present_share": share(line.presentShare), "active_share": share(line.activeShare),
      "changes": .object(
        Dictionary(
          stored.changes.map { compared in
            (
              compared.comparison.rawValue,
              .object([
                "present": .number(compared.earlier.present),
                "communes": .number(compared.earlier.communes),
                "present_share": change(compared.presentShare),
                "active_share": change(compared.activeShare),
                "present_ratio": .number(compared.presentRatio),
              ])
            )
          }
        ) { first, _ in first }
      ),
    ])
  }

  private func share(_ share: MeasureValue) -> JSONText {
    .list([.number(share.value), .number(share.low), .number(share.high)])
  }

  private func mayor(_ mayor: MayorStanding) -> JSONText {
    .object([
      "url": .text(mayor.url), "insee": .text(mayor.insee.rawValue),
      "platform": .text(mayor.platform.rawValue), "followers": .number(mayor.followers),
      "lifetime_posts": .number(mayor.lifetimePosts),
      "posts_per_week": .number(mayor.postsPerWeek),
      "multiplier": .number(mayor.multiplier),
      "multiplier_ci95": .list([.number(mayor.multiplierLow), .number(mayor.multiplierHigh)]),
      "rank": .number(mayor.rank), "ranked": .number(mayor.ranked),
      "rank_set_marginal": places(mayor.marginal),
      "rank_set_simultaneous": places(mayor.simultaneous),
      "reason": .text(mayor.reason?.rawValue),
    ])
  }

  private func places(_ places: RankUncertainty.Places?) -> JSONText {
    .list([.number(places?.best), .number(places?.worst)])
  }

  private func byPillar(_ values: [Double?]) -> [String: JSONText] {
    Dictionary(zip(Pillar.allCases, values).map { ($0.rawValue, .number($1)) }) { first, _ in first
    }
  }

  private func byMeasure(_ values: [Double?]) -> [String: JSONText] {
    Dictionary(zip(History.measures, values).map { ($0, .number($1)) }) { first, _ in first }
  }
}
