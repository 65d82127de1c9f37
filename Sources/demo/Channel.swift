/// What a piece of software knows when it writes a feed: the account's addresses, and its posts as
/// they stand at a capture.
struct Channel {
  let software: Software
  let name: CommuneName
  let holder: Account.Holder
  let takesComments: Bool
  let captured: Moment
  /// Newest first.
  let posts: [Post]
  /// The account's totals, on networks that print them.
  var followers = 0
  var following = 0
  var total = 0
  /// What its pages carry beside what is read.
  var bulk = PageBulk.none

  init(_ commune: Commune, _ account: Account, posts: [Post], captured: Moment) {
    software = account.software
    name = commune.name
    holder = account.holder
    takesComments = account.takesComments
    self.posts = posts
    self.captured = captured
  }

  /// `www.le-bourg-vermeil.example`: a domain reserved for examples (RFC 2606).
  var host: String {
    "\(holder == .service ? "mediatheque" : "www").\(name.slug).example"
  }

  /// The site's address, without final slash.
  var site: String { "https://\(host)" }

  /// What people call the account.
  var title: String {
    switch holder {
    case .commune where software.platform == "website": "Commune \(name.withDe)"
    case .commune: "Ville \(name.withDe)"
    case .maire: "Le maire \(name.withDe)"
    case .service: "Médiathèque \(name.withDe)"
    }
  }

  /// The handle on networks.
  var handle: String {
    let prefix =
      switch holder {
      case .commune: ""
      case .maire: "maire_"
      case .service: "mediatheque_"
      }
    return prefix + name.slug.replacing("-", with: "_")
  }

  /// The number of the account on networks that number theirs.
  var accountNumber: Int {
    var random = SplitMix64(seed: 2, stream: handle)
    return 7_000_000_000 + random.below(999_999_999)
  }

  /// YouTube's identifier of the channel, less the `UC` before it; visibly not a real one.
  var channelKey: String {
    var random = SplitMix64(seed: 0, stream: handle)
    return "demo" + random.text(18, from: Channel.letters)
  }

  /// Bluesky's identifier of the account.
  var did: String {
    var random = SplitMix64(seed: 1, stream: handle)
    return "did:plc:demo" + random.text(20, from: "abcdefghijklmnopqrstuvwxyz234567")
  }

  private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

  /// The account's address in `accounts.csv`.
  var address: String {
    switch software {
    case .youtube: "https://www.youtube.com/channel/UC\(channelKey)"
    case .mastodon: "https://mastodon.tercelin.example/@\(handle)"
    case .bluesky: "https://bsky.app/profile/\(blueskyHandle)"
    case .peertube, .peertubeAtom: "https://video.tercelin.example/c/\(handle)"
    case .illiwap: "https://station.illiwap.com/fr/public/\(name.slug)"
    case .facebook: "https://www.facebook.com/demo.\(name.slug.replacing("-", with: "."))"
    case .x, .nitter: "https://x.com/\(handle)"
    case .instagram: "https://www.instagram.com/\(handle)/"
    default: "\(site)/"
    }
  }

  /// A handle under the commune's own domain.
  var blueskyHandle: String {
    holder == .maire ? "maire.\(name.slug).example" : "\(name.slug).example"
  }

  /// The address of one post on the site.
  func page(of post: Post) -> String {
    let slug = post.title.slug
    switch software {
    case .spip, .oldSPIP: return "\(site)/spip.php?article\(post.number)"
    case .drupal, .frenchDrupal: return "\(site)/actualites/\(slug)-\(post.number)"
    case .joomla: return "\(site)/actualites/\(post.number)-\(slug)"
    case .typo3: return "\(site)/actualites/detail/\(slug)-\(post.number)"
    default: return "\(site)/\(post.published.yearAndMonth)/\(slug)-\(post.number)/"
    }
  }

  /// When the newest post came out.
  var lastChange: Moment { posts.first?.published ?? captured }

  /// The feed, as the software writes it; nil when there is none to save.
  var feed: String? {
    switch software {
    case .wordpress, .divi: wordPressFeed
    case .spip, .oldSPIP: spipFeed
    case .drupal, .frenchDrupal: drupalFeed
    case .joomla: joomlaFeed
    case .typo3: typo3Feed
    case .youtube: youTubeFeed
    case .mastodon: mastodonFeed
    case .bluesky: blueskyFeed
    case .peertube: peerTubeFeed
    case .peertubeAtom: peerTubeAtomFeed
    case .illiwap: illiwapFeed
    case .facebook, .townNews, .x, .nitter, .instagram: nil
    }
  }

  /// The page of the account, as its layout writes it; nil for software that only gives a feed.
  var page: String? {
    switch software {
    case .townNews: townNewsPage
    case .x: xPage
    case .nitter: nitterPage
    case .instagram: instagramPage
    default: nil
    }
  }
}
