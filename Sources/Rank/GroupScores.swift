internal import Measure

/// The scores of a group, and the rank that one commune would have with other pillars.
///
/// Only communes whose values lie between the old ones and the new ones change their percentiles: they
/// alone are scored again, so that asking for every commune of a group does not cost its square.
struct GroupScores {
  private let weights: [Double]

  /// One column a pillar, in the order of `Pillar.allCases`.
  private let columns: [PercentileColumn]

  /// The scores as they are compared, by commune and ascending.
  private let keys: [Double]
  private let sortedKeys: [Double]

  /// Scores a group: percentiles, and their geometric mean.
  ///
  /// - Parameters:
  ///   - communes: their pillars.
  ///   - weights: in the order of `Pillar.allCases`.
  init(of communes: [PillarValues], weights: [Double]) {
    let columns = Pillar.allCases.map { pillar in
      PercentileColumn(of: communes.map { $0[pillar] })
    }
    self.weights = weights
    self.columns = columns
    keys = communes.indices.map { commune in
      tieKey(
        weightedMean(by: .geometric, weights: weights) { columns[$0].percentile(of: commune) }
      )
    }
    sortedKeys = keys.sorted()
  }

  /// The rank of a commune whose pillars become these; it has the same ones as before.
  func rank(of commune: Int, with pillars: PillarValues) -> Int {
    let changes = zip(columns, Pillar.allCases).map { $0.change(of: commune, to: pillars[$1]) }
    func key(of other: Int) -> Double {
      tieKey(
        weightedMean(by: .geometric, weights: weights) { pillar in
          columns[pillar].percentile(of: other, after: changes[pillar])
        }
      )
    }
    let own = key(of: commune)
    let passed = Set(
      weights.indices.lazy.filter { weights[$0] > 0 }.flatMap { pillar in
        columns[pillar].passed(by: changes[pillar])
      }
    ).subtracting([commune])
    let before = keys.count - sortedKeys.partitioningIndex { $0 > own }
    let without = before - (keys[commune] > own ? 1 : 0)
    return passed.reduce(1 + without) { rank, other in
      rank - (keys[other] > own ? 1 : 0) + (key(of: other) > own ? 1 : 0)
    }
  }
}

/// What one pillar is among the communes of a group that have it, by percentile.
private struct PercentileColumn {
  /// A commune's value that becomes another, both as they are compared.
  struct Change {
    let commune: Int
    let old: Double
    let new: Double
  }

  /// The values as they are compared, by commune; nil where not measured.
  private let keys: [Double?]

  /// The communes that have one, by it, and their values.
  private let order: [Int]
  private let sortedKeys: [Double]

  init(of values: [Double?]) {
    let keys = values.map { $0.map(tieKey) }
    let present = keys.enumerated().compactMap { place, key in key.map { (key: $0, place: place) } }
      .sorted { $0 < $1 }
    self.keys = keys
    order = present.map(\.place)
    sortedKeys = present.map(\.key)
  }

  /// The change of a commune to a value; nil when it has none.
  func change(of commune: Int, to value: Double?) -> Change? {
    guard let old = keys[commune], let value else { return nil }
    return Change(commune: commune, old: old, new: tieKey(value))
  }

  /// The percentile of a commune, Hazen's, after a change; nil when it has none.
  func percentile(of commune: Int, after change: Change? = nil) -> Double? {
    guard let old = keys[commune] else { return nil }
    var key = old
    if let change, change.commune == commune { key = change.new }
    var below = sortedKeys.partitioningIndex { $0 >= key }
    var upTo = sortedKeys.partitioningIndex { $0 > key }
    if let change {
      below += (change.new < key ? 1 : 0) - (change.old < key ? 1 : 0)
      upTo += (change.new <= key ? 1 : 0) - (change.old <= key ? 1 : 0)
    }
    return hazenPercentile(first: below, last: upTo - 1, of: sortedKeys.count)
  }

  /// The communes whose place a change may alter: those from the lesser value to the greater.
  func passed(by change: Change?) -> ArraySlice<Int> {
    guard let change, change.old != change.new else { return [] }
    let (low, high) = (min(change.old, change.new), max(change.old, change.new))
    let first = sortedKeys.partitioningIndex { $0 >= low }
    return order[first..<sortedKeys.partitioningIndex { $0 > high }]
  }
}

extension [Double] {
  /// The first place from which on all values have a property, those before having it not.
  fileprivate func partitioningIndex(where belongsAfter: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
