/// Where the elements of a document stand by name, attribute and class.
///
/// A question then looks at the elements that may answer it, instead of walking the document: dozens
/// of layouts ask every page, and most find nothing.
struct HTMLIndex: Sendable {
  /// Elements by the place of their name among the document's names.
  let names: HTMLPostings

  /// Elements by the place of an attribute's name; twice when they write it twice.
  let attributes: HTMLPostings

  /// Elements by the place of a class among `words`.
  let classes: HTMLPostings

  /// The place of the name `class`; nil when no element has one.
  let classAttribute: UInt16?

  /// The classes of each element one after another, and where those of each begin.
  private let classesInOrder: [Int32]
  private let classStarts: [Int32]

  private let words: HTMLWords

  init(_ document: HTMLTokens, _ tree: HTMLTree) {
    classAttribute = document.names.place(of: "class")
    var words = HTMLWords()
    var attributes = HTMLPostings.Keys()
    var classes = HTMLPostings.Keys()
    var classStarts: [Int32] = []
    classStarts.reserveCapacity(tree.nodes.count + 1)
    for (element, node) in tree.nodes.enumerated() {
      classStarts.append(Int32(classes.count))
      var place = Int(node.start) + 1
      var hasClass = false
      while place < document.tokens.count, document.tokens[place].kind == .attribute {
        let token = document.tokens[place]
        attributes.append(Int32(token.name), at: Int32(element))
        // Of an attribute that is written twice, the first counts.
        if token.name == classAttribute, !hasClass {
          hasClass = true
          words.each(in: document, token) { classes.append($0, at: Int32(element)) }
        }
        place += 1
      }
    }
    classStarts.append(Int32(classes.count))
    let nameCount = document.names.list.count
    names = HTMLPostings(
      tree.nodes.lazy.map { Int32($0.name) },
      tree.nodes.indices.lazy.map { Int32($0) },
      count: nameCount
    )
    self.attributes = HTMLPostings(attributes.keys, attributes.elements, count: nameCount)
    self.classes = HTMLPostings(classes.keys, classes.elements, count: words.count)
    self.words = words
    self.classStarts = classStarts
    classesInOrder = classes.keys
  }

  /// The place of a class; nil when no element is of it.
  func place(
    ofClass word: HTMLSelector.Word,
    of selector: HTMLSelector,
    in document: HTMLTokens
  ) -> Int32? {
    words.place(of: word, in: selector.letters, document)
  }

  /// Whether an element is of a class.
  @inline(__always)
  func element(_ element: Int, isOf wanted: Int32) -> Bool {
    for place in Int(classStarts[element])..<Int(classStarts[element + 1])
    where classesInOrder[place] == wanted {
      return true
    }
    return false
  }

  /// Whether an element is of one of some classes, of which `mask` has the bits (`HTMLIndex.bit`).
  @inline(__always)
  func element(_ element: Int, isOfAny wanted: [Int32], mask: UInt64) -> Bool {
    for place in Int(classStarts[element])..<Int(classStarts[element + 1]) {
      let own = classesInOrder[place]
      if mask & Self.bit(own) != 0, wanted.contains(own) { return true }
    }
    return false
  }

  /// One bit of 64 for a class: most that are not asked for are passed over by it.
  @inline(__always)
  static func bit(_ word: Int32) -> UInt64 { 1 << UInt64(truncatingIfNeeded: word & 63) }
}

/// Lists of elements in document order, one for each key.
struct HTMLPostings: Sendable {
  /// Keys as they are met, and the elements in which they are.
  struct Keys {
    private(set) var keys: [Int32] = []
    private(set) var elements: [Int32] = []

    var count: Int { keys.count }

    @inline(__always)
    mutating func append(_ key: Int32, at element: Int32) {
      keys.append(key)
      elements.append(element)
    }
  }

  private var starts: [Int32]
  private var elements: [Int32]

  /// Sorts elements by key, of which there are `count`, by counting.
  init(_ keys: some Collection<Int32>, _ met: some Collection<Int32>, count: Int) {
    starts = [Int32](repeating: 0, count: count + 1)
    elements = [Int32](repeating: 0, count: met.count)
    for key in keys { starts[Int(key) + 1] += 1 }
    for key in 0..<count { starts[key + 1] += starts[key] }
    var next = starts
    for (key, element) in zip(keys, met) {
      elements[Int(next[Int(key)])] = element
      next[Int(key)] += 1
    }
  }

  /// How many elements a key has.
  func count(_ key: Int) -> Int { Int(starts[key + 1] - starts[key]) }

  /// The elements of a key that stand in a range.
  func elements(_ key: Int, in range: Range<Int>) -> ArraySlice<Int32> {
    let all = Int(starts[key])..<Int(starts[key + 1])
    let first = firstPlace(notBefore: range.lowerBound, in: all)
    return elements[first..<firstPlace(notBefore: range.upperBound, in: first..<all.upperBound)]
  }

  /// The first place in a sorted range whose element does not stand before another.
  private func firstPlace(notBefore element: Int, in range: Range<Int>) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Int(elements[middle]) < element { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

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
