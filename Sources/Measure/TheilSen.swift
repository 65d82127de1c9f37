/// The line that a median of slopes gives (Theil 1950, Sen 1968): no outlier can tilt it.
struct TheilSenLine: Hashable, Sendable {
  /// The median of `y − slope · x`.
  let intercept: Double

  /// The median of the slopes of all pairs of points with different x; 0 without any.
  let slope: Double

  /// Fits the line to points, in O(n log n) time and O(n) memory.
  ///
  /// The slope is the very number that listing all pairs gives.
  ///
  /// - Parameter points: finite, one at least.
  init(through points: [(x: Double, y: Double)]) {
    let slope = PairSlopes(of: points).median ?? 0
    self.slope = slope
    intercept = median(points.map { $0.y - slope * $0.x }) ?? 0
  }
}

/// The slopes of all pairs of points with different x, in order, without listing them.
///
/// How many slopes do not exceed t is the number of pairs that `y − t x` puts in the other order than
/// x does (Cole, Salowe, Steiger & Szemerédi 1989): counted by a merge sort. The rank wanted is
/// closed in on by halving the range of floating-point numbers, until few enough slopes are left to
/// be listed.
struct PairSlopes {
  private let x: [Double]
  private let y: [Double]

  /// How many slopes there are.
  let count: Int

  /// Takes points in any order.
  init(of points: [(x: Double, y: Double)]) {
    let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    x = sorted.map(\.x)
    y = sorted.map(\.y)
    var equal = 0
    var run = 0
    for place in x.indices.dropFirst() {
      run = x[place] == x[place - 1] ? run + 1 : 0
      equal += run
    }
    count = x.count * (x.count - 1) / 2 - equal
  }

  /// The median slope, or the mean of the two in the middle; nil without any.
  var median: Double? {
    guard count > 0 else { return nil }
    let below = slope(ranked: (count - 1) / 2)
    let above = count % 2 == 1 ? below : slope(ranked: count / 2)
    return below + 0.5 * (above - below)
  }

  /// The slope that stands at this place of the ascending order, from 0.
  private func slope(ranked rank: Int) -> Double {
    let bound = largestSlope
    var low = OrderedDouble(-bound)
    var high = OrderedDouble(bound)
    var countLow = 0
    var countHigh = count
    while countHigh - countLow > x.count, let middle = low.middle(to: high) {
      let countMiddle = inversions(of: order(at: middle.value))
      if countMiddle > rank {
        (high, countHigh) = (middle, countMiddle)
      } else {
        (low, countLow) = (middle, countMiddle)
      }
    }
    // Slopes within rounding of an end may be counted on either side of it: the ends move away.
    let margin = max(high.value - low.value, 1e-9 * max(1, abs(low.value)))
    let isOneValue = countHigh - countLow > x.count
    let start = order(at: isOneValue ? low.value : low.value - margin)
    let end = order(at: isOneValue ? high.value : high.value + margin)
    let listed = slopes(from: start, to: end, limit: isOneValue ? x.count : .max).sorted()
    // More slopes than points that no number tells apart are all of one value.
    let place = isOneValue ? listed.count / 2 : rank - inversions(of: start)
    return listed[min(max(place, 0), listed.count - 1)]
  }

  /// No slope is beyond this one, nor its negative.
  private var largestSlope: Double {
    let height = (y.max() ?? 0) - (y.min() ?? 0)
    let gaps = zip(x, x.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }
    return 2 * height / (gaps.min() ?? 1) + 1
  }

  /// The points, by their places in the order of x, as `y − slope · x` orders them; of equals the
  /// later comes first.
  private func order(at slope: Double) -> [Int32] {
    let heights = x.indices.map { y[$0] - slope * x[$0] }
    return x.indices.map(Int32.init).sorted { left, right in
      let (left, right) = (Int(left), Int(right))
      if heights[left] != heights[right] { return heights[left] < heights[right] }
      return x[left] == x[right] ? left < right : left > right
    }
  }

  /// How many pairs of an order are descending.
  private func inversions(of order: [Int32]) -> Int {
    var merge = InversionMerge(order)
    var count = 0
    merge.run { left, _ in
      count += left.count
      return true
    }
    return count
  }

  /// The slopes of the pairs that stand in other orders at the end than at the start.
  private func slopes(from start: [Int32], to end: [Int32], limit: Int) -> [Double] {
    var places = [Int32](repeating: 0, count: end.count)
    for (place, point) in end.enumerated() { places[Int(point)] = Int32(place) }
    var merge = InversionMerge(start.map { places[Int($0)] })
    var slopes: [Double] = []
    merge.run { left, right in
      for place in left {
        let pair = [Int(end[Int(place)]), Int(end[Int(right)])]
        let (first, second) = (min(pair[0], pair[1]), max(pair[0], pair[1]))
        slopes.append((y[second] - y[first]) / (x[second] - x[first]))
      }
      return slopes.count < limit
    }
    return slopes
  }
}

/// A merge sort that tells every descending pair once.
private struct InversionMerge {
  private var values: [Int32]
  private var buffer: [Int32]

  init(_ values: [Int32]) {
    self.values = values
    buffer = values
  }

  /// Sorts.
  ///
  /// - Parameter body: is told a value and all those before it that are over it, until it returns
  ///   false.
  mutating func run(_ body: (ArraySlice<Int32>, Int32) -> Bool) {
    var width = 1
    while width < values.count {
      for start in stride(from: 0, to: values.count, by: 2 * width) {
        let middle = min(start + width, values.count)
        guard merge(start, middle, min(middle + width, values.count), body) else { return }
      }
      swap(&values, &buffer)
      width *= 2
    }
  }

  private mutating func merge(
    _ start: Int,
    _ middle: Int,
    _ end: Int,
    _ body: (ArraySlice<Int32>, Int32) -> Bool
  ) -> Bool {
    var left = start
    var right = middle
    for place in start..<end {
      if right == end || left < middle && values[left] <= values[right] {
        buffer[place] = values[left]
        left += 1
      } else {
        if left < middle, !body(values[left..<middle], values[right]) { return false }
        buffer[place] = values[right]
        right += 1
      }
    }
    return true
  }
}

/// A floating-point number by its place among all of them.
private struct OrderedDouble {
  private let place: Int64

  init(_ value: Double) {
    let bits = Int64(bitPattern: value.bitPattern)
    place = bits < 0 ? Int64.min - bits : bits
  }

  private init(place: Int64) { self.place = place }

  var value: Double {
    let bits = place < 0 ? Int64.min - place : place
    return Double(bitPattern: UInt64(bitPattern: bits))
  }

  /// The number half-way in the order; nil when there is none between.
  func middle(to other: OrderedDouble) -> OrderedDouble? {
    let middle = place / 2 + other.place / 2 + (place % 2 + other.place % 2) / 2
    return middle > place && middle < other.place ? OrderedDouble(place: middle) : nil
  }
}
