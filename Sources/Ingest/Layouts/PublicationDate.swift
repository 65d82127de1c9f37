internal import Core
internal import Documents

/// The day on which a page of a website was published, and not the day on which it was saved.
///
/// What is written for machines goes before what is printed, and what stands at the heading before
/// anything else: headers of newspapers show the day of saving, lists beside the article the days of
/// other articles.
struct PublicationDate {
  /// The moment; nil when the page does not say.
  let instant: Instant?

  init(_ page: Page, heading: HTMLElement?, main: HTMLElement?, dates: DateReader) {
    let finder = Finder(page: page, heading: heading, main: main, dates: dates)
    instant =
      finder.inLinkedData() ?? finder.inMetas() ?? finder.inAttributes() ?? finder.inTimes()
      ?? finder.printed() ?? finder.inAddress()
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
      "parsely-pub-date", "article.published", "article:published", "revision_date",
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
        (element["content"] ?? element["datetime"] ?? element["title"] ?? element.line).flatMap {
          dates.instant(of: $0) ?? dates.instant(printed: $0, capturedAt: page.capturedAt)
        }
      }.first
    }

    /// `time` elements at the heading.
    func inTimes() -> Instant? {
      nearest(page.document.all("time")).lazy.filter {
        isAtHeading($0) && !isOfSaving($0)
      }.compactMap { time in
        time["datetime"].flatMap { dates.instant(of: $0) }
          ?? time.line.flatMap { dates.instant(printed: $0, capturedAt: page.capturedAt) }
      }.first
    }

    /// Elements in the order in which they are believed: after the heading, then before it; none of
    /// what stands around the article.
    private func nearest(_ elements: [HTMLElement]) -> [HTMLElement] {
      let elements = elements.filter {
        !WebsiteMarkup.isAround($0) && $0.closest(WebsiteMarkup.occasions) == nil
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

    /// Whether an element stands in a header that is the site's, not the article's: the day there
    /// is that of saving.
    private func isOfSaving(_ element: HTMLElement) -> Bool {
      guard let header = element.closest(Self.header) else { return false }
      if let heading, header.contains(heading) { return false }
      return header.closest(Self.article) == nil && !(main?.contains(header) ?? false)
    }

    private static let header: HTMLSelector = "header"
    private static let article: HTMLSelector = "article, main"

    // MARK: For people

    /// Dates in elements named after them, then after words such as "publié le".
    func printed() -> Instant? {
      let named: HTMLSelector = """
        [class*=date], [class*=Date], [class*=publi], [class*=submitted], [class*=pub-time], \
        [class*=meta], [class*=posted], [class*=time], [class*=info], [id*=date], \
        [data-hook=time-ago]
        """
      let inNamed = nearest(page.document.all(named)).lazy.filter {
        isAtHeading($0) && !isOfSaving($0)
      }.compactMap { $0.line.flatMap(date(in:)) }.first
      return inNamed ?? afterWords() ?? atHeading()
    }

    /// The date that a short text holds, its words of updating left out.
    private func date(in line: String) -> Instant? {
      guard line.utf8.count < 160, !DateLine.isSpan(line) else { return nil }
      let folded = Folding.folded(line)
      if Self.updates.contains(where: { folded.hasPrefix($0) }) { return nil }
      let text = line.utf8.count < 110 ? line : String(line.prefix(80))
      return dates.instant(printed: text, capturedAt: page.capturedAt)
    }

    private static let updates = [
      "mis a jour", "mise a jour", "derniere m", "modifie", "updated", "last updated",
      "aktualisiert", "zuletzt", "actualizado", "aggiornato",
    ]

    /// "Publié le 3 mars 2020" anywhere in the page's own text.
    private func afterWords() -> Instant? {
      let lines = (page.document.text ?? "").split(separator: "\n").map {
        Array(Folding.folded(String($0)).utf8)[...]
      }
      for word in Self.publications {
        for line in lines {
          guard let found = line.place(of: word) else { continue }
          let after = Self.untilDate(line[(found + word.utf8.count)...].prefix(40))
          if let instant = dates.instant(printed: after, capturedAt: page.capturedAt) {
            return instant
          }
        }
      }
      return nil
    }

    /// A text up to the end of its date: what follows the year and the hour names no zone, as "est".
    private static func untilDate(_ text: ArraySlice<UInt8>) -> String {
      let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
      var end = text.endIndex
      for place in text.indices where text[place...].prefix(4).allSatisfy(isDigit) {
        guard place + 4 <= text.endIndex else { break }
        let tail = text[(place + 4)...].prefix(14)
        end = tail.lastIndex(where: isDigit).map { $0 + 1 } ?? place + 4
        // "10 h" ends in its letter.
        if text[end...].starts(with: " h".utf8) { end += 2 }
        if text[end...].starts(with: "h".utf8) { end += 1 }
        break
      }
      return String(decoding: text[..<end], as: UTF8.self)
    }

    private static let publications = [
      "publie le", "publiee le", "publie :", "mis en ligne le", "mise en ligne le", "mise en ligne",
      "mis en ligne", "posted on", "published on", "published:", "veroffentlicht am",
      "publicado el",
      "pubblicato il", "ecrit par",
    ]

    /// A line at the heading that is a date and little more.
    private func atHeading() -> Instant? {
      guard let heading else { return nil }
      let near = page.document.all("p, div, span, small, em, li, h3, h4").filter {
        $0.order > heading.order && $0.order < heading.order + 40 && !WebsiteMarkup.isAround($0)
          && $0.closest(WebsiteMarkup.occasions) == nil && !isOfSaving($0)
      }
      return near.lazy.compactMap { element in
        element.line.flatMap { $0.utf8.count < 60 && DateLine.isOne($0) ? date(in: $0) : nil }
      }.first
    }

    /// The day in the page's address: `/2020/03/02/`, `-02-11-2023-`.
    func inAddress() -> Instant? {
      guard let address = page.address else { return nil }
      let numbers = address.utf8.split { !(0x30...0x39).contains($0) }.map {
        String(decoding: $0, as: UTF8.self)
      }
      for place in numbers.indices.dropLast(2) {
        let (a, b, c) = (numbers[place], numbers[place + 1], numbers[place + 2])
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
  }
}
