internal import Core
internal import Documents

/// The account that a page of X shows.
enum XAccount {
  /// The author of the post of a page of one, or else the account of a profile.
  static func account(of page: Page, main: Tweet?) -> AccountReading {
    if let main {
      var account = AccountReading()
      account.handle = main.author
      account.name = main.authorName
      account.url = "https://x.com/" + main.author
      return account
    }
    guard !page.addresses.contains(where: { TwitterNames.post($0) != nil }) else {
      return AccountReading()
    }
    var account = byLinkedData(page) ?? AccountReading()
    let title = [page.meta("og:title"), page.title].compactMap { $0 }.lazy
      .compactMap(TwitterNames.account(ofTitle:)).first
    account.handle = account.handle ?? title?.handle
    account.name = account.name ?? title?.name
    guard let handle = account.handle else { return account }
    account.url = "https://x.com/" + handle
    account.followers =
      account.followers ?? shown(["/followers", "/verified_followers"], of: handle, page)
    account.following = account.following ?? shown(["/following"], of: handle, page)
    account.posts = account.posts ?? postsInHeader(page)
    return account
  }

  /// `ProfilePage`, whose person is `author` (2022) or `mainEntity` (2024).
  private static func byLinkedData(_ page: Page) -> AccountReading? {
    guard let profile = page.linkedData.first(where: { $0.isA("ProfilePage") }),
      let person = (profile.items("mainEntity") + profile.items("author")).first
    else { return nil }
    var account = AccountReading()
    account.handle = person["additionalName"]
    account.name = person["givenName"] ?? person["name"]
    account.id = person["identifier"]
    // Friends, whom it follows, are of the type SubscribeAction: the name says what is counted.
    for statistic in person.items("interactionStatistic") {
      let count = statistic["userInteractionCount"].flatMap { Int($0) }.map { Count($0) }
      switch statistic["name"] {
      case "Follows": account.followers = count
      case "Friends": account.following = count
      case "Tweets", "Posts": account.posts = count
      default: break
      }
    }
    return account
  }

  private static func shown(_ paths: [String], of handle: String, _ page: Page) -> Count? {
    page.document.all("a[href$=followers], a[href$=/following]").lazy.filter { link in
      guard let address = link["href"]?.lowercased() else { return false }
      return paths.contains { address.hasSuffix("/" + handle.lowercased() + $0) }
    }.compactMap { $0.line.flatMap { PrintedCount.count(of: $0) } }.first
  }

  /// "23.9K posts" below the name; other tabs count "photos & videos" or likes there.
  private static func postsInHeader(_ page: Page) -> Count? {
    page.document.all("h2").lazy.compactMap { $0.parent }.flatMap { header in
      (header.text ?? "").split(separator: "\n").flatMap { PrintedCount.all(in: String($0)) }
    }.first { ["post", "posts", "tweet", "tweets"].contains($0.label) }?.count
  }
}

/// One post of a page of X.
struct Tweet: Sendable {
  let element: HTMLElement
  let id: String
  let author: String
  let publishedAt: Instant?

  /// The post that is quoted within it.
  private let quote: HTMLElement?

  /// Reads an article; nil for advertisements, whose time is no link.
  init?(_ article: HTMLElement, _ dates: DateReader) {
    let times = article.all("time[datetime]")
    let own = times.lazy.compactMap { time in
      time.closest("a[href*=/status/]").map { (time: time, link: $0) }
    }.first
    guard let own, let post = own.link["href"].flatMap(TwitterNames.post) else { return nil }
    element = article
    id = post.id
    author = post.handle
    publishedAt =
      own.time["datetime"].flatMap { dates.instant(of: $0) } ?? IdentifierTime.twitter(post.id)
    quote = article.all("div[role=link]").first { block in
      block.first("time") != nil && !block.contains(own.time)
    }
  }

  /// What stands in it and not in the post that it quotes.
  private func own(_ selector: HTMLSelector) -> [HTMLElement] {
    element.all(selector).filter { !(quote?.contains($0) ?? false) }
  }

  var text: String? { own("[data-testid=tweetText]").first?.text }

  var authorName: String? {
    own("[data-testid=User-Name], [data-testid=User-Names]").first?.first("a")?.line
  }

  /// It as a post of a page.
  ///
  /// - Parameters:
  ///   - account: the handle of the page's account.
  ///   - isList: whether the page is an account's list, where others' posts are reposted.
  /// - Returns: its counts, and whose it is.
  func post(of account: String?, isList: Bool) -> PostReading {
    var post = PostReading()
    post.id = id
    post.url = TwitterNames.address((author, id))
    post.author = author
    post.publishedAt = publishedAt
    post.text = text
    let context = own("[data-testid=socialContext]").first?.line.map(Folding.folded)
    post.isPinned = context.map { words in Self.pinned.contains { words.holds($0) } } ?? false
    post.origin =
      TwitterNames.isSame(author, account)
      ? .own : isList && context != nil && !post.isPinned ? .repost : .other
    post.isReply = isMarkedReply
    post.media = media
    take(&post)
    return post
  }

  /// How X writes "pinned" in five languages; the French, German and Italian are unverified.
  private static let pinned = [
    "pinned", "epingl", "fijad", "anclad", "angeheftet", "angepinnt", "fissat",
  ]

  /// "Replying to @ville" above the text.
  private var isMarkedReply: Bool {
    let lines = element.text(without: "[data-testid=tweetText], div[role=link]") ?? ""
    return lines.split(separator: "\n").contains { line in
      guard line.utf8.count < 200 else { return false }
      let words = Folding.folded(String(line))
      return Self.replying.contains { words == $0 || words.hasPrefix($0 + " @") }
    }
  }

  /// How X writes "replying to" in five languages; none but the English and Spanish are verified.
  private static let replying = [
    "replying to", "en reponse a", "respondiendo a", "en respuesta a", "antwort an",
    "in risposta a",
  ]

  private var media: Media {
    if !own("[data-testid=videoPlayer], [data-testid=videoComponent], video").isEmpty {
      return .video
    }
    switch own("[data-testid=tweetPhoto]").count {
    case 0: return own("[data-testid=\"card.wrapper\"]").isEmpty ? .text : .link
    case 1: return .photo
    default: return .album
    }
  }

  // MARK: Counts

  /// The group's label, the buttons' and, on a page of one post until 2024, the links' below it.
  private func take(_ post: inout PostReading) {
    let group = own("[role=group][aria-label]").compactMap { $0["aria-label"] }.last { !$0.isEmpty }
    let counts = group.map { CountLabel.counts(in: $0) } ?? [:]
    post.take(counts)
    post.reactions = post.reactions ?? button("[data-testid=like], [data-testid=unlike]")
    post.comments = post.comments ?? button("[data-testid=reply]")
    post.shares = post.shares ?? button("[data-testid=retweet], [data-testid=unretweet]")
    if let group, !counts.isEmpty, counts.count == PrintedCount.all(in: group).count {
      // The label leaves out what is zero; in words that are not known, nothing is certain.
      post.reactions = post.reactions ?? Count(0)
      post.comments = post.comments ?? Count(0)
      post.shares = post.shares ?? Count(0)
    }
    for link in own("a[href*=/status/]") {
      let path = link["href"] ?? ""
      let shown = (link["aria-label"] ?? link.line).flatMap { PrintedCount.count(of: $0) }
      if path.hasSuffix("/with_comments") || path.hasSuffix("/quotes") {
        post.quotes = post.quotes ?? shown
      } else if path.hasSuffix("/retweets") {
        post.shares = post.shares ?? shown
      } else if path.hasSuffix("/likes") {
        post.reactions = post.reactions ?? shown
      } else if path.hasSuffix("/analytics") {
        post.views = post.views ?? shown
      }
    }
  }

  private func button(_ selector: HTMLSelector) -> Count? {
    own(selector).first?["aria-label"].flatMap { PrintedCount.count(of: $0) }
  }
}
