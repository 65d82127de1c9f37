internal import Core
internal import Foundation

/// Audience (METHOD M2), from the followers read at each capture.
///
/// Change needs two days: two captures of one day show the same moment twice.
func audienceMeasures(of observation: Observation) -> [MeasureValue] {
  let followers = observation.followers
  let first = followers.first
  let last = followers.last
  let start = first.map { Double($0.count.value) } ?? 0
  let end = last.map { Double($0.count.value) } ?? 0
  let days = (last?.day.number ?? 0) - (first?.day.number ?? 0)
  let missing = observation.followerless
  let changeless: MissingReason? =
    missing ?? (days > 0 ? nil : .oneSnapshot) ?? (start > 0 ? nil : .zeroDenominator)
  let population = observation.population.map(Double.init) ?? 0
  let uninhabited: MissingReason? =
    observation.population == nil ? .unknownPopulation : population > 0 ? nil : .zeroDenominator

  func figure(
    _ name: String,
    _ value: Double,
    unless reason: MissingReason?,
    from used: [Observation.Followers]
  ) -> MeasureValue {
    MeasureValue(
      name,
      value,
      unless: reason,
      count: used.count,
      isRounded: used.contains { $0.count.isRounded }
    )
  }

  let ends = [first, last].compactMap(\.self)
  return [
    figure("followers_start", start, unless: missing, from: Array(ends.prefix(1))),
    figure("followers_end", end, unless: missing, from: Array(ends.suffix(1))),
    figure(
      "followers_mean",
      observation.meanFollowers ?? 0,
      unless: missing,
      from: followers
    ),
    figure("growth_rate", end / start - 1, unless: changeless, from: ends),
    figure(
      "growth_weekly",
      pow(end / start, 7 / Double(days)) - 1,
      unless: changeless ?? (end > 0 ? nil : .zeroDenominator),
      from: ends
    ),
    figure(
      "penetration_pct",
      100 * end / population,
      unless: missing ?? uninhabited,
      from: Array(ends.suffix(1))
    ),
  ]
}
