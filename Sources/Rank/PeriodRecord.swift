public import Core
public import Measure

/// What one period's ledger says of communes, as charts over time need it.
public struct PeriodRecord: Sendable {
  /// The period.
  public let period: Period

  /// One point a commune.
  public let points: [INSEECode: HistoryPoint]

  /// The medians of each stratum that has communes, smallest first.
  public let strata: [StratumPoint]

  /// Records one period.
  ///
  /// - Parameters:
  ///   - period: the period.
  ///   - communes: its communes; those without a standing are left out.
  ///   - measures: for each of them, its measures; others than `History.measures` aside.
  ///   - ranking: its ranking.
  ///   - limits: the strata of the medians, whatever the ranking's were.
  public init(
    of period: Period,
    communes: [Commune],
    measures: [INSEECode: [MeasureValue]],
    ranking: Ranking,
    limits: [Stratum]
  ) {
    let standings = Dictionary(
      (ranking.groups.flatMap(\.standings) + ranking.unranked).map { ($0.insee, $0) }
    ) { first, _ in first }
    let points = communes.compactMap { commune in
      standings[commune.insee].map { standing in
        let figures = measures[commune.insee] ?? []
        return (
          commune,
          HistoryPoint(
            of: standing,
            in: period,
            figures: History.measures.map { name in figures.first { $0.name == name }?.value }
          )
        )
      }
    }
    self.period = period
    self.points = Dictionary(points.map { ($0.insee, $1) }) { first, _ in first }
    strata = limits.compactMap { stratum in
      let members = points.filter { commune, _ in
        commune.population.map { $0 >= stratum.lowest && $0 < (stratum.limit ?? .max) } ?? false
      }
      return members.isEmpty
        ? nil : StratumPoint(of: members.map(\.1), stratum: stratum, period: period)
    }
  }
}

extension HistoryPoint {
  fileprivate init(of standing: Standing, in period: Period, figures: [Double?]) {
    self.init(
      period: period,
      stratum: standing.stratum,
      rank: standing.rank,
      ranked: standing.ranked,
      marginal: standing.uncertainty?.marginal,
      score: standing.score,
      scoreError: standing.uncertainty?.scoreError,
      pillars: standing.pillars.map {
        Pillar(pillar: $0.pillar, value: $0.value, percentile: $0.percentile)
      },
      figures: figures
    )
  }
}

extension StratumPoint {
  fileprivate init(of points: [HistoryPoint], stratum: Stratum, period: Period) {
    self.init(
      stratum: stratum,
      period: period,
      communes: points.count,
      score: quantile(points.compactMap(\.score), 0.5),
      pillars: Pillar.allCases.map { pillar in
        quantile(points.compactMap { $0.pillars[pillar.place].value }, 0.5)
      },
      figures: History.measures.indices.map { place in
        quantile(points.compactMap { $0.figures[place] }, 0.5)
      }
    )
  }
}
