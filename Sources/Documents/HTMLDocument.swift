/// An HTML document whose elements can be asked for.
///
/// A value: what is in it never changes. Asking costs a look at the elements that have the name, class
/// or attribute that is asked for.
public struct HTMLDocument: Sendable {
  let storage: HTMLStorage

  /// Reads a document.
  ///
  /// - Parameter bytes: valid UTF-8, as `TextEncoding.utf8(_:)` gives it, under 2 GiB.
  public init(_ bytes: [UInt8]) {
    storage = HTMLStorage(HTMLTokenizer.tokens(in: bytes))
  }

  /// Its events and names.
  public var tokens: HTMLTokens { storage.document }

  /// Every element that matches, in document order.
  public func all(_ selector: HTMLSelector) -> [HTMLElement] {
    storage.elements(selector, in: 0..<storage.tree.nodes.count)
  }

  /// The first element that matches.
  public func first(_ selector: HTMLSelector) -> HTMLElement? {
    storage.firstElement(selector, in: 0..<storage.tree.nodes.count)
  }

  /// The comments of the document, without `<!--` and `-->`, in its order.
  public var comments: [ArraySlice<UInt8>] {
    tokens.tokens.filter { $0.kind == .comment }.map { tokens.bytes(of: $0) }
  }

  /// Whether its `html` element is closed, as that of a document that was not cut off.
  public var isClosed: Bool {
    guard let html = tokens.names.place(of: "html") else { return false }
    // Archives write a few elements after it.
    return tokens.tokens.suffix(200).contains { $0.kind == .end && $0.name == html }
  }

  /// The text of the whole page, without scripts, styles and head; nil when it has none.
  public var text: String? {
    storage.text(tokens: 0..<tokens.tokens.count, firstNode: 0)
  }
}

/// The immutable parts of a document, held once whatever number of elements point to it.
final class HTMLStorage: Sendable {
  let document: HTMLTokens
  let tree: HTMLTree
  let index: HTMLIndex

  /// What each name means for text, in the order of names.
  let textKinds: [PlainText.Element]

  init(_ document: HTMLTokens) {
    self.document = document
    tree = HTMLTree(document)
    index = HTMLIndex(document, tree)
    textKinds = document.names.list.map { PlainText.Element(name: Array($0.utf8)[...]) }
  }

  /// The text of a range of tokens, in which `firstNode` is the first element.
  func text(tokens range: Range<Int>, firstNode: Int) -> String? {
    var text = PlainText()
    var node = firstNode
    var place = range.lowerBound
    while place < range.upperBound {
      let token = document.tokens[place]
      switch token.kind {
      case .text: text.append(text: document.bytes(of: token))
      case .start:
        let kind = textKinds[Int(token.name)]
        text.meet(kind)
        if kind == .raw {
          place = Int(tree.nodes[node].end)
          node = Int(tree.nodes[node].next)
          continue
        }
        node += 1
      case .end: text.meet(textKinds[Int(token.name)])
      case .attribute, .comment: break
      }
      place += 1
    }
    return text.finish()
  }
}
