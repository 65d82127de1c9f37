internal import Core
internal import Documents

/// Facebook's pages since 2020 as they are displayed, for copies that leave the scripts out.
///
/// Posts are elements of the role `article`, comments those within them; counts are read from
/// buttons and labels for screen readers. Dates are cut into letters in mixed order, so that most
/// stay unknown. Never seen on a real copy here: after the labels that people who automate these
/// pages describe.
enum FacebookDisplayed: PageFormat {
  static let names = ["facebook-displayed"]

  static func recognises(_ page: Page) -> Bool {
    FacebookPage.isOne(page) && page.document.first("[role=article]") != nil
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    var reading = FacebookPage.reading(names[0], of: page)
    let isGroup = page.addresses.contains { FacebookAddress($0)?.isGroup == true }
    var outer: [HTMLElement] = []
    for article in page.document.all("[role=article]")
    where !(outer.last?.contains(article) ?? false) {
      outer.append(article)
      guard var post = post(article, page, dates),
        !reading.posts.contains(where: { $0.id == post.id })
      else { continue }
      let author = author(of: article)
      let isOwn =
        author?.handle != nil
        && author?.handle?.lowercased() == reading.account.handle?.lowercased()
        || author?.account != nil && author?.account == reading.account.id
      post.origin = isGroup || !isOwn ? .other : .own
      reading.posts.append(post)
      reading.replies += article.all("[role=article]").compactMap {
        reply($0, to: post, of: reading.account, page, dates)
      }
    }
    guard !reading.posts.isEmpty else { return nil }
    reading.listing =
      FacebookPage.post(of: page) == nil ? FacebookPage.listing(of: &reading.posts) : .selection
    FacebookPage.complete(&reading.account, of: page)
    return reading
  }

  private static func address(_ link: HTMLElement) -> FacebookAddress? {
    link["href"].flatMap {
      FacebookAddress(WebAddress.resolve($0, against: "https://www.facebook.com/"))
    }
  }

  /// Who wrote a post or comment: the first link that is to an account.
  private static func author(of article: HTMLElement) -> FacebookAddress? {
    article.all("a[href]").lazy.compactMap { address($0) }.first {
      $0.post == nil && ($0.handle != nil || $0.account != nil)
    }
  }

  // MARK: A post

  private static func post(
    _ article: HTMLElement,
    _ page: Page,
    _ dates: DateReader
  ) -> PostReading? {
    let own = OwnParts(article)
    let links = own.all("a[href]").compactMap { link in
      address(link)?.post.map { (link: link, id: $0) }
    }
    // Of the post itself, not of a comment on it.
    guard let first = links.first(where: { !($0.link["href"] ?? "").holds("comment_id=") }) else {
      return nil
    }
    var post = PostReading()
    post.id = first.id
    post.url = first.link["href"].map { link in
      WebAddress.resolve(
        String(link.prefix { $0 != "?" || link.holds("story_fbid=") }),
        against: "https://www.facebook.com/"
      )
    }
    post.publishedAt =
      links.filter { $0.id == first.id }.lazy.compactMap {
        time(of: $0.link, page, dates)
      }.first
    post.text =
      own.all(
        "[data-ad-rendering-role=story_message], [data-ad-comet-preview=message], [data-ad-preview=message]"
      ).first?.text
    post.reactions = reactions(own)
    for button in own.all("[role=button], a[role=link], span") {
      guard let line = button.line, line.utf8.count < 40, line.first?.isNumber == true,
        PrintedCount.all(in: line).count == 1
      else { continue }
      let counts = CountLabel.counts(in: line)
      post.take(counts.filter { [.comments, .shares, .views].contains($0.key) })
    }
    return post
  }

  /// The number that stands beside "All reactions:".
  private static func reactions(_ own: OwnParts) -> Count? {
    for element in own.all("div, span") {
      guard let line = element.line, line.utf8.count < 80 else { continue }
      let folded = Folding.folded(line)
      guard let name = totals.first(where: { folded.hasPrefix($0) }) else { continue }
      // It is written twice: for the eye and for screen readers.
      let counts = Set(PrintedCount.all(in: String(folded.dropFirst(name.count))).map(\.count))
      if counts.count == 1 { return counts.first }
    }
    return nil
  }

  private static let totals = [
    "all reactions", "toutes les reactions", "todas las reacciones", "alle reaktionen",
    "tutte le reazioni",
  ]

  /// The time of a link to a post, unless it is cut into letters.
  private static func time(of link: HTMLElement, _ page: Page, _ dates: DateReader) -> Instant? {
    let capture = MetaPage.captureTime(of: page)
    if let seconds = link.first("abbr[data-utime]")?["data-utime"].flatMap({ Int($0) }) {
      return MetaPage.time(seconds)
    }
    let line = link.all("span").count > 4 ? nil : link.line
    return [link["aria-label"], line].lazy.compactMap { $0 }.compactMap {
      dates.instant(printed: $0, capturedAt: capture)
    }.first
  }

  // MARK: Comments

  private static func reply(
    _ comment: HTMLElement,
    to post: PostReading,
    of account: AccountReading,
    _ page: Page,
    _ dates: DateReader
  ) -> ReplyReading? {
    let link = comment.first("a[href*=comment_id=]")?["href"]
    guard let link,
      let address = PageAddress(WebAddress.resolve(link, against: "https://www.facebook.com/"))
    else { return nil }
    let number = { (name: String) in
      address.query.first { $0.hasPrefix(name + "=") }.map {
        String($0.dropFirst(name.utf8.count + 1))
      }
    }
    var reply = ReplyReading()
    reply.post = post.id
    reply.id = number("reply_comment_id") ?? number("comment_id")
    reply.replyTo = number("reply_comment_id") == nil ? nil : number("comment_id")
    reply.createdAt = time(named: comment["aria-label"] ?? "", page, dates)
    let author = author(of: comment)?.handle?.lowercased()
    reply.isByAccount = author != nil && author == account.handle?.lowercased()
    reply.isQuestion = Question.isAsked(
      in:
        comment.text(without: "[role=article], a[href], [role=button]")
    )
    return reply
  }

  /// The time at the end of a label: "Comment by … 2 hours ago", "Commentaire de … il y a 2
  /// heures".
  private static func time(named label: String, _ page: Page, _ dates: DateReader) -> Instant? {
    let words = label.split(separator: " ")
    return (2...6).reversed().lazy.compactMap { count in
      dates.instant(
        printed: words.suffix(count).joined(separator: " "),
        capturedAt: MetaPage.captureTime(of: page)
      )
    }.first
  }
}

/// What is in an article and in no article within it.
private struct OwnParts {
  private let article: HTMLElement
  private let inner: [HTMLElement]

  init(_ article: HTMLElement) {
    self.article = article
    inner = article.all("[role=article]")
  }

  func all(_ selector: HTMLSelector) -> [HTMLElement] {
    article.all(selector).filter { part in !inner.contains { $0.contains(part) } }
  }
}
