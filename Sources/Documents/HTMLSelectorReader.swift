/// Reads the text of a selector.
struct HTMLSelectorReader {
  /// The names that `.` and `#` stand for.
  static let head = Array("class id ".utf8)
  private static let classWord = word(0..<5, of: head)
  private static let identifierWord = word(6..<8, of: head)

  let letters: [UInt8]
  var compounds: [HTMLSelector.Compound] = []
  var tests: [HTMLSelector.Test] = []
  private var place: Int

  init(_ text: String) {
    var letters: [UInt8] = []
    letters.reserveCapacity(Self.head.count + text.utf8.count)
    letters.append(contentsOf: Self.head)
    letters.append(contentsOf: text.utf8)
    self.letters = letters
    place = Self.head.count
  }

  mutating func read() {
    var name: HTMLSelector.Word?
    var firstTest = 0
    while place < letters.count {
      switch letters[place] {
      case 0x20: place += 1
      case 0x2C:
        compounds.append(.init(name: name, tests: firstTest..<tests.count))
        name = nil
        firstTest = tests.count
        place += 1
      case 0x2E:
        place += 1
        appendTest(Self.classWord, .word, word())
      case 0x23:
        place += 1
        appendTest(Self.identifierWord, .equal, word())
      case 0x5B: readTest()
      default:
        let found = word()
        if found.range.isEmpty { place += 1 }
        // No element has two names, or the empty one: a descendant of CSS is none here.
        let isFirst = name == nil && firstTest == tests.count
        name = isFirst ? found : Self.word(0..<0, of: letters)
      }
    }
    compounds.append(.init(name: name, tests: firstTest..<tests.count))
  }

  private mutating func appendTest(
    _ attribute: HTMLSelector.Word,
    _ relation: HTMLSelector.Test.Relation,
    _ value: HTMLSelector.Word
  ) {
    let isClass = relation == .word && attribute.hash == Self.classWord.hash
    tests.append(.init(attribute: attribute, relation: relation, value: value, isClass: isClass))
  }

  private mutating func word() -> HTMLSelector.Word {
    let start = place
    while place < letters.count, !Self.isSign(letters[place]) { place += 1 }
    return Self.word(start..<place, of: letters)
  }

  /// Whether a byte ends a word: one of " ,.#[]=^$*".
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x2C, 0x2E, 0x23, 0x5B, 0x5D, 0x3D, 0x5E, 0x24, 0x2A: true
    default: false
    }
  }

  /// `[name]`, `[name=value]`, `[name^="value"]`.
  private mutating func readTest() {
    place += 1
    let end = letters[place...].firstIndex(of: 0x5D) ?? letters.count
    defer { place = end + 1 }
    guard let equals = letters[place..<end].firstIndex(of: 0x3D) else {
      let name = Self.word(place..<end, of: letters)
      return appendTest(name, .present, Self.word(end..<end, of: letters))
    }
    let relation: HTMLSelector.Test.Relation =
      switch letters[equals - 1] {
      case 0x5E: .prefix
      case 0x24: .suffix
      case 0x2A: .part
      case 0x7E: .word
      default: .equal
      }
    let nameEnd = max(place, relation == .equal ? equals : equals - 1)
    var value = (equals + 1)..<end
    if value.count > 1, letters[value.lowerBound] == 0x22 || letters[value.lowerBound] == 0x27 {
      value = (value.lowerBound + 1)..<(value.upperBound - 1)
    }
    appendTest(
      Self.word(place..<nameEnd, of: letters),
      relation,
      Self.word(value, of: letters)
    )
  }

  private static func word(_ range: Range<Int>, of letters: [UInt8]) -> HTMLSelector.Word {
    var hash = HTMLNames.seed
    for place in range { hash = HTMLNames.mixed(hash, letters[place]) }
    return HTMLSelector.Word(range: range, hash: hash)
  }
}
