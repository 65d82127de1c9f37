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
    for text in headCounts(description, name: page.meta("og:title")) + contextCounts(page) {
      let counts = CountLabel.counts(in: text)
      account.pageLikes = account.pageLikes ?? counts[.reactions]
      account.followers = account.followers ?? counts[.followers]
      account.following = account.following ?? counts[.following]
    }
  }

  /// The counts of a description, one by one.
  ///
  /// "Name. 5,411,563 likes · 25,177 talking about this. Own words" holds two.
  static func headCounts(_ description: String, name: String?) -> [String] {
    var rest = description[...]
    if let name, rest.hasPrefix(name) {
      rest = rest.dropFirst(name.count).drop { $0 == "." || $0.isWhitespace }
    } else if let end = rest.firstRange(of: ". ") {
      rest = rest[end.upperBound...]
    }
    let parts = rest.split(whereSeparator: { "·•|".contains($0) }).map { part in
      part.drop(while: \.isWhitespace)
    }
    return parts.prefix { $0.first?.isNumber == true }.compactMap { part in
      // A full stop ends what is said before the page's own words.
      let end = part.firstRange(of: ". ")?.lowerBound ?? part.endIndex
      return PlainText.folded(Array(part[..<end].utf8)[...])
    }
  }

  /// "4.7M followers" in the header of what is displayed since 2023.
  private static func contextCounts(_ page: Page) -> [String] {
    let header = page.json(holding: "\"profile_social_context\"").lazy
      .compactMap { $0.first("profile_social_context") }.first
    let texts = header?.objects(with: "text").compactMap { $0["text"]?.string } ?? []
    guard texts.isEmpty, let handle = address(of: page)?.handle else { return texts }
    return page.document.all("a[href$=/followers/], a[href$=/friends_likes/], a[href$=/following/]")
      .filter { ($0["href"] ?? "").holds("/\(handle)/") }.compactMap(\.line)
  }

  /// The name of the page or profile, where the head has that of the account and not of a post.
  private static func name(of page: Page) -> String? {
    if let item = page.linkedData.first(where: { $0.isA("Organization", "Person") }) {
      return item["name"]
    }
    let title = page.title?.firstRange(of: " | Facebook").flatMap { mark in
      page.title.map { String($0[..<mark.lowerBound]) }
    }
    guard post(of: page) != nil else {
      return page.meta("og:title").flatMap { PlainText.folded(Array($0.utf8)[...]) }
        ?? title.map { title in
          title.firstRange(of: " - ").map { String(title[..<$0.lowerBound]) } ?? title
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

  /// The account's name in the title of a post: all of it, or what stands before the post's words.
  private static func author(inTitle title: String, of page: Page) -> String? {
    let words = Folding.folded(page.meta("og:description") ?? page.meta("description") ?? "")
    let folded = Folding.folded(title)
    guard words.isEmpty || !words.hasPrefix(String(folded.prefix(20))) else { return nil }
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
