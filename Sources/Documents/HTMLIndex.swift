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
