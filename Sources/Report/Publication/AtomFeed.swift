internal import Core
internal import Measure

/// The feed of editions (Atom, RFC 4287), newest first.
struct AtomFeed {
  let editions: [PublishedEdition]
  let shelf: Shelf
  /// The SHA-256 of a text, as hexadecimal digits.
  let digest: (String) -> String

  /// The feed as XML.
  var xml: String {
    let title = Self.escape(shelf.title)
    let updated = editions.map(\.updated).max() ?? Instant(seconds: 0)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
        <id>\(id(of: "editions", in: editions.last))</id>
        <title>\(title)</title>
        <updated>\(updated)</updated>
        <author><name>\(Self.escape(shelf.publisher))</name></author>
        <link rel="self" type="application/atom+xml" href="\(address("feed.xml"))"/>
        <link rel="alternate" type="text/html" href="\(address("index.html"))"/>
        <generator>barometre</generator>
      \(editions.map(entry).joined(separator: "\n"))
      </feed>

      """
  }

  private func entry(_ edition: PublishedEdition) -> String {
    let pages = edition.languages.map { language in
      #"    <link rel="alternate" type="text/html" hreflang="\#(language.rawValue)" "#
        + #"href="\#(address(edition.page(in: language)))"/>"#
    }
    let data = address(edition.folder + "/donnees/datapackage.json")
    return """
        <entry>
          <id>\(id(of: edition.folder, in: edition))</id>
          <title>\(Self.escape(edition.title.french))</title>
          <updated>\(edition.updated)</updated>
          <author><name>\(Self.escape(edition.publisher))</name></author>
      \(pages.joined(separator: "\n"))
          <link rel="related" type="application/json" title="Data Package" href="\(data)"/>
          <summary>\(Self.escape(edition.description.french))</summary>
        </entry>
      """
  }

  private func address(_ path: String) -> String { Self.escape((shelf.address ?? "") + path) }

  /// An identifier that stays, whatever titles, addresses and contacts become: a UUID of version 8
  /// (RFC 9562) from the digest of the names that the edition itself was published under.
  private func id(of thing: String, in edition: PublishedEdition?) -> String {
    let names = [edition?.publisher ?? shelf.publisher, edition?.territory ?? "", thing]
    var digits = Array(digest(names.joined(separator: "\n")).utf8.prefix(32))
    digits[12] = UInt8(ascii: "8")
    digits[16] = UInt8(ascii: "a")
    for place in [20, 16, 12, 8] { digits.insert(UInt8(ascii: "-"), at: place) }
    return "urn:uuid:" + String(decoding: digits, as: UTF8.self)
  }

  /// Text that is safe in XML: what XML forbids is replaced.
  private static func escape(_ text: String) -> String { HTMLWriter.escape(text) }
}
