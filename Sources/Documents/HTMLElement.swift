/// One element of a document.
public struct HTMLElement: Sendable {
  let storage: HTMLStorage
  let place: Int

  var node: HTMLTree.Node { storage.tree.nodes[place] }

  /// Its name in lower case.
  public var name: String { storage.document.names.list[Int(node.name)] }

  /// Its order in the document: elements of one document compare by it.
  public var order: Int { place }

  // MARK: Attributes

  /// The value of an attribute, references expanded; nil when it has none, "" when it is bare.
  public subscript(attribute: String) -> String? {
    bytes(of: attribute).map { String(validUTF8: $0) }
  }

  /// The bytes of an attribute's value; nil when it has none.
  public func bytes(of attribute: String) -> ArraySlice<UInt8>? {
    guard let name = storage.document.names.place(of: attribute) else { return nil }
    return storage.document.attribute(name, ofStartAt: Int(node.start))
  }

  /// Its attributes in the order in which they are written.
  public var attributes: [(name: String, value: String)] {
    let document = storage.document
    return document.tokens[(Int(node.start) + 1)...].prefix { $0.kind == .attribute }.map {
      (document.names.list[Int($0.name)], document.string(of: $0))
    }
  }

  /// Whether it is of a class.
  public func has(class name: String) -> Bool {
    let document = storage.document
    guard let attribute = document.names.place(of: "class"),
      let value = document.attributeRange(attribute, ofStartAt: Int(node.start))
    else { return false }
    return HTMLMatcher.holds(word: Array(name.utf8)[...], in: value, of: document.characters)
  }

  // MARK: The tree

  /// The element that holds it.
  public var parent: HTMLElement? {
    node.parent < 0 ? nil : HTMLElement(storage: storage, place: Int(node.parent))
  }

  /// The elements that hold it, the nearest first.
  public var ancestors: [HTMLElement] {
    Array(sequence(first: self) { $0.parent }.dropFirst())
  }

  /// The nearest element that holds it, or itself, that matches.
  public func closest(_ selector: HTMLSelector) -> HTMLElement? {
    let matcher = HTMLMatcher(selector, in: storage)
    guard matcher.canMatch else { return nil }
    var next = place
    while next >= 0 {
      if matcher.matches(next) { return HTMLElement(storage: storage, place: next) }
      next = Int(storage.tree.nodes[next].parent)
    }
    return nil
  }

  /// The elements directly in it.
  public var children: [HTMLElement] {
    var children: [HTMLElement] = []
    var next = place + 1
    while next < Int(node.next) {
      children.append(HTMLElement(storage: storage, place: next))
      next = Int(storage.tree.nodes[next].next)
    }
    return children
  }

  /// The element after it within the same one.
  public var nextSibling: HTMLElement? {
    let next = Int(node.next)
    guard storage.tree.nodes.indices.contains(next), storage.tree.nodes[next].parent == node.parent
    else { return nil }
    return HTMLElement(storage: storage, place: next)
  }

  /// Whether another element is in it.
  public func contains(_ other: HTMLElement) -> Bool {
    place < other.place && other.place < Int(node.next)
  }

  // MARK: Questions

  /// Whether it matches.
  public func matches(_ selector: HTMLSelector) -> Bool {
    HTMLMatcher(selector, in: storage).matches(place)
  }

  /// The elements in it that match, in document order.
  public func all(_ selector: HTMLSelector) -> [HTMLElement] {
    storage.elements(selector, in: (place + 1)..<Int(node.next))
  }

  /// The first element in it that matches.
  public func first(_ selector: HTMLSelector) -> HTMLElement? {
    storage.firstElement(selector, in: (place + 1)..<Int(node.next))
  }

  // MARK: Text

  /// Its text, blocks as lines, without scripts and styles in it; nil when it has none.
  public var text: String? { text(without: nil) }

  /// Its text without that of some elements in it.
  ///
  /// - Parameter selector: what is left out, with all that is in it.
  /// - Returns: nil when nothing is left.
  public func text(without selector: HTMLSelector?) -> String? {
    let inside = (Int(node.start) + 1)..<Int(node.end)
    guard let selector else { return storage.text(tokens: inside, firstNode: place + 1) }
    var parts: [String] = []
    var start = inside.lowerBound
    var firstNode = place + 1
    for left in all(selector) where left.place >= firstNode {
      let end = Int(left.node.start)
      if let text = storage.text(tokens: start..<end, firstNode: firstNode) { parts.append(text) }
      start = Int(left.node.end)
      firstNode = Int(left.node.next)
    }
    if let text = storage.text(tokens: start..<inside.upperBound, firstNode: firstNode) {
      parts.append(text)
    }
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }

  /// Its characters as they stand, with those of elements in it: what a script or style holds.
  public var characters: ArraySlice<UInt8> {
    let document = storage.document
    let inside = document.tokens[(Int(node.start) + 1)..<Int(node.end)]
    let texts = inside.filter { $0.kind == .text }
    if texts.count == 1 { return document.bytes(of: texts[0]) }
    return texts.reduce(into: []) { $0 += document.bytes(of: $1) }[...]
  }

  /// The comments in it, without `<!--` and `-->`.
  public var comments: [ArraySlice<UInt8>] {
    let document = storage.document
    return document.tokens[Int(node.start)..<Int(node.end)].filter { $0.kind == .comment }.map {
      document.bytes(of: $0)
    }
  }
}

extension HTMLTokens {
  /// The bytes of an attribute of the element that starts at a place among the tokens.
  func attribute(_ name: UInt16, ofStartAt start: Int) -> ArraySlice<UInt8>? {
    attributeRange(name, ofStartAt: start).map { characters[$0] }
  }

  /// Where the value of an attribute stands among the characters.
  @inline(__always)
  func attributeRange(_ name: UInt16, ofStartAt start: Int) -> Range<Int>? {
    var place = start + 1
    while place < tokens.count, tokens[place].kind == .attribute {
      if tokens[place].name == name {
        let offset = Int(tokens[place].offset)
        return offset..<(offset + Int(tokens[place].length))
      }
      place += 1
    }
    return nil
  }
}
