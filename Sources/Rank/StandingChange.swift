public import Core
public import Measure

/// How the standing of one commune changed.
public struct StandingChange: Hashable, Sendable {
  /// How one pillar changed.
  public struct Pillar: Hashable, Sendable {
    /// Which pillar.
    public let pillar: Rank.Pillar

    /// Its place among the communes of the group, 0 to 100, then and now.
    public let percentile: FigureChange

    /// Creates a pillar's change.
    public init(pillar: Rank.Pillar, percentile: FigureChange) {
      self.pillar = pillar
      self.percentile = percentile
    }
  }

  /// Which commune.
  public let insee: INSEECode

  /// Against which period.
  public let comparison: Comparison

  /// Its rank then; nil when it was not ranked.
  public let rank: Int?

  /// How many communes its group ranked then; nil when it was not ranked.
  public let ranked: Int?

  /// The places it may have had then, at the confidence of its period; nil when not ranked.
  public let marginal: RankUncertainty.Places?

  /// Whether it is ranked among the same strata and department as then; nil when it is not ranked
  /// in one of the two periods.
  public let isSameGroup: Bool?

  /// Whether its rank changed by more than chance explains: its marginal sets of both periods share no
  /// place; nil when it is not ranked in both, not in the same group, or not by the same settings.
  public let isRankBeyondChance: Bool?

  /// Its score, then and now; nil when it is not ranked in both.
  ///
  /// The interval of 95 % is that of the redraws' standard errors.
  public let score: FigureChange?

  /// The pillars measured and ranked in both periods, in the order of `Pillar.allCases`.
  public let pillars: [Pillar]

  /// Creates a change.
  public init(
    insee: INSEECode,
    comparison: Comparison,
    rank: Int?,
    ranked: Int?,
    marginal: RankUncertainty.Places?,
    isSameGroup: Bool?,
    isRankBeyondChance: Bool?,
    score: FigureChange?,
    pillars: [Pillar]
  ) {
    self.insee = insee
    self.comparison = comparison
    self.rank = rank
    self.ranked = ranked
    self.marginal = marginal
    self.isSameGroup = isSameGroup
    self.isRankBeyondChance = isRankBeyondChance
    self.score = score
    self.pillars = pillars
  }
}

/// How the standings of two rankings differ.
///
/// - Parameters:
///   - earlier: the ranking of the earlier period.
///   - now: that of the period.
///   - comparison: which period the earlier one is.
///   - isSameMethod: whether both were made by the same settings.
/// - Returns: one entry for each commune that stands in both, ranked or not, by INSEE code.
public func standingChanges(
  from earlier: Ranking,
  to now: Ranking,
  comparison: Comparison,
  isSameMethod: Bool = true
) -> [StandingChange] {
  let before = Dictionary(earlier.placed.map { ($0.standing.insee, $0) }) { first, _ in first }
  return now.placed.sorted { $0.standing.insee < $1.standing.insee }.compactMap { placed in
    before[placed.standing.insee].map {
      StandingChange(
        from: $0,
        to: placed,
        comparison: comparison,
        isSameMethod: isSameMethod
      )
    }
  }
}

/// A standing and its group; nil when it is not ranked.
private struct PlacedStanding {
  let standing: Standing
  let group: RankedGroup?
}

extension Ranking {
  fileprivate var placed: [PlacedStanding] {
    groups.flatMap { group in
      group.standings.map { PlacedStanding(standing: $0, group: group) }
    } + unranked.map { PlacedStanding(standing: $0, group: nil) }
  }
}

extension StandingChange {
  fileprivate init(
    from old: PlacedStanding,
    to new: PlacedStanding,
    comparison: Comparison,
    isSameMethod: Bool
  ) {
    let isSameGroup = old.group.flatMap { before in
      new.group.map { $0.strata == before.strata && $0.department == before.department }
    }
    let sets = [old, new].compactMap(\.standing.uncertainty?.marginal)
    let isDisjoint =
      sets.count == 2 ? sets[0].worst < sets[1].best || sets[1].worst < sets[0].best : nil
    self.init(
      insee: new.standing.insee,
      comparison: comparison,
      rank: old.standing.rank,
      ranked: old.standing.ranked,
      marginal: old.standing.uncertainty?.marginal,
      isSameGroup: isSameGroup,
      isRankBeyondChance: isSameGroup == true && isSameMethod ? isDisjoint : nil,
      score: old.standing.scoreMeasure.flatMap { before in
        new.standing.scoreMeasure.flatMap { FigureChange(from: before, to: $0) }
      },
      pillars: zip(old.standing.pillars, new.standing.pillars).compactMap { before, after in
        guard before.pillar == after.pillar, let earlier = before.percentile,
          let now = after.percentile
        else { return nil }
        return Pillar(
          pillar: after.pillar,
          percentile: FigureChange(from: earlier, to: now)
        )
      }
    )
  }
}

extension Standing {
  /// The score with the 95 % interval of its standard error; nil when not ranked.
  fileprivate var scoreMeasure: MeasureValue? {
    score.map { score in
      let half = uncertainty.map { normal975 * $0.scoreError }
      return MeasureValue(
        "score",
        score,
        low: half.map { score - $0 },
        high: half.map { score + $0 }
      )
    }
  }
}
