public import Core

/// One document that a container holds, with where and when it was saved.
public struct ContainedDocument: Sendable {
  /// Its place in the container: a path or an address; nil when the container holds only it.
  public var name: String?

  /// Its bytes, or why they cannot be had.
  public var content: Result<[UInt8], Refusal>

  /// Where it was saved from; nil when the container does not say.
  public var url: String?

  /// When it was saved, as the container writes it; nil when it does not say.
  public var savedAt: String?

  /// Its character encoding as the server named it, in lower case; nil when it did not.
  public var charset: String?

  /// Creates a document.
  init(
    name: String?,
    content: Result<[UInt8], Refusal>,
    url: String? = nil,
    savedAt: String? = nil,
    charset: String? = nil
  ) {
    self.name = name
    self.content = content
    self.url = url
    self.savedAt = savedAt
    self.charset = charset
  }

  /// A document that is broken, and what to do.
  static func broken(
    _ name: String?,
    _ what: String,
    url: String? = nil,
    savedAt: String? = nil
  ) -> ContainedDocument {
    let refusal = Refusal(.unreadableArchive, what)
    return ContainedDocument(name: name, content: .failure(refusal), url: url, savedAt: savedAt)
  }
}

/// Tells documents from what pages are dressed with, before either is expanded.
enum DocumentKind {
  /// Whether a media type may be that of a page, a feed or JSON; true when none is given.
  static func mayBePage(mediaType: String?) -> Bool {
    guard let type = mediaType?.lowercased(), !type.isEmpty else { return true }
    if type.hasPrefix("text/") { return !["text/css", "text/javascript"].contains(type) }
    return type.hasSuffix("xml") || type.hasSuffix("json") || type == "unknown"
  }

  /// Whether a media type is that of HTML.
  static func isHTML(mediaType: String?) -> Bool {
    let type = mediaType?.lowercased()
    return type == "text/html" || type == "application/xhtml+xml"
  }
}
