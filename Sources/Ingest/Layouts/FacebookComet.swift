internal import Core
internal import Documents

/// Facebook's pages since 2021 whose posts are in the JSON of their scripts.
///
/// A post is the outermost object with `comet_sections`; its number, time, words and counts stand
/// in it at depths that change every few months, or its counts in a `feedback` sent later. A shared
/// post is within the one that shares it and never read as one. Posts by others (in groups,
/// suggested ones) are `other`.
enum FacebookComet: PageFormat {
  static let names = ["facebook-comet"]

  static func recognises(_ page: Page) -> Bool {
    FacebookPage.isOne(page)
      && page.scripts.contains { $0.characters.place(of: "comet_sections") != nil }
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    let scripts = scripts(of: page)
    var reading = FacebookPage.reading(names[0], of: page)
    takeHeader(of: page, into: &reading.account)
    let feedbacks = feedbacks(in: scripts)
    let isGroup =
      scripts.contains { $0.first("group")?.isObject == true && $0.first("highlight_units") != nil }
      || page.addresses.contains { FacebookAddress($0)?.isGroup == true }
    var seen: Set<String> = []
    let stories = scripts.flatMap { Self.stories(in: $0) }
    let owner = Self.owner(of: stories, reading.account)
    reading.account.id = reading.account.id ?? owner
    for story in stories {
      guard let id = identifier(of: story), !seen.contains(id),
        var post = Self.post(id, story, feedbacks[id])
      else { continue }
      seen.insert(id)
      let isOwn = owner != nil && (actor(of: story)?["id"]?.text ?? owner) == owner
      if isGroup || !isOwn || post.isSponsored || post.url?.holds("/groups/") == true {
        post.origin = .other
      }
      reading.posts.append(post)
      reading.replies += FacebookFeedback.replies(in: story, to: id, owner: owner)
    }
    guard !reading.posts.isEmpty else { return nil }
    if FacebookPage.post(of: page) != nil {
      reading.listing = .selection
    } else {
      reading.listing = FacebookPage.listing(of: &reading.posts)
    }
    if reading.replies.isEmpty, reading.posts.count == 1 {
      reading.replies = page.json(holding: "\"created_time\"").flatMap {
        FacebookFeedback.replies(in: $0, to: reading.posts[0].id, owner: owner)
      }
    }
    FacebookPage.complete(&reading.account, of: page)
    return reading
  }

  /// The data with posts, and those with counts that come in a script of their own.
  private static func scripts(of page: Page) -> [JSONValue] {
    let marks = ["comet_sections", "subscription_target_id"]
    let scripts = page.scripts.filter { script in
      script.isJSON && marks.contains { script.characters.place(of: $0) != nil }
    }.compactMap { JSONValue($0.characters) }
    // In 2021 and 2022 the data were within code.
    return scripts.isEmpty ? page.json(keyed: "__bbox") : scripts
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

  // MARK: A post

  /// The outermost objects with `comet_sections` and a post's number; a shared post is in one of
  /// them.
  private static func stories(in value: JSONValue) -> [JSONValue] {
    if value.isArray { return value.elements.flatMap { stories(in: $0) } }
    if value["comet_sections"] != nil, identifier(of: value) != nil { return [value] }
    return value.members.filter { $0.key != "attached_story" }.flatMap { stories(in: $0.value) }
  }

  private static func identifier(of story: JSONValue) -> String? {
    (story["post_id"] ?? story.first("post_id"))?.text
  }

  private static func actor(of story: JSONValue) -> JSONValue? {
    (story["actors"] ?? story.first("actors"))?[0]
  }

  /// The number of the account whose page it is; nil for a list of many accounts' posts.
  private static func owner(of stories: [JSONValue], _ account: AccountReading) -> String? {
    if let id = account.id { return id }
    guard let handle = account.handle?.lowercased() else { return nil }
    let actors = stories.compactMap { actor(of: $0) }
    let named = actors.first { actor in
      let address = (actor["url"] ?? actor["profile_url"])?.string.flatMap { FacebookAddress($0) }
      return address?.handle?.lowercased() == handle
    }
    let all = Set(actors.compactMap { $0["id"]?.text })
    return named?["id"]?.text ?? (all.count == 1 ? all.first : nil)
  }

  private static func post(_ id: String, _ story: JSONValue, _ late: JSONValue?) -> PostReading? {
    var post = PostReading()
    post.id = id
    post.url = (story["permalink_url"] ?? story["wwwURL"] ?? story.first("wwwURL"))?.string
    post.publishedAt = time(of: story)
    let words = story.at("comet_sections.content.story.message.text") ?? story.at("message.text")
    post.text = (words ?? story.at("comet_sections.content")?.first("message")?.first("text"))?
      .bytes
      .flatMap { PlainText.ofText($0) }
    post.isSponsored = story.first("sponsored_data")?.isObject == true
    let own = feedback(of: id, in: story)
    for feedback in [own, late].compactMap({ $0 }) { FacebookFeedback.take(feedback, into: &post) }
    return post.publishedAt == nil && own == nil && late == nil ? nil : post
  }

  /// The counts of a post: the object that has its number, else one without a number that is of no
  /// other story and of no comment.
  private static func feedback(of id: String, in story: JSONValue) -> JSONValue? {
    let feedbacks = story.objects(with: "reaction_count").filter {
      $0["reaction_count"]?.isObject == true
    }
    if let own = feedbacks.first(where: { $0["subscription_target_id"]?.text == id }) { return own }
    guard feedbacks.contains(where: { $0["subscription_target_id"] == nil }) else { return nil }
    return unnumbered(in: story)
  }

  /// The first object with counts and no number, outside what holds those of others.
  private static func unnumbered(in value: JSONValue) -> JSONValue? {
    if value.isArray { return value.elements.lazy.compactMap { unnumbered(in: $0) }.first }
    if value["reaction_count"]?.isObject == true, value["subscription_target_id"] == nil {
      return value
    }
    return value.members.lazy.filter { !others.contains($0.key) }
      .compactMap { unnumbered(in: $0.value) }.first
  }

  /// The keys of a story that hold other stories and comments.
  private static let others: Set<String> = [
    "attached_story", "comment", "comments", "display_comments", "interesting_top_level_comments",
    "replies_connection",
  ]

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
