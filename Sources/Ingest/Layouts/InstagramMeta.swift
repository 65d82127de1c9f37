internal import Core
internal import Documents

/// Instagram's pages that say nothing in JSON: the head's meta, JSON-LD and what is displayed.
///
/// 2017's rendered posts (exact likes in the page, comments only in the meta), 2019's JSON-LD, and
/// all that pages give to who is not logged in since 2022: "2,362 Followers, 136 Following, 224
/// Posts", "298K likes, 553 comments". Of a displayed profile also the posts it links to, dated by
/// their codes.
enum InstagramMeta: PageFormat {
  static let names = ["instagram-meta"]

  static func recognises(_ page: Page) -> Bool { PagePlatform.platform(of: page) == .instagram }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    let address = InstagramAddress(page)
    var reading = Reading(format: names[0], platform: .instagram)
    reading.capturedAt = MetaPage.captureTime(of: page)
    if let code = address.code {
      guard let post = post(code, page, dates) else { return nil }
      reading.listing = .selection
      reading.account.handle = address.handle ?? author(of: page)
      reading.account.name = authorName(of: page)
      reading.posts = [post]
      reading.posts[0].author = reading.account.handle
      reading.replies = InstagramComments.displayed(on: page, to: reading.posts[0])
    } else if let handle = address.handle, let account = account(handle, page) {
      reading.account = account
      reading.posts = linkedPosts(of: handle, page)
      reading.listing = MetaPage.listing(of: reading.posts)
    } else {
      return nil
    }
    reading.account.url = reading.account.handle.map { "https://www.instagram.com/\($0)/" }
    return reading
  }

  // MARK: The account

  private static func account(_ handle: String, _ page: Page) -> AccountReading? {
    var account = AccountReading()
    account.handle = handle
    account.name = authorName(of: page)
    account.id =
      page.json(holding: "\"profile_id\"").lazy.compactMap {
        $0.first("profile_id")?.text
      }.first
    // The account's own followers stand exact with the page that is about it.
    for item in page.linkedData.flatMap(\.withAll) {
      account.take(SchemaOrg.counts(of: item).filter { $0.key == .followers })
    }
    // Of an application's page that was walked to, the meta is of another.
    let isOwn = author(of: page).map { $0.lowercased() == handle.lowercased() } ?? true
    if isOwn { account.take(CountLabel.counts(in: head(of: page))) }
    guard account.followers != nil || account.following != nil || account.posts != nil else {
      return nil
    }
    return account
  }

  /// The posts that a displayed profile links to.
  private static func linkedPosts(of handle: String, _ page: Page) -> [PostReading] {
    var posts: [PostReading] = []
    let links = page.document.all("main").flatMap { $0.all("a[href*=/p/], a[href*=/reel/]") }
    for link in links {
      guard let address = InstagramAddress(WebAddress.resolve(link["href"] ?? "", against: home)),
        let code = address.code, (address.handle ?? handle) == handle,
        !posts.contains(where: { $0.id == code })
      else { continue }
      var post = PostReading()
      post.id = code
      post.url = home + "/p/\(code)/"
      post.author = handle
      post.publishedAt = IdentifierTime.instagram(shortcode: code)
      posts.append(post)
    }
    return posts
  }

  private static let home = "https://www.instagram.com"

  // MARK: The post

  private static func post(_ code: String, _ page: Page, _ dates: DateReader) -> PostReading? {
    var post = PostReading()
    post.id = code
    post.url = home + "/p/\(code)/"
    let links = page.document.all("a[href*=/p/], a[href*=/reel/], a[href*=/tv/]").filter {
      ($0["href"] ?? "").holds("/\(code)")
    }
    let time = links.lazy.compactMap { $0.first("time[datetime]")?["datetime"] }.first
    let item = page.linkedData.first { $0.isA("ImageObject", "VideoObject", "SocialMediaPosting") }
    let said = item.map { SchemaOrg.post(of: $0, dates: DateReader(zone: .utc)) }
    post.publishedAt =
      time.flatMap { dates.instant(of: $0) } ?? said?.publishedAt
      ?? IdentifierTime.instagram(shortcode: code)
    post.media = said?.media ?? (page.meta("og:type") == "video" ? .video : nil)
    post.text = item.flatMap { ($0["articleBody"] ?? $0["caption"]) } ?? quoted(page)
    post.reactions = displayedLikes(of: page)
    if let said {
      post.take(
        [.comments: said.comments, .reactions: said.reactions, .views: said.views].compactMapValues
        { $0 }
      )
    }
    post.take(CountLabel.counts(in: head(of: page)))
    let isKnown = post.reactions != nil || post.comments != nil || time != nil || said != nil
    return isKnown || post.text != nil ? post : nil
  }

  /// The likes below a displayed post: "139,058 likes" in a section of few words.
  private static func displayedLikes(of page: Page) -> Count? {
    guard let article = page.document.first("article") else { return nil }
    for element in article.all("section, a[href$=/liked_by/]") {
      guard let line = element.line, line.utf8.count < 60,
        case let counts = PrintedCount.all(in: line), counts.count == 1
      else { continue }
      if let likes = CountLabel.counts(in: line)[.reactions] { return likes }
    }
    return nil
  }

  // MARK: The meta

  /// The description, once more unescaped: Italian ones were escaped twice.
  private static func description(of page: Page) -> String {
    (page.meta("og:description") ?? page.meta("description") ?? "").replacing("&quot;", with: "\"")
  }

  /// Where a text begins to quote the account: a quotation mark after a colon.
  private static func quotation(in text: String) -> String.Index? {
    var isAfterColon = false
    for place in text.indices {
      if isAfterColon, "“«„\"".contains(text[place]) { return place }
      if !text[place].isWhitespace { isAfterColon = text[place] == ":" }
    }
    return nil
  }

  /// What a description says before the words of the account.
  private static func head(of page: Page) -> String {
    let description = description(of: page)
    let head = description[..<(quotation(in: description) ?? description.endIndex)]
    // "… Posts - See Instagram photos and videos from …", "… comments - name on May 29, 2021".
    let dash = head.firstRange(of: " - ") ?? head.firstRange(of: " – ")
    if let dash { return String(head[..<dash.lowerBound]) }
    // That of a story ends after its counts.
    let isOfStory = page.addresses.contains { PageAddress($0)?.path.first == "stories" }
    return isOfStory ? String(head) : ""
  }

  /// The words of a post as its meta quotes them.
  private static func quoted(_ page: Page) -> String? {
    for text in [description(of: page), page.meta("og:title") ?? ""] {
      guard let start = quotation(in: text) else { continue }
      let rest = text[text.index(after: start)...]
      let end = rest.lastIndex { "”»“\"".contains($0) } ?? rest.endIndex
      if let words = PlainText.ofText(Array(rest[..<end].utf8)[...]) { return words }
    }
    return nil
  }

  /// The handle that the meta names: "Name (@handle) • …", "… comments - handle on May 29, 2021".
  private static func author(of page: Page) -> String? {
    for text in [
      page.meta("og:title"), page.meta("og:description"), page.title, page.meta("description"),
    ] {
      guard let text, let mark = text.firstRange(of: "(@") else { continue }
      let name = text[mark.upperBound...].prefix { $0 != ")" }
      if !name.isEmpty, !name.contains(" ") { return String(name) }
    }
    let description = description(of: page)
    let start = quotation(in: description) ?? description.endIndex
    guard let dash = description[..<start].firstRange(of: " - ") else {
      return description.hasPrefix("@")
        ? description.dropFirst().split(separator: " ").first.map(String.init) : nil
    }
    return description[dash.upperBound..<start].split(separator: " ").first.map(String.init)
  }

  /// The name of the account: "Name (@handle) • Instagram", "Name on Instagram: “…”".
  private static func authorName(of page: Page) -> String? {
    for text in [page.meta("og:title"), page.title, page.meta("og:description")] {
      guard let text else { continue }
      let mark =
        text.firstRange(of: " (@") ?? connectors.lazy.compactMap { text.firstRange(of: $0) }.first
      guard let mark else { continue }
      let head = text[..<mark.lowerBound]
      // "139k Likes, 1,372 Comments - Tesla (@teslamotors) on Instagram".
      let name = head.firstRange(of: " - ").map { head[$0.upperBound...] } ?? afterStory(head)
      if let name = PlainText.folded(Array(name.utf8)[...]) { return name }
    }
    return nil
  }

  /// "Watch this story by Name": what stands after it.
  private static func afterStory(_ head: Substring) -> Substring {
    let marks = ["story by ", "story de ", "historia de ", "story von ", "storia di "]
    return marks.lazy.compactMap { head.firstRange(of: $0) }.first.map { head[$0.upperBound...] }
      ?? head
  }

  private static let connectors = [
    " on Instagram", " sur Instagram", " en Instagram", " auf Instagram", " su Instagram",
  ]
}
