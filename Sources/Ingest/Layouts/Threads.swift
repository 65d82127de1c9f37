internal import Core
internal import Documents

/// Threads: profiles and posts, from the JSON of their scripts.
///
/// A profile lists threads; a thread's first item is the post, what follows are the author's own
/// answers. A quoted or suggested post is somebody else's and left out. The "38 Threads" of the
/// meta count threads and no posts: that total stays unknown.
enum Threads: PageFormat {
  static let names = ["threads-json", "threads-meta"]

  static func recognises(_ page: Page) -> Bool { PagePlatform.platform(of: page) == .threads }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    let path = page.addresses.lazy.compactMap { PageAddress($0)?.path }.first { !$0.isEmpty } ?? []
    guard let handle = path.first, handle.hasPrefix("@"), handle.utf8.count > 1 else { return nil }
    var reading = Reading(format: names[0], platform: .threads)
    reading.capturedAt = MetaPage.captureTime(of: page)
    reading.account = account(String(handle.dropFirst()), page)
    let edges = page.json(holding: "\"thread_items\"").flatMap { $0.objects(with: "thread_items") }
      .map { thread in
        (thread["thread_items"]?.elements ?? []).compactMap { $0["post"] }
      }
    let code = path.count > 2 && path[1] == "post" ? path[2] : nil
    if let code {
      readPost(code, edges, into: &reading)
    } else {
      readProfile(edges, into: &reading)
    }
    if reading.posts.isEmpty {
      guard reading.account.followers != nil else { return nil }
      reading.format = names[1]
    }
    return reading
  }

  // MARK: The account

  private static func account(_ handle: String, _ page: Page) -> AccountReading {
    var account = AccountReading()
    account.handle = handle
    account.url = "https://www.threads.net/@\(handle)"
    let user = page.json(holding: "\"follower_count\"").lazy
      .flatMap { $0.objects(with: "follower_count") }
      .first { $0["username"]?.string == handle }
    account.name = user?["full_name"]?.string ?? name(in: page.meta("og:title") ?? page.title)
    account.id = (user?["pk"] ?? user?["id"])?.text
    account.followers =
      MetaPage.count(user?["follower_count"])
      ?? CountLabel.counts(in: head(page.meta("og:description") ?? ""))[.followers]
    return account
  }

  /// "532 Followers • 38 Threads • …": what stands before the account's own words.
  private static func head(_ description: String) -> String {
    String(description.prefix { $0 != "•" && $0 != "·" })
  }

  private static func name(in title: String?) -> String? {
    title.flatMap { title in title.firstRange(of: " (@").map { String(title[..<$0.lowerBound]) } }
  }

  // MARK: The posts

  private static func readProfile(_ threads: [[JSONValue]], into reading: inout Reading) {
    var seen: Set<String> = []
    for item in threads.joined() {
      guard let post = post(of: item, on: reading.account.handle), let id = post.id,
        seen.insert(id).inserted
      else { continue }
      reading.posts.append(post)
    }
    reading.listing = MetaPage.listing(of: reading.posts)
  }

  /// A post's page: the post, what its author added to it, and the answers of others.
  private static func readPost(
    _ code: String,
    _ threads: [[JSONValue]],
    into reading: inout Reading
  ) {
    reading.listing = .selection
    guard
      let main = threads.first(where: { $0.contains { $0["code"]?.string == code } }),
      let id = main.first(where: { $0["code"]?.string == code })?["pk"]?.text
    else { return }
    reading.posts = main.compactMap { post(of: $0, on: reading.account.handle) }
      .filter { $0.author == reading.account.handle }
    var seen = Set(main.compactMap { $0["pk"]?.text })
    for thread in threads {
      var parent: String?
      for item in thread {
        // Suggested threads stand beside the answers and answer nothing.
        guard let pk = item["pk"]?.text, seen.insert(pk).inserted,
          item.at("text_post_app_info.is_reply")?.bool == true
        else { continue }
        var reply = ReplyReading()
        reply.post = id
        reply.id = pk
        reply.replyTo = parent
        reply.createdAt = time(of: item)
        reply.isByAccount = item.at("user.username")?.string == reading.account.handle
        reply.isQuestion = Question.isAsked(in: item.at("caption.text")?.string)
        reading.replies.append(reply)
        parent = pk
      }
    }
  }

  private static func post(of item: JSONValue, on handle: String?) -> PostReading? {
    guard let id = item["pk"]?.text, let info = item["text_post_app_info"] else { return nil }
    var post = PostReading()
    post.id = id
    post.author = item.at("user.username")?.string
    if let author = post.author, let code = item["code"]?.string {
      post.url = "https://www.threads.net/@\(author)/post/\(code)"
    }
    post.publishedAt = time(of: item)
    post.text = item.at("caption.text")?.bytes.flatMap { PlainText.ofText($0) }
    post.isReply = info["is_reply"]?.bool == true
    post.isPinned = info.at("pinned_post_info.is_pinned_to_profile")?.bool == true
    post.isSponsored = item["is_paid_partnership"]?.bool == true
    if post.author != handle {
      post.origin = .other
    } else if info.at("share_info.reposted_post") != nil {
      post.origin = .repost
    }
    if item["like_and_view_counts_disabled"]?.bool != true {
      post.reactions = MetaPage.count(item["like_count"])
    }
    post.comments = MetaPage.count(info["direct_reply_count"])
    post.shares = MetaPage.count(info["repost_count"])
    post.quotes = MetaPage.count(info["quote_count"])
    post.media = media(of: item, info)
    return post
  }

  private static func time(of item: JSONValue) -> Instant? {
    MetaPage.time(item["taken_at"]?.int)
      ?? (item["pk"]?.text).flatMap { IdentifierTime.instagram(id: $0) }
  }

  private static func media(of item: JSONValue, _ info: JSONValue) -> Media? {
    switch item["media_type"]?.int {
    case 1: .photo
    case 2: .video
    case 8: .album
    case 19: info["link_preview_attachment"] == nil ? .text : .link
    default: nil
    }
  }
}
