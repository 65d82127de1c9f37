internal import Core
internal import Documents

/// Tells which platform a feed is of.
enum FeedPlatform {
  /// The platform, by the address that the feed gives itself and by who wrote it.
  ///
  /// A feed that names no platform is a website's.
  static func platform(of feed: RawFeed, firstPost: String?) -> Platform {
    let addresses = [feed.selfLink, feed.url, firstPost].compactMap { $0 }
    for address in addresses {
      if let platform = byHost(address) { return platform }
    }
    if feed.channelID != nil { return .youtube }
    let generator = feed.generator?.lowercased() ?? ""
    if generator.hasPrefix("mastodon") { return .mastodon }
    if generator.hasPrefix("peertube") || generator.contains("framatube") { return .peertube }
    let isMastodon = addresses.contains { address in
      let path = address.drop { $0 != "/" }
      return path.contains("/@") && path.hasSuffix(".rss")
    }
    return isMastodon ? .mastodon : .website
  }

  private static func byHost(_ address: String) -> Platform? {
    guard let host = WebAddress.host(of: address) else { return nil }
    return hosts.first { host == $0.host || host.hasSuffix("." + $0.host) }?.platform
  }

  private static let hosts: [(host: String, platform: Platform)] = [
    ("youtube.com", .youtube), ("bsky.app", .bluesky), ("illiwap.com", .illiwap),
    ("dailymotion.com", .dailymotion), ("panneaupocket.com", .panneaupocket),
    ("intramuros.org", .intramuros), ("t.me", .telegram), ("facebook.com", .facebook),
    ("instagram.com", .instagram), ("twitter.com", .twitter), ("x.com", .twitter),
    ("linkedin.com", .linkedin), ("tiktok.com", .tiktok), ("threads.net", .threads),
    ("threads.com", .threads), ("citykomi.com", .citykomi),
  ]
}
