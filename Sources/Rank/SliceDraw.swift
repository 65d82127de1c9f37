internal import Core
internal import Measure

/// How often each slice of the period counts: once as observed, or as often as it was drawn.
struct SliceDraw: Hashable, Sendable {
  /// One multiplicity a slice, those that the period lacks included.
  let times: [Int]

  /// The period as it was observed.
  static let observed = SliceDraw(times: [Int](repeating: 1, count: Period.mostSlices))

  private init(times: [Int]) { self.times = times }

  /// The slices drawn, with repetition.
  init(drawn slices: [Int]) {
    var times = [Int](repeating: 0, count: Period.mostSlices)
    for slice in slices { times[slice] += 1 }
    self.times = times
  }
}

/// The draws of METHOD M6: as many slices as the period has, each time, the same for all communes,
/// so that what shook all of them together stays together.
///
/// - Parameters:
///   - count: how many draws.
///   - seed: where they begin.
///   - slices: how many slices the period has.
/// - Returns: the slices drawn, from 0, with repetition.
public func sliceDraws(_ count: Int, seed: UInt64, of slices: Int) -> [[Int]] {
  var generator = SplitMix64(seed: seed)
  return (0..<count).map { _ in
    (0..<slices).map { _ in generator.next(below: slices) }
  }
}
