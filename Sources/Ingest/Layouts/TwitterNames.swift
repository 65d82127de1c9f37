internal import Core
internal import Documents

/// How X, Twitter and Nitter name posts and accounts, in every layout.
enum TwitterNames {
  /// The handle and number that an address of a post names: `/ville/status/123#m`.
  static func post(_ address: String) -> (handle: String, id: String)? {
    let bytes = Array(address.utf8)[...]
    guard let mark = bytes.place(of: "/status/") else { return nil }
    let id = bytes[mark...].dropFirst(8).prefix { (0x30...0x39).contains($0) }
    guard !id.isEmpty,
      let handle = bytes[..<mark].split(separator: 0x2F).last.map({
        String(decoding: $0, as: UTF8.self)
      }),
      isHandle(handle)
    else { return nil }
    return (handle, String(decoding: id, as: UTF8.self))
  }

  /// The handle that an address of an account names; nil for the platform's own pages.
  static func handle(ofAccountAt address: String) -> String? {
    guard let first = PageAddress(address)?.path.first, isHandle(first),
      !["home", "i", "search", "explore", "login", "notifications", "hashtag", "intent", "share"]
        .contains(first.lowercased())
    else { return nil }
    return first
  }

  /// The name and handle of a title: "Ville (@ville) / X", "Ville (@ville) | Twitter".
  ///
  /// "(3) " before it counts what the saver has not read.
  static func account(ofTitle title: String) -> (name: String, handle: String)? {
    guard let mark = title.firstRange(of: "(@"),
      let close = title[mark.upperBound...].firstIndex(of: ")")
    else { return nil }
    let handle = String(title[mark.upperBound..<close])
    var words = title[..<mark.lowerBound].split(separator: " ")
    if words.count > 1, let first = words.first, first.hasPrefix("("), first.hasSuffix(")"),
      first.dropFirst().dropLast().allSatisfy({ $0.isNumber || $0 == "+" })
    {
      words.removeFirst()
    }
    let name = words.joined(separator: " ")
    return isHandle(handle) ? (name, handle) : nil
  }

  /// The address of a post.
  static func address(_ post: (handle: String, id: String)) -> String {
    "https://x.com/\(post.handle)/status/\(post.id)"
  }

  /// Whether two handles are the same: case does not part them.
  static func isSame(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return false }
    return one.lowercased() == other.lowercased()
  }

  /// One to fifteen letters, digits and underscores; some old ones are longer.
  private static func isHandle(_ text: String) -> Bool {
    (1...20).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x5F
      }
  }
}
