internal import Core
internal import Documents

/// X's and Twitter's pages since 2020, drawn by scripts and saved as displayed.
///
/// Every year: tweets are `article[data-testid=tweet]` with a time and an `aria-label` of exact
/// counts that leaves zeros out. The account's exact totals stand in JSON-LD from 2022 on. A page
/// that was served and not displayed holds a preview at most: `x-preview`.
enum TwitterX: PageFormat {
  static let names = ["x", "x-preview"]

  static func recognises(_ page: Page) -> Bool {
    page.isOf("x.com", "twitter.com")
      || page.document.first("article[data-testid=tweet]") != nil
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    let tweets = page.document.all("article[data-testid=tweet]").compactMap { Tweet($0, dates) }
    let wanted = page.addresses.lazy.compactMap { TwitterNames.post($0)?.id }.first
    // The canonical address of a post may be another page's; then the first article is meant.
    let main = wanted.flatMap { id in tweets.first { $0.id == id } ?? tweets.first }
    var reading = Reading(format: names[0], platform: .twitter)
    reading.account = XAccount.account(of: page, main: main)
    if tweets.isEmpty { return preview(of: page, reading, wanted: wanted) }
    var isAfterMain = false
    let end = main.map { conversationEnd(of: page, after: $0) }
    for tweet in tweets {
      var post = tweet.post(of: reading.account.handle, isList: main == nil)
      if let main {
        if tweet.id == main.id {
          post.isReply = post.isReply || reading.posts.last != nil
          isAfterMain = true
        } else if isAfterMain, tweet.element.order < end ?? .max {
          post.isReply = true
        }
      }
      guard !reading.posts.contains(where: { $0.id == post.id }) else { continue }
      reading.posts.append(post)
    }
    if let main {
      reading.listing = .selection
      reading.replies = replies(to: main, in: tweets, until: end ?? .max)
    } else {
      reading.listing = isChoice(page) ? .selection : .order(of: reading.posts)
    }
    return reading
  }

  /// Without an account X shows the posts that it likes best since the summer of 2023.
  private static func isChoice(_ page: Page) -> Bool {
    page.meta("og:site_name") != "Twitter"
      && page.document.first("[data-testid=login], [data-testid=loginButton]") != nil
  }

  // MARK: Conversations

  /// Where the answers end: at a heading in the list, "Discover more".
  private static func conversationEnd(of page: Page, after main: Tweet) -> Int {
    page.document.all("h2").first {
      $0.order > main.element.order && $0.closest("[data-testid=cellInnerDiv]") != nil
    }?.order ?? .max
  }

  /// The answers; an answer of the account's that stands below another's answers that one.
  private static func replies(to main: Tweet, in tweets: [Tweet], until end: Int) -> [ReplyReading]
  {
    var previous: Tweet?
    return tweets.filter {
      $0.element.order > main.element.order && $0.element.order < end && $0.id != main.id
    }.map { tweet in
      var reply = ReplyReading()
      reply.post = main.id
      reply.id = tweet.id
      reply.createdAt = tweet.publishedAt
      reply.isByAccount = TwitterNames.isSame(tweet.author, main.author)
      reply.isQuestion = Question.isAsked(in: tweet.text)
      if reply.isByAccount, let previous { reply.replyTo = previous.id }
      previous = tweet
      return reply
    }
  }

  // MARK: Previews

  private static func preview(of page: Page, _ reading: Reading, wanted: String?) -> Reading? {
    var reading = reading
    reading.listing = .selection
    if reading.account.followers == nil { reading.format = names[1] }
    if let found = page.addresses.lazy.compactMap(TwitterNames.post).first, found.id == wanted,
      let title = page.meta("og:title"), let text = page.meta("og:description")
    {
      reading.account.handle = found.handle
      reading.account.name = TwitterNames.account(ofTitle: title)?.name
      reading.account.url = "https://x.com/" + found.handle
      var post = PostReading()
      post.id = found.id
      post.url = TwitterNames.address(found)
      post.author = found.handle
      post.text = PlainText.ofText(Array(text.utf8)[...])
      post.publishedAt = IdentifierTime.twitter(found.id)
      reading.posts = [post]
    }
    if reading.account.handle != nil { return reading }
    guard
      page.document.first("[data-testid=empty_state_header_text], [data-testid=error-detail]")
        != nil
    else { return nil }
    let refusal = Refusal(
      .notAvailable,
      "X shows nothing at this address: check the account's handle"
    )
    return Reading(format: names[0], platform: .twitter, refusal: refusal)
  }
}
