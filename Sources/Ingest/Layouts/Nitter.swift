internal import Core
internal import Documents

/// Copies of Twitter's pages by Nitter, 2019 on.
///
/// Every count is exact and a zero is an empty place beside its icon. Times are printed in UTC to the
/// minute. Views are of videos only.
enum Nitter: PageFormat {
  static let names = ["nitter"]

  static func recognises(_ page: Page) -> Bool {
    page.document.first(".profile-statlist, .tweet-date") != nil
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    let utc = DateReader(zone: .utc)
    var reading = Reading(format: names[0], platform: .twitter)
    let items = page.document.all(".timeline-item").filter { address(of: $0) != nil }
    let main = page.document.first(".main-tweet").flatMap { main in
      items.first { main.contains($0) }
    }
    reading.account = main.map(account(of:)) ?? account(of: page)
    for item in items {
      guard var post = post(of: item, account: reading.account, isList: main == nil, utc),
        !reading.posts.contains(where: { $0.id == post.id })
      else { continue }
      if let main, item.order > main.order { post.isReply = true }
      if let main, item.order == main.order {
        post.isReply = post.isReply || !reading.posts.isEmpty
      }
      reading.posts.append(post)
    }
    guard reading.account.handle != nil else { return nil }
    if let main, let id = address(of: main)?.id {
      reading.listing = .selection
      reading.replies = replies(
        to: id,
        items.filter { $0.order > main.order },
        reading.account,
        utc
      )
    } else {
      reading.listing = .order(of: reading.posts)
    }
    return reading
  }

  // MARK: The account

  private static func account(of main: HTMLElement) -> AccountReading {
    var account = AccountReading()
    account.handle = address(of: main)?.handle
    account.name = main.first(".fullname")?["title"]
    account.url = account.handle.map { "https://x.com/" + $0 }
    return account
  }

  private static func account(of page: Page) -> AccountReading {
    var account = AccountReading()
    let title = page.title.flatMap(TwitterNames.account(ofTitle:))
    let card = page.document.first(".profile-card")
    account.handle =
      card?.first(".profile-card-username")?["title"].map { String($0.drop { $0 == "@" }) }
      ?? title?.handle
    account.name = card?.first(".profile-card-fullname")?["title"] ?? title?.name
    account.url = account.handle.map { "https://x.com/" + $0 }
    account.posts = total(card?.first("li.posts"))
    account.following = total(card?.first("li.following"))
    account.followers = total(card?.first("li.followers"))
    return account
  }

  private static func total(_ item: HTMLElement?) -> Count? {
    item?.first(".profile-stat-num")?.line.flatMap { PrintedCount.count(of: $0) }
  }

  // MARK: Posts

  /// What is asked of every post, read once.
  private enum Part {
    static let link: HTMLSelector = "a.tweet-link[href]"
    static let date: HTMLSelector = ".tweet-date"
    static let address: HTMLSelector = "a[href]"
    static let content: HTMLSelector = ".tweet-content"
    static let repost: HTMLSelector = ".retweet-header"
    static let pin: HTMLSelector = ".pinned"
    static let answer: HTMLSelector = ".replying-to"
    static let quote: HTMLSelector = ".quote"
    static let stat: HTMLSelector = ".tweet-stat"
    static let comments: HTMLSelector = ".icon-comment"
    static let shares: HTMLSelector = ".icon-retweet"
    static let quotes: HTMLSelector = ".icon-quote"
    static let reactions: HTMLSelector = ".icon-heart"
    static let views: HTMLSelector = ".icon-play, .icon-views"
    static let time: HTMLSelector = "a[title]"
    static let attachment: HTMLSelector = ".attachment"
  }

  private static func address(of item: HTMLElement) -> (handle: String, id: String)? {
    (item.first(Part.link) ?? item.first(Part.date)?.first(Part.address))?["href"]
      .flatMap(TwitterNames.post)
  }

  private static func post(
    of item: HTMLElement,
    account: AccountReading,
    isList: Bool,
    _ utc: DateReader
  ) -> PostReading? {
    guard let address = address(of: item) else { return nil }
    var post = PostReading()
    post.id = address.id
    post.url = TwitterNames.address(address)
    post.author = address.handle
    post.text = item.first(Part.content)?.text
    post.publishedAt = time(of: item, utc) ?? IdentifierTime.twitter(address.id)
    let isRepost = isList && item.first(Part.repost) != nil
    post.origin =
      TwitterNames.isSame(address.handle, account.handle) ? .own : isRepost ? .repost : .other
    post.isPinned = item.first(Part.pin) != nil
    post.isReply = item.all(Part.answer).contains { $0.closest(Part.quote) == nil }
    for stat in item.all(Part.stat) where stat.closest(Part.quote) == nil {
      let count = stat.line.map { PrintedCount.count(of: $0) } ?? Count(0)
      if stat.first(Part.comments) != nil {
        post.comments = count
      } else if stat.first(Part.shares) != nil {
        post.shares = count
      } else if stat.first(Part.quotes) != nil {
        post.quotes = count
      } else if stat.first(Part.reactions) != nil {
        post.reactions = count
      } else if stat.first(Part.views) != nil {
        post.views = stat.line == nil ? nil : count
      }
    }
    post.media = media(of: item)
    return post
  }

  /// "Aug 18, 2023 · 5:00 AM UTC", or "27/4/2019, 05:45:08" in 2020.
  private static func time(of item: HTMLElement, _ utc: DateReader) -> Instant? {
    item.first(Part.date)?.first(Part.time)?["title"].flatMap { utc.instant(of: $0) }
  }

  private static func media(of item: HTMLElement) -> Media {
    let own = item.all(Part.attachment).filter { $0.closest(Part.quote) == nil }
    if own.contains(where: { $0.first("video, .video-container, .gif") != nil }) { return .video }
    switch own.count {
    case 0: return item.first(".card") == nil ? .text : .link
    case 1: return own[0].has(class: "image") ? .photo : .video
    default: return .album
    }
  }

  // MARK: Replies

  /// Each `.reply` is one thread, in which a post answers the one before it.
  private static func replies(
    to main: String,
    _ items: [HTMLElement],
    _ account: AccountReading,
    _ utc: DateReader
  ) -> [ReplyReading] {
    var previous: (thread: Int, id: String)?
    return items.compactMap { item in
      guard let address = address(of: item) else { return nil }
      var reply = ReplyReading()
      reply.post = main
      reply.id = address.id
      let thread = item.closest(".reply, .after-tweet")?.order
      if let thread, let previous, previous.thread == thread { reply.replyTo = previous.id }
      previous = thread.map { ($0, address.id) }
      reply.createdAt = time(of: item, utc) ?? IdentifierTime.twitter(address.id)
      reply.isByAccount = TwitterNames.isSame(address.handle, account.handle)
      reply.isQuestion = Question.isAsked(in: item.first(Part.content)?.text)
      return reply
    }
  }
}
