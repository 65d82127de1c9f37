internal import Core
internal import Documents

/// Twitter's pages of 2014 to 2020, drawn by its servers.
///
/// Tweets carry their identifiers, times and exact counts as `data-*`; replies are counted from 2017
/// on. Views and bookmarks did not exist.
enum TwitterClassic: PageFormat {
  static let names = ["twitter-classic"]

  static func recognises(_ page: Page) -> Bool {
    page.document.first("[data-tweet-id], [data-nav=followers]") != nil
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    var reading = Reading(format: names[0], platform: .twitter)
    var seen: Set<String> = []
    let tweets = page.document.all("[data-tweet-id][data-screen-name]").filter { tweet in
      tweet["data-tweet-id"].map { seen.insert($0).inserted } ?? false
    }
    let main = tweets.first { $0.has(class: "permalink-tweet") }
    reading.account = main.map(account(of:)) ?? account(of: page)
    reading.posts = tweets.compactMap { post(of: $0, main: main, account: reading.account) }
    guard reading.account.handle != nil || !reading.posts.isEmpty else { return nil }
    if let main, let id = main["data-tweet-id"] {
      reading.listing = .selection
      reading.replies = replies(to: id, tweets.filter { $0.order > main.order }, reading.account)
    } else {
      reading.listing = .order(of: reading.posts)
    }
    return reading
  }

  // MARK: The account

  private static func account(of main: HTMLElement) -> AccountReading {
    var account = AccountReading()
    account.handle = main["data-screen-name"]
    account.name = main["data-name"]
    account.id = main["data-user-id"]
    account.url = account.handle.map { "https://x.com/" + $0 }
    return account
  }

  private static func account(of page: Page) -> AccountReading {
    var account = AccountReading()
    let title = [page.title, page.meta("og:title")].compactMap { $0 }.lazy
      .compactMap(TwitterNames.account(ofTitle:)).first
    account.handle =
      title?.handle ?? page.addresses.lazy.compactMap(TwitterNames.handle(ofAccountAt:)).first
    account.name = page.document.first("a.ProfileHeaderCard-nameLink")?.line ?? title?.name
    account.id = page.document.first(".ProfileNav[data-user-id]")?["data-user-id"]
    account.url = account.handle.map { "https://x.com/" + $0 }
    account.posts = total(page.document.first(".ProfileNav-stat[data-nav=tweets]"))
    account.following = total(page.document.first(".ProfileNav-stat[data-nav=following]"))
    account.followers = total(page.document.first(".ProfileNav-stat[data-nav=followers]"))
    return account
  }

  /// The exact number in `data-count` or the title, or else the shortened one that is shown.
  private static func total(_ stat: HTMLElement?) -> Count? {
    guard let stat else { return nil }
    let value = stat.first(".ProfileNav-value")
    return value?["data-count"].flatMap { Int($0) }.map { Count($0) }
      ?? stat["title"].flatMap { PrintedCount.count(of: $0) }
      ?? value?.line.flatMap { PrintedCount.count(of: $0) }
  }

  // MARK: Tweets

  private static func post(
    of tweet: HTMLElement,
    main: HTMLElement?,
    account: AccountReading
  ) -> PostReading? {
    guard let id = tweet["data-tweet-id"], let author = tweet["data-screen-name"] else {
      return nil
    }
    var post = PostReading()
    post.id = id
    post.url = TwitterNames.address((author, id))
    post.author = author
    post.text = tweet.first(".js-tweet-text, .tweet-text")?.text
    post.publishedAt =
      tweet.first("._timestamp[data-time]")?["data-time"].flatMap { Int($0) }
      .map { Instant(seconds: $0) } ?? IdentifierTime.twitter(id)
    post.isSponsored = tweet["data-promoted"] == "true" || tweet.has(class: "promoted-tweet")
    post.isPinned = tweet.has(class: "user-pinned") || tweet.first(".js-pinned-text") != nil
    post.isReply =
      tweet["data-has-parent-tweet"] == "true"
      || tweet["data-conversation-id"].map { $0 != id } ?? false
    post.origin = origin(of: tweet, author: author, account: account)
    post.reactions = count(".ProfileTweet-action--favorite", of: tweet)
    post.comments = count(".ProfileTweet-action--reply", of: tweet)
    post.shares = count(".ProfileTweet-action--retweet", of: tweet)
    post.media = media(of: tweet)
    return post
  }

  private static func origin(
    of tweet: HTMLElement,
    author: String,
    account: AccountReading
  ) -> Origin {
    if TwitterNames.isSame(author, account.handle) { return .own }
    let isRetweet =
      tweet["data-retweet-id"] != nil
      && TwitterNames.isSame(tweet["data-retweeter"], account.handle)
    return isRetweet ? .repost : .other
  }

  /// The exact number in the first of the elements of an action that has one.
  private static func count(_ action: HTMLSelector, of tweet: HTMLElement) -> Count? {
    tweet.all(action).lazy
      .compactMap { $0.first("[data-tweet-stat-count]")?["data-tweet-stat-count"] }
      .compactMap { Int($0) }.first.map { Count($0) }
  }

  private static func media(of tweet: HTMLElement) -> Media {
    if tweet.first(".AdaptiveMedia-video, .PlayableMedia, .AdaptiveMedia-videoContainer") != nil {
      return .video
    }
    switch tweet.all(".AdaptiveMedia-photoContainer").count {
    case 0: break
    case 1: return .photo
    default: return .album
    }
    return tweet.first(".twitter-timeline-link[data-expanded-url]") == nil
      ? .text : .link
  }

  // MARK: Replies

  /// Within one thread each tweet answers the one before it.
  private static func replies(
    to main: String,
    _ tweets: [HTMLElement],
    _ account: AccountReading
  ) -> [ReplyReading] {
    var previous: (thread: Int, id: String)?
    return tweets.compactMap { tweet in
      guard let id = tweet["data-tweet-id"], tweet["data-promoted"] != "true",
        tweet["data-conversation-id"].map({ $0 == main }) ?? true
      else { return nil }
      var reply = ReplyReading()
      reply.post = main
      reply.id = id
      let thread = tweet.closest(".ThreadedConversation")?.order
      if let thread, let previous, previous.thread == thread { reply.replyTo = previous.id }
      previous = thread.map { ($0, id) }
      reply.createdAt =
        tweet.first("._timestamp[data-time]")?["data-time"].flatMap { Int($0) }
        .map { Instant(seconds: $0) } ?? IdentifierTime.twitter(id)
      reply.isByAccount = TwitterNames.isSame(tweet["data-screen-name"], account.handle)
      reply.isQuestion = Question.isAsked(
        in: tweet.first(".js-tweet-text, .tweet-text")?.text
      )
      return reply
    }
  }
}
