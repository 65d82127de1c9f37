/// A place where a commune speaks to its citizens.
public enum Platform: String, CaseIterable, Codable, Sendable, Comparable {
  // In the order in which reports list them.
  case website, facebook, instagram, twitter, linkedin, snapchat, threads, youtube, tiktok
  case mastodon, bluesky, telegram, peertube, dailymotion, whatsapp
  case panneaupocket, intramuros, illiwap, citykomi, cityall

  /// The order of reports: the order of declaration.
  public static func < (left: Platform, right: Platform) -> Bool {
    left.position < right.position
  }

  private var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The name that people read, the same in French and English except for the website.
  public var displayName: String {
    switch self {
    case .website: "Site web"
    case .facebook: "Facebook"
    case .instagram: "Instagram"
    case .twitter: "X (Twitter)"
    case .linkedin: "LinkedIn"
    case .snapchat: "Snapchat"
    case .threads: "Threads"
    case .youtube: "YouTube"
    case .tiktok: "TikTok"
    case .mastodon: "Mastodon"
    case .bluesky: "Bluesky"
    case .telegram: "Telegram"
    case .peertube: "PeerTube"
    case .dailymotion: "Dailymotion"
    case .whatsapp: "WhatsApp"
    case .panneaupocket: "PanneauPocket"
    case .intramuros: "IntraMuros"
    case .illiwap: "illiwap"
    case .citykomi: "Citykomi"
    case .cityall: "CityAll"
    }
  }
}
