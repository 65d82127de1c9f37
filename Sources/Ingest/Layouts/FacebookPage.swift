internal import Core
internal import Documents

/// What every layout of Facebook's pages says of the account.
enum FacebookPage {
  /// Whether a page is Facebook's; its mobile pages are often saved without any address.
  static func isOne(_ page: Page) -> Bool {
    if PagePlatform.platform(of: page) == .facebook { return true }
    return page.addresses.isEmpty
      && page.document.first("[data-ft], #m_story_permalink_view, #MChromeHeader") != nil
  }

  /// The order of a list, in which the post pinned at its top is marked: no layout says which it is.
  static func listing(of posts: inout [PostReading]) -> Listing {
    posts.markPinnedFirst()
    return MetaPage.listing(of: posts)
  }

  /// The first of its addresses that is of an account or post.
  static func address(of page: Page) -> FacebookAddress? {
    let found = page.addresses.compactMap { FacebookAddress($0) }
    return found.first { $0.handle != nil } ?? found.first { $0.account != nil || $0.post != nil }
      ?? found.first
  }

  /// The identifier of the post that the page is of.
  static func post(of page: Page) -> String? {
    let found = page.addresses.compactMap { FacebookAddress($0)?.post }
    return found.first { !$0.hasPrefix("pfbid") } ?? found.first
  }

  /// A reading that holds what the head says of the account.
  static func reading(_ format: String, of page: Page) -> Reading {
    var reading = Reading(format: format, platform: .facebook)
    reading.capturedAt = MetaPage.captureTime(of: page)
    let address = address(of: page)
    reading.account.handle = address?.handle
    reading.account.id = address?.account ?? appIdentifier(of: page)
    reading.account.name = name(of: page)
    return reading
  }

  /// Sets the address of an account and, on its own page, the totals of the head and the header:
  /// page likes, followers, accounts followed.
  static func complete(_ account: inout AccountReading, of page: Page) {
    account.url = (account.handle ?? account.id).map { "https://www.facebook.com/\($0)" }
    guard post(of: page) == nil else { return }
    let description = page.meta("og:description") ?? page.meta("description") ?? ""
    for text in FacebookHead.counts(in: description, after: title(of: page)) + contextCounts(page) {
      let counts = CountLabel.counts(in: text)
      account.pageLikes = account.pageLikes ?? counts[.reactions]
      account.followers = account.followers ?? counts[.followers]
      account.following = account.following ?? counts[.following]
    }
  }

  /// The account's own lists, whose links its header counts: `/mairie/followers/`, and for a page
  /// without a handle `profile.php?id=1234&sk=followers`.
  private static let lists: HTMLSelector = """
    a[href$=/followers/], a[href$=/friends_likes/], a[href$=/following/], \
    a[href*=sk=followers], a[href*=sk=friends_likes], a[href*=sk=following]
    """

  /// "4.7M followers" in the header of what is displayed since 2023.
  private static func contextCounts(_ page: Page) -> [String] {
    let header = page.json(holding: "\"profile_social_context\"").lazy
      .compactMap { $0.first("profile_social_context") }.first
    let texts = header?.objects(with: "text").compactMap { $0["text"]?.string } ?? []
    guard texts.isEmpty, let address = address(of: page) else { return texts }
    let own = [
      address.handle.map { "/\($0)/" }, address.account.map { "profile.php?id=\($0)&" },
    ].compactMap { $0 }
    return page.document.all(lists).filter { link in
      own.contains { (link["href"] ?? "").holds($0) }
    }.compactMap(\.line)
  }

  /// The account's title in the head of its own page, without its place: "Mairie | Exemple".
  private static func title(of page: Page) -> String? {
    page.meta("og:title").map { title in
      title.firstRange(of: " | ").map { String(title[..<$0.lowerBound]) } ?? title
    }
  }

  /// The name of the page or profile, where the head has that of the account and not of a post.
  private static func name(of page: Page) -> String? {
    if let item = page.linkedData.first(where: { $0.isA("Organization", "Person") }) {
      return item["name"]
    }
    let title = page.title.map(withoutUnread).flatMap { title in
      title.firstRange(of: " | Facebook").map { String(title[..<$0.lowerBound]) }
    }
    guard post(of: page) != nil else {
      return self.title(of: page).flatMap { PlainText.folded(Array($0.utf8)[...]) }
        ?? title.map { title in
          [" - ", " | "].lazy.compactMap { title.firstRange(of: $0) }.first
            .map { String(title[..<$0.lowerBound]) } ?? title
        }
    }
    guard let own = page.meta("og:title") else {
      return title.flatMap { $0.holds(" - ") ? author(inTitle: $0, of: page) : nil }
    }
    // The title of a video is its own; that of other posts was long the account's.
    guard page.meta("og:video") != nil || page.meta("og:site_name") == "Facebook Watch" else {
      return author(inTitle: own, of: page)
    }
    return title.flatMap { $0.hasSuffix(" - " + own) ? String($0.dropLast(own.count + 3)) : nil }
  }

  /// A title without the "(3) " that counts what the saver has not read.
  private static func withoutUnread(_ title: String) -> String {
    guard title.hasPrefix("("), let close = title.firstRange(of: ") ") else { return title }
    let count = title[title.index(after: title.startIndex)..<close.lowerBound]
    let isCount = !count.isEmpty && count.allSatisfy { $0.isNumber || $0 == "+" }
    return isCount ? String(title[close.upperBound...]) : title
  }

  /// The account's name in the title of a post: all of it, or what stands before the post's words.
  private static func author(inTitle title: String, of page: Page) -> String? {
    let words = Folding.folded(page.meta("og:description") ?? page.meta("description") ?? "")
    let folded = Folding.folded(title)
    guard words.isEmpty || !words.hasPrefix(String(folded.prefix(20))) else {
      // "Words of the post - Name | Facebook".
      let own = title.firstRange(of: " | Facebook").map { title[..<$0.lowerBound] } ?? title[...]
      let dash = own.ranges(of: " - ").last
      let isWhole = dash.map { words.hasPrefix(Folding.folded(String(own[..<$0.lowerBound]))) }
      return isWhole == true ? dash.map { String(own[$0.upperBound...]) } : nil
    }
    if let dash = title.firstRange(of: " - "), !words.isEmpty,
      words.hasPrefix(Folding.folded(String(title[dash.upperBound...].prefix(15))))
    {
      return String(title[..<dash.lowerBound])
    }
    return title.firstRange(of: " | Facebook").map { String(title[..<$0.lowerBound]) } ?? title
  }

  /// The number in `fb://profile/100052680951218`.
  private static func appIdentifier(of page: Page) -> String? {
    let address = page.meta("al:android:url") ?? page.meta("al:ios:url") ?? ""
    guard ["fb://profile/", "fb://page/", "fb://group/"].contains(where: { address.hasPrefix($0) })
    else { return nil }
    let number = address.split(separator: "/").last.map { $0.prefix { $0.isNumber } } ?? ""
    return number.isEmpty ? nil : String(number)
  }
}
