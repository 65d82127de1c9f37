/// What writes an account's feed or page; `facebook` gives none.
enum Software {
  case wordpress, divi, spip, oldSPIP, drupal, frenchDrupal, joomla, typo3
  case youtube, mastodon, bluesky, peertube, peertubeAtom, illiwap, facebook
  case townNews, facebookComet, facebookMobile, facebookHead, instagram, instagramJSON
  case x, xChoice, nitter, linkedIn, tikTok, snapchat, telegram, threads

  /// The platform's name in `accounts.csv`.
  var platform: String {
    switch self {
    case .wordpress, .divi, .spip, .oldSPIP, .drupal, .frenchDrupal, .joomla, .typo3, .townNews:
      "website"
    case .youtube: "youtube"
    case .mastodon: "mastodon"
    case .bluesky: "bluesky"
    case .peertube, .peertubeAtom: "peertube"
    case .illiwap: "illiwap"
    case .facebook, .facebookComet, .facebookMobile, .facebookHead: "facebook"
    case .instagram, .instagramJSON: "instagram"
    case .x, .xChoice, .nitter: "twitter"
    case .linkedIn: "linkedin"
    case .tikTok: "tiktok"
    case .snapchat: "snapchat"
    case .telegram: "telegram"
    case .threads: "threads"
    }
  }

  /// Whether it is a place of short messages, where weekends are less of a pause.
  var isSocial: Bool {
    switch platform {
    case "website", "youtube", "peertube", "illiwap": false
    default: true
    }
  }

  /// Whether its posts are videos, counted in views.
  var isVideo: Bool {
    switch self {
    case .youtube, .peertube, .peertubeAtom, .tikTok, .snapchat: true
    default: false
    }
  }

  /// Whether the feed alone tells whose it is; otherwise its file lies in a folder named after the
  /// INSEE code.
  var namesItsAddress: Bool {
    switch self {
    case .wordpress, .divi, .spip, .joomla, .typo3, .youtube: true
    default: false
    }
  }

  /// What its file is called in that folder.
  var fileName: String {
    switch self {
    case .oldSPIP: "backend.xml"
    case .peertube: "videos.xml"
    case .peertubeAtom: "videos.atom"
    case .drupal, .frenchDrupal: "rss.xml"
    default: "\(platform).rss"
    }
  }
}

/// One account of the demonstration and how its holder behaves.
struct Account {
  enum Holder: String { case commune, maire, service }

  let software: Software
  var holder = Holder.commune
  /// Posts per week, away from holidays.
  let perWeek: Double
  /// How many posts the feed shows.
  var shown = 20
  /// Whether it was saved every month, or at the end of the quarter only.
  var isSavedMonthly = false
  /// Whether readers may comment, on software that lets them.
  var takesComments = false
  /// Nothing after 31 May 2025.
  var isDormant = false
  var fault: Fault?
  /// Whether `accounts.csv` has its address misspelt.
  var isMisspelt = false
  /// How it is followed, on a network whose pages were saved.
  var network: Network?
}

/// One invented commune.
struct Commune {
  let insee: String
  let name: CommuneName
  let population: Int
  let accounts: [Account]

  init(_ insee: String, _ name: String, _ population: Int, _ accounts: [Account]) {
    self.insee = insee
    self.name = CommuneName(text: name)
    self.population = population
    self.accounts = accounts + Commune.networks(of: insee)
  }
}
