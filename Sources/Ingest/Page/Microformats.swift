internal import Documents

/// Reads entries and cards of microformats 2 and of the classic ones (microformats.org).
///
/// Only what a post or an account is made of: `h-entry`/`hentry` and `h-card`/`vcard` as items of
/// schema.org's words, so that one interpreter reads all three vocabularies.
enum Microformats {
  /// The entries and cards that are in no other, those of feeds too; a page of WordPress that is no
  /// post is marked `hentry` as posts are.
  static func items(of document: HTMLDocument) -> [StructuredItem] {
    document.all(roots).filter { root in
      !root.ancestors.contains { $0.matches(roots) } && !root.matches(".type-page")
    }.compactMap { root in
      root.matches(entries) ? entry(root) : card(root)
    }
  }

  private static let entries: HTMLSelector = ".h-entry, .hentry"
  private static let cards: HTMLSelector = ".h-card, .vcard"
  private static let roots = HTMLSelector(anyOf: [entries, cards])

  // MARK: Entries

  private static func entry(_ root: HTMLElement) -> StructuredItem? {
    var item = StructuredItem(types: ["h-entry"])
    item.add("headline", first(in: root, ".p-name, .entry-title")?.line ?? impliedName(of: root))
    item.add("url", address(first(in: root, ".u-url, a[rel~=bookmark]")))
    item.add("url", address(first(in: root, ".entry-title")?.first("a[href]")))
    item.add("url", root["href"])
    item.add("datePublished", time(first(in: root, ".dt-published, .published, time[pubdate]")))
    item.add("dateModified", time(first(in: root, ".dt-updated, .updated")))
    item.add("articleBody", first(in: root, ".e-content, .entry-content")?.text)
    item.add("description", first(in: root, ".p-summary, .entry-summary")?.text)
    item.add("identifier", first(in: root, ".u-uid")?["href"])
    if let author = first(in: root, ".p-author, .author, .h-card, .vcard") {
      item.add("author", author.first(".p-name, .fn")?.line ?? author.line)
    }
    return item
  }

  /// The first element of a class that is of this entry and not of one within it.
  private static func first(in root: HTMLElement, _ selector: HTMLSelector) -> HTMLElement? {
    root.all(selector).first { found in
      found.ancestors.first { $0.matches(".h-entry, .hentry, .h-cite") }?.order == root.order
    }
  }

  // MARK: Cards

  /// A card by its name; nil for one without, as an address alone is.
  private static func card(_ root: HTMLElement) -> StructuredItem? {
    var item = StructuredItem(types: ["h-card"])
    let name = root.first(".p-name, .fn, .n, .name")?.line ?? root.first(".p-org, .org")?.line
    item.add("name", name ?? impliedName(of: root))
    guard item["name"] != nil else { return nil }
    item.add("additionalName", root.first(".p-nickname, .nickname")?.line)
    item.add("url", root["href"] ?? address(root.first(".u-url, .url")))
    item.add("url", root.first("a[href]")?["href"])
    // Microformats' representative card: the one that says that it is the page's.
    if root.first(".u-uid, a[rel~=me]") != nil { item.add("isRepresentative", "true") }
    return item
  }

  // MARK: Values

  /// The name of what names no property (microformats2 parsing, "implied properties"): the text, or
  /// what stands for the only picture or abbreviation.
  private static func impliedName(of root: HTMLElement) -> String? {
    let classes = root.all("[class]").lazy.flatMap { ($0["class"] ?? "").split(separator: " ") }
    let isExplicit = classes.contains { name in
      ["p-", "e-", "h-"].contains { name.hasPrefix($0) }
    }
    guard !isExplicit, root["class"]?.split(separator: " ").contains("hentry") != true else {
      return nil
    }
    let drawn = [root] + root.all("img[alt], area[alt], abbr[title]")
    let stands = drawn.lazy.compactMap { $0.name == "abbr" ? $0["title"] : $0["alt"] }.first
    if root.all("abbr").count == 1 || root.name == "abbr" { return stands ?? root.line }
    return root.line.flatMap { $0.utf8.count < 500 ? $0 : nil } ?? stands
  }

  private static func address(_ element: HTMLElement?) -> String? {
    element?["href"] ?? element?.first("a[href]")?["href"]
  }

  /// A time by the value-class pattern's usual forms: `datetime`, `title` of `abbr`, the text.
  private static func time(_ element: HTMLElement?) -> String? {
    guard let element else { return nil }
    let inner = element.first("time[datetime], abbr[title], .value")
    return element["datetime"] ?? element["title"] ?? inner?["datetime"] ?? inner?["title"]
      ?? element["value"] ?? element.line
  }
}

extension StructuredItem {
  /// Adds a property, unless its value is unknown.
  mutating func add(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    properties.append((name, .text(text)))
  }
}
