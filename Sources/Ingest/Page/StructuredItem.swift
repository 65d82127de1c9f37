internal import Core
internal import Documents

/// One item of a vocabulary, as JSON-LD, microdata or microformats have them.
struct StructuredItem: Hashable, Sendable {
  /// What a property holds.
  indirect enum Value: Hashable, Sendable {
    case text(String)
    case item(StructuredItem)
  }

  /// Its types, without the address of their vocabulary: `Article`, `h-entry`.
  var types: [String] = []

  /// Its identifier or address: `@id`, `itemid`.
  var id: String?

  /// Its properties in their order; one with several values stands several times.
  var properties: [(name: String, value: Value)] = []

  /// Whether it is of one of these types.
  func isA(_ names: String...) -> Bool { types.contains { names.contains($0) } }

  /// The first text of a property, or the name, address or identifier of the item that it holds.
  subscript(name: String) -> String? {
    for property in properties where property.name == name {
      switch property.value {
      case .text(let text): if !text.isEmpty { return text }
      case .item(let item):
        if let text = item["name"] ?? item["url"] ?? item.id { return text }
      }
    }
    return nil
  }

  /// The name that a property is or holds: never the address that stands for one.
  func name(of property: String) -> String? {
    for found in properties where found.name == property {
      switch found.value {
      case .text(let text): if !text.isEmpty, !WebAddress.isWeb(text) { return text }
      case .item(let item): if let name = item["name"] { return name }
      }
    }
    return nil
  }

  /// The items of a property.
  func items(_ name: String) -> [StructuredItem] {
    properties.compactMap { property in
      guard property.name == name, case .item(let item) = property.value else { return nil }
      return item
    }
  }

  /// Every item of a property's name, at any depth, itself left out.
  func allItems(_ name: String) -> [StructuredItem] {
    properties.flatMap { property -> [StructuredItem] in
      guard case .item(let item) = property.value else { return [] }
      return (property.name == name ? [item] : []) + item.allItems(name)
    }
  }

  /// It and every item in it, at any depth.
  var withAll: [StructuredItem] {
    [self]
      + properties.flatMap { property -> [StructuredItem] in
        guard case .item(let item) = property.value else { return [] }
        return item.withAll
      }
  }

  /// A type or property without the address of its vocabulary.
  static func local(_ name: String) -> String {
    let slash = name.utf8.lastIndex { $0 == 0x2F || $0 == 0x23 || $0 == 0x3A }
    return slash.map { String(name[name.utf8.index(after: $0)...]) } ?? name
  }

  static func == (left: StructuredItem, right: StructuredItem) -> Bool {
    left.types == right.types && left.id == right.id
      && left.properties.elementsEqual(right.properties) {
        $0.name == $1.name && $0.value == $1.value
      }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(types)
    hasher.combine(id)
    for property in properties { hasher.combine(property.name) }
  }
}

/// Reads JSON-LD (W3C JSON-LD 1.1) as sites write it, without fetching any context.
enum LinkedData {
  /// The deepest items that are read.
  private static let deepest = 32

  /// The items of one script: of its object, array or `@graph`.
  static func items(of script: ArraySlice<UInt8>) -> [StructuredItem] {
    guard let value = JSONValue(script) ?? unescaped(script) else { return [] }
    return named(items(of: value, depth: 0))
  }

  /// The items with the authors that they only refer to, `"author":{"@id":"…#/person/1"}`, named by
  /// the item of that identifier.
  private static func named(_ items: [StructuredItem]) -> [StructuredItem] {
    var names: [String: String] = [:]
    for item in items {
      if let id = item.id, let name = item["name"] { names[id] = names[id] ?? name }
    }
    guard !names.isEmpty else { return items }
    return items.map { item in
      var item = item
      for place in item.properties.indices
      where ["author", "creator", "publisher"].contains(item.properties[place].name) {
        guard case .item(var author) = item.properties[place].value, author["name"] == nil,
          let id = author.id
        else { continue }
        author.add("name", names[id])
        item.properties[place].value = .item(author)
      }
      return item
    }
  }

  /// Some CMSs escape the whole script as if it were HTML: `{&quot;@type&quot;…`.
  private static func unescaped(_ script: ArraySlice<UInt8>) -> JSONValue? {
    guard script.place(of: "{&quot;") != nil else { return nil }
    return PlainText.ofText(script).flatMap { JSONValue($0) }
  }

  private static func items(of value: JSONValue, depth: Int) -> [StructuredItem] {
    guard depth < deepest else { return [] }
    if value.isArray { return value.elements.flatMap { items(of: $0, depth: depth + 1) } }
    guard value.isObject else { return [] }
    let graph = value["@graph"].map { items(of: $0, depth: depth + 1) } ?? []
    guard value["@type"] != nil || graph.isEmpty else { return graph }
    return [item(of: value, depth: depth)] + graph
  }

  private static func item(of object: JSONValue, depth: Int) -> StructuredItem {
    var item = StructuredItem()
    for (key, value) in object.members {
      switch key {
      case "@type": item.types += value.asArray.compactMap(\.string).map(StructuredItem.local)
      case "@id": item.id = value.string
      case "@context", "@graph": break
      default:
        let name = StructuredItem.local(key)
        for element in value.asArray {
          if let value = property(element, depth: depth) { item.properties.append((name, value)) }
        }
      }
    }
    return item
  }

  private static func property(_ value: JSONValue, depth: Int) -> StructuredItem.Value? {
    if let text = value.text ?? value.bool.map({ $0 ? "true" : "false" }) { return .text(text) }
    if let number = value.double { return .text("\(number)") }
    guard value.isObject, depth < deepest else { return nil }
    if let literal = value["@value"]?.text { return .text(literal) }
    return .item(item(of: value, depth: depth + 1))
  }
}
