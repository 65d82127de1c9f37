internal import Core
internal import Documents

/// What every layout of Facebook's pages says of the account.
enum FacebookPage {
  /// Whether a page is Facebook's; its mobile pages are often saved without any address.
  static func isOne(_ page: Page) -> Bool {
    PagePlatform.platform(of: page) == .facebook
      || page.document.first("[data-ft], #m_story_permalink_view, #MChromeHeader") != nil
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
    reading.account.url =
      reading.account.handle.map { "https://www.facebook.com/\($0)" }
      ?? reading.account.id.map { "https://www.facebook.com/\($0)" }
    reading.account.name = name(of: page)
    return reading
  }

  /// The totals that the head and the header give: page likes, followers, accounts followed.
  static func takeTotals(of page: Page, into account: inout AccountReading) {
    guard post(of: page) == nil else { return }
    let description = page.meta("og:description") ?? page.meta("description") ?? ""
    for text in headCounts(description, name: page.meta("og:title")) + contextCounts(page) {
      let counts = CountLabel.counts(in: text)
      account.pageLikes = account.pageLikes ?? counts[.reactions]
      account.followers = account.followers ?? counts[.followers]
      account.following = account.following ?? counts[.following]
    }
  }

  /// "Name. 5,411,563 likes · 25,177 talking about this. Own words": its counts, one by one.
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
    return parts.prefix { $0.first?.isNumber == true }.map { part in
      // A full stop ends what is said before the page's own words.
      String(part.firstRange(of: ". ").map { part[..<$0.lowerBound] } ?? part)
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
    if let title = page.meta("og:title") {
      // The title of a video is its own; of other posts it was long the account's.
      let isVideo = page.meta("og:video") != nil || page.meta("og:site_name") == "Facebook Watch"
      return isVideo && post(of: page) != nil ? nil : PlainText.folded(Array(title.utf8)[...])
    }
    guard post(of: page) == nil, let title = page.title,
      let mark = title.firstRange(of: " | Facebook")
    else { return nil }
    let name = title[..<mark.lowerBound]
    return String(name.firstRange(of: " - ").map { name[..<$0.lowerBound] } ?? name)
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
