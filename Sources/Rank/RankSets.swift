internal import Measure

/// The places that units may have, from estimates and centred replicates of them.
///
/// The stepwise sets of Mogstad, Romano, Shaikh and Wilhelm (Review of Economic Studies, 2024); rank 1
/// is the largest.
///
/// Every difference that the replicates cannot explain is rejected in turn, the largest first, each
/// time among the pairs still open. Pairs are gone through one by one: what is held is one number a
/// pair and one row a unit, never the replicates of all pairs.
struct RankSets {
  private let estimates: [Double]
  private let replicates: ReplicateRows
  private let confidence: Double

  /// For each ordered pair one over the standard deviation of its difference; 0 when there is none.
  private var precisions: [Double]

  /// Takes estimates and, for each, its replicates less the estimate, in the same draws for all.
  init(of estimates: [Double], centred: [[Double]], confidence: Double) {
    self.estimates = estimates
    self.confidence = confidence
    replicates = ReplicateRows(centred)
    let count = estimates.count
    precisions = [Double](repeating: 0, count: count * count)
    for first in 0..<count {
      for second in (first + 1)..<max(count, first + 1) {
        let deviation = replicates.deviation(between: first, second)
        let precision = deviation < 1e-12 ? 0 : 1 / deviation
        precisions[first * count + second] = precision
        precisions[second * count + first] = precision
      }
    }
  }

  /// The places of every unit, right for all of them together.
  func simultaneous() -> [RankUncertainty.Places] {
    let count = estimates.count
    let pairs = (0..<count).flatMap { first in
      (min(first + 1, count)..<count).map { Pair(first: first, second: $0) }
    }
    var (better, worse) = ([Int](repeating: 0, count: count), [Int](repeating: 0, count: count))
    for (winner, loser) in rejections(among: pairs) {
      better[loser] += 1
      worse[winner] += 1
    }
    return (0..<count).map {
      RankUncertainty.Places(best: better[$0] + 1, worst: count - worse[$0])
    }
  }

  /// The places of one unit, right for it alone.
  func marginal(of unit: Int) -> RankUncertainty.Places {
    let pairs = estimates.indices.filter { $0 != unit }.map { Pair(first: unit, second: $0) }
    let rejected = rejections(among: pairs)
    let worse = rejected.count { $0.winner == unit }
    return RankUncertainty.Places(
      best: rejected.count - worse + 1,
      worst: estimates.count - worse
    )
  }

  /// Two units, and which of the two claims "not above the other" are still open.
  private struct Pair {
    let first: Int
    let second: Int
    var isForwardOpen = true
    var isBackwardOpen = true

    init(first: Int, second: Int) {
      self.first = first
      self.second = second
    }
  }

  /// The pairs of which the winner is significantly above the loser.
  private func rejections(among pairs: [Pair]) -> [(winner: Int, loser: Int)] {
    let count = estimates.count
    var rejected: [(winner: Int, loser: Int)] = []
    var open: [Pair] = []
    for pair in pairs {
      if precisions[pair.first * count + pair.second] > 0 {
        open.append(pair)
      } else if estimates[pair.first] > estimates[pair.second] {
        rejected.append((pair.first, pair.second))
      } else if estimates[pair.second] > estimates[pair.first] {
        rejected.append((pair.second, pair.first))
      }
    }
    while !open.isEmpty {
      var maxima = replicates.lowestRow
      for pair in open {
        replicates.raise(
          &maxima,
          to: (pair.first, pair.second),
          precision: precisions[pair.first * count + pair.second],
          forward: pair.isForwardOpen,
          backward: pair.isBackwardOpen
        )
      }
      let critical = quantile(replicates.values(of: maxima), confidence) ?? .infinity
      let before = rejected.count
      for place in open.indices {
        let (first, second) = (open[place].first, open[place].second)
        let precision = precisions[first * count + second]
        let statistic = (estimates[first] - estimates[second]) * precision
        if open[place].isForwardOpen, statistic > critical {
          rejected.append((first, second))
          open[place].isForwardOpen = false
        }
        if open[place].isBackwardOpen, -statistic > critical {
          rejected.append((second, first))
          open[place].isBackwardOpen = false
        }
      }
      guard rejected.count > before else { break }
      open.removeAll { !$0.isForwardOpen && !$0.isBackwardOpen }
    }
    return rejected
  }
}

/// The replicates of some units, eight draws at a time.
private struct ReplicateRows {
  typealias Lanes = SIMD8<Double>

  private let draws: Int
  private let width: Int
  private var lanes: [Lanes]

  /// One row a unit, all of one length.
  init(_ rows: [[Double]]) {
    draws = rows.first?.count ?? 0
    width = (draws + 7) / 8
    lanes = [Lanes](repeating: .zero, count: width * rows.count)
    for (unit, row) in rows.enumerated() {
      for (draw, value) in row.enumerated() { lanes[unit * width + draw / 8][draw % 8] = value }
    }
  }

  /// The standard deviation of the difference of two units around zero.
  func deviation(between first: Int, _ second: Int) -> Double {
    var squares = Lanes.zero
    for lane in 0..<width {
      let difference = lanes[first * width + lane] - lanes[second * width + lane]
      squares += difference * difference
    }
    return (squares.sum() / Double(draws)).squareRoot()
  }

  /// A row under every value.
  var lowestRow: [Lanes] {
    [Lanes](repeating: Lanes(repeating: -.infinity), count: width)
  }

  /// Raises a row to the scaled differences of two units where these are higher.
  func raise(
    _ row: inout [Lanes],
    to pair: (first: Int, second: Int),
    precision: Double,
    forward: Bool,
    backward: Bool
  ) {
    let (first, second) = (pair.first * width, pair.second * width)
    for lane in 0..<width {
      let difference = (lanes[first + lane] - lanes[second + lane]) * precision
      var highest = row[lane]
      if forward { highest.replace(with: difference, where: difference .> highest) }
      if backward { highest.replace(with: -difference, where: -difference .> highest) }
      row[lane] = highest
    }
  }

  /// The values of a row, one a draw.
  func values(of row: [Lanes]) -> [Double] { (0..<draws).map { row[$0 / 8][$0 % 8] } }
}
