internal import Documents

/// Where the content systems of municipal websites put the parts of a page.
enum WebsiteMarkup {
  /// What stands around an article and is none of it.
  static let around: HTMLSelector = """
    nav, aside, footer, form, .sidebar, .widget, .comments, #comments, .comment, .comment-list, \
    .forum, .related, .menu, .breadcrumb, .share, .sharing, .social, .cookie, .pagination, \
    [role=navigation], [role=complementary], [role=contentinfo], [role=search], [aria-hidden=true]
    """

  /// What has a day that is not of publication: an event, an invoice.
  static let occasions: HTMLSelector = """
    [itemtype$=Event], [itemtype$=Invoice], [itemtype$=Festival], [itemprop=startDate], \
    [itemprop=endDate], .vevent, .h-event, .dtstart, .dtend, .dt-start, .dt-end, \
    .tribe-events-schedule, .event-date, .date-display-range
    """

  /// The text of an article: of Schema.org, WordPress, Drupal, Joomla, TYPO3, eZ, SPIP, Wix, Jimdo,
  /// e-monsite.
  private static let bodies: [HTMLSelector] = [
    "[itemprop=articleBody]", ".entry-content, .post-content, .td-post-content, .e-content",
    ".field-name-body, .field--name-body, .node-content",
    ".com-content-article__body, .item-page, .article-content",
    ".news-text-wrap, .news-single, .news-detail, .ce-bodytext",
    ".attribute-body, .attribute-long, .ezxmltext-field, .ezrichtext-field",
    ".texte, .article-texte, .crayon", "[data-hook=post-description], [data-hook=post]",
    ".j-blog-content, .j-blog-article", ".blog-item, .news-item-content",
    "article", "main, [role=main]", "#content, #contenu, #main",
  ]

  private static let anyBody = HTMLSelector(anyOf: bodies)

  /// The heading that is the page's title: the one that begins as the page's title does.
  static func heading(of page: Page) -> HTMLElement? {
    let title = Folding.folded(page.meta("og:title") ?? page.title ?? "")
    let headings = page.document.all("h1, h2").prefix(40)
    var own: (heading: HTMLElement, length: Int)?
    for heading in headings {
      guard let line = heading.line.map(Folding.folded) else { continue }
      let length = zip(line.utf8, title.utf8).prefix { $0 == $1 }.count
      // A heading of one short word, as "Actualités", begins many a title.
      if length >= 10, length > own?.length ?? 0 { own = (heading, length) }
    }
    return own?.heading ?? headings.first { $0.name == "h1" && $0.line != nil }
      ?? headings.first { $0.line != nil }
  }

  /// The element that holds the text of the article.
  static func main(of page: Page, heading: HTMLElement?) -> HTMLElement? {
    let found = page.document.all(anyBody).prefix(100).filter { !isAround($0) }
    for selector in bodies {
      let longest = found.filter { $0.matches(selector) }.map { ($0, length(of: $0)) }
        .max { $0.1 < $1.1 }
      if let longest, longest.1 >= 150 { return longest.0 }
    }
    return densest(page)
  }

  /// The element with the most text in paragraphs directly in it.
  private static func densest(_ page: Page) -> HTMLElement? {
    var best: (element: HTMLElement, length: Int)?
    var lengths: [Int: Int] = [:]
    for paragraph in page.document.all("p").prefix(2_000) {
      guard let parent = paragraph.parent, !isAround(parent) else { continue }
      let length = (lengths[parent.order] ?? 0) + (paragraph.text?.utf8.count ?? 0)
      lengths[parent.order] = length
      if length > best?.length ?? 150 { best = (parent, length) }
    }
    return best?.element
  }

  /// The text of the article without its heading and what stands around it.
  static func text(of main: HTMLElement) -> String? { main.text(without: notText) }

  private static let notText = HTMLSelector(anyOf: [around, "h1"])

  private static func length(of element: HTMLElement) -> Int { element.text?.utf8.count ?? 0 }

  /// Whether an element is of what stands around an article.
  static func isAround(_ element: HTMLElement) -> Bool { element.closest(around) != nil }
}
