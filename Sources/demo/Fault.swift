/// What goes wrong in real feeds, done to a feed that was right.
enum Fault: CaseIterable {
  /// Windows-1252 that calls itself ISO-8859-1.
  case windows1252DeclaredLatin1
  /// Windows-1252 that calls itself nothing, and is therefore read as UTF-8.
  case windows1252Undeclared
  /// UTF-8 that calls itself UTF-16.
  case utf16DeclaredUTF8
  /// The transfer stopped in the middle of an article.
  case truncated
  /// Every other article has the identifier of the one before it.
  case duplicateIdentifiers
  /// No article has an identifier.
  case missingIdentifiers
  /// `&` where `&amp;` is meant.
  case bareAmpersand
  /// `&eacute;` without the document type that would define it.
  case undeclaredEntities
  /// The last article is of 1 January of the year 1: a date left empty.
  case yearOne
  /// Local times without a zone.
  case missingZone
  /// Titles escaped twice.
  case doubleEscapedTitles
  /// Addresses that only `xml:base` makes whole.
  case relativeLinks
  /// Something printed a line before the XML declaration.
  case leadingBlankLine
  /// The page that says that there is no such page, saved as a feed.
  case notFoundPage
  /// Nothing at all.
  case emptyFile

  /// Whether it is an accident of the last capture, not the software's habit.
  var isAccident: Bool {
    switch self {
    case .utf16DeclaredUTF8, .truncated, .emptyFile: true
    default: false
    }
  }

  /// The feed with this fault, as bytes of a file.
  func spoil(_ feed: String, site: String) -> [UInt8] {
    switch self {
    case .windows1252DeclaredLatin1:
      return feed.declaring("iso-8859-1").windows1252
    case .windows1252Undeclared:
      return feed.declaring(nil).windows1252
    case .utf16DeclaredUTF8:
      return Array(feed.declaring("UTF-16").utf8)
    case .truncated:
      let bytes = Array(feed.utf8)
      return Array(bytes.prefix(bytes.count * 7 / 10))
    case .notFoundPage:
      return Array(Fault.page(of: site).utf8)
    case .emptyFile:
      return []
    default:
      return Array(rewrite(feed, site: site).utf8)
    }
  }

  /// The faults that stay text.
  private func rewrite(_ feed: String, site: String) -> String {
    switch self {
    case .duplicateIdentifiers:
      var previous = ""
      return feed.rewriting("guid") { index, guid in
        if index % 2 == 0 { previous = guid }
        return previous
      }
    case .missingIdentifiers:
      return feed.rewriting("guid") { _, _ in nil }
    case .bareAmpersand:
      return feed.rewriting("title") { _, title in title.replacing("&#038;", with: "&") }
    case .undeclaredEntities:
      return feed.rewriting("title") { _, title in
        [("é", "&eacute;"), ("à", "&agrave;"), ("’", "&rsquo;"), ("\u{a0}", "&nbsp;")].reduce(title)
        { $0.replacing($1.0, with: $1.1) }
      }
    case .yearOne:
      let last = feed.ranges(of: "<pubDate>").count - 1
      return feed.rewriting("pubDate") { index, date in
        index == last ? "Mon, 01 Jan 0001 00:00:00 +0000" : date
      }
    case .missingZone:
      return feed.rewriting("pubDate") { _, date in String(date.dropLast(6)) }
    case .doubleEscapedTitles:
      return feed.rewriting("title") { _, title in title.replacing("&", with: "&amp;") }
    case .relativeLinks:
      return feed.rewriting("link") { index, link in
        index == 0 ? link : String(link.dropFirst(site.count))
      }
    case .leadingBlankLine:
      return "\n" + feed
    default:
      return feed
    }
  }

  private static func page(of site: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="fr">
    <head><meta charset="utf-8"><title>Page introuvable - 404</title></head>
    <body>
    <h1>Erreur 404</h1>
    <p>La page que vous cherchez n’existe pas ou n’existe plus.</p>
    <p><a href="\(site)/">Retour à l’accueil</a></p>
    </body>
    </html>

    """
  }
}

extension String {
  /// With another encoding in its XML declaration, or none.
  fileprivate func declaring(_ encoding: String?) -> String {
    let attribute = encoding.map { " encoding=\"\($0)\"" } ?? ""
    return ["UTF-8", "utf-8"].reduce(self) {
      $0.replacing(" encoding=\"\($1)\"", with: attribute, maxReplacements: 1)
    }
  }

  /// With the content of every element of that name changed, or the element taken out for nil.
  ///
  /// The first is number 0; elements of that name must not lie in one another.
  fileprivate func rewriting(
    _ element: String,
    _ change: (Int, String) -> String?
  ) -> String {
    var text = ""
    var rest = self[...]
    var index = 0
    while let open = rest.firstRange(of: "<\(element)"),
      let start = rest[open.upperBound...].firstIndex(of: ">"),
      let end = rest[start...].firstRange(of: "</\(element)>")
    {
      let content = rest.index(after: start)..<end.lowerBound
      if let changed = change(index, String(rest[content])) {
        text += rest[..<content.lowerBound] + changed + rest[end]
      } else {
        text += rest[..<open.lowerBound]
      }
      rest = rest[end.upperBound...]
      index += 1
    }
    return text + rest
  }
}
