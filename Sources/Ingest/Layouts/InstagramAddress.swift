internal import Core
internal import Documents

/// What an address of Instagram is of: an account, or a post.
struct InstagramAddress {
  /// The account's handle; nil when the address does not hold it.
  let handle: String?

  /// The post's shortcode; nil for an account.
  let code: String?

  /// Reads the addresses of a page, best first.
  init(_ page: Page) {
    let parts = page.addresses.compactMap { InstagramAddress($0) }
    // A page walked to within the application still carries the meta of the page before it.
    let first = parts.first { $0.handle != nil || $0.code != nil }
    let same = parts.first { $0.handle != nil && $0.code == first?.code }
    self.init(handle: first?.handle ?? same?.handle, code: first?.code)
  }

  /// Reads `/handle/`, `/p/CODE/`, `/handle/reel/CODE/`; nil for another host.
  init?(_ address: String) {
    guard let address = PageAddress(address),
      address.host == "instagram.com" || address.host.hasSuffix(".instagram.com")
    else { return nil }
    let path = address.path
    if let kind = path.prefix(2).firstIndex(where: { ["p", "reel", "reels", "tv"].contains($0) }),
      path.count > kind + 1
    {
      self.init(handle: kind == 1 ? Self.handle(path[0]) : nil, code: path[kind + 1])
    } else if path.first == "stories" {
      // "/stories/handle/2591639087680304855/": all that is said there is of the account.
      self.init(handle: path.dropFirst().first.flatMap(Self.handle), code: nil)
    } else {
      self.init(handle: path.first.flatMap(Self.handle), code: nil)
    }
  }

  private init(handle: String?, code: String?) {
    self.handle = handle
    self.code = code
  }

  /// A path component as a handle: letters, digits, `.` and `_`, and no page of Instagram's own.
  private static func handle(_ part: String) -> String? {
    let isName = part.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2E
        || byte == 0x5F
    }
    return isName && part.utf8.count <= 30 && !reserved.contains(part) ? part : nil
  }

  private static let reserved: Set<String> = [
    "accounts", "about", "challenge", "developer", "direct", "directory", "explore", "legal", "p",
    "highlights", "reel", "reels", "stories", "tv", "user", "web",
  ]
}
