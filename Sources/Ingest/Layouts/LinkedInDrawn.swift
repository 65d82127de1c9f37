internal import Core
internal import Documents

/// LinkedIn's pages for members as the browser draws them, when the service's answers are not kept.
///
/// Archivers that remove hidden elements (SingleFile) leave this alone. Counts are the labels of
/// buttons: "33 reactions", "5 comments on …"; no real page of this layout has confirmed them.
enum LinkedInDrawn: PageFormat {
  static let names = ["linkedin-drawn"]

  static func recognises(_ page: Page) -> Bool {
    page.document.first("[data-urn^=urn:li:activity:], .org-top-card") != nil
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    guard let handle = LinkedIn.handle(inPath: page.path) else { return nil }
    var reading = Reading(format: names[0], platform: .linkedin)
    LinkedIn.readHead(of: page, into: &reading.account)
    let facts = page.document.all(".org-top-card-summary-info-list__info-item")
    reading.account.followers =
      reading.account.followers
      ?? facts.lazy.compactMap { $0.line.flatMap { CountLabel.count(of: .followers, in: $0) } }
      .first
    reading.posts = posts(on: page, of: handle)
    reading.replies = replies(on: page, by: handle)
    guard reading.account.followers != nil || !reading.posts.isEmpty else { return nil }
    reading.listing = .order(of: reading.posts)
    return reading
  }

  /// The updates, without those that stand within another one.
  static func posts(on page: Page, of handle: String) -> [PostReading] {
    let updates = page.document.all("[data-urn^=urn:li:activity:]")
    var posts: [PostReading] = []
    for update in updates where !updates.contains(where: { $0.contains(update) }) {
      guard let id = update["data-urn"].flatMap({ LinkedIn.number(ofURN: $0) }),
        !posts.contains(where: { $0.id == id })
      else { continue }
      posts.append(post(id, update, of: handle))
    }
    return posts
  }

  private static func post(_ id: String, _ update: HTMLElement, of handle: String) -> PostReading {
    var post = PostReading()
    post.id = id
    post.url = "https://www.linkedin.com/feed/update/urn:li:activity:" + id
    post.text = update.first(".update-components-text, .feed-shared-update-v2__description")?.text
    post.publishedAt = IdentifierTime.linkedIn(id)
    let actor = update.first("a[class*=actor__meta-link], a[class*=actor__container-link]")
    let author = actor?["href"].flatMap { path(of: $0) }.flatMap { LinkedIn.handle(inPath: $0) }
    if update.first("[class*=update-components-header]") != nil
      || author.map({ $0 != handle }) ?? false
    {
      post.origin = .repost
    }
    for button in update.first(".social-details-social-counts")?.all("[aria-label]") ?? [] {
      guard let printed = PrintedCount.all(in: button["aria-label"] ?? "").first,
        let label = CountLabel(String(printed.label.prefix { $0 != " " }))
      else { continue }
      post.take([label: printed.count])
    }
    // Buttons to act without a number beside them: there is none yet.
    if update.first("[class*=social-action-bar], .social-details-social-counts") != nil {
      post.reactions = post.reactions ?? Count(0)
      post.comments = post.comments ?? Count(0)
      post.shares = post.shares ?? Count(0)
    }
    return post
  }

  /// The comments that were unfolded: `urn:li:comment:(activity:74…,74…)`, one within its answer's.
  private static func replies(on page: Page, by handle: String) -> [ReplyReading] {
    page.document.all("article[data-id^=urn:li:comment:]").compactMap { comment in
      guard let ids = ids(of: comment) else { return nil }
      var reply = ReplyReading()
      reply.post = ids.post
      reply.id = ids.comment
      reply.replyTo = comment.ancestors.first {
        $0["data-id"]?.hasPrefix("urn:li:comment:") == true
      }
      .flatMap { Self.ids(of: $0)?.comment }
      reply.createdAt = IdentifierTime.linkedIn(ids.comment)
      let author = comment.first("a[href*=/in/], a[href*=/company/]")?["href"].flatMap {
        path(of: $0)
      }
      reply.isByAccount = author.flatMap { LinkedIn.handle(inPath: $0) } == handle
      let words = comment.first("[class*=comment-item__main-content]")?.text
      reply.isQuestion = Question.isAsked(in: words)
      return reply
    }
  }

  private static func ids(of comment: HTMLElement) -> (post: String, comment: String)? {
    let parts = (comment["data-id"] ?? "").split(separator: "(").last?.prefix { $0 != ")" }
      .split(separator: ",").map(String.init)
    guard let parts, parts.count == 2, let post = LinkedIn.number(ofURN: parts[0]),
      UInt64(parts[1]) != nil
    else { return nil }
    return (post, parts[1])
  }

  private static func path(of reference: String) -> [String]? {
    PageAddress(WebAddress.resolve(reference, against: "https://www.linkedin.com/"))?.path
  }
}
