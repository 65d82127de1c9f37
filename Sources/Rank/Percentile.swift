internal import Foundation

/// The key by which values are compared: 1e-9 apart is equal, so that rounding noise decides no rank.
func tieKey(_ value: Double) -> Double { (value * 1e9 + 0.5).rounded(.down) }

/// Where each value stands among all: `100 (r − 1/2) / n`, r its ascending mid-rank (Hazen).
///
/// - Returns: in the order of the values, over 0 and under 100; equal values have equal places.
func hazenPercentiles(_ values: [Double]) -> [Double] {
  let keys = values.map(tieKey)
  let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
  var percentiles = [Double](repeating: 0, count: keys.count)
  var first = 0
  while first < order.count {
    var last = first
    while last + 1 < order.count, keys[order[last + 1]] == keys[order[first]] { last += 1 }
    let percentile = hazenPercentile(first: first, last: last, of: keys.count)
    for place in first...last { percentiles[order[place]] = percentile }
    first = last + 1
  }
  return percentiles
}

/// The percentile of the values from one place to another of some in ascending order, which are equal.
func hazenPercentile(first: Int, last: Int, of count: Int) -> Double {
  let middleRank = Double(first + last) / 2 + 1
  return 100 * (middleRank - 0.5) / Double(count)
}

/// The rank of each score, 1 for the highest, equal scores sharing the best rank: 1, 2, 2, 4.
func competitionRanks(_ scores: [Double]) -> [Int] {
  let keys = scores.map(tieKey)
  let order = keys.indices.sorted { (keys[$1], $0) < (keys[$0], $1) }
  var ranks = [Int](repeating: 0, count: keys.count)
  for (place, index) in order.enumerated() {
    let isTied = place > 0 && keys[order[place - 1]] == keys[index]
    ranks[index] = isTied ? ranks[order[place - 1]] : place + 1
  }
  return ranks
}

/// The weighted geometric mean of values over 0; the weights' sum is over 0.
func geometricMean(of values: [Double], weights: [Double]) -> Double {
  let logarithms = zip(values, weights).reduce(0) { $0 + $1.1 * log($1.0) }
  return exp(logarithms / weights.reduce(0, +))
}
