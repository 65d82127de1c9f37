/// The distinct words of the `class` attributes of a document.
struct HTMLWords: Sendable {
  private var ranges: [Range<UInt32>] = []
  private var slots = [UInt32](repeating: HTMLWords.free, count: 512)
  private var hashes: [UInt32] = []

  private static let free = UInt32.max

  var count: Int { ranges.count }

  /// Calls for each word of a value, in its order, with the word's place.
  mutating func each(in document: HTMLTokens, _ value: HTMLToken, _ body: (Int32) -> Void) {
    let end = Int(value.offset) + Int(value.length)
    var place = Int(value.offset)
    while place < end {
      if document.characters[place] <= 0x20 {
        place += 1
        continue
      }
      let start = place
      var hash = HTMLNames.seed
      while place < end, document.characters[place] > 0x20 {
        hash = HTMLNames.mixed(hash, document.characters[place])
        place += 1
      }
      body(insert(start..<place, of: document.characters, hash: hash))
    }
  }

  /// The place of a word, which stands in `letters`; nil when the document does not hold it.
  func place(of word: HTMLSelector.Word, in letters: [UInt8], _ document: HTMLTokens) -> Int32? {
    let slot = slot(of: word.hash) { range in
      isSame(word.range, letters, range, document.characters)
    }
    return slots[slot] == Self.free ? nil : Int32(slots[slot])
  }

  private mutating func insert(_ word: Range<Int>, of letters: [UInt8], hash: UInt64) -> Int32 {
    let slot = slot(of: hash) { isSame(word, letters, $0, letters) }
    if slots[slot] != Self.free { return Int32(slots[slot]) }
    slots[slot] = UInt32(ranges.count)
    ranges.append(UInt32(word.lowerBound)..<UInt32(word.upperBound))
    hashes.append(Self.short(hash))
    if ranges.count * 2 > slots.count { grow() }
    return Int32(ranges.count - 1)
  }

  @inline(__always)
  private func slot(of hash: UInt64, isSame: (Range<UInt32>) -> Bool) -> Int {
    let short = Self.short(hash)
    var slot = Int(short) & (slots.count - 1)
    while slots[slot] != Self.free {
      let place = Int(slots[slot])
      if hashes[place] == short, isSame(ranges[place]) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private static func short(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }

  private mutating func grow() {
    slots = [UInt32](repeating: Self.free, count: slots.count * 2)
    for (place, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(place)
    }
  }

  @inline(__always)
  private func isSame(
    _ one: Range<Int>,
    _ letters: [UInt8],
    _ other: Range<UInt32>,
    _ characters: [UInt8]
  ) -> Bool {
    guard one.count == other.count else { return false }
    var place = Int(other.lowerBound)
    for letter in one {
      if letters[letter] != characters[place] { return false }
      place += 1
    }
    return true
  }
}
