internal import Foundation

/// How a pillar's values become comparable with those of another.
enum Normalisation: CaseIterable {
  /// The percentile of Hazen: the method's own.
  case percentile
  /// From 1 for the least to 100 for the most.
  case range
  /// 100 Φ(z), z the distance from the mean in sample standard deviations.
  case normal

  /// The values on a scale of 0 to 100, in their order; where all are one value, the middle.
  ///
  /// Values that are equal but for rounding noise (`tieKey`) are one value: where τ² is 0 every
  /// commune of a platform has the same engagement, and a scale from its least to its most would
  /// order them by their last bit.
  func apply(to values: [Double]) -> [Double] {
    let low = values.min() ?? 0
    let width = (values.max() ?? 0) - low
    let isOneValue = tieKey(width) == 0
    switch self {
    case .percentile:
      return hazenPercentiles(values)
    case .range:
      return values.map { isOneValue ? 50.5 : 1 + 99 * ($0 - low) / width }
    case .normal:
      let mean = values.reduce(0, +) / Double(values.count)
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let deviation = values.count > 1 ? (squares / Double(values.count - 1)).squareRoot() : 0
      return values.map {
        isOneValue ? 50 : 50 * erfc(-(($0 - mean) / deviation) / 2.0.squareRoot())
      }
    }
  }
}

/// How the pillars of one commune become one score.
enum Aggregation: CaseIterable {
  /// What is bad in one pillar cannot all be bought in another: the method's own.
  case geometric
  /// It can.
  case arithmetic
}

/// The pillars of some communes on one scale.
struct NormalisedPillars {
  /// By pillar and then by commune; nil where a commune lacks the pillar.
  let values: [[Double?]]

  /// Puts the pillars of communes on one scale, each among those that have it.
  init(of communes: [PillarValues], by normalisation: Normalisation) {
    values = Pillar.allCases.map { pillar in
      let column = communes.map { $0[pillar] }
      var normalised = normalisation.apply(to: column.compactMap(\.self)).makeIterator()
      return column.map { $0 == nil ? nil : normalised.next() }
    }
  }

  /// One score a commune: the weighted mean of the pillars it has.
  ///
  /// - Parameters:
  ///   - weights: in the order of `Pillar.allCases`; a pillar of weight 0 is not looked at.
  ///   - aggregation: which mean.
  /// - Returns: the scores, in the order of the communes.
  func scores(weights: [Double], by aggregation: Aggregation) -> [Double] {
    (values.first ?? []).indices.map { commune in
      weightedMean(by: aggregation, weights: weights) { values[$0][commune] }
    }
  }
}

/// The weighted mean of the pillars that a commune has.
///
/// - Parameters:
///   - aggregation: which mean.
///   - weights: in the order of `Pillar.allCases`; a pillar of weight 0 is not looked at.
///   - value: a pillar by its place, on a scale of 0 to 100; nil where not measured.
/// - Returns: on the same scale; not a number when it has none.
func weightedMean(
  by aggregation: Aggregation,
  weights: [Double],
  of value: (Int) -> Double?
) -> Double {
  var sum = 0.0
  var total = 0.0
  for (pillar, weight) in weights.enumerated() where weight > 0 {
    guard let value = value(pillar) else { continue }
    sum += weight * (aggregation == .geometric ? log(value) : value)
    total += weight
  }
  return aggregation == .geometric ? exp(sum / total) : sum / total
}
