/// What writes an account's feed or page; `facebook` gives none.
enum Software {
  case wordpress, divi, spip, oldSPIP, drupal, frenchDrupal, joomla, typo3
  case youtube, mastodon, bluesky, peertube, peertubeAtom, illiwap, facebook
  case townNews, x, nitter, instagram

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
    case .facebook: "facebook"
    case .x, .nitter: "twitter"
    case .instagram: "instagram"
    }
  }

  /// Whether it is a place of short messages, where weekends are less of a pause.
  var isSocial: Bool { self == .mastodon || self == .bluesky }

  /// Whether its posts are videos, counted in views.
  var isVideo: Bool { self == .youtube || self == .peertube || self == .peertubeAtom }

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
    self.accounts = accounts
  }
}
