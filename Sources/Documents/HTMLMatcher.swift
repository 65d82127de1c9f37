/// A selector whose names are those of one document.
struct HTMLMatcher {
  private struct Compound {
    let name: UInt16?
    let tests: [(name: UInt16, test: HTMLSelector.Test)]
  }

  private var alternatives: [Compound] = []

  /// The alternatives that are a class and nothing else, and the letters they begin with: long lists
  /// of classes are asked of every element.
  private var classes: [[UInt8]] = []
  private var firstLetters: UInt64 = 0
  private var classAttribute: UInt16?

  /// Whether the document holds the names that are asked for.
  var canMatch: Bool { !alternatives.isEmpty || !classes.isEmpty }

  init(_ selector: HTMLSelector, in document: HTMLTokens) {
    classAttribute = document.names.place(of: "class")
    for compound in selector.alternatives {
      if compound.name == nil, compound.tests.count == 1, compound.tests[0].isClass {
        let word = compound.tests[0].value
        guard classAttribute != nil, let first = word.first else { continue }
        classes.append(word)
        firstLetters |= 1 << UInt64(first & 63)
      } else if let found = Self.compound(compound, in: document) {
        alternatives.append(found)
      }
    }
  }

  /// An alternative in the names of a document; nil when the document lacks one.
  private static func compound(
    _ compound: HTMLSelector.Compound,
    in document: HTMLTokens
  ) -> Compound? {
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
    return name != nil || !tests.isEmpty ? Compound(name: name, tests: tests) : nil
  }

  func matches(_ node: HTMLTree.Node, in document: HTMLTokens) -> Bool {
    let start = Int(node.start)
    if !classes.isEmpty, let classAttribute,
      let value = document.attributeRange(classAttribute, ofStartAt: start),
      holdsClass(value, of: document.characters)
    {
      return true
    }
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

  /// Whether one of the classes stands in a value.
  private func holdsClass(_ value: Range<Int>, of characters: [UInt8]) -> Bool {
    var place = value.lowerBound
    while place < value.upperBound {
      if firstLetters & (1 << UInt64(characters[place] & 63)) != 0 {
        var end = place
        while end < value.upperBound, characters[end] > 0x20 { end += 1 }
        for word in classes where word.count == end - place {
          if Self.stands(word, at: place, of: characters) { return true }
        }
        place = end
      }
      while place < value.upperBound, characters[place] > 0x20 { place += 1 }
      while place < value.upperBound, characters[place] <= 0x20 { place += 1 }
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
