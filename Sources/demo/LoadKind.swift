internal import ArgumentParser

/// What the files of a load corpus are.
enum LoadKind: String, CaseIterable, ExpressibleByArgument {
  /// Of twenty, twelve feeds of WordPress, four of SPIP, three of YouTube and one in Atom.
  case feeds
  /// The four kinds of pages in turn.
  case pages
  /// X as displayed: about 250 kB, most of it nested blocks and icons.
  case twitter
  /// Instagram: about 100 kB, most of it JSON and scripts, in which twelve posts at most.
  case instagram
  /// A town's news: about 90 kB.
  case town
  /// Nitter: about 65 kB, nearly nothing but its posts.
  case nitter

  /// The account of that index.
  ///
  /// A commune's two accounts, an even and an odd one, are never of one platform and one host:
  /// the even one is the commune's, the odd one a service's.
  func account(_ index: Int) -> Account {
    let software = software(index)
    let holder: Account.Holder = index % 2 == 1 && software != .youtube ? .service : .commune
    return Account(software: software, holder: holder, perWeek: 0, takesComments: true)
  }

  private func software(_ index: Int) -> Software {
    switch self {
    case .feeds:
      switch index % 20 {
      case 3, 9, 13: .youtube
      case 2, 6, 11, 17: .spip
      case 19: .joomla
      default: .wordpress
      }
    case .pages: [.x, .instagram, .townNews, .nitter][index % 4]
    case .twitter: .x
    case .instagram: .instagram
    case .town: .townNews
    case .nitter: .nitter
    }
  }

  /// What the page of that index carries beside what is read.
  func bulk(_ index: Int) -> PageBulk {
    switch software(index) {
    case .x: LoadKind.xBulk
    case .instagram: LoadKind.instagramBulk
    case .townNews: LoadKind.townBulk
    case .nitter: LoadKind.nitterBulk
    default: .none
    }
  }

  private static let xBulk = PageBulk(style: 40_000, script: 60_000, icon: 40, levels: 24)
  private static let instagramBulk = PageBulk(style: 6_000, script: 60_000, icon: 8, levels: 0)
  private static let townBulk = PageBulk(style: 20_000, script: 16_000, icon: 20, levels: 12)
  private static let nitterBulk = PageBulk(style: 600, script: 0, icon: 0, levels: 28)

  /// The file of that index: its text, and the end of its name.
  func file(_ index: Int, _ channel: Channel) -> (text: String, ending: String) {
    if self != .feeds, let page = channel.page { return (page, "html") }
    let isAtom = channel.software == .joomla
    return ((isAtom ? channel.joomlaAtomFeed : channel.feed) ?? "", "xml")
  }
}
