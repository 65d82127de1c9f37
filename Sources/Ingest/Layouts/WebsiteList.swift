internal import Core
internal import Documents

/// The news of a website as its home page or a page of news lists them.
enum WebsiteList {
  /// What content systems make an entry of.
  private static let entries: HTMLSelector = """
    article, .hentry, .h-entry, .post, .news-list-item, .articletype-0, .node-teaser, \
    .node--view-mode-teaser, .views-row, .blog-item, .items-row, .item-list, .liste-items, \
    .list-item, .actualite, .actu, .news-item, .j-blog-post, .line-view, .card, \
    [data-hook=post-list-item], [itemprop=blogPost], li.item, li.article
    """

  /// The entries with an address, a title and a date; one that is in another counts alone.
  static func posts(of page: Page, dates: DateReader) -> [PostReading] {
    var posts: [PostReading] = []
    var known: Set<String> = []
    for entry in page.document.all(entries).prefix(500) {
      guard entry.closest("nav, footer, aside, .comments, #comments") == nil,
        entry.all(entries).count < 2, let post = post(entry, page, dates), let url = post.url,
        known.insert(url).inserted
      else { continue }
      posts.append(post)
    }
    return posts
  }

  private static func post(_ entry: HTMLElement, _ page: Page, _ dates: DateReader) -> PostReading?
  {
    let headings = entry.all(
      "h1, h2, h3, h4, h5, .entry-title, [itemprop=headline], .title, .titre"
    )
    guard let heading = headings.first(where: { $0.line != nil }) ?? entry.first("a[href]"),
      let title = heading.line, let published = date(of: entry, page, dates)
    else { return nil }
    let link =
      (heading.name == "a" ? heading : nil) ?? heading.first("a[href]") ?? heading.closest(
        "a[href]"
      )
      ?? entry.first("a[rel~=bookmark]") ?? entry.first("a[href]")
    guard let href = link?["href"], !href.hasPrefix("#"), !href.hasPrefix("javascript:") else {
      return nil
    }
    var post = PostReading()
    post.url = page.resolved(href)
    post.title = title
    post.publishedAt = published
    let texts = entry.all("[itemprop=description], .entry-summary, .entry-content, p")
    post.text = texts.first { !$0.matches(printed) }?.text
    return post
  }

  /// Where lists print their dates.
  private static let printed: HTMLSelector = """
    time, [class*=date], [class*=publi], [class*=meta], [class*=time], [class*=submitted], small
    """

  private static func date(of entry: HTMLElement, _ page: Page, _ dates: DateReader) -> Instant? {
    let marked = entry.all("time, [itemprop~=datePublished], abbr.published, .dt-published")
    let machine = marked.lazy.compactMap { element in
      (element["datetime"] ?? element["content"] ?? element["title"]).flatMap {
        dates.instant(of: $0)
      }
    }.first
    if let machine { return machine }
    return entry.all(printed).lazy.compactMap { element in
      element.line.flatMap { line in
        line.utf8.count < 110 ? dates.instant(printed: line, capturedAt: page.capturedAt) : nil
      }
    }.first
  }
}
