internal import Core
internal import Documents

/// Tells an article, beside which other articles are listed, from a list of articles.
enum WebsiteKind {
  /// Whether a page says that it is one article; WordPress's search tools say so of every page.
  static func saysArticle(_ page: Page) -> Bool {
    if page.meta("article:published_time") != nil { return true }
    if page.meta("og:type")?.lowercased() == "article" {
      return page.document.first("body[class*=page-id-], body.home, body.page") == nil
        && !isHome(page)
    }
    let articles = page.linkedData.filter { $0.types.contains(where: articleTypes.contains) }
    if articles.count == 1, !isHome(page) { return true }
    return page.document.first(
      "body.single, body.single-post, body.page-node, body.node-type-article"
    ) != nil
  }

  /// Whether a page is an article although it shows no date: every page of some sites says so to
  /// networks, and only one with a heading of its own over a text is.
  static func isUndated(_ page: Page, heading: HTMLElement?, main: HTMLElement?) -> Bool {
    guard saysArticle(page), !WebsiteOccasion.isOne(page), let line = heading?.line else {
      return false
    }
    return WebsiteMarkup.isTitle(line, of: page) && (main?.text?.utf8.count ?? 0) > 300
  }

  private static let articleTypes: Set<String> = [
    "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "OpinionNewsArticle",
  ]

  /// What WordPress says of its lists.
  private static let archives: HTMLSelector = "body.archive, body.blog, body.search-results"

  /// Whether a page is the first of its site.
  static func isHome(_ page: Page) -> Bool {
    if page.document.first("body.home, body.front, body.path-frontpage") != nil { return true }
    return page.address.flatMap { PageAddress($0) }.map { $0.path.isEmpty && $0.query.isEmpty }
      ?? false
  }

  /// Whether a page whose lists are known is an article none the less.
  ///
  /// The page's own heading is that of an article, which may be in one of the entries, or there is
  /// more text beside them than in them.
  static func isArticle(
    _ page: Page,
    heading: () -> HTMLElement?,
    beside entries: [WebsiteList.Entry]
  ) -> Bool {
    // Where hardly anything else stands, nothing has to be weighed.
    let listedSize = entries.reduce(0) { $0 + $1.element.size }
    let size = entries.first?.element.ancestors.last?.size ?? 0
    guard 3 * listedSize < 2 * size, !isHome(page), page.document.first(archives) == nil,
      let heading = heading(), let line = heading.line, WebsiteMarkup.isTitle(line, of: page)
    else { return false }
    if let own = entries.first(where: { $0.element.contains(heading) }) {
      return own.post.title == line
    }
    guard let main = WebsiteMarkup.main(of: page, heading: heading),
      !entries.contains(where: { $0.element.contains(main) || $0.element.order == main.order })
    else { return false }
    let listed = entries.map { $0.element.text?.utf8.count ?? 0 }
    let within = zip(entries, listed).filter { main.contains($0.0.element) }.map(\.1)
    let own = (main.text?.utf8.count ?? 0) - within.reduce(0, +)
    return own > 250 && 2 * own > 3 * listed.reduce(0, +)
  }
}
