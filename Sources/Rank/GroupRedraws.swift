internal import Measure

/// What redraws of the slices and other ways of computing tell of the ranks of one group.
struct GroupRedraws: Sendable {
  /// What they tell of one commune.
  struct Result: Sendable {
    let unshrunken: PillarValues
    let uncertainty: RankUncertainty
  }

  /// One entry a commune, in their order.
  let results: [Result]

  /// Redraws one group.
  ///
  /// - Parameters:
  ///   - communes: its communes.
  ///   - scores: their scores, in the same order.
  ///   - model: what was fitted to all communes.
  ///   - draws: how often each slice counts, the same for all groups.
  ///   - settings: weights and confidence.
  init(
    of communes: [CommuneEvidence],
    scores: [Double],
    model: IndexModel,
    draws: [SliceDraw],
    settings: RankSettings
  ) {
    let weights = Pillar.allCases.map { settings.weights[$0, default: 0] }
    let redrawn = draws.map { draw in
      let pillars = communes.map { model.pillars(of: $0, in: draw) }
      return NormalisedPillars(of: pillars, by: .percentile)
        .scores(weights: weights, by: .geometric)
    }
    let redrawnRanks = redrawn.map(competitionRanks)
    let replicates = communes.indices.map { commune in redrawn.map { $0[commune] } }
    let sets = RankSets(
      of: scores,
      centred: zip(replicates, scores).map { row, score in row.map { $0 - score } },
      confidence: settings.confidence
    )
    let simultaneous = sets.simultaneous()
    let rounded = roundedPlaces(of: communes, model: model, weights: weights)
    let unshrunken = communes.map { model.pillars(of: $0, in: .observed, isShrunken: false) }
    let methods = methodRanks(
      observed: communes.map { model.pillars(of: $0, in: .observed) },
      unshrunken: unshrunken,
      weights: weights
    )
    results = communes.indices.map { commune in
      let ranks = redrawnRanks.map { Double($0[commune]) }
      let places = simultaneous[commune]
      let uncertainty = RankUncertainty(
        scoreError: deviation(of: replicates[commune]),
        marginal: sets.marginal(of: commune),
        simultaneous: places,
        mayBeAmongBest: places.best <= settings.bestPlaces,
        redrawn5: quantile(ranks, 0.05) ?? 1,
        redrawn95: quantile(ranks, 0.95) ?? Double(communes.count),
        methods: RankUncertainty.Places(
          best: methods[commune].min() ?? 1,
          worst: methods[commune].max() ?? communes.count
        ),
        methodMedian: quantile(methods[commune].map(Double.init), 0.5) ?? 1
      )
      let whole = rounded.map {
        uncertainty.including($0[commune], bestPlaces: settings.bestPlaces)
      }
      return Result(unshrunken: unshrunken[commune], uncertainty: whole ?? uncertainty)
    }
  }
}

/// The sample standard deviation; 0 of one value.
private func deviation(of values: [Double]) -> Double {
  let mean = values.reduce(0, +) / Double(values.count)
  let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return values.count > 1 ? (squares / Double(values.count - 1)).squareRoot() : 0
}
