/// The random numbers of the demonstration: the same seed gives the same numbers everywhere.
///
/// G. L. Steele, D. Lea and C. H. Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
/// Only integers and correctly rounded operations follow from it, so that no mathematical library
/// can change a byte of what is written.
struct SplitMix64 {
  private var state: UInt64

  /// A stream of its own for each name, so that an account added changes no other.
  init(seed: UInt64, stream: String = "") {
    // FNV-1a, 64 bits: Swift's own hashes differ from one run to the next.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in stream.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    state = stream.isEmpty ? seed : seed ^ hash
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 to `bound` - 1; `bound` is 1 or more.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(bound, 1))).high)
  }

  /// A whole number of a range.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// A number from 0 to 1, 1 excluded.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Whether something of this probability happens.
  mutating func happens(_ probability: Double) -> Bool { unit() < probability }

  /// One of several; `choices` is not empty.
  mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

  /// A count of this mean, 4 at most: what a town hall publishes in a day.
  mutating func dailyCount(mean: Double) -> Int {
    (0..<4).reduce(0) { count, _ in count + (happens(mean / 4) ? 1 : 0) }
  }

  /// A factor of mean 1 with a heavy tail: one post in a hundred gets five times the mean or more.
  ///
  /// Pareto of exponent 2, by the square root: exact on every machine.
  mutating func heavyTail() -> Double { 0.5 / max(1 - unit(), 0x1p-12).squareRoot() }

  /// `count` characters of an alphabet.
  mutating func text(_ count: Int, from alphabet: String) -> String {
    let letters = Array(alphabet)
    return String((0..<count).map { _ in pick(letters) })
  }
}
