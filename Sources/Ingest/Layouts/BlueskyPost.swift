internal import Core
internal import Documents

/// Bluesky's pages of one post: exact counts in its head, the thread as the web client draws it.
///
/// JSON-LD counts reposts and quotes together, the head's labels reposts alone; the thread's other
/// posts are comments. How they answer each other is not said.
enum BlueskyPost: PageFormat {
  static let names = ["bluesky-post"]

  static func recognises(_ page: Page) -> Bool {
    Bluesky.isOne(page) && page.path.count >= 4 && page.path[0] == "profile"
      && page.path[2] == "post"
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    let key = page.path[3]
    var reading = Reading(format: names[0], platform: .bluesky, listing: .selection)
    let handle = Bluesky.handle(of: page)
    let hasHead = page.hasOwnHead
    let items = hasHead ? page.linkedData : []
    let item = items.first { $0.isA("DiscussionForumPosting", "SocialMediaPosting") }
    let thread = page.document.all("[data-testid^=postThreadItem-by-]").compactMap {
      BlueskyItem($0, prefix: "postThreadItem-by-")
    }
    let main = thread.firstIndex {
      $0.element.first("[data-testid$=Count-expanded]") != nil || $0.key == key
    }
    let summary = hasHead ? page.document.first("#bsky_post_text")?.text : nil
    let time = hasHead ? page.meta("article:published_time") : nil
    guard item != nil || main != nil || summary != nil || time != nil else {
      let words = Folding.folded(page.meta("og:description") ?? "")
      if words.holds("only to people who are signed in") {
        throw Refusal(.loginWall, "the author shows posts only to people who are signed in")
      }
      return nil
    }
    reading.account.handle = handle
    reading.account.url = handle.map { "https://bsky.app/profile/" + $0 }
    reading.account.name = Bluesky.expanded(item?.items("author").first?["name"])
    if hasHead {
      reading.account.name = reading.account.name ?? Bluesky.name(of: page)
      reading.account.id = page.document.first("#bsky_did")?.line
    }

    var post = PostReading()
    post.id = key
    post.url = handle.map { "https://bsky.app/profile/\($0)/post/\(key)" }
    post.text =
      Bluesky.expanded(item?["text"]) ?? summary
      ?? main.flatMap { thread[$0].text }
    post.publishedAt =
      (time ?? item?["datePublished"]).flatMap { dates.instant(of: $0) }
      ?? IdentifierTime.bluesky(key)
    if hasHead { readHead(of: page, item, into: &post) }
    if let main { readDrawn(thread[main], into: &post) }
    reading.posts = [post]
    reading.replies = replies(in: thread.dropFirst((main ?? thread.count) + 1), to: key, of: handle)
    return reading
  }

  /// Reads `twitter:label2` "Likes", `twitter:value2` "3819" and so on; labels of zero are left out.
  private static func readHead(of page: Page, _ item: StructuredItem?, into post: inout PostReading)
  {
    var labels: [String: Int] = [:]
    for number in 1...6 {
      guard let label = page.meta("twitter:label\(number)"),
        let value = page.meta("twitter:value\(number)").flatMap(Int.init)
      else { continue }
      labels[label] = value
    }
    let counts = item.map { SchemaOrg.counts(of: $0) } ?? [:]
    post.reactions = labels["Likes"].map { Count($0) } ?? counts[.reactions]
    post.comments = labels["Replies"].map { Count($0) } ?? counts[.comments]
    let spread = counts[.shares]?.value
    let hasLabels = page.meta("twitter:label1") != nil
    guard let reposts = labels["Reposts"] ?? (hasLabels && spread != nil ? 0 : nil) else { return }
    post.shares = Count(reposts)
    post.quotes = spread.flatMap { $0 >= reposts ? Count($0 - reposts) : nil }
  }

  /// Reads what only the drawn post says: quotes, bookmarks, and counts that the head does not have.
  private static func readDrawn(_ item: BlueskyItem, into post: inout PostReading) {
    func count(_ id: String) -> Count? {
      item.element.first(HTMLSelector("[data-testid=\(id)]"))?.line.flatMap {
        PrintedCount.count(of: $0)
      }
    }
    var drawn = PostReading()
    item.readCounts(into: &drawn)
    post.reactions = post.reactions ?? drawn.reactions
    post.comments = post.comments ?? drawn.comments
    post.shares = post.shares ?? count("repostCount-expanded")
    post.quotes = post.quotes ?? count("quoteCount-expanded")
    post.saves = count("bookmarkCount-expanded")
  }

  private static func replies(
    in items: ArraySlice<BlueskyItem>,
    to post: String,
    of account: String?
  ) -> [ReplyReading] {
    items.map { item in
      var reply = ReplyReading()
      reply.post = post
      reply.id = item.key
      reply.createdAt = item.key.flatMap { IdentifierTime.bluesky($0) }
      reply.isByAccount = account?.lowercased() == item.handle.lowercased()
      reply.isQuestion = Question.isAsked(in: item.text)
      return reply
    }
  }
}

/// What Bluesky's layouts have in common.
enum Bluesky {
  /// Whether a page is Bluesky's, by its address or its own mark.
  static func isOne(_ page: Page) -> Bool { page.isOf("bsky.app") || page.generator == "bskyweb" }

  /// The name that its head gives: "Ville d'Exemple (@ville.bsky.social)".
  static func name(of page: Page) -> String? {
    if let name = page.document.first("#bsky_display_name")?.line { return name }
    guard let title = page.meta("og:title"), let mark = title.firstRange(of: " (@") else {
      return nil
    }
    return String(title[..<mark.lowerBound])
  }

  /// A text of its JSON-LD, which is escaped as if it were HTML: "Ville d&#39;Exemple".
  static func expanded(_ text: String?) -> String? {
    text.flatMap { PlainText.ofHTML(Array($0.utf8)[...]) }
  }

  /// The handle: in the head, in the page's summary or in its address, unless that holds a DID.
  static func handle(of page: Page) -> String? {
    let inPath = page.path.count > 1 && page.path[0] == "profile" ? page.path[1] : nil
    if let inPath, !inPath.hasPrefix("did:") { return inPath }
    return page.meta("profile:username") ?? page.document.first("#bsky_handle")?.line
  }
}
