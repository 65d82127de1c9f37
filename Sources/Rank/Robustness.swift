/// How ranks change with the way of computing them (METHOD M5): three normalisations, two means, nine
/// weightings and pillars drawn towards their means or not make 108 rankings.
///
/// - Parameters:
///   - observed: the pillars of the communes of one group.
///   - unshrunken: the same before they are drawn towards the mean.
///   - weights: in the order of `Pillar.allCases`.
/// - Returns: for each commune its 108 ranks.
func methodRanks(
  observed: [PillarValues],
  unshrunken: [PillarValues],
  weights: [Double]
) -> [[Int]] {
  let changes = weights.indices.flatMap { pillar in
    [0.75, 1.25].map { factor in
      weights.enumerated().map { $0 == pillar ? $1 * factor : $1 }
    }
  }
  var ranks = [[Int]](repeating: [], count: observed.count)
  for communes in [observed, unshrunken] {
    for normalisation in Normalisation.allCases {
      let pillars = NormalisedPillars(of: communes, by: normalisation)
      for aggregation in Aggregation.allCases {
        for weights in [weights] + changes {
          let scores = pillars.scores(weights: weights, by: aggregation)
          for (commune, rank) in competitionRanks(scores).enumerated() {
            ranks[commune].append(rank)
          }
        }
      }
    }
  }
  return ranks
}
