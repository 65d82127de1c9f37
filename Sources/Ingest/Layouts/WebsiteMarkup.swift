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
    // Most headings begin otherwise, which their first letter tells.
    let first = (line.unicodeScalars.first?.value ?? 0) | 0x20
    let mayBegin = [page.meta("og:title"), page.title].contains { title in
      title?.unicodeScalars.first.map { $0.value | 0x20 } == first
    }
    guard mayBegin || first > 0x7F else { return false }
    let line = Array(Folding.folded(line).utf8)
    return [page.meta("og:title"), page.title].contains { title in
      guard let title else { return false }
      let letters = Array(Folding.folded(title).utf8)
      if line.count < 10 { return letters == line }
      let common = zip(line, letters).prefix { $0 == $1 }.count
      return common >= 10 && 2 * common >= min(line.count, letters.count)
    }
  }

  /// The element that holds the text of the article: the one that its system is known to put it in,
  /// unless twice as much stands elsewhere.
  static func main(of page: Page, heading: HTMLElement?) -> HTMLElement? {
    let found = page.document.all(anyBody).prefix(100).filter { !isAround($0, of: heading) }
    let densest = densest(page, heading)
    for selector in bodies {
      let longest = found.filter { $0.matches(selector) }.map { ($0, length(of: $0)) }
        .max { $0.1 < $1.1 }
      guard let (named, length) = longest, length >= 150 else { continue }
      if let densest, densest.length > 2 * length { return densest.element }
      return named
    }
    return densest?.element
  }

  /// The element with the most text directly in it and in its paragraphs.
  private static func densest(
    _ page: Page,
    _ heading: HTMLElement?
  ) -> (element: HTMLElement, length: Int)? {
    var best: (element: HTMLElement, length: Int)?
    var lengths: [Int: Int] = [:]
    let runs = page.document.elements { $0.count > 80 }
    for run in runs.prefix(2_000) {
      var block = run
      while isInline(block), let parent = block.parent { block = parent }
      if ["p", "li", "dd", "td", "h2", "h3"].contains(block.name) { block = block.parent ?? block }
      guard !isAround(block, of: heading) else { continue }
      let length = (lengths[block.order] ?? 0) + self.length(of: run)
      lengths[block.order] = length
      if length > best?.length ?? 150 { best = (block, length) }
    }
    return best
  }

  /// Whether an element is part of a sentence.
  static func isInline(_ element: HTMLElement) -> Bool {
    PlainText.Element(name: Array(element.name.utf8)[...]) == .inline
  }

  /// The article's own title, without the name of the site that follows it in the head.
  static func title(of page: Page, heading: HTMLElement?) -> String? {
    let given = page.meta("og:title") ?? page.title
    var title = page.meta("og:title") ?? heading?.line ?? page.title
    if let line = heading?.line, let given, given.hasPrefix(line) {
      let rest = given.dropFirst(line.count).drop { $0 == " " || $0 == "\u{A0}" }
      // "Die Arbeitswelt: sieben Berufe" may stand in two headings.
      if rest.first.map({ separators.contains($0) }) ?? true { title = line }
    } else if let line = heading?.line, let given, given.hasSuffix(line) {
      let rest = given.dropLast(line.count).reversed().drop { $0 == " " || $0 == "\u{A0}" }
      if rest.first.map({ separators.contains($0) }) ?? true { title = line }
    }
    return title.flatMap { Title.ofHTML(Array($0.utf8)[...]) }
  }

  /// What parts a title from the name of the site.
  private static let separators = "|-–—«»•·/<>"

  /// The text of the article without its heading and what stands around it.
  static func text(of main: HTMLElement, heading: HTMLElement?) -> String? {
    var text = main.text(without: notText)
    if 4 * (text?.utf8.count ?? 0) < length(of: main) {
      // All of it may be in one element that is called a widget.
      let inner = main.all(around).first {
        isWhole($0, heading) && 2 * length(of: $0) > length(of: main)
      }
      text = inner?.text(without: notText) ?? text
    }
    guard let text else { return nil }
    let title = heading?.line ?? ""
    // The title and the line of author and day, whatever they are called.
    var kept = text.utf8[...]
    while !kept.isEmpty {
      let line = kept.prefix { $0 != 0x0A }
      let isLeftOut =
        line.elementsEqual(title.utf8)
        || line.count < 60 && DateDigits.holdsOne(Array(line)[...])
          && DateLine.isOne(String(Substring(line)), with: DateLine.places)
      guard isLeftOut else { break }
      kept = kept[line.endIndex...].dropFirst()
    }
    return kept.isEmpty ? text : String(Substring(kept))
  }

  private static let notText = HTMLSelector(anyOf: [around, lines, "h1"])

  /// The line of author, day and section.
  private static let lines: HTMLSelector = """
    .article-info, .entry-meta, .post-meta, .postmetadata, .post-info, .info-publi, .node-submitted, \
    .submitted, .article-meta, .meta-info, [itemprop=datePublished]
    """

  private static func length(of element: HTMLElement) -> Int { element.text?.utf8.count ?? 0 }

  /// Whether an element is of what stands around an article.
  ///
  /// - Parameters:
  ///   - element: any.
  ///   - heading: the page's own, which nothing around an article holds.
  /// - Returns: false for what holds the whole of the page.
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

  /// Whether an element stands in a header that is the site's, not an article's.
  static func isOfHead(
    _ element: HTMLElement,
    besides heading: HTMLElement? = nil,
    main: HTMLElement? = nil
  ) -> Bool {
    guard let header = element.closest(header) else { return false }
    if let heading, header.contains(heading) { return false }
    return header.closest("article, main") == nil && !(main?.contains(header) ?? false)
  }

  private static let header: HTMLSelector =
    "header, #header, #entete, .header, .site-header, .topbar, #top"
}
