/// The parts of a web address that tell one page from another.
///
/// The scheme, `www.`, a default port, empty path components and tracking parameters are left out;
/// the case of the path stands, for identifiers of videos and photos depend on it.
public struct PageAddress: Hashable, Sendable, CustomStringConvertible {
  /// The host in lower case, without `www.`.
  public let host: String

  /// The components of the path that are not empty.
  public let path: [String]

  /// The parameters in order of name, without those that only track where the reader came from.
  public let query: [String]

  /// What follows `#`; nil when nothing does.
  public let fragment: String?

  /// Reads `https://www.mairie.fr/actus?id=3`, with or without its scheme.
  ///
  /// Nil when it is not the address of a web page: another scheme, a host without a dot.
  public init?(_ text: String) {
    var rest = text[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    if rest.lowercased().hasPrefix("feed:") { rest = rest.dropFirst(5) }
    if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), rest[colon...].hasPrefix("://") {
      guard ["http", "https", "feed"].contains(rest[..<colon].lowercased()) else { return nil }
      rest = rest[rest.utf8.index(colon, offsetBy: 3)...]
    } else if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
    }

    let (beforeFragment, fragment) = rest.cut(at: "#")
    let (beforeQuery, query) = beforeFragment.cut(at: "?")
    let (authority, path) = beforeQuery.cut(at: "/")
    guard let host = PageAddress.host(of: authority) else { return nil }
    self.host = host
    self.path = (path ?? "").utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    self.query = (query ?? "").utf8.split(separator: UInt8(ascii: "&"))
      .map { String(Substring($0)) }
      .filter { !PageAddress.isTracking($0) }
      .sorted()
    self.fragment = fragment.flatMap { $0.isEmpty ? nil : String($0) }
  }

  /// The address without its scheme: `mairie.fr/actus?id=3`.
  public var description: String {
    let pages = ([host] + path).joined(separator: "/")
    let parameters = query.isEmpty ? "" : "?" + query.joined(separator: "&")
    return pages + parameters + (fragment.map { "#" + $0 } ?? "")
  }

  private static func host(of authority: Substring) -> String? {
    let (name, port) = authority.cut(at: ":")
    if let port, !["80", "443", ""].contains(port) { return nil }
    var host = name.lowercased()
    if host.hasSuffix(".") { host.removeLast() }
    if host.hasPrefix("www.") { host.removeFirst(4) }
    let isPlausible = host.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), 0x80...: true
      default: false
      }
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard isPlausible, labels.count > 1, !labels.contains("") else { return nil }
    return host
  }

  /// Whether a parameter says where the reader came from, and nothing of the page.
  private static func isTracking(_ parameter: String) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || name.hasPrefix("at_") || trackers.contains(name)
  }

  private static let trackers: Set<String> = [
    "__cft__[0]", "__tn__", "_gl", "_rdc", "_rdr", "fbclid", "gclid", "igsh", "igshid", "mc_cid",
    "mc_eid", "mibextid", "msclkid", "ref_src", "ref_url", "twclid", "xtor",
  ]
}

extension Substring {
  /// What stands before the first `mark`, and what stands after it; nil without one.
  fileprivate func cut(at mark: Unicode.Scalar) -> (before: Substring, after: Substring?) {
    guard let index = unicodeScalars.firstIndex(of: mark) else { return (self, nil) }
    return (self[..<index], self[unicodeScalars.index(after: index)...])
  }
}
