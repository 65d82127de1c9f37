/// A selector whose names are those of one document.
struct HTMLMatcher {
  private struct Compound {
    let name: UInt16?
    let tests: [(name: UInt16, test: HTMLSelector.Test)]
  }

  private let alternatives: [Compound]

  /// Whether the document holds the names that are asked for.
  var canMatch: Bool { !alternatives.isEmpty }

  init(_ selector: HTMLSelector, in document: HTMLTokens) {
    alternatives = selector.alternatives.compactMap { compound in
      var name: UInt16?
      if let wanted = compound.name {
        guard let place = document.names.place(of: wanted) else { return nil }
        name = place
      }
      var tests: [(name: UInt16, test: HTMLSelector.Test)] = []
      for test in compound.tests {
        guard let place = document.names.place(of: test.attribute) else { return nil }
        tests.append((place, test))
      }
      guard name != nil || !tests.isEmpty else { return nil }
      return Compound(name: name, tests: tests)
    }
  }

  func matches(_ node: HTMLTree.Node, in document: HTMLTokens) -> Bool {
    let start = Int(node.start)
    // Most alternatives ask for the class: it is looked up once.
    var last: (name: UInt16, value: Range<Int>?)?
    for alternative in alternatives {
      if let name = alternative.name, name != node.name { continue }
      var isMatch = true
      for (name, test) in alternative.tests where isMatch {
        if last?.name != name { last = (name, document.attributeRange(name, ofStartAt: start)) }
        isMatch = last?.value.map { Self.passes(test, $0, of: document.characters) } ?? false
      }
      if isMatch { return true }
    }
    return false
  }

  private static func passes(
    _ test: HTMLSelector.Test,
    _ value: Range<Int>,
    of characters: [UInt8]
  ) -> Bool {
    let wanted = test.value
    let room = value.count - wanted.count
    guard room >= 0 else { return false }
    switch test.relation {
    case .present: return true
    case .equal: return room == 0 && stands(wanted, at: value.lowerBound, of: characters)
    case .prefix: return stands(wanted, at: value.lowerBound, of: characters)
    case .suffix: return stands(wanted, at: value.upperBound - wanted.count, of: characters)
    case .part:
      return (0...room).contains { stands(wanted, at: value.lowerBound + $0, of: characters) }
    case .word: return holds(word: wanted, in: value, of: characters)
    }
  }

  /// Whether a word stands in a value between white space.
  static func holds(word: [UInt8], in value: Range<Int>, of characters: [UInt8]) -> Bool {
    var place = value.lowerBound
    while place + word.count <= value.upperBound {
      let end = place + word.count
      if stands(word, at: place, of: characters), end == value.upperBound || characters[end] <= 0x20
      {
        return !word.isEmpty
      }
      while place < value.upperBound, characters[place] > 0x20 { place += 1 }
      while place < value.upperBound, characters[place] <= 0x20 { place += 1 }
    }
    return false
  }

  @inline(__always)
  private static func stands(_ wanted: [UInt8], at place: Int, of characters: [UInt8]) -> Bool {
    for index in wanted.indices where characters[place + index] != wanted[index] { return false }
    return true
  }
}
