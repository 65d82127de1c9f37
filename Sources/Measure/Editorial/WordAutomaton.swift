/// Finds every one of many words in a text in one pass: the automaton of Aho and Corasick (1975).
///
/// It reads the bytes of folded texts: a space, `a` to `z`, `0` to `9`.
struct WordAutomaton: Sendable {
  /// A word that was found.
  struct Match: Hashable {
    /// Which, by its place among the words.
    let word: Int
    /// Where it ends: the place after its last byte.
    let end: Int
  }

  private static let symbols = 37
  /// By state and symbol, the next state.
  private var next: [Int32] = [Int32](repeating: -1, count: symbols)
  /// By state, the words that end there.
  private var words: [[Int32]] = [[]]
  /// By state, the nearest shorter state in which a word ends; 0 for none.
  private var shorter: [Int32] = [0]

  /// An automaton for these words, each of at least one byte of a folded text.
  init(_ words: [[UInt8]]) {
    for (place, word) in words.enumerated() { insert(word, place: Int32(place)) }
    link()
  }

  private mutating func insert(_ word: [UInt8], place: Int32) {
    var state = 0
    for byte in word {
      let edge = state * Self.symbols + Self.symbol(byte)
      if next[edge] < 0 {
        next[edge] = Int32(words.count)
        words.append([])
        shorter.append(0)
        next.append(contentsOf: repeatElement(-1, count: Self.symbols))
      }
      state = Int(next[edge])
    }
    words[state].append(place)
  }

  /// Completes the automaton, states by their length: where a word goes no further, the longest end of
  /// it that begins another goes on.
  private mutating func link() {
    var fallback = [Int32](repeating: 0, count: words.count)
    var queue: [Int] = [0]
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      let back = Int(fallback[state])
      for symbol in 0..<Self.symbols {
        let edge = state * Self.symbols + symbol
        let detour = state == 0 ? 0 : next[back * Self.symbols + symbol]
        guard next[edge] >= 0 else {
          next[edge] = detour
          continue
        }
        let child = Int(next[edge])
        fallback[child] = detour
        shorter[child] = words[Int(detour)].isEmpty ? shorter[Int(detour)] : detour
        queue.append(child)
      }
    }
  }

  /// The words in a folded text, by where they end, longer ones first.
  func matches(in bytes: [UInt8]) -> [Match] {
    var found: [Match] = []
    var state = 0
    for (place, byte) in bytes.enumerated() {
      state = Int(next[state * Self.symbols + Self.symbol(byte)])
      var ending = state
      while ending > 0 {
        for word in words[ending] { found.append(Match(word: Int(word), end: place + 1)) }
        ending = Int(shorter[ending])
      }
    }
    return found
  }

  private static func symbol(_ byte: UInt8) -> Int {
    switch byte {
    case 0x61...0x7A: Int(byte) - 0x60
    case 0x30...0x39: Int(byte) - 0x30 + 27
    default: 0
    }
  }
}
