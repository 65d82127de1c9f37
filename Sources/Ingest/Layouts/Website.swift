internal import Core
internal import Documents

/// Pages of municipal websites, whatever made them: articles, and lists of news.
///
/// WordPress, SPIP, TYPO3, Drupal, Joomla, eZ, Wix, Jimdo and e-monsite differ in class names, which
/// `WebsiteMarkup` lists; the rest is what all of them say for search engines. A page without any
/// date of publication is no article: opening hours, a home page.
enum Website: PageFormat {
  static let names = ["website-article", "website-list"]

  static func recognises(_ page: Page) -> Bool { PagePlatform.platform(of: page) == nil }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    guard !isNotFound(page) else { return nil }
    var reading = Reading(platform: .website)
    reading.account.name = page.meta("og:site_name")
    reading.account.url = page.address.flatMap(site)
    let list = saysArticle(page) ? [] : WebsiteList.posts(of: page, dates: dates)
    if list.count > 1 {
      reading.format = "website-list"
      reading.posts = list
      reading.listing = FeedFormat.listing(of: list)
      return reading
    }
    guard let post = article(of: page, dates: dates) else { return nil }
    reading.format = "website-article"
    reading.posts = [post]
    reading.replies = WebsiteComments.replies(on: page, to: post.url, dates: dates)
    // One article says nothing of those published since.
    reading.listing = .selection
    return reading
  }

  private static func isNotFound(_ page: Page) -> Bool {
    page.document.first("body.error404, body.page-404, .page-not-found") != nil
  }

  /// Whether the page says that it is one article; WordPress's search tools say so of every page.
  private static func saysArticle(_ page: Page) -> Bool {
    if page.meta("article:published_time") != nil { return true }
    if page.meta("og:type")?.lowercased() == "article" {
      return page.document.first("body[class*=page-id-]") == nil
    }
    return page.document.first(
      "body.single, body.single-post, body.page-node, body.node-type-article"
    ) != nil
  }

  /// The address of the site that a page is of: its scheme and host.
  private static func site(_ address: String) -> String? {
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count > 2 ? parts[0...2].joined(separator: "/") + "/" : nil
  }

  // MARK: Articles

  private static func article(of page: Page, dates: DateReader) -> PostReading? {
    let heading = WebsiteMarkup.heading(of: page)
    let main = WebsiteMarkup.main(of: page, heading: heading)
    guard let published = PublicationDate(page, heading: heading, main: main, dates: dates).instant
    else { return nil }
    let item = PublicationDate.articles(in: page).first
    var post = item.map { SchemaOrg.post(of: $0, dates: dates) } ?? PostReading()
    post.id = nil
    post.publishedAt = published
    post.url = page.canonical ?? page.address ?? post.url
    post.title = (page.meta("og:title") ?? heading?.line ?? page.title).flatMap {
      Title.ofHTML(Array($0.utf8)[...])
    }
    let text = main.flatMap { WebsiteMarkup.text(of: $0) }
    if (text?.utf8.count ?? 0) > (post.text?.utf8.count ?? 0) { post.text = text }
    post.text = post.text ?? page.meta("og:description") ?? page.meta("description")
    post.author = post.author ?? page.meta("author")
    let updated = page.meta("article:modified_time") ?? page.meta("og:updated_time")
    post.updatedAt = post.updatedAt ?? updated.flatMap { dates.instant(of: $0) }
    return post
  }
}
