internal import Core

/// Communes compared: what was fitted to all of them, and their order.
public struct Benchmark: Hashable, Sendable {
  /// What was fitted to all communes.
  public let model: IndexModel

  /// Their order, each rank with its uncertainty.
  public let ranking: Ranking
}

/// Compares communes: the index, its ranks, and how sure they are (METHOD M5 and M6).
///
/// The size models and the prior of answers are fitted once, to all communes; redraws of the slices
/// keep them.
///
/// - Parameters:
///   - communes: in any order; the result does not depend on it.
///   - settings: strata, weights, thresholds and draws.
///   - jobs: how many groups are worked on at a time; the result does not depend on it.
/// - Returns: every commune once, ranked in its group or with the reason why it is not.
public func benchmark(
  _ communes: [CommuneEvidence],
  settings: RankSettings,
  jobs: Int
) async -> Benchmark {
  let communes = communes.sorted { $0.commune.insee < $1.commune.insee }
  let model = IndexModel(of: communes)
  let order = rank(communes.map(model.figures), settings: settings)
  let byCode = Dictionary(communes.map { ($0.commune.insee, $0) }) { first, _ in first }
  let draws = sliceDraws(settings.redraws, seed: settings.seed, of: settings.slices)
    .map(SliceDraw.init(drawn:))

  // The largest groups take longest: they begin first.
  let queue = order.groups.indices.sorted {
    (order.groups[$1].standings.count, $0) < (order.groups[$0].standings.count, $1)
  }
  let groups = await withTaskGroup(of: (Int, RankedGroup).self) { tasks in
    var groups = order.groups
    var waiting = queue.makeIterator()
    func startOne() {
      guard let place = waiting.next() else { return }
      let group = order.groups[place]
      let members = group.standings.compactMap { byCode[$0.insee] }
      tasks.addTask {
        let redraws = GroupRedraws(
          of: members,
          scores: group.standings.compactMap(\.score),
          model: model,
          draws: draws,
          settings: settings
        )
        return (place, group.with(redraws))
      }
    }
    for _ in 0..<max(1, jobs) { startOne() }
    while let (place, group) = await tasks.next() {
      groups[place] = group
      startOne()
    }
    return groups
  }
  return Benchmark(model: model, ranking: Ranking(groups: groups, unranked: order.unranked))
}

extension RankedGroup {
  /// The group with what redraws tell of each rank.
  fileprivate func with(_ redraws: GroupRedraws) -> RankedGroup {
    RankedGroup(
      strata: strata,
      department: department,
      standings: zip(standings, redraws.results).map { standing, result in
        Standing(
          insee: standing.insee,
          stratum: standing.stratum,
          pillars: standing.pillars.map { score in
            PillarScore(
              pillar: score.pillar,
              value: score.value,
              unshrunken: result.unshrunken[score.pillar],
              percentile: score.percentile,
              reason: score.reason
            )
          },
          score: standing.score,
          rank: standing.rank,
          uncertainty: result.uncertainty,
          ranked: standing.ranked,
          coverage: standing.coverage,
          reason: standing.reason
        )
      }
    )
  }
}
