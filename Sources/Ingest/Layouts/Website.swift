internal import Core
internal import Documents

/// Pages of municipal websites, whatever made them: articles, and lists of news.
///
/// WordPress, SPIP, TYPO3, Drupal, Joomla, eZ, Wix, Jimdo and e-monsite differ in class names, which
/// `WebsiteMarkup` lists; the rest is what all of them say for search engines. A page without any
/// date of publication is no article, unless it says that it is one: opening hours, a home page.
enum Website: PageFormat {
  static let names = ["website-article", "website-list"]

  static func recognises(_ page: Page) -> Bool { PagePlatform.platform(of: page) == nil }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    guard !isNotFound(page) else { return nil }
    var reading = Reading(platform: .website)
    reading.account.name = page.meta("og:site_name")
    reading.account.url = page.address.flatMap(site)
    let events = events(of: page)
    let list = (WebsiteKind.saysArticle(page) ? [] : WebsiteList.entries(of: page, dates: dates))
      .filter { entry in
        !events.contains { $0["name"] == entry.post.title || $0["url"] == entry.post.url }
      }
    let heading = { WebsiteMarkup.heading(of: page) }
    if list.count > 1, !WebsiteKind.isArticle(page, heading: heading, beside: list) {
      reading.format = "website-list"
      reading.posts = list.map(\.post)
      reading.listing = FeedFormat.listing(of: reading.posts)
      return reading
    }
    guard let post = article(of: page, heading: heading(), dates: dates),
      !isDay(post.publishedAt, of: events, dates)
    else { return nil }
    reading.format = "website-article"
    reading.posts = [post]
    reading.replies = WebsiteComments.replies(on: page, to: post.url, dates: dates)
    // One article says nothing of those published since.
    reading.listing = .selection
    return reading
  }

  /// The events that a page announces, whose days are none of publication.
  private static func events(of page: Page) -> [StructuredItem] {
    page.linkedData.filter { item in
      item.types.contains { $0.hasSuffix("Event") || $0 == "Festival" }
    }
  }

  /// Whether a time is of a day on which one of some events begins.
  private static func isDay(
    _ instant: Instant?,
    of events: [StructuredItem],
    _ dates: DateReader
  ) -> Bool {
    guard let day = instant.map({ dates.zone.local($0).day }) else { return false }
    return events.contains { event in
      event["startDate"].flatMap { dates.instant(of: $0) }.map { dates.zone.local($0).day } == day
    }
  }

  private static func isNotFound(_ page: Page) -> Bool {
    page.document.first("body.error404, body.page-404, .page-not-found") != nil
  }

  /// The address of the site that a page is of: its scheme and host.
  private static func site(_ address: String) -> String? {
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count > 2 ? parts[0...2].joined(separator: "/") + "/" : nil
  }

  // MARK: Articles

  private static func article(
    of page: Page,
    heading: HTMLElement?,
    dates: DateReader
  ) -> PostReading? {
    guard !WebsiteKind.isHome(page) || page.meta("article:published_time") != nil else {
      return nil
    }
    let main = WebsiteMarkup.main(of: page, heading: heading)
    let published = PublicationDate(page, heading: heading, main: main, dates: dates).instant
    guard published != nil || WebsiteKind.isUndated(page, heading: heading, main: main) else {
      return nil
    }
    let item = PublicationDate.articles(in: page).first
    var post = item.map { SchemaOrg.post(of: $0, dates: dates) } ?? PostReading()
    post.id = nil
    post.publishedAt = published
    post.url = page.canonical ?? page.address ?? post.url
    post.title = WebsiteMarkup.title(of: page, heading: heading)
    let text = main.flatMap { WebsiteMarkup.text(of: $0, heading: heading) }
    if (text?.utf8.count ?? 0) > (post.text?.utf8.count ?? 0) { post.text = text }
    post.text = post.text ?? page.meta("og:description") ?? page.meta("description")
    post.author = post.author ?? page.meta("author")
    let updated = page.meta("article:modified_time") ?? page.meta("og:updated_time")
    post.updatedAt = post.updatedAt ?? updated.flatMap { dates.instant(of: $0) }
    return post
  }
}
