internal import Core
internal import Documents

/// The day on which a page of a website was published, and not the day on which it was saved.
///
/// What is written for machines goes before what is printed, what is said to be of publication
/// before what is not, and what stands at the heading before anything else: headers of newspapers
/// show the day of saving, lists beside the article the days of other articles.
struct PublicationDate {
  /// The moment; nil when the page does not say.
  let instant: Instant?

  init(_ page: Page, heading: HTMLElement?, main: HTMLElement?, dates: DateReader) {
    let finder = Finder(page: page, heading: heading, main: main, dates: dates)
    if let marked = finder.inLinkedData() ?? finder.inMetas() ?? finder.inAttributes() {
      instant = marked
      return
    }
    let printed = PrintedPublication(page, heading: heading, main: main, dates: dates)
    // The day that the page of an event shows is the event's.
    instant =
      printed.said
      ?? (WebsiteOccasion.isOne(page) ? nil : printed.shown ?? finder.named() ?? finder.inAddress())
  }

  /// The articles of a page's JSON-LD, the page's own first.
  static func articles(in page: Page) -> [StructuredItem] {
    let items = page.linkedData.flatMap { [$0] + $0.items("mainEntity") }
    let articles = items.filter { item in
      !item.isA("ImageObject", "VideoObject")
        && item.types.contains(where: SchemaOrg.posts.contains)
    }
    return articles + items.filter { $0.isA("WebPage") }
  }

  private struct Finder {
    let page: Page
    let heading: HTMLElement?
    let main: HTMLElement?
    let dates: DateReader

    // MARK: For machines

    func inLinkedData() -> Instant? {
      PublicationDate.articles(in: page).lazy.compactMap {
        $0["datePublished"] ?? $0["dateCreated"]
      }.compactMap { dates.instant(of: $0) }.first
    }

    func inMetas() -> Instant? {
      Self.metas.lazy.compactMap { page.meta($0) }.compactMap { dates.instant(of: $0) }.first
    }

    private static let metas = [
      "article:published_time", "og:article:published_time", "date:published_time",
      "og:published_time", "datepublished", "datecreated", "date", "pubdate", "publishdate",
      "publish-date", "publication_date", "published", "dc.date.issued", "dcterms.issued",
      "dc.date.created", "dcterms.created", "dc.date", "dc:date", "dcterms.date",
      "citation_publication_date", "bepress_citation_date", "citation_date", "sailthru.date",
      "parsely-pub-date", "article.published", "article:published",
    ]

    /// Microdata, RDFa of Drupal, microformats, `abbr.published` of SPIP.
    func inAttributes() -> Instant? {
      let marked: HTMLSelector = """
        [itemprop~=datePublished], [itemprop~=dateCreated], [property*=dc:created], \
        [property*=dc:date], [property*=datePublished], .dt-published, time.published, \
        abbr.published
        """
      let elements = nearest(page.document.all(marked))
      // Several are of several articles: the page's own stands at the heading.
      let own = elements.count > 1 ? elements.filter(isAtHeading) : elements
      return own.lazy.compactMap { element in
        if element.name == "time", element["content"] == nil, element["datetime"] != nil {
          return DateDigits.instant(of: element, dates, capturedAt: page.capturedAt)
        }
        return (element["content"] ?? element["datetime"] ?? element["title"] ?? element.line)
          .flatMap {
            dates.instant(of: $0) ?? dates.instant(printed: $0, capturedAt: page.capturedAt)
          }
      }.first
    }

    /// Elements in the order in which they are believed: after the heading, then before it; none of
    /// what stands around the article.
    private func nearest(_ elements: [HTMLElement]) -> [HTMLElement] {
      let elements = elements.filter {
        !WebsiteMarkup.isAround($0, of: heading) && $0.closest(WebsiteMarkup.occasions) == nil
      }
      guard let heading else { return elements }
      return elements.filter { $0.order > heading.order }
        + elements.filter { $0.order < heading.order }.reversed()
    }

    /// Whether an element stands with the heading rather than with another article's.
    private func isAtHeading(_ element: HTMLElement) -> Bool {
      guard let heading else { return main?.contains(element) ?? false }
      if let main, main.contains(element) { return true }
      let between =
        element.order > heading.order
        ? heading.order + 1..<element.order : element.order..<heading.order
      return between.count < 150
    }

    // MARK: For people

    /// "Il y a 3 jours", "Hier" and days without a year, in elements named after dates.
    func named() -> Instant? {
      guard page.capturedAt != nil else { return nil }
      let named: HTMLSelector = """
        [class*=date], [class*=Date], [class*=publi], [class*=submitted], [class*=pub-time], \
        [class*=posted], [class*=time-ago], [class*=created], [data-hook=time-ago], time
        """
      return nearest(page.document.all(named)).lazy.filter { isAtHeading($0) && $0.size < 12 }
        .compactMap { element in
          element.line.flatMap { line in
            line.utf8.count < 60 && DateLine.isOne(line) && !DateLine.isSpan(line)
              ? dates.instant(printed: line, capturedAt: page.capturedAt) : nil
          }
        }.first
    }

    /// The day in the page's address: `/2020/03/02/`, `-02-11-2023-`.
    func inAddress() -> Instant? {
      guard let address = page.address else { return nil }
      let words = address.utf8.split { !Self.isOfWord($0) }.map {
        String(decoding: $0, as: UTF8.self).lowercased()
      }
      let isNumber = { (word: String) in word.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      for place in words.indices.dropLast(2) where words[place...].prefix(3).allSatisfy(isNumber) {
        let (a, b, c) = (words[place], words[place + 1], words[place + 2])
        // "/compte-rendu-du-12-03-2024" names the day of the council.
        if place > 0, Self.ofSentences.contains(words[place - 1]) { continue }
        guard b.count == 2 else { continue }
        let day =
          a.count == 4 && c.count == 2
          ? Day(iso: "\(a)-\(b)-\(c)")
          : a.count == 2 && c.count == 4 ? Day(iso: "\(c)-\(b)-\(a)") : nil
        if let day, (DateReader.firstYear...DateReader.lastYear).contains(day.civil.year) {
          return dates.zone.instant(day: day, secondOfDay: 0)
        }
      }
      return nil
    }

    private static let ofSentences = Set(RelativeWords.weekdays.keys).union([
      "du", "le", "au", "des", "de", "a", "conseil", "seance", "reunion", "vom", "am", "bis", "of",
    ])

    private static func isOfWord(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
    }
  }
}
