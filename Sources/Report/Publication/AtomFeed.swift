internal import Core
internal import Measure

/// The feed of editions (Atom, RFC 4287), newest first.
struct AtomFeed {
  let editions: [PublishedEdition]
  let shelf: Shelf

  /// The feed as XML.
  var xml: String {
    let title = Self.escape(shelf.title)
    let updated = editions.map(\.updated).max() ?? Instant(seconds: 0)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
        <id>\(id(of: "editions"))</id>
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
          <id>\(id(of: edition.folder))</id>
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

  /// An identifier that stays when titles and addresses of pages change: a `tag:` (RFC 4151) of the
  /// site's host, or of the contact's mailbox; a name of our own without either.
  private func id(of thing: String) -> String {
    let host = shelf.address.flatMap { PageAddress($0)?.host }
    guard let authority = host ?? shelf.mailbox else {
      return "urn:barometre:\(Self.urnSafe(shelf.publisher)):\(thing)"
    }
    return Self.escape("tag:\(authority),2026:barometre/\(thing)")
  }

  /// A text as a URN may hold it: ASCII letters and digits, one hyphen for each run of the rest.
  private static func urnSafe(_ text: String) -> String {
    let words = text.lowercased().unicodeScalars.split { scalar in
      !scalar.isASCII || !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }
    return words.isEmpty ? "editor" : words.map(String.init).joined(separator: "-")
  }

  /// Text that is safe in XML: what XML forbids is replaced.
  private static func escape(_ text: String) -> String { HTMLWriter.escape(text) }
}
