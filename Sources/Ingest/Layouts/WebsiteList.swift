internal import Core
internal import Documents

/// The news of a website as its home page or a page of news lists them.
enum WebsiteList {
  /// What content systems make an entry of.
  private static let entries: HTMLSelector = """
    article, .hentry, .h-entry, .post, .news-list-item, .articletype-0, .node-teaser, \
    .node--view-mode-teaser, .views-row, .blog-item, .items-row, .item-list, .liste-items, \
    .list-item, .actualite, .actu, .news-item, .j-blog-post, .line-view, .card, \
    [data-hook=post-list-item], [itemprop=blogPost], li.item, li.article, .content-view-line, \
    .class-article, .j-blog-meta
    """

  /// One entry of a list, and where it stands.
  struct Entry {
    let element: HTMLElement
    let post: PostReading
  }

  /// The entries with an address, a title and a date; one that is in another counts alone.
  ///
  /// Where no element is of a class that is known, what repeats a date and a link is an entry. Those
  /// of a calendar are none.
  static func entries(of page: Page, dates: DateReader) -> [Entry] {
    guard !WebsiteOccasion.isOne(page) else { return [] }
    let named = entries(in: page.document.all(entries), page, dates)
    return named.count > 1 ? named : entries(in: repeated(on: page), page, dates)
  }

  private static func entries(
    in elements: [HTMLElement],
    _ page: Page,
    _ dates: DateReader
  ) -> [Entry] {
    var found: [Entry] = []
    var known: Set<String> = []
    for entry in elements.prefix(500) {
      guard entry.closest("nav, footer, aside, .comments, #comments") == nil,
        entry.closest(WebsiteOccasion.lists) == nil, entry.all(entries).count < 2,
        let post = post(entry, page, dates), let url = post.url,
        !WebsiteOccasion.isOne(address: url), known.insert(url).inserted
      else { continue }
      // What is to come after the page was saved is an event.
      if let day = post.publishedAt, let saved = page.capturedAt,
        day.seconds > saved.seconds + 86_400
      {
        continue
      }
      found.append(Entry(element: entry, post: post))
    }
    return found
  }

  /// The elements that stand side by side, three at least, each with one date and a link.
  ///
  /// An article with a list below it has a date of its own before those of the list: then none.
  private static func repeated(on page: Page) -> [HTMLElement] {
    let marked = page.document.all("time, [class*=date], [class*=datum]").prefix(1_000)
    let shown = marked.count > 2 ? Array(marked) : datesAlone(on: page)
    let dated = zip(shown, shown.dropFirst().map { Optional($0) } + [nil]).filter {
      element,
      next in
      !(next.map(element.contains) ?? false) && !WebsiteMarkup.isAround(element)
        && !WebsiteMarkup.isOfHead(element)
    }.map(\.0)
    guard dated.count > 2 else { return [] }
    let found = dated.indices.map { place in
      // The largest element around it that holds no other date.
      let others = [place - 1, place + 1].filter(dated.indices.contains).map { dated[$0] }
      return dated[place].ancestors.prefix { around in !others.contains(where: around.contains) }
        .last
    }
    guard let first = found.first??.parent?.order else { return [] }
    let sizes = found.reduce(into: [Int: Int]()) { sizes, entry in
      if let list = entry?.parent?.order { sizes[list, default: 0] += 1 }
    }
    // A home page has several lists.
    guard let size = sizes[first], size > 2 else { return [] }
    return found.compactMap { $0 }.filter {
      ($0.parent?.order).flatMap { sizes[$0] } ?? 0 > 2 && $0.first("a[href]") != nil
    }
  }

  /// The elements that hold a date and nothing else, whatever they are called.
  private static func datesAlone(on page: Page) -> [HTMLElement] {
    page.document.elements(whoseTextPasses: DateDigits.holdsOne).prefix(500).filter { element in
      element.size < 6
        && element.line.map { $0.utf8.count < 60 && DateLine.segment(of: $0) != nil } ?? false
    }
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
    post.text =
      texts.first { !$0.matches(printed) && !($0.line.map { DateLine.isOne($0) } ?? false) }?
      .text
    return post
  }

  /// Where lists print their dates.
  private static let printed: HTMLSelector = """
    time, [class*=date], [class*=publi], [class*=meta], [class*=time], [class*=submitted], \
    [class*=created], [class*=posted], [data-hook=time-ago], small
    """

  private static func date(of entry: HTMLElement, _ page: Page, _ dates: DateReader) -> Instant? {
    let marked = entry.all("time, [itemprop~=datePublished], abbr.published, .dt-published")
    let machine = marked.lazy.compactMap { element in
      (element["datetime"] ?? element["content"] ?? element["title"]).flatMap {
        dates.instant(of: $0)
      }
    }.first
    if let machine { return machine }
    let named = entry.all(printed).lazy.compactMap { element in
      // Wix has the day in the title of "il y a 3 jours".
      [element["title"], element.line].lazy.compactMap { $0 }.compactMap { line in
        line.utf8.count < 110 ? dates.instant(printed: line, capturedAt: page.capturedAt) : nil
      }.first
    }.first
    if let named { return named }
    // "Publié le 3 mars 2024" or the date alone, in an element of any name.
    let lines = (entry.text ?? "").utf8.split(separator: 0x0A).prefix(12).map {
      String(Substring($0))
    }
    return lines.lazy.filter { $0.utf8.count < 80 && DateDigits.holdsOne(Array($0.utf8)[...]) }
      .compactMap { line in
        PublicationWords.part(of: line, after: nil).flatMap {
          $0.isSaid ? $0.text : DateLine.isSpan(line) ? nil : DateLine.segment(of: $0.text)
        }
      }.compactMap { dates.instant(printed: $0, capturedAt: page.capturedAt) }.first
  }
}
