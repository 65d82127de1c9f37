/// Which element is in which, over the tokens of a document.
///
/// Elements end where their end tags stand or, without one, where the HTML Standard has browsers
/// end them: `p`, `li`, `dd`, `tr`, `td`, `option` at the next of their kind or the end of what
/// holds them. Nothing is moved or added, so that a page reads in the order in which it was written.
struct HTMLTree: Sendable {
  /// One element.
  struct Node: Sendable {
    /// The place of its start among the tokens.
    let start: Int32
    /// The place of the first token that is not in it: its end tag, if it has one.
    fileprivate(set) var end: Int32
    /// The place of the next element that is not in it.
    fileprivate(set) var next: Int32
    /// The place of the element that holds it; -1 for none.
    let parent: Int32
    /// The place of its name.
    let name: UInt16
  }

  /// The deepest element that holds others: those in deeper ones are read as their siblings.
  static let deepest = 512

  /// The elements in document order.
  private(set) var nodes: [Node] = []

  private let traits: [HTMLTraits]
  private var open: [Int32] = []
  /// How many elements of each name are open.
  private var openCounts: [UInt16]
  private var openParagraphs = 0

  init(_ document: HTMLTokens) {
    traits = document.names.list.map { HTMLTraits(name: $0) }
    openCounts = [UInt16](repeating: 0, count: traits.count)
    nodes.reserveCapacity(document.tokens.count / 3)
    for (place, token) in document.tokens.enumerated() {
      switch token.kind {
      case .start: start(token.name, at: Int32(place))
      case .end: end(token.name, at: Int32(place))
      case .attribute, .text, .comment: break
      }
    }
    close(downTo: 0, at: Int32(document.tokens.count))
    openCounts = []
  }

  private mutating func start(_ name: UInt16, at place: Int32) {
    let traits = traits[Int(name)]
    if !traits.isDisjoint(with: Self.closing) { closeImplied(before: traits, at: place) }
    let index = Int32(nodes.count)
    nodes.append(
      Node(start: place, end: place + 1, next: index + 1, parent: open.last ?? -1, name: name)
    )
    guard !traits.contains(.void), open.count < Self.deepest else { return }
    open.append(index)
    openCounts[Int(name)] += 1
    if traits.contains(.paragraph) { openParagraphs += 1 }
  }

  private static let closing: HTMLTraits = [
    .closesParagraph, .listItem, .term, .option, .cell, .row, .rowGroup, .body,
  ]

  /// Ends the elements that the start of another ends.
  private mutating func closeImplied(before traits: HTMLTraits, at place: Int32) {
    if traits.contains(.closesParagraph), openParagraphs > 0 {
      close(.paragraph, within: .boundary, at: place)
    }
    if traits.contains(.listItem) { close(.listItem, within: [.list, .boundary], at: place) }
    if traits.contains(.term) { close(.term, within: [.list, .boundary], at: place) }
    if traits.contains(.option) { close(.option, within: .boundary, at: place) }
    if traits.contains(.cell) { close(.cell, within: [.row, .table], at: place) }
    if traits.contains(.row) { close(.row, within: .table, at: place) }
    if traits.contains(.rowGroup) { close(.rowGroup, within: .table, at: place) }
    if traits.contains(.body) { close(.head, within: .body, at: place) }
  }

  /// Ends the innermost element of a kind, unless a boundary stands between.
  private mutating func close(_ kind: HTMLTraits, within boundary: HTMLTraits, at place: Int32) {
    for depth in open.indices.reversed() {
      let traits = traits[Int(nodes[Int(open[depth])].name)]
      if !traits.isDisjoint(with: kind) { return close(downTo: depth, at: place) }
      if !traits.isDisjoint(with: boundary) { return }
    }
  }

  private mutating func end(_ name: UInt16, at place: Int32) {
    // An end tag of what is not open is nothing.
    guard openCounts[Int(name)] > 0 else { return }
    let own = traits[Int(name)]
    for depth in open.indices.reversed() {
      let node = nodes[Int(open[depth])]
      if node.name == name { return close(downTo: depth, at: place) }
      if isBarrier(traits[Int(node.name)], to: own) { return }
    }
  }

  /// Whether an end tag does not reach beyond an open element.
  private func isBarrier(_ open: HTMLTraits, to own: HTMLTraits) -> Bool {
    if own.contains(.inline) { return !open.contains(.inline) }
    if own.contains(.listItem) || own.contains(.term) {
      return !open.isDisjoint(with: [.list, .boundary])
    }
    if !own.isDisjoint(with: [.cell, .row, .rowGroup]) { return open.contains(.table) }
    // A table, a body and their like are ended whatever is open in them.
    return open.contains(.boundary) && !own.contains(.boundary)
  }

  private mutating func close(downTo depth: Int, at place: Int32) {
    while open.count > depth {
      let index = Int(open.removeLast())
      let name = Int(nodes[index].name)
      nodes[index].end = place
      nodes[index].next = Int32(nodes.count)
      openCounts[name] -= 1
      if traits[name].contains(.paragraph) { openParagraphs -= 1 }
    }
  }
}
