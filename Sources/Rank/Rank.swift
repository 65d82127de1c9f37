internal import Core
internal import Measure

/// Orders communes among those of their size (METHOD M5, steps 5 to 7).
///
/// A commune is ranked when its regularity is measured, its exports cover enough of the period and
/// its group is large enough. Each pillar becomes a percentile among the ranked communes of the group
/// that have it; the score is the weighted geometric mean of those percentiles, the weights rescaled
/// over the pillars measured.
///
/// - Parameters:
///   - communes: in any order; the result does not depend on it.
///   - settings: strata, weights and thresholds.
/// - Returns: every commune once, ranked in its group or with the reason why it is not.
public func rank(_ communes: [CommuneFigures], settings: RankSettings) -> Ranking {
  let strata = settings.strata
  var unranked: [Standing] = []
  var eligible = strata.map { _ in [CommuneFigures]() }
  for figures in communes.sorted(by: { $0.commune.insee < $1.commune.insee }) {
    let place = figures.commune.population.flatMap { stratum(of: $0, among: strata) }
    if let reason = exclusion(of: figures, settings: settings) {
      unranked.append(
        Standing(unranked: figures, in: place.map { strata[$0] }, because: reason)
      )
    } else if let place {
      eligible[place].append(figures)
    } else {
      unranked.append(Standing(unranked: figures, in: nil, because: .unknownPopulation))
    }
  }

  let hosts = mergedStrata(eligible.map(\.count), minimum: settings.minimumStratum)
  var groups: [RankedGroup] = []
  for host in strata.indices {
    let members = strata.indices.filter { hosts[$0] == host && !eligible[$0].isEmpty }
    let contenders = members.flatMap { place in
      eligible[place].map { Contender(figures: $0, stratum: strata[place]) }
    }
    for (department, contenders) in parts(of: contenders, settings: settings) {
      guard contenders.count >= settings.minimumStratum else {
        unranked += contenders.map {
          Standing(unranked: $0.figures, in: $0.stratum, because: .smallStratum)
        }
        continue
      }
      groups.append(
        RankedGroup(
          strata: members.map { strata[$0] },
          department: department,
          standings: standings(of: contenders, weights: settings.weights)
        )
      )
    }
  }
  for place in strata.indices where hosts[place] == nil {
    unranked += eligible[place].map {
      Standing(unranked: $0, in: strata[place], because: .smallStratum)
    }
  }
  return Ranking(groups: groups, unranked: unranked.sorted { $0.insee < $1.insee })
}

/// One commune that is to be ranked, and its stratum.
private struct Contender {
  let figures: CommuneFigures
  let stratum: Stratum
}

/// A group as a whole, or where it is too large (METHOD M10) by department, in the order of their
/// codes; nothing of nobody.
private func parts(
  of contenders: [Contender],
  settings: RankSettings
) -> [(department: String?, contenders: [Contender])] {
  guard !contenders.isEmpty else { return [] }
  guard contenders.count > settings.maximumGroup else { return [(nil, contenders)] }
  return Dictionary(grouping: contenders, by: \.figures.commune.department)
    .sorted { $0.key < $1.key }
    .map { ($0.key, $0.value) }
}

/// The place of the stratum that a population falls into; nil below the first.
private func stratum(of population: Int, among strata: [Stratum]) -> Int? {
  strata.lastIndex { population >= $0.lowest }
}

/// Why a commune cannot be ranked whatever the others are; nil when it can.
private func exclusion(of figures: CommuneFigures, settings: RankSettings) -> MissingReason? {
  let pillars = zip(Pillar.allCases, figures.pillars)
  if let reason = pillars.first(where: { $0.0 == .regularity })?.1.reason { return reason }
  guard let coverage = figures.coverage, coverage >= settings.minimumCoverage else {
    return .lowCoverage
  }
  let weighted = pillars.filter { settings.weights[$0.0, default: 0] > 0 }
  guard weighted.contains(where: { $0.1.value != nil }) else {
    return weighted.compactMap(\.1.reason).first ?? .notApplicable
  }
  return nil
}

/// The standings of one group, by rank and then by INSEE code.
private func standings(of group: [Contender], weights: [Pillar: Double]) -> [Standing] {
  let percentiles = Pillar.allCases.indices.map { pillar in
    percentilesOfMeasured(group.map { $0.figures.pillars[pillar].value })
  }
  let weights = Pillar.allCases.map { weights[$0, default: 0] }
  let scores = group.indices.map { member in
    let measured = weights.indices.filter { weights[$0] > 0 && percentiles[$0][member] != nil }
    return geometricMean(
      of: measured.compactMap { percentiles[$0][member] },
      weights: measured.map { weights[$0] }
    )
  }
  let ranks = competitionRanks(scores)
  let order = group.indices.sorted {
    (ranks[$0], group[$0].figures.commune.insee) < (ranks[$1], group[$1].figures.commune.insee)
  }
  return order.map { member in
    let figures = group[member].figures
    return Standing(
      insee: figures.commune.insee,
      stratum: group[member].stratum,
      pillars: figures.scores { percentiles[$0][member] },
      score: scores[member],
      rank: ranks[member],
      ranked: group.count,
      coverage: figures.coverage,
      reason: nil
    )
  }
}

/// The percentile of each value among those that there are, nil where there is none.
private func percentilesOfMeasured(_ values: [Double?]) -> [Double?] {
  var percentiles = hazenPercentiles(values.compactMap(\.self)).makeIterator()
  return values.map { $0 == nil ? nil : percentiles.next() }
}

extension CommuneFigures {
  /// The pillars with the percentile that each place in `Pillar.allCases` is given.
  fileprivate func scores(percentile: (Int) -> Double?) -> [PillarScore] {
    Pillar.allCases.indices.map { place in
      PillarScore(
        pillar: Pillar.allCases[place],
        value: pillars[place].value,
        percentile: percentile(place),
        reason: pillars[place].reason
      )
    }
  }
}

extension Standing {
  /// The standing of a commune that is measured and not ranked.
  fileprivate init(
    unranked figures: CommuneFigures,
    in stratum: Stratum?,
    because reason: MissingReason
  ) {
    self.init(
      insee: figures.commune.insee,
      stratum: stratum,
      pillars: figures.scores { _ in nil },
      score: nil,
      rank: nil,
      ranked: nil,
      coverage: figures.coverage,
      reason: reason
    )
  }
}
