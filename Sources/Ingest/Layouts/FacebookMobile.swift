internal import Core
internal import Documents

/// Facebook's pages for telephones: m.facebook.com until 2022 and mbasic.facebook.com until 2024.
///
/// Posts are elements with `data-ft`, JSON with the post's number and often `publish_time`; counts
/// stand in calls of `MLiveData` (reactions of every kind for members, else likes of the one kind only;
/// comments with answers) or, without scripts, in links: "10 reactions, including Sad and Like", "9 Comments". Dates without a
/// machine's time are read as displayed. A post within a post is the shared one and left out.
enum FacebookMobile: PageFormat {
  static let names = ["facebook-mobile"]

  static func recognises(_ page: Page) -> Bool {
    FacebookPage.isOne(page) && page.document.first("[data-ft]") != nil
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    var reading = FacebookPage.reading(names[0], of: page)
    let live = liveData(page)
    var articles: [HTMLElement] = []
    var owners: [(handle: String?, id: String?)] = []
    for article in page.document.all("article, div[role=article], div[data-ft]") {
      guard !articles.contains(where: { $0.contains(article) }),
        let post = post(article, live, page, dates)
      else { continue }
      articles.append(article)
      guard !reading.posts.contains(where: { $0.id == post.id }) else { continue }
      reading.posts.append(post)
      let data = article["data-ft"].flatMap { JSONValue($0) }
      let id = (data?["page_id"] ?? data?["content_owner_id_new"])?.text
      let author = author(of: article)
      owners.append((author?.handle, id ?? author?.account))
    }
    guard !reading.posts.isEmpty else { return nil }
    takeOwner(of: owners, into: &reading)
    let isOne =
      FacebookPage.post(of: page) != nil
      || page.document.first("#m_story_permalink_view") != nil
    reading.listing = isOne ? .selection : FacebookPage.listing(of: &reading.posts)
    if isOne { reading.replies = replies(page, to: reading.posts[0], of: reading.account, dates) }
    FacebookPage.complete(&reading.account, of: page)
    return reading
  }

  /// Tells the account's posts from others'.
  ///
  /// A page without an address is of the account that wrote every post on it; a list of many
  /// accounts' posts is of none.
  private static func takeOwner(
    of owners: [(handle: String?, id: String?)],
    into reading: inout Reading
  ) {
    let isKnown = reading.account.handle != nil || reading.account.id != nil
    let handles = Set(owners.map(\.handle))
    let ids = Set(owners.map(\.id))
    if !isKnown {
      guard handles.count == 1 || ids.count == 1 else {
        for place in reading.posts.indices { reading.posts[place].origin = .other }
        return
      }
    }
    if handles.count == 1 { reading.account.handle = reading.account.handle ?? owners[0].handle }
    if ids.count == 1 { reading.account.id = reading.account.id ?? owners[0].id }
    for (place, owner) in owners.enumerated() {
      let isOther =
        if let id = owner.id, let own = reading.account.id {
          id != own
        } else {
          owner.handle != nil && reading.account.handle != nil
            && owner.handle?.lowercased() != reading.account.handle?.lowercased()
        }
      if isOther { reading.posts[place].origin = .other }
    }
  }

  // MARK: A post

  private static func post(
    _ article: HTMLElement,
    _ live: [String: JSONValue],
    _ page: Page,
    _ dates: DateReader
  ) -> PostReading? {
    let data = article["data-ft"].flatMap { JSONValue($0) }
    guard
      let id = (data?["top_level_post_id"] ?? data?["mf_story_key"])?.text
        ?? identifier(in: article)
    else { return nil }
    var post = PostReading()
    post.id = id
    post.publishedAt = time(of: article, data, page, dates)
    let inner = article.all(posts)
    let words = article.all("p").filter { part in !inner.contains { $0.contains(part) } }
    let text = words.compactMap(\.text).joined(separator: "\n")
    // A block within a paragraph ends it, and stands beside it.
    post.text = text.isEmpty ? words.first?.parent?.text : text
    switch data?["story_attachment_style"]?.string ?? "" {
    case let style where style.hasPrefix("video"): post.media = .video
    case let style where style.hasPrefix("album"): post.media = .album
    case let style where style.holds("photo"): post.media = .photo
    case let style where style.hasPrefix("share"): post.media = .link
    default: break
    }
    if let counts = live[id] {
      FacebookUFI.take(counts, into: &post)
    } else {
      post.take(shown(in: article, of: id, page))
    }
    return post
  }

  /// The number of a post by the links below it.
  private static func identifier(in article: HTMLElement) -> String? {
    if let like = article.first("[id^=like_]")?["id"]?.dropFirst(5), !like.isEmpty,
      like.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      return String(like)
    }
    let linked = article.all("a[href*=story_fbid=]").lazy.compactMap { link in
      link["href"].flatMap { FacebookAddress(WebAddress.resolve($0, against: home))?.post }
    }.first
    // On a post's own page what is below it bears its number: "ufi_3001".
    let below = article.closest("#m_story_permalink_view")?.first("[id^=ufi_]")?["id"]?.dropFirst(4)
    return linked ?? below.flatMap { UInt64($0) == nil ? nil : String($0) }
  }

  private static let home = "https://m.facebook.com/"

  private static func time(
    of article: HTMLElement,
    _ data: JSONValue?,
    _ page: Page,
    _ dates: DateReader
  ) -> Instant? {
    // Of a shared post the original's time stands there too: the page's own entry is first.
    if let time = data?["page_insights"]?.first("publish_time")?.int { return MetaPage.time(time) }
    let shown = article.all("abbr").first {
      $0.closest(posts).map { !article.contains($0) } ?? true
    }
    guard let shown else { return nil }
    if let seconds = shown["data-utime"].flatMap({ Int($0) }) { return MetaPage.time(seconds) }
    return shown.line.flatMap {
      dates.instant(printed: $0, capturedAt: MetaPage.captureTime(of: page))
    }
  }

  private static let posts: HTMLSelector = "article, [role=article]"

  /// The counts that links below a post show.
  private static func shown(
    in article: HTMLElement,
    of id: String,
    _ page: Page
  ) -> [CountLabel: Count] {
    // On a post's own page they stand beside it.
    let beside = page.document.first("#m_story_permalink_view")?.all("[id^=ufi_]").first {
      $0["id"] == "ufi_" + id
    }
    let links = [article, beside].compactMap { $0 }.flatMap {
      $0.all("a[aria-label], div[aria-label], a[href*=story_fbid=]")
    }
    var counts: [CountLabel: Count] = [:]
    for link in links where !isOfComment(link) {
      // What stands in a post within this one counts that one's.
      if let nearest = link.closest(posts), article.contains(nearest) { continue }
      for text in [link["aria-label"], link.line].compactMap({ $0 }) {
        // "Foo and 143 others" is not the sum: the number comes first.
        guard text.first?.isNumber == true, PrintedCount.all(in: text).count == 1 else { continue }
        counts.merge(CountLabel.counts(in: text)) { first, _ in first }
      }
    }
    return counts
  }

  /// Likes of comments carry two numbers: "like_456_777".
  private static func isOfComment(_ link: HTMLElement) -> Bool {
    (link.closest("[id^=like_]")?["id"] ?? "").dropFirst(5).contains("_")
  }

  private static func author(of article: HTMLElement) -> FacebookAddress? {
    article.first("h3")?.first("a[href]")?["href"].flatMap {
      FacebookAddress(WebAddress.resolve($0, against: home))
    }
  }

  // MARK: Comments

  /// Comments without scripts: elements whose id is the comment's number.
  private static func replies(
    _ page: Page,
    to post: PostReading,
    of account: AccountReading,
    _ dates: DateReader
  ) -> [ReplyReading] {
    guard let id = post.id else { return [] }
    let sigils = page.document.all("[data-sigil~=comment]").compactMap {
      marked($0, to: id, page, of: account, dates)
    }
    if !sigils.isEmpty { return sigils }
    return page.document.all("[id^=like_]").compactMap { like in
      let numbers = (like["id"] ?? "").dropFirst(5).split(separator: "_")
      guard numbers.count == 2, numbers[0] == id, let number = numbers.last.map(String.init),
        let comment = like.ancestors.first(where: { $0["id"] == number })
      else { return nil }
      var reply = ReplyReading()
      reply.post = id
      reply.id = number
      reply.createdAt = comment.first("abbr")?.line.flatMap {
        dates.instant(printed: $0, capturedAt: MetaPage.captureTime(of: page))
      }
      let author = author(of: comment)?.handle
      reply.isByAccount = author != nil && author == account.handle
      reply.isQuestion = Question.isAsked(in: comment.text(without: "h3, [id^=like_]"))
      return reply
    }
  }

  /// A comment of m.facebook.com, which its script finds by `data-sigil`.
  ///
  /// "comment", and for an answer "comment inline-reply" within it. Unverified on a real page.
  private static func marked(
    _ comment: HTMLElement,
    to post: String,
    _ page: Page,
    of account: AccountReading,
    _ dates: DateReader
  ) -> ReplyReading? {
    guard let id = comment["id"]?.split(separator: "_").last.map(String.init), UInt64(id) != nil
    else { return nil }
    var reply = ReplyReading()
    reply.post = post
    reply.id = id
    if (comment["data-sigil"] ?? "").holds("inline-reply") {
      let around = comment.ancestors.first { $0["data-sigil"] == "comment" }
      reply.replyTo = around?["id"]?.split(separator: "_").last.map(String.init)
    }
    let time = comment.first("abbr")
    reply.createdAt =
      time?["data-utime"].flatMap { Int($0) }.flatMap { MetaPage.time($0) }
      ?? time?.line.flatMap {
        dates.instant(printed: $0, capturedAt: MetaPage.captureTime(of: page))
      }
    let links = comment.all("a[href]").lazy.compactMap { link in
      link["href"].flatMap { FacebookAddress(WebAddress.resolve($0, against: home)) }
    }
    let author = links.first { $0.handle != nil || $0.account != nil }
    reply.isByAccount =
      author?.handle != nil && author?.handle?.lowercased() == account.handle?.lowercased()
      || author?.account != nil && author?.account == account.id
    reply.isQuestion = Question.isAsked(in: comment.first("[data-sigil~=comment-body]")?.text)
    return reply
  }

  // MARK: Scripts

  /// The counts by post: `["MLiveData","set",[],["4193752747375813",{comment_count:44,…}]]`.
  private static func liveData(_ page: Page) -> [String: JSONValue] {
    var counts: [String: JSONValue] = [:]
    for script in page.scripts {
      var place = script.characters.startIndex
      while let found = script.characters.place(of: "\"MLiveData\",\"set\",[],[", from: place) {
        place = found + 22
        guard let (call, end) = JSONValue.read(script.characters[(found + 21)...]) else { continue }
        place = max(place, end)
        if let id = call[0]?.text, let object = call[1] { counts[id] = counts[id] ?? object }
      }
    }
    return counts
  }
}
