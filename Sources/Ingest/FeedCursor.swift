internal import Documents

/// A place in the events of a feed, and what can be read from there.
struct FeedCursor {
  let document: XMLTokens

  /// The meaning of each name of the document, in the order of `document.names`.
  let meanings: [FeedName]

  /// The next event.
  var position = 0

  init(_ document: XMLTokens) {
    self.document = document
    meanings = document.names.map { FeedName($0) }
  }

  var isAtEnd: Bool { position >= document.tokens.count }

  var token: XMLToken { document.tokens[position] }

  func meaning(of token: XMLToken) -> FeedName {
    token.kind == .text ? .other : meanings[Int(token.name)]
  }

  /// The place after the start at the cursor and its attributes.
  func endOfAttributes(from start: Int) -> Int {
    var place = start + 1
    while place < document.tokens.count, document.tokens[place].kind == .attribute { place += 1 }
    return place
  }

  /// The place after the end of the element that starts at `start`, or the next entry when the element
  /// was never closed.
  func endOfElement(from start: Int) -> Int {
    var depth = 0
    var place = start
    while place < document.tokens.count {
      let token = document.tokens[place]
      switch token.kind {
      case .start:
        if place > start && isEntry(token) { return place }
        depth += 1
      case .end: depth -= 1
      case .attribute, .text: break
      }
      place += 1
      if depth == 0 { return place }
    }
    return place
  }

  /// Whether an event is of an entry.
  func isEntry(_ token: XMLToken) -> Bool {
    let meaning = meaning(of: token)
    return meaning == .item || meaning == .entry
  }

  /// An attribute of the element that starts at `start`, trimmed; "" when it is written empty, nil
  /// when it is not written.
  func attribute(_ name: FeedName, of start: Int) -> String? {
    var place = start + 1
    while place < document.tokens.count, document.tokens[place].kind == .attribute {
      if meanings[Int(document.tokens[place].name)] == name {
        return PlainText.line(document.bytes(of: document.tokens[place])) ?? ""
      }
      place += 1
    }
    return nil
  }

  /// The characters within the element that starts at `start`, trimmed; nil when there are none.
  func value(of start: Int) -> String? {
    PlainText.line(bytes(of: start))
  }

  /// The characters within the element that starts at `start`, elements in it left out.
  func bytes(of start: Int) -> ArraySlice<UInt8> {
    var place = endOfAttributes(from: start)
    guard place < document.tokens.count, document.tokens[place].kind == .text else {
      return place < document.tokens.count && document.tokens[place].kind == .start
        ? joinedBytes(of: start) : []
    }
    let only = document.bytes(of: document.tokens[place])
    place += 1
    let isOnly = place >= document.tokens.count || document.tokens[place].kind == .end
    return isOnly ? only : joinedBytes(of: start)
  }

  private func joinedBytes(of start: Int) -> ArraySlice<UInt8> {
    var joined: [UInt8] = []
    for place in start..<endOfElement(from: start) where document.tokens[place].kind == .text {
      joined += document.bytes(of: document.tokens[place])
    }
    return joined[...]
  }

  /// Whether elements stand within the element that starts at `start`.
  func holdsElements(_ start: Int) -> Bool {
    var place = start + 1
    while place < document.tokens.count {
      switch document.tokens[place].kind {
      case .start: return true
      case .end: return false
      case .attribute, .text: place += 1
      }
    }
    return false
  }
}
