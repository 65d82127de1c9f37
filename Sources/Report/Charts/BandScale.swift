/// Divides a line into equal bands, one for each of some things in order.
struct BandScale: Hashable, Sendable {
  /// The number of bands, 0 or more.
  let count: Int

  /// Where the first band begins.
  let start: Double

  /// The length of each band.
  let step: Double

  /// Bands of a given length.
  init(_ count: Int, from start: Double, each step: Double) {
    self.count = count
    self.start = start
    self.step = step
  }

  /// Bands that share a length.
  init(_ count: Int, from start: Double, to end: Double) {
    self.init(count, from: start, each: (end - start) / Double(max(count, 1)))
  }

  /// Where the last band ends.
  var end: Double { start + step * Double(count) }

  /// Where a band begins.
  func start(of place: Int) -> Double { start + step * Double(place) }

  /// The middle of a band.
  func middle(of place: Int) -> Double { start(of: place) + step / 2 }
}
