public import Core
internal import Documents

/// Finds the accounts on networks that a website leads to: those of its head, its foot and its
/// buttons, and not those that an article speaks of.
public enum AccountLinks {
  /// The addresses, absolute, each once, in document order.
  static func found(on page: Page) -> [String] {
    var found: [String] = []
    let site = site(of: page)
    for link in page.document.all("a[href]").prefix(5_000) {
      // Most links are of the site itself, which a glance at the bytes tells.
      guard let bytes = link.bytes(of: "href"), bytes.contains(0x2E),
        bytes.starts(with: "http".utf8) || bytes.starts(with: "//".utf8),
        site.isEmpty || !bytes.starts(with: site)
      else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      guard PagePlatform.platform(of: text.hasPrefix("//") ? "https:" + text : text) != nil else {
        continue
      }
      let address = page.resolved(text)
      guard platform(of: address) != nil, !found.contains(address), !isOfText(link) else {
        continue
      }
      found.append(address)
      if found.count == 50 { break }
    }
    return found
  }

  /// The scheme and the host of a page, with which most of its links begin; empty when not known.
  private static func site(of page: Page) -> [UInt8] {
    let address = page.address ?? ""
    guard let slash = address.firstRange(of: "://")?.upperBound else { return [] }
    return Array(address.utf8[..<slash] + address.utf8[slash...].prefix { $0 != 0x2F })
  }

  /// The network that the address of an account is of; nil for a post, a button to share the page,
  /// or any other site.
  public static func platform(of address: String) -> Platform? {
    guard let platform = PagePlatform.platform(of: address), let page = PageAddress(address),
      page.host != "youtu.be", !page.host.hasPrefix("api."), !page.host.hasPrefix("web.")
    else { return nil }
    let path = page.path.map { $0.lowercased() }
    if platform == .facebook, path == ["profile.php"] {
      return page.query.contains { $0.hasPrefix("id=") } ? platform : nil
    }
    guard let first = path.first, !others.contains(first), !first.hasSuffix(".php") else {
      return nil
    }
    let isLonger = folders.contains(first)
    guard path.count > (isLonger ? 1 : 0), path.count <= (isLonger ? 4 : 2) else { return nil }
    // "/ville/posts/12" is a post, "/ville/about" and "/@ville/videos" a part of the account.
    return path.contains(where: posts.contains) ? nil : platform
  }

  /// Whether a link stands in a sentence of the page's own text.
  private static func isOfText(_ link: HTMLElement) -> Bool {
    guard !WebsiteMarkup.isAround(link), let paragraph = link.closest("p") else { return false }
    return (paragraph.text?.utf8.count ?? 0) > 2 * (link.text?.utf8.count ?? 0) + 40
  }

  /// What the first part of a path is when it is no account.
  private static let others: Set<String> = [
    "share", "sharer", "sharing", "sharearticle", "intent", "dialog", "plugins", "tr", "watch",
    "embed",
    "hashtag", "search", "explore", "p", "reel", "reels", "stories", "results", "playlist",
    "shorts",
    "groups", "login", "help", "policies", "privacy", "legal", "about", "home", "feed", "events",
    "tos",
    "video", "live", "clip", "status", "i", "photo", "photos", "media", "send", "joinchat", "s",
  ]

  /// What stands before the name of an account.
  private static let folders: Set<String> = [
    "company", "school", "showcase", "ville", "in", "channel", "user", "c", "pages", "people",
    "add",
    "profile", "pg",
  ]

  private static let posts: Set<String> = [
    "posts", "status", "video", "p", "reel", "post", "permalink",
  ]
}
