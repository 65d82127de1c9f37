internal import Core
internal import Documents

/// Tells which platform a feed is of.
enum FeedPlatform {
  /// The platform, by the address that the feed gives itself and by who wrote it.
  ///
  /// A feed that names no platform is a website's.
  static func platform(of feed: RawFeed, firstPost: String?) -> Platform {
    let own = [feed.selfLink, feed.url].compactMap { $0 }
    // A site's first post may link anywhere: it tells only where the feed gives no address.
    let addresses =
      own.contains(where: WebAddress.isWeb) ? own : own + [firstPost].compactMap { $0 }
    for address in addresses {
      if let platform = byHost(address) { return platform }
    }
    if feed.channelID != nil { return .youtube }
    let generator = feed.generator?.lowercased() ?? ""
    if generator.hasPrefix("mastodon") { return .mastodon }
    if generator.hasPrefix("peertube") || generator.holds("framatube") { return .peertube }
    let isMastodon = addresses.contains { $0.hasSuffix(".rss") && $0.holds("/@") }
    return isMastodon ? .mastodon : .website
  }

  private static func byHost(_ address: String) -> Platform? {
    guard let host = WebAddress.host(of: address) else { return nil }
    if let platform = hosts[host] { return platform }
    // "fr-fr.facebook.com" is Facebook's: the last two labels tell.
    let labels = host.utf8.split(separator: 0x2E).suffix(2)
    return hosts[labels.compactMap { String($0) }.joined(separator: ".")]
  }

  private static let hosts: [String: Platform] = [
    "youtube.com": .youtube, "bsky.app": .bluesky, "illiwap.com": .illiwap,
    "dailymotion.com": .dailymotion, "panneaupocket.com": .panneaupocket,
    "intramuros.org": .intramuros, "t.me": .telegram, "facebook.com": .facebook,
    "instagram.com": .instagram, "twitter.com": .twitter, "x.com": .twitter,
    "linkedin.com": .linkedin, "tiktok.com": .tiktok, "threads.net": .threads,
    "threads.com": .threads, "citykomi.com": .citykomi,
  ]
}
