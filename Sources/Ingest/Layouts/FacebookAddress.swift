internal import Core
internal import Documents

/// What an address of Facebook is of: a page or profile, a group, a post.
struct FacebookAddress {
  /// The handle of the page or profile; nil when it has none or the address does not hold it.
  let handle: String?

  /// The number of the page, profile or group.
  let account: String?

  /// The post's identifier: a number or `pfbid…`; nil for an account.
  let post: String?

  /// Whether it is of a group, in which others write.
  let isGroup: Bool

  /// Reads an address of any of Facebook's hosts; nil for another and for a page to log in on.
  init?(_ address: String) {
    guard let address = PageAddress(address),
      ["facebook.com", "fb.com"].contains(where: {
        address.host == $0 || address.host.hasSuffix("." + $0)
      }),
      !["login", "login.php", "checkpoint", "plugins"].contains(address.path.first ?? "")
    else { return nil }
    let path = address.path
    let query = Query(address.query)
    isGroup = path.first == "groups"
    post = Self.post(path, query)
    var handle: String?
    var account = query["id"] ?? query["owner_id"]
    switch path.first {
    // "/pages/category/Town-Hall/Mairie-de-X-1234/posts/", "/pages/Mairie-de-X/1234",
    // "/p/Mairie-1234/".
    case "pages", "people", "p", "pg":
      let rest = path.dropFirst(path.dropFirst().first == "category" ? 3 : 1)
      let name = rest.first ?? ""
      let last = name.split(separator: "-").last.map(String.init) ?? ""
      if let number = [rest.dropFirst().first ?? "", last].first(where: Self.isNumber) {
        account = number
      } else if path.first == "pg" || path.dropFirst().first == "category" {
        handle = name
      }
    case "groups": account = path.count > 1 && Self.isNumber(path[1]) ? path[1] : nil
    case let first?:
      if Self.isNumber(first) { account = first } else { handle = first }
    case nil: break
    }
    self.handle = handle.flatMap { $0.isEmpty || Self.reserved.contains($0) ? nil : $0 }
    self.account = account.flatMap { Self.isNumber($0) ? $0 : nil }
  }

  /// The identifier of a post in a path or in what follows it.
  private static func post(_ path: [String], _ query: Query) -> String? {
    for key in ["story_fbid", "fbid", "v", "multi_permalinks"] {
      if let id = query[key], isPost(id) { return id }
    }
    let kinds: Set<String> = [
      "posts", "permalink", "videos", "photos", "reel", "notes", "events", "story",
    ]
    guard let kind = path.firstIndex(where: { kinds.contains($0) }) else { return nil }
    return path[(kind + 1)...].last(where: isPost)
  }

  private static func isPost(_ text: String) -> Bool { isNumber(text) || text.hasPrefix("pfbid") }

  private static func isNumber(_ text: String) -> Bool {
    text.utf8.count >= 3 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The parameters of an address by name.
  private struct Query {
    let parameters: [String]

    init(_ parameters: [String]) { self.parameters = parameters }

    subscript(name: String) -> String? {
      parameters.first { $0.hasPrefix(name + "=") }.map {
        String($0.dropFirst(name.utf8.count + 1))
      }
    }
  }

  private static let reserved: Set<String> = [
    "ads", "browse", "business", "events", "gaming", "groups", "hashtag", "help", "home.php",
    "l.php", "legal", "marketplace", "media", "notes", "pages", "permalink.php", "photo",
    "photo.php", "photos", "policies", "privacy", "profile.php", "r.php", "recover", "reel",
    "reg", "search", "settings", "share", "sharer", "stories", "story.php", "ufi", "video.php",
    "videos", "watch", "watchparty",
  ]
}
