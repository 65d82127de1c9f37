internal import Core
internal import Documents

/// LinkedIn's pages for guests: a company's page with its latest updates, and one post.
///
/// Followers, reactions and comments are exact; times come from the identifiers of activities, for
/// the pages print ages only. A company's page holds ten updates at most; shares are not shown.
enum LinkedInGuest: PageFormat {
  static let names = ["linkedin-guest"]

  static func recognises(_ page: Page) -> Bool {
    LinkedIn.isOne(page)
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    var reading = Reading(format: names[0], platform: .linkedin)
    let items = page.linkedData.filter { $0.isA("SocialMediaPosting", "VideoObject") }
    // A company's page may describe its latest posts too, and is none of them.
    let isOfAccount = LinkedIn.handle(inPath: page.path) != nil
    let described = isOfAccount ? nil : items.lazy.compactMap { LinkedIn.activity(of: $0) }.first
    if let id = LinkedIn.activity(inPath: page.path) ?? described {
      let item = items.first { LinkedIn.activity(of: $0) == id } ?? items.first
      readPost(id, of: page, as: item, dates: dates, into: &reading)
      return reading.posts.isEmpty ? nil : reading
    }
    LinkedIn.readHead(of: page, into: &reading.account)
    for card in cards(on: page) {
      guard let update = update(card, of: reading.account),
        !reading.posts.contains(where: { $0.id == update.id })
      else { continue }
      reading.posts.append(update)
    }
    // Cards on a page of nobody, a search for instance, are of nobody's account.
    guard isOfAccount || page.meta("pagekey")?.hasPrefix("d_org_guest_") == true,
      reading.account.followers != nil || !reading.posts.isEmpty
    else { return nil }
    reading.listing = .order(of: reading.posts)
    return reading
  }

  // MARK: One post

  private static func readPost(
    _ id: String,
    of page: Page,
    as item: StructuredItem?,
    dates: DateReader,
    into reading: inout Reading
  ) {
    let card = cards(on: page).first {
      LinkedIn.urns(of: $0.element).contains { $0.hasSuffix(":" + id) }
    }
    guard item != nil || card != nil else { return }
    reading.listing = .selection
    var post = card.flatMap { update($0, of: AccountReading()) } ?? PostReading()
    if let item {
      let author = item.items("author").first ?? item.items("creator").first
      readAuthor(author, into: &reading.account)
      let said = SchemaOrg.post(of: item, dates: dates)
      post.publishedAt = said.publishedAt
      post.text = said.text ?? post.text
      post.media = post.media ?? said.media
      post.take(SchemaOrg.counts(of: item))
      reading.replies = replies(to: id, in: item, by: reading.account, dates: dates)
    }
    if let actor = card?.element.first("a[data-tracking-control-name$=feed-actor-name]") {
      let path = actor["href"].flatMap { PageAddress(page.resolved($0))?.path } ?? []
      reading.account.handle = reading.account.handle ?? LinkedIn.handle(inPath: path)
      reading.account.name = reading.account.name ?? actor.line
    }
    post.id = id
    post.url = page.address ?? post.url
    post.title = nil
    post.author = nil
    post.publishedAt = post.publishedAt ?? IdentifierTime.linkedIn(id)
    reading.posts = [post]
    if reading.replies.isEmpty {
      reading.replies = LinkedIn.replies(to: id, on: page, by: reading.account)
    }
  }

  private static func readAuthor(_ author: StructuredItem?, into account: inout AccountReading) {
    guard let author else { return }
    account.name = author["name"]
    account.url = author["url"] ?? author.id
    account.handle = account.url.flatMap { PageAddress($0) }.flatMap {
      LinkedIn.handle(inPath: $0.path)
    }
    account.followers = SchemaOrg.counts(of: author)[.followers]
  }

  /// The comments of the structured data, which have times but no identifiers.
  private static func replies(
    to post: String,
    in item: StructuredItem,
    by account: AccountReading,
    dates: DateReader
  ) -> [ReplyReading] {
    SchemaOrg.replies(in: item, to: post, dates: dates) { author in
      let path = author["url"].flatMap { PageAddress($0)?.path } ?? []
      return account.handle != nil && LinkedIn.handle(inPath: path) == account.handle
    }
  }

  // MARK: Updates

  /// The card of an update.
  private struct Card {
    let element: HTMLElement

    /// Whether all of it is known to be there: not of the last card of a document that was cut off.
    let isWhole: Bool
  }

  /// The cards of updates, without those that stand within another one.
  private static func cards(on page: Page) -> [Card] {
    let all = page.document.all("[data-activity-urn]")
    let cards = all.filter { card in !all.contains { $0.contains(card) } }
    let isClosed = page.document.isClosed
    return cards.map { Card(element: $0, isWhole: isClosed || $0.order != cards.last?.order) }
  }

  private static func update(_ whole: Card, of account: AccountReading) -> PostReading? {
    let card = whole.element
    guard let urn = card["data-activity-urn"], let id = LinkedIn.number(ofURN: urn) else {
      return nil
    }
    var post = PostReading()
    post.id = id
    let link = card.closest("[data-id=entire-feed-card-link], li")?.first("a[href*=/posts/]")
    post.url = link?["href"] ?? "https://www.linkedin.com/feed/update/urn:li:activity:" + id
    post.text = card.first("[data-test-id$=__commentary]")?.text
    post.publishedAt = IdentifierTime.linkedIn(id)
    if let actor = card.first("a[data-tracking-control-name$=feed-actor-name]")?["href"],
      let handle = PageAddress(actor).flatMap({ LinkedIn.handle(inPath: $0.path) }),
      account.handle != nil, handle != account.handle
    {
      post.origin = .repost
    }
    // "… reposted this", in the page's language.
    if card.first("[class*=activity-card__header]") != nil, account.handle != nil {
      post.origin = .repost
    }
    post.media = media(of: card)
    post.reactions = count("data-num-reactions", of: card)
    post.comments = count("data-num-comments", of: card)
    // A row of counts without one of them says that there are none.
    let hasRow =
      post.reactions != nil || post.comments != nil
      || card.first("[class*=activity-card__social-actions]") != nil
    if hasRow, whole.isWhole {
      post.reactions = post.reactions ?? Count(0)
      post.comments = post.comments ?? Count(0)
    }
    return post
  }

  private static func count(_ attribute: String, of card: HTMLElement) -> Count? {
    card.first(HTMLSelector("[\(attribute)]"))?[attribute].flatMap { PrintedCount.count(of: $0) }
  }

  private static func media(of card: HTMLElement) -> Media? {
    if card.first("[data-test-id*=native-video], video") != nil { return .video }
    let images = card.all("[data-test-id=feed-images-content__list-item]").count
    if images > 0 { return images > 1 ? .album : .photo }
    if card.first("[data-test-id=feed-images-content]") != nil { return .photo }
    return card.first("[data-test-id*=article-content]") != nil ? .link : nil
  }
}
