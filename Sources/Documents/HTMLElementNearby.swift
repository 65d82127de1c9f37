/// What stands around a place of a document, whatever the elements are that part it.
extension HTMLElement {
  /// How many elements are in it, at any depth.
  public var size: Int { Int(node.next) - place - 1 }

  /// The text before it in the document, at least some bytes of it where there are as many: the
  /// label of what it holds stands there, in its own element or not.
  ///
  /// - Parameter length: in bytes.
  /// - Returns: blocks as lines; nil when a script or nothing stands before it.
  public func textBefore(_ length: Int) -> String? {
    let document = storage.document
    let end = Int(node.start)
    var start = end
    var found = 0
    // A label is near: what is further away is none, however empty the elements between are.
    while start > 0, end - start < 120, found < length {
      let token = document.tokens[start - 1]
      if token.kind == .end || token.kind == .start, storage.textKinds[Int(token.name)] == .raw {
        break
      }
      if token.kind == .text { found += Int(token.length) }
      start -= 1
    }
    return textAcross(start..<end)
  }

  /// The text after it in the document, as `textBefore(_:)` has that before it.
  public func textAfter(_ length: Int) -> String? {
    let document = storage.document
    let start = Int(node.end)
    var end = start
    var found = 0
    while end < document.tokens.count, end - start < 120, found < length {
      let token = document.tokens[end]
      if token.kind == .end || token.kind == .start, storage.textKinds[Int(token.name)] == .raw {
        break
      }
      if token.kind == .text { found += Int(token.length) }
      end += 1
    }
    return textAcross(start..<end)
  }

  /// The text of some tokens, whatever elements they begin and end.
  private func textAcross(_ tokens: Range<Int>) -> String? {
    var text = PlainText()
    for token in storage.document.tokens[tokens] {
      switch token.kind {
      case .text: text.append(text: storage.document.bytes(of: token))
      case .start, .end: text.meet(storage.textKinds[Int(token.name)])
      case .attribute, .comment: break
      }
    }
    return text.finish()
  }
}

extension HTMLDocument {
  /// The innermost elements around the texts that pass a test.
  ///
  /// - Parameter test: asked of each run of text outside scripts and styles, as it is written.
  /// - Returns: in document order, each once.
  public func elements(whoseTextPasses test: (ArraySlice<UInt8>) -> Bool) -> [HTMLElement] {
    let nodes = storage.tree.nodes
    var found: [HTMLElement] = []
    var node = -1
    for (place, token) in tokens.tokens.enumerated() {
      switch token.kind {
      case .start: node += 1
      case .text:
        guard node >= 0, test(tokens.bytes(of: token)) else { continue }
        var around = node
        while around >= 0, Int(nodes[around].end) <= place { around = Int(nodes[around].parent) }
        guard around >= 0, storage.textKinds[Int(nodes[around].name)] != .raw,
          found.last?.place != around
        else { continue }
        found.append(HTMLElement(storage: storage, place: around))
      case .end, .attribute, .comment: break
      }
    }
    return found
  }
}
