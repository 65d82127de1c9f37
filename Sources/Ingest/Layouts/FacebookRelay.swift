internal import Core
internal import Documents

/// Facebook's pages of 2019 and 2020: counts in objects within scripts, dates in the page.
///
/// `feedback:{subscription_target_id:…,reaction_count:{count:16}}`, with or without quotes around its keys;
/// `abbr[data-utime]` in the link to the post, displayed or within `<code><!-- … -->`. A post's page holds
/// recent posts of the same account as well; posts of other accounts are left out.
enum FacebookRelay: PageFormat {
  static let names = ["facebook-relay"]

  static func recognises(_ page: Page) -> Bool {
    FacebookPage.isOne(page)
      && page.scripts.contains { $0.characters.place(of: "subscription_target_id") != nil }
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    let feedbacks = page.json(keyed: "feedback").filter {
      $0["subscription_target_id"] != nil && $0["reaction_count"] != nil
    }
    guard !feedbacks.isEmpty else { return nil }
    var reading = FacebookPage.reading(names[0], of: page)
    let shown = ShownPosts(page)
    let main = FacebookPage.post(of: page)
    let owners = feedbacks.map {
      ($0["subscription_target_id"]?.text, $0.at("owning_profile.id")?.text)
    }
    reading.account.id =
      owners.first { $0.0 == main && main != nil }?.1 ?? reading.account.id ?? owners.first?.1
    var seen: Set<String> = []
    for (feedback, (id, owner)) in zip(feedbacks, owners) {
      guard let id, owner == nil || owner == reading.account.id, seen.insert(id).inserted
      else { continue }
      var post = PostReading()
      post.id = id
      post.url = feedback["url"]?.string
      post.publishedAt = shown.times[id]
      post.text = shown.texts[id]
      FacebookFeedback.take(feedback, into: &post)
      reading.posts.append(post)
      reading.replies += FacebookFeedback.replies(in: feedback, to: id, owner: owner)
    }
    guard !reading.posts.isEmpty else { return nil }
    // The page's own post stands among recent ones in no order.
    if main != nil { reading.listing = .selection }
    if main == nil { reading.listing = MetaPage.listing(of: reading.posts) }
    FacebookPage.takeTotals(of: page, into: &reading.account)
    return reading
  }
}

/// What a page of Facebook displays of its posts: times by the machine's clock, and texts.
struct ShownPosts {
  /// The times by post.
  private(set) var times: [String: Instant] = [:]

  /// The words by post.
  private(set) var texts: [String: String] = [:]

  /// Reads a page, and what it holds back in comments until it is displayed.
  init(_ page: Page) {
    read(page.document, page)
    for comment in page.document.comments where comment.place(of: "data-utime") != nil {
      read(HTMLDocument(Array(comment)), page)
    }
  }

  private mutating func read(_ document: HTMLDocument, _ page: Page) {
    for time in document.all("abbr[data-utime]") {
      guard let link = time.closest("a[href]")?["href"],
        let id = FacebookAddress(WebAddress.resolve(link, against: "https://www.facebook.com/"))?
          .post,
        let seconds = time["data-utime"].flatMap({ Int($0) })
      else { continue }
      times[id] = times[id] ?? MetaPage.time(seconds)
      let post = time.closest(".userContentWrapper, [role=article]")
      let words = post?.first("[data-testid=post_message], .userContent")?.text
      texts[id] = texts[id] ?? words
    }
  }
}
