internal import Measure

/// The places that each commune of a group may have by the rounding of counts alone (METHOD M10).
///
/// Each is looked at with its own counts as high as they may be and all others' as low, and the other
/// way round; what was fitted to all communes stays as it is. A count is taken at its two ends wherever
/// it stands, so that the places are too many rather than too few.
///
/// - Parameters:
///   - communes: the communes of the group.
///   - model: what was fitted to all communes.
///   - weights: in the order of `Pillar.allCases`.
/// - Returns: one entry a commune; nil when no count is rounded.
func roundedPlaces(
  of communes: [CommuneEvidence],
  model: IndexModel,
  weights: [Double]
) -> [RankUncertainty.Places]? {
  guard communes.contains(where: { $0.accounts.contains { $0.rounding != nil } }) else {
    return nil
  }
  let lows = communes.map { model.pillars(of: $0, at: .low) }
  let highs = communes.map { model.pillars(of: $0, at: .high) }
  let amongLows = GroupScores(of: lows, weights: weights)
  let amongHighs = GroupScores(of: highs, weights: weights)
  return communes.indices.map { commune in
    RankUncertainty.Places(
      best: amongLows.rank(of: commune, with: highs[commune]),
      worst: amongHighs.rank(of: commune, with: lows[commune])
    )
  }
}

/// Which end of what rounded counts may be.
enum RoundingEnd {
  case low, high

  /// The end of two values.
  func of(_ first: Double, _ second: Double) -> Double {
    self == .low ? min(first, second) : max(first, second)
  }
}

extension RankUncertainty {
  /// The uncertainty with these places in its sets.
  func including(_ places: Places, bestPlaces: Int) -> RankUncertainty {
    let all = simultaneous.union(places)
    return RankUncertainty(
      scoreError: scoreError,
      marginal: marginal.union(places),
      simultaneous: all,
      mayBeAmongBest: all.best <= bestPlaces,
      redrawn5: redrawn5,
      redrawn95: redrawn95,
      methods: methods,
      methodMedian: methodMedian
    )
  }
}

extension RankUncertainty.Places {
  fileprivate func union(_ other: RankUncertainty.Places) -> RankUncertainty.Places {
    RankUncertainty.Places(best: min(best, other.best), worst: max(worst, other.worst))
  }
}
