internal import Core
internal import Documents

/// Tells which platform an address or a page is of, by its host.
enum PagePlatform {
  /// The platform of a page; nil when none of its addresses is of one.
  static func platform(of page: Page) -> Platform? { page.platform }

  /// The platform that the addresses of a page or the name of its site tell: what `Page.platform`
  /// holds.
  static func told(by page: Page) -> Platform? {
    page.addresses.lazy.compactMap { platform(of: $0) }.first ?? bySiteName(page)
  }

  /// The platform that an address is of: "fr-fr.facebook.com" is Facebook's.
  static func platform(of address: String) -> Platform? {
    guard let host = WebAddress.host(of: address) else { return nil }
    if let platform = hosts[host] { return platform }
    let labels = host.utf8.split(separator: 0x2E).suffix(2)
    return hosts[labels.compactMap { String($0) }.joined(separator: ".")]
  }

  /// Walls often give no address of their own, but the platform's name.
  private static func bySiteName(_ page: Page) -> Platform? {
    if page.document.first("html#facebook") != nil { return .facebook }
    let name = (page.meta("og:site_name") ?? page.meta("application-name") ?? "").lowercased()
    if let platform = names[name] { return platform }
    guard let title = page.title?.lowercased() else { return nil }
    // A site that has an address of its own may end its titles so: "Suivez-nous : Facebook / X".
    let separators = page.addresses.isEmpty ? "-|•/" : "-|"
    let last = title.lastIndex { separators.contains($0) }.map {
      String(title[title.index(after: $0)...].drop { $0 == " " })
    }
    return names[title] ?? last.flatMap { names[$0] }
  }

  /// The platform of a page that no layout reads: also that of the question about cookies it asks.
  static func ofRefused(_ page: Page) -> Platform? {
    if let platform = platform(of: page) { return platform }
    if let action = page.document.first(consentForm)?["action"] {
      return platform(of: page.resolved(action))
    }
    guard page.addresses.isEmpty else { return nil }
    // A page that only sends on: to `x.com/x/migrate`, to LinkedIn's wall.
    if page.scripts.contains(where: { $0.characters.place(of: "/authwall?trk=") != nil }) {
      return .linkedin
    }
    let refresh = page.document.first("meta[http-equiv=refresh][content]")?["content"]
    let target = refresh?.firstRange(of: "http").flatMap { mark in
      refresh.map { String($0[mark.lowerBound...]) }
    }
    return [target, page.document.first("form[action^=http]")?["action"]].lazy
      .compactMap { $0 }.compactMap { platform(of: $0) }.first
  }

  /// The form in which Google asks about cookies, on all of its sites.
  static let consentForm: HTMLSelector =
    "form[action*=consent.youtube.com], form[action*=consent.google]"

  private static let names: [String: Platform] = [
    "facebook": .facebook, "instagram": .instagram, "twitter": .twitter,
    "x (formerly twitter)": .twitter, "x": .twitter, "x.com": .twitter, "nitter": .twitter,
    "linkedin": .linkedin,
    "snapchat": .snapchat, "threads": .threads, "youtube": .youtube, "tiktok": .tiktok,
    "telegram": .telegram, "bluesky": .bluesky, "bluesky social": .bluesky,
    "dailymotion": .dailymotion, "whatsapp": .whatsapp, "whatsapp.com": .whatsapp,
  ]

  private static let hosts: [String: Platform] = [
    "youtube.com": .youtube, "youtu.be": .youtube, "bsky.app": .bluesky, "illiwap.com": .illiwap,
    "dailymotion.com": .dailymotion, "dai.ly": .dailymotion, "panneaupocket.com": .panneaupocket,
    "intramuros.org": .intramuros, "t.me": .telegram, "telegram.me": .telegram,
    "facebook.com": .facebook, "fb.com": .facebook, "instagram.com": .instagram,
    "twitter.com": .twitter, "x.com": .twitter, "linkedin.com": .linkedin, "tiktok.com": .tiktok,
    "threads.net": .threads, "threads.com": .threads, "citykomi.com": .citykomi,
    "snapchat.com": .snapchat, "whatsapp.com": .whatsapp, "lumiplan.com": .cityall,
  ]
}
