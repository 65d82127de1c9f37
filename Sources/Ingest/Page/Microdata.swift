internal import Documents

/// Reads microdata (HTML Standard, "Microdata").
enum Microdata {
  /// The deepest items that are read.
  private static let deepest = 32

  /// The items of a page that are in no other.
  static func items(of document: HTMLDocument) -> [StructuredItem] {
    document.all("[itemscope]").filter { $0["itemprop"] == nil }.map {
      item($0, in: document, depth: 0)
    }
  }

  private static func item(
    _ element: HTMLElement,
    in document: HTMLDocument,
    depth: Int
  ) -> StructuredItem {
    var item = StructuredItem()
    item.types = words(element["itemtype"]).map(StructuredItem.local)
    item.id = element["itemid"]
    var roots = [element]
    for id in words(element["itemref"]).prefix(20) {
      if let root = document.all("[id]").first(where: { $0["id"] == id }) { roots.append(root) }
    }
    for (index, root) in roots.enumerated() {
      let own = index == 0 ? root.children : [root]
      for child in own { read(child, into: &item, document, depth: depth) }
    }
    return item
  }

  /// Reads the properties at an element and, unless it is an item itself, within it.
  private static func read(
    _ element: HTMLElement,
    into item: inout StructuredItem,
    _ document: HTMLDocument,
    depth: Int
  ) {
    let isItem = element["itemscope"] != nil
    let names = words(element["itemprop"]).map(StructuredItem.local)
    if !names.isEmpty {
      let value: StructuredItem.Value? =
        isItem
        ? depth < deepest ? .item(self.item(element, in: document, depth: depth + 1)) : nil
        : text(of: element).map { .text($0) }
      if let value { item.properties += names.map { ($0, value) } }
    }
    guard !isItem else { return }
    for child in element.children { read(child, into: &item, document, depth: depth) }
  }

  /// The value of a property (HTML Standard, "Values"); `content` first, as sites have it anywhere.
  private static func text(of element: HTMLElement) -> String? {
    if let content = element["content"] { return content }
    switch element.name {
    case "a", "area", "link": return element["href"]
    case "audio", "embed", "iframe", "img", "source", "track", "video": return element["src"]
    case "object": return element["data"]
    case "data", "meter": return element["value"]
    case "time": return element["datetime"] ?? element.text
    default: return element.text
    }
  }

  private static func words(_ text: String?) -> [String] {
    (text ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
