internal import Core
internal import Documents

/// The dates that a page of a website shows to people, and the one of them that is of publication.
///
/// A date counts by what is said of it ("Publié le"), then by its element (`time`, then a class
/// named after dates), then by standing alone at the heading; of equals, the nearest to the heading.
struct PrintedPublication {
  private let page: Page
  private let heading: HTMLElement?
  private let main: HTMLElement?
  private let dates: DateReader
  private let candidates: [Candidate]

  /// How sure it is that a date is of publication.
  private enum Rank: Int {
    case said, time, named, alone
  }

  private struct Candidate {
    let rank: Rank
    let instant: Instant
    let element: HTMLElement
    /// How many elements are between it and the heading.
    let distance: Int
    /// Whether it stands before the heading.
    let isBefore: Bool
  }

  init(_ page: Page, heading: HTMLElement?, main: HTMLElement?, dates: DateReader) {
    self.page = page
    self.heading = heading
    self.main = main
    self.dates = dates
    var finder = Finder(page: page, heading: heading, main: main, dates: dates)
    finder.find()
    candidates = finder.found
  }

  /// The date that words say is of publication.
  var said: Instant? { best { $0 == .said } }

  /// The best of the others.
  var shown: Instant? { best { $0 == .time } ?? best { $0 == .named } ?? alone }

  /// The date alone at the heading; several are those of a programme or calendar, unless one follows
  /// the heading at once and the others are no siblings of it.
  private var alone: Instant? {
    let alone = candidates.filter { $0.rank == .alone }.sorted { $0.distance < $1.distance }
    guard let first = alone.first, Set(alone.map(\.instant)).count > 2 else {
      return alone.first?.instant
    }
    let before = first.element.textBefore(20)?.split(separator: "\n").last ?? ""
    let follows = first.isBefore || heading?.line.map { $0.hasSuffix(before) } ?? false
    let parent = first.element.parent?.order
    let hasSiblings = alone.dropFirst().contains { $0.element.parent?.order == parent }
    return follows && !before.isEmpty && !hasSiblings ? first.instant : nil
  }

  private func best(_ isWanted: (Rank) -> Bool) -> Instant? {
    candidates.filter { isWanted($0.rank) }.min { $0.distance < $1.distance }?.instant
  }

  // MARK: Finding

  private struct Finder {
    let page: Page
    let heading: HTMLElement?
    let main: HTMLElement?
    let dates: DateReader
    var found: [Candidate] = []

    mutating func find() {
      for time in page.document.all("time, date").prefix(400) { take(time: time) }
      var last = -1
      for element in page.document.elements(whoseTextPasses: DateDigits.holdsOne).prefix(1_000)
      where element.closest(Self.time) == nil {
        let unit = unit(of: element)
        guard unit.element.order != last else { continue }
        last = unit.element.order
        take(unit.element, isWhole: unit.isWhole)
      }
    }

    private static let time: HTMLSelector = "time, date"

    /// The element in which a date and its words stand: the block around a part of a sentence, or
    /// what holds day, month and year in elements of their own.
    ///
    /// - Returns: also whether it is all of its block; part of a long one is in a sentence.
    private func unit(of element: HTMLElement) -> (element: HTMLElement, isWhole: Bool) {
      var unit = element
      while let parent = unit.parent, parent.name != "body" {
        let isPart = WebsiteMarkup.isInline(unit)
        guard isPart || (unit.line?.utf8.count ?? 0) < 6 else { break }
        let holdsHeading = heading.map { parent.order < $0.order && parent.contains($0) } ?? false
        // A heading ends what a part belongs to, as a paragraph does.
        if holdsHeading { break }
        guard parent.size <= 20, (parent.line?.utf8.count ?? 0) < Self.longest else {
          return (unit, !isPart || isParted(unit))
        }
        unit = parent
      }
      return (unit, true)
    }

    /// Whether a sign parts an element from what follows it: "12 mars 2024 / Vie locale".
    private func isParted(_ element: HTMLElement) -> Bool {
      element.textAfter(2)?.first.map { "/|•·".contains($0) } ?? false
    }

    /// A longer text is no date with its words.
    private static let longest = 160

    private mutating func take(time: HTMLElement) {
      let line = time.line ?? ""
      guard line.utf8.count < 110, isOwn(time),
        let instant = DateDigits.instant(of: time, dates, capturedAt: page.capturedAt)
      else { return }
      // "Publié le 29 juin" within, or before it.
      let said =
        PublicationWords.marks(in: Array(Folding.folded(line).utf8)).first?.meaning
        ?? PublicationWords.meaning(saidBy: time.textBefore(60) ?? "")
      guard said != .update, said != .other, !isOfChange(time) else { return }
      if said == .publication {
        append(.said, instant, time)
      } else if isAtHeading(time), !isOfSaving(time) {
        append(.time, instant, time)
      }
    }

    private mutating func take(_ unit: HTMLElement, isWhole: Bool) {
      guard isOwn(unit), !isOfChange(unit) else { return }
      let lines = (unit.text(without: Self.changes) ?? "").utf8.split(separator: 0x0A).map {
        String(Substring($0))
      }
      for (place, line) in lines.prefix(20).enumerated()
      where DateDigits.holdsOne(Array(line.utf8)[...]) {
        guard line.utf8.count < Self.longest else {
          let said = PublicationWords.sentence(in: String(line.prefix(250)))
          if let instant = said.flatMap({ instant($0) }) { append(.said, instant, unit) }
          // "(18.01.2018) La peste porcine…"
          if place == 0, let first = DateLine.first(of: line), let instant = instant(first),
            isAtHeading(unit), unit.parent?.text?.hasPrefix(line.prefix(20)) ?? false
          {
            append(.alone, instant, unit)
          }
          continue
        }
        let before = place > 0 ? lines[place - 1] : unit.textBefore(60)
        take(line, before, of: unit, isWhole: isWhole)
      }
    }

    private mutating func take(
      _ line: String,
      _ before: String?,
      of unit: HTMLElement,
      isWhole: Bool
    ) {
      guard let part = PublicationWords.part(of: line, after: before) else { return }
      if part.isSaid {
        if let instant = instant(part.text) { append(.said, instant, unit) }
        return
      }
      guard isAtHeading(unit), !isOfSaving(unit), !DateLine.isSpan(line),
        !WebsiteOccasion.goesOn(in: unit.textAfter(60) ?? "")
      else { return }
      let isNamed = isNamed(unit)
      guard isNamed || isWhole else { return }
      guard
        let text = DateLine.segment(of: part.text)
          ?? (isNamed && !DateLine.isOfThing(part.text) ? part.text : nil),
        let instant = instant(text)
      else { return }
      append(isNamed ? .named : .alone, instant, unit)
    }

    private func instant(_ text: String) -> Instant? {
      let text = text.utf8.count < 110 ? text : String(text.prefix(80))
      return dates.instant(printed: text, capturedAt: page.capturedAt)
    }

    private mutating func append(_ rank: Rank, _ instant: Instant, _ element: HTMLElement) {
      // What is to come after the page was saved is an event.
      if let saved = page.capturedAt, instant.seconds > saved.seconds + 86_400 { return }
      let place = heading?.order ?? main?.order ?? 0
      found.append(
        Candidate(
          rank: rank,
          instant: instant,
          element: element,
          distance: abs(element.order - place),
          isBefore: element.order < place
        )
      )
    }

    // MARK: Places

    /// Whether an element is said to hold the day of a change.
    ///
    /// That of publication is often both: "date updated".
    private func isOfChange(_ element: HTMLElement) -> Bool {
      element.closest(Self.updates).map { !$0.matches(Self.published) } ?? false
    }

    private static let updates: HTMLSelector = """
      [class*=update], [class*=Update], [class*=modif], [class*=aktualisiert], \
      [itemprop=dateModified]
      """
    private static let published: HTMLSelector =
      ".date, .published, .post-date, .entry-date, .post_date, [itemprop=datePublished]"

    /// What holds the day of a change within a line, shown or not.
    private static let changes: HTMLSelector =
      ".rich-snippet-hidden, time.updated, [class*=modif], [itemprop=dateModified]"

    /// Whether an element's class or id is named after dates, or that of what is close around it.
    private func isNamed(_ unit: HTMLElement) -> Bool {
      if unit.size < 12, unit.first(Self.names) != nil { return true }
      return ([unit] + unit.ancestors.prefix(2)).contains { around in
        around.matches(Self.names) && around.size < 12
      }
    }

    private static let names: HTMLSelector = """
      [class*=date], [class*=Date], [class*=datum], [class*=publi], [class*=submitted], \
      [class*=pub-time], [class*=meta], [class*=posted], [class*=time], [class*=created], \
      [id*=date], [data-hook=time-ago]
      """

    /// Whether an element is of the page's own article: neither of what stands around it nor of an
    /// event, a quotation or the teaser of another article.
    private func isOwn(_ element: HTMLElement) -> Bool {
      !WebsiteMarkup.isAround(element, of: heading)
        && element.closest(WebsiteMarkup.occasions) == nil
        && !isOfTeaser(element)
    }

    /// Whether an element stands with the heading of another article, which leads there.
    private func isOfTeaser(_ element: HTMLElement) -> Bool {
      for around in element.ancestors.prefix(5) {
        if let heading, around.contains(heading) || around.order == heading.order { return false }
        if let main, around.order == main.order || around.contains(main) { return false }
        if around.size > 60 { return false }
        if around.name == "a" && around["href"] != nil { return around.size > 1 }
        let others = around.all("h1, h2, h3, h4, h5")
        if others.contains(where: { $0.closest("a[href]") != nil || $0.first("a[href]") != nil }) {
          return true
        }
      }
      return false
    }

    /// Whether an element stands with the heading, or where the article ends, rather than with
    /// another article's or within the text.
    private func isAtHeading(_ element: HTMLElement) -> Bool {
      guard let heading else { return main?.contains(element) ?? false }
      let distance = element.order - heading.order
      if distance < 0 { return distance > -40 }
      guard let main, main.order > heading.order || main.contains(heading) else {
        return distance < 150
      }
      // A short text ends near its heading.
      let end = main.order + main.size
      return distance < 60 || element.order > end - 6 && element.order < end + 40
    }

    /// Whether an element stands in a header that is the site's, not the article's: the day there
    /// is that of saving.
    private func isOfSaving(_ element: HTMLElement) -> Bool {
      WebsiteMarkup.isOfHead(element, besides: heading, main: main)
    }
  }
}
