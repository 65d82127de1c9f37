internal import Core
internal import Documents

/// Where and when a document was saved, as far as what it was kept in tells.
struct Capture: Hashable, Sendable {
  /// The address that an archive record or a snapshot gives; stronger than what a page says of itself.
  var url: String?

  /// When it was saved.
  var savedAt: Instant?

  /// The address that the folders of a mirror spell; weaker than what a page says of itself.
  var mirrorURL: String?

  /// Puts what the container says over what the document says; what cannot be read is still of the
  /// platform of its address.
  func complete(_ reading: inout Reading) {
    reading.sourceURL = url ?? reading.sourceURL ?? mirrorURL
    reading.capturedAt = savedAt ?? reading.capturedAt
    if reading.refusal != nil, reading.platform == nil {
      reading.platform = reading.sourceURL.flatMap { PagePlatform.platform(of: $0) }
    }
  }
}

/// The addresses in the paths of mirrors made by wget or HTTrack.
enum MirrorPath {
  /// The address that a path spells: `2026-Q3/www.mairie-exemple.fr/actus/index.html` is
  /// `https://www.mairie-exemple.fr/actus/`.
  ///
  /// - Returns: nil when no folder is named like a host of a domain that communes use.
  static func address(of path: String) -> String? {
    var parts = path.split(separator: "/").map(String.init)
    guard let host = parts.dropLast().lastIndex(where: isHost) else { return nil }
    parts.removeFirst(host)
    let name = parts.removeLast()
    // `index.html` stands for the folder; what wget puts after it was the query.
    let rest = name.hasPrefix("index.html") ? String(name.dropFirst("index.html".count)) : name
    return "https://" + parts.joined(separator: "/") + "/" + query(in: rest)
  }

  /// wget writes `?` as it is, or as `@` on Windows; with `-E` it adds `.html`.
  private static func query(in name: String) -> String {
    var name = name
    if name.hasPrefix("@"), name.contains("=") { name = "?" + name.dropFirst() }
    if name.contains("?"), name.hasSuffix(".html") { name.removeLast(5) }
    return name
  }

  private static func isHost(_ folder: String) -> Bool {
    guard let dot = folder.lastIndex(of: "."), PageAddress(folder)?.path.isEmpty == true else {
      return false
    }
    return domains.contains(folder[folder.index(after: dot)...].lowercased())
  }

  private static let domains: Set<String> = [
    "alsace", "bzh", "com", "corsica", "eu", "fr", "info", "me", "net", "nc", "org", "paris", "pf",
    "re", "social", "tv",
  ]
}
