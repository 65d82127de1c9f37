/// The generator of Steele, Lea & Flood (2014): the same draws on every machine.
struct SplitMix64: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A whole number from 0 to below `bound`, which is under 2³².
  mutating func next(below bound: Int) -> Int {
    Int(Double(next() >> 11) * 0x1p-53 * Double(bound))
  }
}
