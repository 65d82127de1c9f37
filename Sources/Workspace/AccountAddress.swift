internal import Core

/// The address of an account, in the one form under which its many spellings are equal.
///
/// Case, scheme, `www.`, `m.`, `fr-fr.`, trailing slashes and tracking parameters do not count;
/// `twitter.com` is `x.com`, and the address of a feed is that of the account that it lists.
public struct AccountAddress: Hashable, Sendable, CustomStringConvertible {
  /// The host in lower case: one name for each network.
  let host: String

  /// The components of the path in lower case.
  let path: [String]

  /// The parameters that tell two pages of one site apart.
  let query: [String]

  init(host: String, path: [String], query: [String] = []) {
    self.host = host
    self.path = path.map { $0.lowercased() }
    self.query = query
  }

  /// Reads an address; nil when it is not one of a web page.
  public init?(_ text: String) {
    guard let address = PageAddress(text) else { return nil }
    self.init(address)
  }

  private init(_ address: PageAddress) {
    let path = address.path.map { ($0.removingPercentEscapes ?? $0).lowercased() }
    let query = address.query.map { $0.lowercased() }
    if let network = Network.allCases.first(where: { $0.owns(address.host) }) {
      let fragment = address.fragment?.lowercased() ?? ""
      let hidden = fragment.hasPrefix("!/") ? [String(fragment.dropFirst(2))] : []
      self.init(host: network.rawValue, path: network.account(in: path + hidden, query: query))
    } else {
      let host = address.host.removingPrefix("m.").removingPrefix("fr-fr.")
      let page = Self.page(path, query: query, host: host)
      self.init(host: host, path: page.path, query: page.query)
    }
  }

  /// The normalised address: `x.com/ville`.
  public var description: String {
    ([host] + path).joined(separator: "/")
      + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }

  /// The account of a site, of Mastodon or of PeerTube, whose hosts are anyone's.
  private static func page(
    _ path: [String],
    query: [String],
    host: String
  ) -> (path: [String], query: [String]) {
    // PeerTube: https://docs.joinpeertube.org/use/browse-videos, feeds of a channel or an account.
    if path.first == "feeds" {
      if let name = query.value(of: "videochannelname") { return (["c", name], []) }
      if let name = query.value(of: "accountname") { return (["a", name], []) }
    }
    var path = path
    switch path.first {
    case "video-channels": path[0] = "c"
    case "accounts": path[0] = "a"
    case "users" where path.count > 1: path.replaceSubrange(0...1, with: ["@" + path[1]])
    default: break
    }
    if let first = path.first, first.hasPrefix("@") || ["a", "c"].contains(first) {
      let last = path.count - 1
      path[last] = path[last].removingSuffix(".rss").removingSuffix(".atom")
        .removingSuffix("@" + host)
    }
    if let last = path.last, homePages.contains(last) { path.removeLast() }
    return (path, query)
  }

  private static let homePages: Set<String> = [
    "accueil", "accueil.htm", "accueil.html", "accueil.php", "default.aspx", "home", "home.html",
    "index.asp", "index.aspx", "index.htm", "index.html", "index.php", "spip.php",
  ]
}

/// The networks where an address is a host of theirs and a name.
private enum Network: String, CaseIterable {
  case facebook = "facebook.com"
  case instagram = "instagram.com"
  case x = "x.com"
  case linkedin = "linkedin.com"
  case snapchat = "snapchat.com"
  case threads = "threads.net"
  case youtube = "youtube.com"
  case tiktok = "tiktok.com"
  case bluesky = "bsky.app"
  case telegram = "t.me"
  case dailymotion = "dailymotion.com"
  case illiwap = "station.illiwap.com"

  private var otherHosts: [String] {
    switch self {
    case .facebook: ["fb.com", "fb.me"]
    case .x: ["twitter.com"]
    case .threads: ["threads.com"]
    case .telegram: ["telegram.me"]
    default: []
    }
  }

  func owns(_ host: String) -> Bool {
    if self == .x, host.hasPrefix("nitter.") { return true }
    return ([rawValue] + otherHosts).contains { host == $0 || host.hasSuffix("." + $0) }
  }

  /// The part of a path that names the account.
  func account(in path: [String], query: [String]) -> [String] {
    guard let first = path.first else { return [] }
    let second = path.dropFirst().first
    switch self {
    case .facebook:
      if let id = query.value(of: "id") { return [id] }
      if ["pages", "people", "p"].contains(first) {
        return [path.last?.trailingDigits ?? path.last ?? first]
      }
      if first == "groups" { return Array(path.prefix(2)) }
      return first == "pg" ? [second ?? first] : [first]
    case .instagram, .x, .threads, .tiktok:
      return [first.removingPrefix("@")]
    case .linkedin:
      return Array(path.prefix(2))
    case .snapchat:
      let name = ["add", "p"].contains(first) ? second ?? first : first
      return [name.removingPrefix("@")]
    case .youtube:
      if let id = query.value(of: "channel_id") { return ["channel", id] }
      if let name = query.value(of: "user") { return ["user", name] }
      return Array(path.prefix(["channel", "user", "c"].contains(first) ? 2 : 1))
    case .bluesky:
      return Array(path.prefix(2))
    case .telegram:
      return [first == "s" ? second ?? first : first]
    case .dailymotion:
      return [
        ["rss", "user"].contains(first)
          ? path.first { !["rss", "user"].contains($0) } ?? first : first
      ]
    case .illiwap:
      let ways: Set<String> = ["rss", "fr", "en", "public"]
      return [path.first { !ways.contains($0) } ?? first]
    }
  }
}

extension [String] {
  /// The value of a parameter among `name=value`.
  fileprivate func value(of name: String) -> String? {
    first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
  }
}

extension String {
  fileprivate func removingPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }

  fileprivate func removingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }

  /// The digits it ends with, as in `mairie-de-x-100064812`; nil when there are none.
  fileprivate var trailingDigits: String? {
    let digits = String(reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    return digits.isEmpty ? nil : digits
  }

  /// The text with `%C3%A9` read as UTF-8; nil when the escapes are broken.
  fileprivate var removingPercentEscapes: String? {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let escaped = UInt8(String(Substring(rest.prefix(2))), radix: 16)
      else {
        return nil
      }
      bytes.append(escaped)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
