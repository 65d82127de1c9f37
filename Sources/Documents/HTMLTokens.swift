/// One event of an HTML document.
public struct HTMLToken: Sendable {
  /// What the event is.
  public enum Kind: UInt8, Sendable {
    /// `<name`; its attributes follow.
    case start
    /// One attribute of the start before it.
    case attribute
    /// Characters, references expanded but in scripts and styles, which have none.
    case text
    /// `</name>`; also written after `<path/>` of SVG and the like.
    case end
    /// What stands between `<!--` and `-->`.
    case comment
  }

  /// The kind.
  public let kind: Kind

  /// Its place in `HTMLTokens.names`; 0 for texts and comments.
  public let name: UInt16

  /// Where its characters begin in `HTMLTokens.characters`; 0 for ends, "<" for starts.
  public let offset: UInt32

  /// How many bytes of characters; 0 for starts and ends.
  public let length: UInt32
}

/// An HTML document as a list of events over one array of UTF-8, without any repair of its tree.
///
/// What was written without references stands in `characters` as the document has it, the rest
/// after it, so that no script is ever copied.
public struct HTMLTokens: Sendable {
  /// The events in document order.
  public internal(set) var tokens: [HTMLToken] = []

  /// The document, followed by the values that held references: valid UTF-8.
  public internal(set) var characters: [UInt8]

  /// Every name of an element or attribute, in lower case.
  public internal(set) var names = HTMLNames()

  /// The characters of a text, attribute or comment.
  public func string(of token: HTMLToken) -> String { String(validUTF8: bytes(of: token)) }

  /// The bytes of a text, attribute or comment.
  public func bytes(of token: HTMLToken) -> ArraySlice<UInt8> {
    characters[Int(token.offset)..<(Int(token.offset) + Int(token.length))]
  }
}

/// The distinct names of a document, found by their bytes.
public struct HTMLNames: Sendable {
  /// The names in order of appearance, in lower case.
  public private(set) var list: [String] = []

  private var letters: [UInt8] = []
  private var ranges: [Range<Int>] = []
  private var slots = [UInt16](repeating: HTMLNames.free, count: 512)

  private static let free = UInt16.max

  /// The most distinct names: a real page has some hundreds; any more share the last place.
  static let most = 60_000

  /// The place of a name in lower case; nil when the document does not hold it.
  public func place(of name: String) -> UInt16? {
    let hash = name.utf8.reduce(Self.seed, Self.mixed)
    var name = name
    return name.withUTF8 { letters in unsafe place(matching: letters, hash: hash) }
  }

  /// The place of a word of a selector; nil when the document does not hold it.
  func place(of word: HTMLSelector.Word, in selector: HTMLSelector) -> UInt16? {
    unsafe selector.letters.withUnsafeBufferPointer { letters in
      unsafe place(matching: UnsafeBufferPointer(rebasing: letters[word.range]), hash: word.hash)
    }
  }

  @inline(__always)
  private func place(matching name: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt16? {
    var slot = self.slot(of: hash)
    while slots[slot] != Self.free {
      if unsafe isSpelt(name, as: ranges[Int(slots[slot])]) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  @inline(__always)
  private func isSpelt(_ name: UnsafeBufferPointer<UInt8>, as range: Range<Int>) -> Bool {
    guard range.count == name.count else { return false }
    for index in 0..<name.count
    where unsafe name[index] != letters[range.lowerBound + index] {
      return false
    }
    return true
  }

  /// The hash of no letters; FNV-1a (Fowler, Noll and Vo).
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of a name and one letter more.
  @inline(__always)
  static func mixed(_ hash: UInt64, _ letter: UInt8) -> UInt64 {
    (hash ^ UInt64(letter)) &* 0x100_0000_01B3
  }

  private func slot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count - 1)
  }

  /// The place of a name, which is added when it is new.
  @inline(__always)
  mutating func place(of name: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt16 {
    var slot = self.slot(of: hash)
    while slots[slot] != Self.free {
      if unsafe isSame(name, as: ranges[Int(slots[slot])]) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return unsafe insert(name, hash: hash, at: slot)
  }

  @inline(__always)
  private func isSame(_ name: UnsafeBufferPointer<UInt8>, as range: Range<Int>) -> Bool {
    guard range.count == name.count else { return false }
    for index in 0..<name.count
    where unsafe Self.lowered(name[index]) != letters[range.lowerBound + index] {
      return false
    }
    return true
  }

  private mutating func insert(
    _ name: UnsafeBufferPointer<UInt8>,
    hash: UInt64,
    at slot: Int
  ) -> UInt16 {
    guard list.count < Self.most else { return UInt16(list.count - 1) }
    let place = UInt16(list.count)
    let start = letters.count
    for index in 0..<name.count { letters.append(Self.lowered(unsafe name[index])) }
    ranges.append(start..<letters.count)
    list.append(String(validUTF8: letters[start...]))
    slots[slot] = place
    if list.count * 2 > slots.count { grow() }
    return place
  }

  private mutating func grow() {
    slots = [UInt16](repeating: Self.free, count: slots.count * 2)
    for (place, range) in ranges.enumerated() {
      var slot = self.slot(of: letters[range].reduce(Self.seed, Self.mixed))
      while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt16(place)
    }
  }

  /// An ASCII letter in lower case, any other byte as it is.
  @inline(__always)
  static func lowered(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}
