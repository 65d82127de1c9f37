internal import Core
internal import Documents

/// The timeline of an account that sites embed, `syndication.twitter.com/srv/timeline-profile/…`.
///
/// Next.js: `timeline.entries[].content.tweet` in the words of Twitter's first interface. Keys as
/// public programs agree on them; no real page has confirmed them.
enum TwitterEmbed: PageFormat {
  static let names = ["x-embed"]

  static func recognises(_ page: Page) -> Bool {
    page.scripts.contains {
      $0.id == "__NEXT_DATA__" && $0.characters.place(of: "\"timeline\"") != nil
        && $0.characters.place(of: "\"screen_name\"") != nil
    }
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    guard let props = page.json(id: "__NEXT_DATA__")?.at("props.pageProps"),
      let entries = props.at("timeline.entries")?.elements
    else { return nil }
    let tweets = entries.compactMap { $0.at("content.tweet") }
    let address = props.at("headerProps.screenName")?.string ?? handle(of: page)
    let handle = address ?? tweets.lazy.compactMap { $0.at("user.screen_name")?.string }.first
    var reading = Reading(format: names[0], platform: .twitter)
    reading.account.handle = handle
    reading.account.url = handle.map { "https://x.com/" + $0 }
    for tweet in tweets {
      let author = tweet.at("user.screen_name")?.string
      if TwitterNames.isSame(author, handle), reading.account.name == nil, let user = tweet["user"]
      {
        take(user, into: &reading.account)
      }
      guard let post = post(of: tweet, by: author, on: handle, dates) else { continue }
      reading.posts.append(post)
    }
    guard !reading.posts.isEmpty else { return nil }
    // Sites are shown what an account's readers like best, since the summer of 2023.
    reading.listing = .order(of: reading.posts)
    return reading
  }

  /// `/srv/timeline-profile/screen-name/ville`.
  private static func handle(of page: Page) -> String? {
    let path = page.path
    guard let place = path.firstIndex(of: "screen-name"), place + 1 < path.count else { return nil }
    return path[place + 1]
  }

  private static func take(_ user: JSONValue, into account: inout AccountReading) {
    account.name = user["name"]?.string
    account.id = (user["id_str"] ?? user["id"])?.text
    account.followers = count(user["followers_count"])
    account.following = count(user["friends_count"])
    account.posts = count(user["statuses_count"])
  }

  private static func post(
    of entry: JSONValue,
    by author: String?,
    on handle: String?,
    _ dates: DateReader
  ) -> PostReading? {
    let isRepost = entry["retweeted_status"]?.isObject == true
    // The counts of a repost are those of the post.
    let tweet = entry["retweeted_status"] ?? entry
    guard let id = (entry["id_str"] ?? entry["id"])?.text else { return nil }
    var post = PostReading()
    post.id = id
    post.author = isRepost ? tweet.at("user.screen_name")?.string : author
    post.url = author.map { TwitterNames.address(($0, id)) }
    post.text = (tweet["full_text"] ?? tweet["text"])?.bytes.flatMap { PlainText.ofHTML($0) }
    post.publishedAt =
      entry["created_at"]?.string.flatMap { dates.instant(of: $0) } ?? IdentifierTime.twitter(id)
    post.origin = isRepost ? .repost : TwitterNames.isSame(author, handle) ? .own : .other
    post.isReply = (entry["in_reply_to_status_id_str"] ?? entry["in_reply_to_name"]) != nil
    post.reactions = count(tweet["favorite_count"])
    post.shares = count(tweet["retweet_count"])
    post.quotes = count(tweet["quote_count"])
    post.comments = count(tweet["reply_count"] ?? tweet["conversation_count"])
    return post
  }

  private static func count(_ value: JSONValue?) -> Count? {
    value?.int.flatMap { $0 >= 0 ? Count($0) : nil }
  }
}
