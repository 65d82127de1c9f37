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
    // Its last two labels.
    guard let last = host.utf8.lastIndex(of: 0x2E),
      let dot = host.utf8[..<last].lastIndex(of: 0x2E)
    else { return nil }
    return hosts[String(host[host.utf8.index(after: dot)...])]
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
    let action = page.document.first(consentForm)?["action"]
    return action.flatMap { platform(of: page.resolved($0)) } ?? bySigns(page) ?? byTarget(page)
  }

  /// The platform that a page without an address sends on to: `x.com/x/migrate`, LinkedIn's wall.
  private static func byTarget(_ page: Page) -> Platform? {
    guard page.addresses.isEmpty else { return nil }
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

  /// The platform that a page without an address shows by what only its software writes.
  ///
  /// Asked of refused pages alone: shells, walls, errors and pages about a whole server.
  private static func bySigns(_ page: Page) -> Platform? {
    let generator = page.generator?.lowercased() ?? ""
    // Until 2018 the page about a server had nothing else.
    let isAbout =
      page.document.first("body.about-body") != nil
      && page.document.first(".information-board") != nil
    let isClient = page.document.first("div#mastodon, script#initial-state") != nil
    if generator.hasPrefix("mastodon") || isClient || isAbout { return .mastodon }
    if generator == "bskyweb" { return .bluesky }
    if page.meta("og:platform") == "PeerTube" { return .peertube }
    if page.document.first("[src*=ttwstatic.com], script#__UNIVERSAL_DATA_FOR_REHYDRATION__") != nil
    {
      return .tiktok
    }
    // Google's page of an error names no site; of Google's, only YouTube is read.
    let isGoogle = page.document.first("#logo[aria-label=Google]") != nil
    return isGoogle && page.title?.hasSuffix("!!1") == true ? .youtube : nil
  }

  /// The form in which Google asks about cookies, on all of its sites.
  static let consentForm: HTMLSelector =
    "form[action*=consent.youtube.com], form[action*=consent.google]"

  private static let names: [String: Platform] = [
    "facebook": .facebook, "instagram": .instagram, "twitter": .twitter,
    "x (formerly twitter)": .twitter, "x": .twitter, "x.com": .twitter, "nitter": .twitter,
    "linkedin": .linkedin,
    "snapchat": .snapchat, "threads": .threads, "youtube": .youtube, "tiktok": .tiktok,
    "tiktok.com": .tiktok,
    "telegram": .telegram, "bluesky": .bluesky, "bluesky social": .bluesky,
    "dailymotion": .dailymotion, "whatsapp": .whatsapp, "whatsapp.com": .whatsapp,
  ]

  private static let hosts: [String: Platform] = [
    "youtube.com": .youtube, "youtu.be": .youtube, "bsky.app": .bluesky, "illiwap.com": .illiwap,
    "dailymotion.com": .dailymotion, "dai.ly": .dailymotion, "panneaupocket.com": .panneaupocket,
    "intramuros.org": .intramuros, "appli-intramuros.com": .intramuros,
    "t.me": .telegram, "telegram.me": .telegram,
    "facebook.com": .facebook, "fb.com": .facebook, "instagram.com": .instagram,
    "twitter.com": .twitter, "x.com": .twitter, "linkedin.com": .linkedin, "tiktok.com": .tiktok,
    "threads.net": .threads, "threads.com": .threads, "citykomi.com": .citykomi,
    "snapchat.com": .snapchat, "whatsapp.com": .whatsapp, "lumiplan.com": .cityall,
  ]
}
