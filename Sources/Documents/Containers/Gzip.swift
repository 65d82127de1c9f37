internal import Core

/// A `.gz` file: one gzip member after the other, as RFC 1952 has it.
struct Gzip {
  /// What sound members that follow one another expand to, and why the last of them ends early.
  struct Run {
    var bytes: [UInt8] = []
    var fault: Refusal?
  }

  /// The runs of the file: one when it is sound, one more after each broken member.
  private(set) var runs: [Run] = []

  /// Whether some bytes begin like gzip with deflate, the only method there is.
  static func isOne(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: magic) }

  /// A file with more broken members than this is none.
  private static let mostBroken = 1_000

  private static let magic: [UInt8] = [0x1F, 0x8B, 0x08]

  /// Expands a file; after a broken member it goes on at the next that can be found.
  init(_ bytes: ArraySlice<UInt8>, budget: inout ExpansionBudget) {
    var rest = bytes
    var run = Run()
    while Gzip.isOne(rest) {
      let stream = Inflater.expand(rest, .gzip, budget: &budget)
      run.bytes += stream.bytes
      if let fault = stream.fault {
        run.fault = fault
        runs.append(run)
        run = Run()
        if fault.reason == .tooLarge || runs.count == Gzip.mostBroken { return }
        rest = Gzip.next(in: rest.dropFirst(max(1, stream.consumed)))
      } else {
        rest = rest.dropFirst(stream.consumed)
        // Padding with zeros is common on tapes and harmless.
        if rest.first == 0 { rest = rest.drop { $0 == 0 } }
      }
    }
    if !run.bytes.isEmpty || runs.isEmpty { runs.append(run) }
  }

  private static func next(in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while let place = rest.firstIndex(of: magic[0]) {
      rest = rest[place...]
      if isOne(rest) { return rest }
      rest = rest.dropFirst()
    }
    return []
  }
}
