internal import Core
internal import Documents

/// Facebook's pages since 2021 whose posts are in the JSON of their scripts.
///
/// A post is the outermost object with `comet_sections`; its number, time, words and counts stand in it at
/// depths that change every few months, or its counts in a `feedback` sent later. A shared post is within the
/// one that shares it and never read as one. Posts by others (in groups, suggested ones) are `other`.
enum FacebookComet: PageFormat {
  static let names = ["facebook-comet"]

  static func recognises(_ page: Page) -> Bool {
    FacebookPage.isOne(page)
      && page.scripts.contains { $0.isJSON && $0.characters.place(of: "\"post_id\"") != nil }
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    let scripts =
      page.json(holding: "comet_sections") + page.json(holding: "subscription_target_id")
    var reading = FacebookPage.reading(names[0], of: page)
    takeHeader(of: page, into: &reading.account)
    let feedbacks = feedbacks(in: scripts)
    let isGroup =
      scripts.contains { $0.first("group")?.isObject == true && $0.first("highlight_units") != nil }
      || page.addresses.contains { FacebookAddress($0)?.isGroup == true }
    var seen: Set<String> = []
    for story in scripts.flatMap({ $0.objects(with: "comet_sections") }) {
      guard let id = (story["post_id"] ?? story.first("post_id"))?.text else { continue }
      // What a post shares is within it and read before it is met on its own.
      let shared = story.all("attached_story").compactMap { $0.first("post_id")?.text }
      guard !shared.contains(id), seen.insert(id).inserted else { continue }
      seen.formUnion(shared)
      guard let post = post(id, story, feedbacks[id], in: reading.account, isGroup: isGroup) else {
        seen.remove(id)
        continue
      }
      reading.posts.append(post)
      reading.replies += FacebookFeedback.replies(in: story, to: id, owner: reading.account.id)
    }
    guard !reading.posts.isEmpty else { return nil }
    if FacebookPage.post(of: page) != nil {
      reading.listing = .selection
    } else {
      reading.listing = MetaPage.listing(of: reading.posts)
    }
    if reading.replies.isEmpty, reading.posts.count == 1 {
      reading.replies = page.json(holding: "\"created_time\"").flatMap {
        FacebookFeedback.replies(in: $0, to: reading.posts[0].id, owner: reading.account.id)
      }
    }
    FacebookPage.takeTotals(of: page, into: &reading.account)
    return reading
  }

  /// The account of the header, when the page displays one.
  private static func takeHeader(of page: Page, into account: inout AccountReading) {
    let header = page.json(holding: "\"profile_social_context\"").lazy
      .compactMap { $0.objects(with: "profile_social_context").first }.first
    guard let header else { return }
    account.name = header["name"]?.string ?? account.name
    account.id = account.id ?? header["id"]?.text
    if account.handle == nil, let url = header["url"]?.string {
      account.handle = FacebookAddress(url)?.handle
    }
  }

  /// The richest `feedback` of each post.
  private static func feedbacks(in scripts: [JSONValue]) -> [String: JSONValue] {
    var feedbacks: [String: JSONValue] = [:]
    for feedback in scripts.flatMap({ $0.objects(with: "subscription_target_id") }) {
      guard let id = feedback["subscription_target_id"]?.text, feedback["reaction_count"] != nil
      else { continue }
      feedbacks[id] = feedbacks[id] ?? feedback
    }
    return feedbacks
  }

  private static func post(
    _ id: String,
    _ story: JSONValue,
    _ late: JSONValue?,
    in account: AccountReading,
    isGroup: Bool
  ) -> PostReading? {
    var post = PostReading()
    post.id = id
    post.url = (story["permalink_url"] ?? story["wwwURL"] ?? story.first("wwwURL"))?.string
    post.publishedAt = time(of: story)
    let words = story.at("comet_sections.content.story.message.text") ?? story.at("message.text")
    post.text = (words ?? story.at("comet_sections.content")?.first("message")?.first("text"))?
      .bytes
      .flatMap { PlainText.ofText($0) }
    let actor = (story["actors"] ?? story.first("actors"))?[0]?["id"]?.text
    if isGroup || (account.id != nil && actor != nil && actor != account.id) {
      post.origin = .other
    }
    post.isSponsored = story.first("sponsored_data")?.isObject == true
    if post.isSponsored { post.origin = .other }
    // A shared post has no counts of its own in it: the first belong to the one that shares.
    let own = story.objects(with: "reaction_count").first { feedback in
      feedback["reaction_count"]?.isObject == true
        && (feedback["subscription_target_id"]?.text ?? id) == id
    }
    for feedback in [own, late].compactMap({ $0 }) { FacebookFeedback.take(feedback, into: &post) }
    return post.publishedAt == nil && own == nil && late == nil ? nil : post
  }

  private static func time(of story: JSONValue) -> Instant? {
    let sections = story["comet_sections"]
    let known =
      sections?.at("timestamp.story.creation_time") ?? story["creation_time"]
      ?? sections?.at("context_layout.story.comet_sections.metadata")?.first("creation_time")
    // Where these have moved: that of a shared post would be another.
    let first = story.first("attached_story") == nil ? story.first("creation_time") : nil
    return MetaPage.time((known ?? first)?.int)
  }
}
