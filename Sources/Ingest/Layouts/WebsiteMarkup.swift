internal import Documents

/// Where the content systems of municipal websites put the parts of a page.
enum WebsiteMarkup {
  /// What stands around an article and is none of it.
  static let around: HTMLSelector = """
    nav, aside, footer, form, .sidebar, #sidebar, .widget, .widgett, .comments, #comments, .comment, \
    .comment-list, [class*=comments], [id^=comment], .forum, [class*=related], [class*=Related], \
    [class*=suggest], [class*=similar], .menu, .breadcrumb, .breadcrumbs, [class*=breadcrumb-], \
    #breadcrumb, .fil-ariane, .share, .sharing, .social, .cookie, .cookies, .pagination, .navigation, \
    .ticker, .weather, .meteo, [role=navigation], [role=complementary], [role=contentinfo], \
    [role=search], [aria-hidden=true], #footer, .footer, .site-footer, #pied, dialog
    """

  /// What holds the page's own text, whatever its class says or a form of ASP.NET is around it.
  private static let whole: HTMLSelector = "html, body, main, article, [role=main]"

  /// What has a day that is not of publication: an event, an invoice.
  static let occasions: HTMLSelector = """
    [itemtype$=Event], [itemtype$=Invoice], [itemtype$=Festival], [itemprop=startDate], \
    [itemprop=endDate], blockquote, .vevent, .h-event, .dtstart, .dtend, .dt-start, .dt-end, \
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
  ///
  /// Where no heading does, as themes that draw it with other elements have it, an element whose class
  /// says title; else the first heading.
  static func heading(of page: Page) -> HTMLElement? {
    let headings = page.document.all("h1, h2").prefix(40)
    if let own = own(Array(headings), of: page) { return own }
    let drawn = page.document.all("h3, h4, [class*=title], [class*=titre], [class*=headline]")
    if let own = own(Array(drawn.prefix(100)), of: page) { return own }
    return headings.first { $0.name == "h1" && $0.line != nil && !isAround($0) }
      ?? headings.first { $0.line != nil && !isAround($0) } ?? headings.first { $0.line != nil }
  }

  /// The one of some elements that begins as the page's title does; one in a menu last.
  private static func own(_ headings: [HTMLElement], of page: Page) -> HTMLElement? {
    var own: (heading: HTMLElement, length: Int)?
    for heading in headings where heading.size < 20 {
      guard let line = heading.line, isTitle(line, of: page) else { continue }
      let length = isAround(heading) ? 0 : line.utf8.count
      if own.map({ length > $0.length }) ?? true { own = (heading, length) }
    }
    return own?.heading
  }

  /// Whether a line is the title that the page has for browsers or networks, or begins it.
  ///
  /// A heading of one short word, as "Actualités", begins many a title.
  static func isTitle(_ line: String, of page: Page) -> Bool {
    let line = Array(Folding.folded(line).utf8.prefix { _ in true })
    return [page.meta("og:title"), page.title].contains { title in
      guard let title else { return false }
      let letters = Array(Folding.folded(title).utf8)
      if line.count < 10 { return letters == line }
      let common = zip(line, letters).prefix { $0 == $1 }.count
      return common >= 10 && 2 * common >= min(line.count, letters.count)
    }
  }

  /// The element that holds the text of the article.
  static func main(of page: Page, heading: HTMLElement?) -> HTMLElement? {
    let found = page.document.all(anyBody).prefix(100).filter { !isAround($0, of: heading) }
    for selector in bodies {
      let longest = found.filter { $0.matches(selector) }.map { ($0, length(of: $0)) }
        .max { $0.1 < $1.1 }
      if let longest, longest.1 >= 150 { return longest.0 }
    }
    return densest(page, heading)
  }

  /// The element with the most text in paragraphs directly in it.
  private static func densest(_ page: Page, _ heading: HTMLElement?) -> HTMLElement? {
    var best: (element: HTMLElement, length: Int)?
    var lengths: [Int: Int] = [:]
    for paragraph in page.document.all("p").prefix(2_000) {
      guard let parent = paragraph.parent, !isAround(parent, of: heading) else { continue }
      let length = (lengths[parent.order] ?? 0) + (paragraph.text?.utf8.count ?? 0)
      lengths[parent.order] = length
      if length > best?.length ?? 150 { best = (parent, length) }
    }
    return best?.element
  }

  /// The article's own title, without the name of the site that follows it in the head.
  static func title(of page: Page, heading: HTMLElement?) -> String? {
    let own = heading?.line.flatMap { isTitle($0, of: page) ? $0 : nil }
    return (own ?? page.meta("og:title") ?? heading?.line ?? page.title).flatMap {
      Title.ofHTML(Array($0.utf8)[...])
    }
  }

  /// The text of the article without its heading and what stands around it.
  static func text(of main: HTMLElement) -> String? { main.text(without: notText) }

  private static let notText = HTMLSelector(anyOf: [around, "h1"])

  private static func length(of element: HTMLElement) -> Int { element.text?.utf8.count ?? 0 }

  /// Whether an element is of what stands around an article.
  ///
  /// - Parameters:
  ///   - element: any.
  ///   - heading: the page's own, which nothing around an article holds.
  static func isAround(_ element: HTMLElement, of heading: HTMLElement? = nil) -> Bool {
    var element: HTMLElement? = element
    while let found = element?.closest(around) {
      if !isWhole(found, heading) { return true }
      element = found.parent
    }
    return false
  }

  /// Whether an element holds the page's own text whatever it is called: the form that ASP.NET puts
  /// around a page, a `div.widget` around a blog, a `div.sidebar` around what has a sidebar.
  private static func isWhole(_ element: HTMLElement, _ heading: HTMLElement?) -> Bool {
    switch element.name {
    case "nav", "footer", "dialog": false
    // Some put what is said of an article beside it.
    case "aside":
      element.size < 20 && element.first("h1, h2, h3, h4, h5") == nil
        && heading.map { element.closest("article")?.contains($0) ?? false } ?? false
    case "form": element.first("h1, article, main") != nil
    default:
      element.matches(whole) || element.first("h1") != nil
        || heading.map(element.contains) ?? false
        || 2 * element.size > element.ancestors.last?.size ?? 0
    }
  }
}
