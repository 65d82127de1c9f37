/// A selector in the names of one document.
struct HTMLMatcher {
  /// What an element must be beside a class alone.
  struct Alternative {
    let name: UInt16?
    let tests: Range<Int>
  }

  private struct Test {
    let attribute: UInt16
    let relation: HTMLSelector.Test.Relation
    /// The wanted value among the selector's letters.
    let value: Range<Int>
    /// The place of the wanted class; nil for a test of another kind.
    let word: Int32?
  }

  private let storage: HTMLStorage
  private let letters: [UInt8]
  private var tests: [Test] = []

  /// The alternatives that are more than a class.
  private(set) var alternatives: [Alternative] = []

  /// The alternatives that are a class and nothing else.
  private(set) var classes: [Int32] = []
  private var classMask: UInt64 = 0

  /// Whether the document holds the names that are asked for.
  var canMatch: Bool { !alternatives.isEmpty || !classes.isEmpty }

  init(_ selector: HTMLSelector, in storage: HTMLStorage) {
    self.storage = storage
    letters = selector.letters
    for compound in selector.compounds {
      if compound.name == nil, compound.tests.count == 1,
        selector.tests[compound.tests.lowerBound].isClass
      {
        let value = selector.tests[compound.tests.lowerBound].value
        guard let word = storage.index.place(ofClass: value, of: selector, in: storage.document)
        else { continue }
        classes.append(word)
        classMask |= HTMLIndex.bit(word)
      } else {
        append(compound, of: selector)
      }
    }
  }

  /// Adds an alternative, unless the document lacks one of its names.
  private mutating func append(_ compound: HTMLSelector.Compound, of selector: HTMLSelector) {
    var name: UInt16?
    if let wanted = compound.name {
      guard let place = storage.document.names.place(of: wanted, in: selector) else { return }
      name = place
    }
    guard name != nil || !compound.tests.isEmpty else { return }
    let first = tests.count
    for test in selector.tests[compound.tests] {
      guard let test = resolved(test, of: selector) else {
        tests.removeSubrange(first...)
        return
      }
      tests.append(test)
    }
    alternatives.append(Alternative(name: name, tests: first..<tests.count))
  }

  private func resolved(_ test: HTMLSelector.Test, of selector: HTMLSelector) -> Test? {
    let (index, document) = (storage.index, storage.document)
    if test.isClass {
      guard let attribute = index.classAttribute,
        let word = index.place(ofClass: test.value, of: selector, in: document)
      else { return nil }
      return Test(attribute: attribute, relation: .word, value: test.value.range, word: word)
    }
    return document.names.place(of: test.attribute, in: selector).map {
      Test(attribute: $0, relation: test.relation, value: test.value.range, word: nil)
    }
  }

  // MARK: Candidates

  /// The elements in a range that may match an alternative: the fewest that one of its parts has.
  func candidates(_ alternative: Alternative, in range: Range<Int>) -> ArraySlice<Int32> {
    let index = storage.index
    var postings = index.attributes
    var key = 0
    var fewest = Int.max
    func consider(_ other: HTMLPostings, _ place: Int) {
      guard other.count(place) < fewest else { return }
      fewest = other.count(place)
      postings = other
      key = place
    }
    if let name = alternative.name { consider(index.names, Int(name)) }
    for test in tests[alternative.tests] {
      if let word = test.word {
        consider(index.classes, Int(word))
      } else {
        consider(index.attributes, Int(test.attribute))
      }
    }
    return postings.elements(key, in: range)
  }

  // MARK: Elements

  /// Whether an element is meant.
  func matches(_ element: Int) -> Bool {
    if !classes.isEmpty, storage.index.element(element, isOfAny: classes, mask: classMask) {
      return true
    }
    return alternatives.contains { passes($0, element) }
  }

  /// Whether an element is what an alternative means.
  func passes(_ alternative: Alternative, _ element: Int) -> Bool {
    let node = storage.tree.nodes[element]
    if let name = alternative.name, name != node.name { return false }
    for place in alternative.tests {
      let test = tests[place]
      if let word = test.word {
        guard storage.index.element(element, isOf: word) else { return false }
      } else {
        let value = storage.document.attributeRange(test.attribute, ofStartAt: Int(node.start))
        guard let value, passes(test, value) else { return false }
      }
    }
    return true
  }

  private func passes(_ test: Test, _ value: Range<Int>) -> Bool {
    let characters = storage.document.characters
    let wanted = test.value
    let room = value.count - wanted.count
    guard room >= 0 else { return false }
    switch test.relation {
    case .present: return true
    case .equal: return room == 0 && stands(wanted, at: value.lowerBound, of: characters)
    case .prefix: return stands(wanted, at: value.lowerBound, of: characters)
    case .suffix: return stands(wanted, at: value.upperBound - wanted.count, of: characters)
    case .part:
      for place in value.lowerBound...(value.lowerBound + room)
      where stands(wanted, at: place, of: characters) {
        return true
      }
      return false
    case .word:
      return Self.holds(word: letters[wanted], in: value, of: characters)
    }
  }

  @inline(__always)
  private func stands(_ wanted: Range<Int>, at place: Int, of characters: [UInt8]) -> Bool {
    var place = place
    for letter in wanted {
      if characters[place] != letters[letter] { return false }
      place += 1
    }
    return true
  }

  /// Whether a word stands in a value between white space.
  static func holds(
    word: ArraySlice<UInt8>,
    in value: Range<Int>,
    of characters: [UInt8]
  ) -> Bool {
    guard !word.isEmpty else { return false }
    var place = value.lowerBound
    while place + word.count <= value.upperBound {
      let end = place + word.count
      if characters[place..<end].elementsEqual(word),
        end == value.upperBound || characters[end] <= 0x20
      {
        return true
      }
      while place < value.upperBound, characters[place] > 0x20 { place += 1 }
      while place < value.upperBound, characters[place] <= 0x20 { place += 1 }
    }
    return false
  }
}

extension HTMLStorage {
  /// The elements of a range of places that match, in document order.
  func elements(_ selector: HTMLSelector, in range: Range<Int>) -> [HTMLElement] {
    let matcher = HTMLMatcher(selector, in: self)
    var found: [Int32] = []
    for word in matcher.classes { found += index.classes.elements(Int(word), in: range) }
    for alternative in matcher.alternatives {
      for element in matcher.candidates(alternative, in: range)
      where matcher.passes(alternative, Int(element)) {
        found.append(element)
      }
    }
    // One alternative gives them in order; the same element may stand in several.
    if matcher.classes.count + matcher.alternatives.count > 1 { found.sort() }
    var elements: [HTMLElement] = []
    elements.reserveCapacity(found.count)
    for (place, element) in found.enumerated() where place == 0 || found[place - 1] != element {
      elements.append(HTMLElement(storage: self, place: Int(element)))
    }
    return elements
  }

  /// The first element of a range of places that matches.
  func firstElement(_ selector: HTMLSelector, in range: Range<Int>) -> HTMLElement? {
    let matcher = HTMLMatcher(selector, in: self)
    var first: Int?
    /// What stands before the first that is known: only it can still be the first.
    var range = range
    func note(_ element: Int32?) {
      guard let element else { return }
      first = Int(element)
      range = range.lowerBound..<Int(element)
    }
    for word in matcher.classes { note(index.classes.elements(Int(word), in: range).first) }
    for alternative in matcher.alternatives {
      let candidates = matcher.candidates(alternative, in: range)
      note(candidates.first { matcher.passes(alternative, Int($0)) })
    }
    return first.map { HTMLElement(storage: self, place: $0) }
  }
}
