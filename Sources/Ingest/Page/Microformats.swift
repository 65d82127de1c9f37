internal import Documents

/// Reads entries and cards of microformats 2 and of the classic ones (microformats.org).
///
/// Only what a post or an account is made of: `h-entry`/`hentry` and `h-card`/`vcard` as items of
/// schema.org's words, so that one interpreter reads all three vocabularies.
enum Microformats {
  /// The entries and cards that are in no other, those of feeds too.
  static func items(of document: HTMLDocument) -> [StructuredItem] {
    document.all(".h-entry, .hentry, .h-card, .vcard").filter { root in
      !root.ancestors.contains { $0.matches(".h-entry, .hentry, .h-card, .vcard") }
    }.map { root in
      root.matches(".h-entry, .hentry") ? entry(root) : card(root)
    }
  }

  private static func entry(_ root: HTMLElement) -> StructuredItem {
    var item = StructuredItem(types: ["h-entry"])
    item.add("headline", first(in: root, ".p-name, .entry-title")?.line)
    item.add("url", address(first(in: root, ".u-url, a[rel~=bookmark]")))
    item.add("url", address(first(in: root, ".entry-title")?.first("a[href]")))
    item.add("datePublished", time(first(in: root, ".dt-published, .published, time[pubdate]")))
    item.add("dateModified", time(first(in: root, ".dt-updated, .updated")))
    item.add("articleBody", first(in: root, ".e-content, .entry-content")?.text)
    item.add("description", first(in: root, ".p-summary, .entry-summary")?.text)
    item.add("identifier", first(in: root, ".u-uid")?["href"])
    if let author = root.first(".p-author, .author, .h-card, .vcard") {
      item.add("author", author.first(".p-name, .fn")?.line ?? author.line)
    }
    return item
  }

  private static func card(_ root: HTMLElement) -> StructuredItem {
    var item = StructuredItem(types: ["h-card"])
    let name = root.first(".p-name, .fn")?.line
    item.add("name", name ?? (root.has(class: "h-card") ? root.line : nil))
    item.add("url", root["href"] ?? address(root.first(".u-url, .url")))
    return item
  }

  /// The first element of a class that is of this entry and not of one within it.
  private static func first(in root: HTMLElement, _ selector: HTMLSelector) -> HTMLElement? {
    root.all(selector).first { found in
      found.ancestors.first { $0.matches(".h-entry, .hentry, .h-cite") }?.order == root.order
    }
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
