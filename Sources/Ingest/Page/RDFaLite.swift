internal import Documents

/// Reads RDFa Lite (W3C RDFa Lite 1.1), as Drupal 7 and SPIP themes write it.
///
/// Terms lose their vocabulary, so that `dc:title`, `sioc:Post` and `schema:datePublished` are read
/// by the interpreter of schema.org.
enum RDFaLite {
  /// The deepest items that are read.
  private static let deepest = 32

  /// The items of a page that are in no other.
  static func items(of document: HTMLDocument) -> [StructuredItem] {
    document.all("[typeof]").filter { $0["property"] == nil }.prefix(1_000).map {
      item($0, depth: 0)
    }
  }

  private static func item(_ element: HTMLElement, depth: Int) -> StructuredItem {
    var item = StructuredItem()
    item.types = terms(element["typeof"])
    item.id = element["resource"] ?? element["about"]
    for child in element.children { read(child, into: &item, depth: depth) }
    return item
  }

  /// Reads the properties at an element and, unless it is an item itself, within it.
  private static func read(_ element: HTMLElement, into item: inout StructuredItem, depth: Int) {
    guard depth < deepest else { return }
    let isItem = element["typeof"] != nil
    for name in terms(element["property"]) {
      if isItem {
        item.properties.append((name, .item(self.item(element, depth: depth + 1))))
      } else {
        item.add(synonyms[name] ?? name, value(of: element))
      }
    }
    guard !isItem else { return }
    for child in element.children { read(child, into: &item, depth: depth + 1) }
  }

  private static func value(of element: HTMLElement) -> String? {
    element["content"] ?? element["datetime"] ?? element["href"] ?? element["src"]
      ?? element["resource"] ?? element.text
  }

  /// Dublin Core's and RSS's terms in schema.org's words.
  private static let synonyms = [
    "title": "headline", "created": "datePublished", "date": "datePublished",
    "issued": "datePublished", "modified": "dateModified", "encoded": "articleBody",
    "num_replies": "commentCount",
  ]

  private static func terms(_ text: String?) -> [String] {
    (text ?? "").split(whereSeparator: \.isWhitespace).map { StructuredItem.local(String($0)) }
  }
}
