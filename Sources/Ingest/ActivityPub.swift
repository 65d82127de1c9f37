internal import Core
internal import Documents

/// Documents of ActivityPub (W3C, 2018): what servers of the fediverse tell each other of an account,
/// its posts and its lists.
///
/// An account's document gives no total, but those of its followers, of those it follows and of its
/// outbox do; a post's gives what its server adds to it.
enum ActivityPub: ExportFormat {
  static let names = ["activitypub"]

  static func recognises(_ document: ArraySlice<UInt8>) -> Bool {
    guard document.first == 0x7B else { return false }
    let head = document.prefix(8_192)
    return head.place(of: "www.w3.org/ns/activitystreams") != nil
      && document.place(of: "\"type\"") != nil
  }

  static func reading(
    of document: [UInt8],
    capture: Capture,
    dates: DateReader
  ) throws(Refusal) -> Reading {
    guard let root = JSONValue(document[...]) else {
      throw Refusal(.malformed, "JSON that cannot be parsed")
    }
    // PeerTube says so in the context; the rest of the fediverse is told by Mastodon's name.
    let isPeerTube = document.prefix(8_192).place(of: "joinpeertube.org") != nil
    var reading = Reading(format: names[0], platform: isPeerTube ? .peertube : .mastodon)
    let kind = root["type"]?.string ?? ""
    if actors.contains(kind) {
      readActor(root, into: &reading.account)
    } else if let items = (root["orderedItems"] ?? root["items"])?.elements, !items.isEmpty,
      !items.allSatisfy({ $0.string != nil })
    {
      readPosts(items, owner: owner(ofList: root["partOf"] ?? root["id"]), dates, into: &reading)
      reading.listing = .order(of: reading.posts.filter { $0.origin == .own })
    } else if kind.hasSuffix("Collection") {
      readTotal(root, into: &reading.account)
    } else {
      readPosts([root], owner: nil, dates, into: &reading)
      reading.listing = .selection
    }
    guard reading.account != AccountReading() || !reading.posts.isEmpty else {
      throw Refusal(.unknownLayout, "ActivityPub of no account and no post: save the page itself")
    }
    return reading
  }

  private static let actors = ["Person", "Organization", "Service", "Group", "Application"]

  private static let objects = [
    "Note", "Article", "Question", "Page", "Video", "Image", "Audio", "Document",
  ]

  // MARK: The account

  private static func readActor(_ actor: JSONValue, into account: inout AccountReading) {
    let address = actor["id"]?.string ?? link(actor["url"])
    let user = actor["preferredUsername"]?.string
    let host = address.flatMap { PageAddress($0)?.host }
    account.handle = user.map { user in host.map { user + "@" + $0 } ?? user }
    account.name = actor["name"]?.string.flatMap { $0.isEmpty ? nil : $0 } ?? user
    account.id = actor["id"]?.string
    account.url = link(actor["url"]) ?? actor["id"]?.string
  }

  /// `…/users/ville/followers` with `totalItems`.
  private static func readTotal(_ list: JSONValue, into account: inout AccountReading) {
    guard let total = list["totalItems"]?.int, total >= 0, let address = list["id"]?.string,
      let parsed = PageAddress(address), let last = parsed.path.last
    else { return }
    switch last {
    case "followers": account.followers = Count(total)
    case "following": account.following = Count(total)
    case "outbox": account.posts = Count(total)
    default: return
    }
    account.handle = handle(of: address)
  }

  /// The account that a list is of: `https://exemple.social/users/ville/outbox`.
  private static func owner(ofList list: JSONValue?) -> String? {
    (list?.string ?? list?["id"]?.string).flatMap { handle(of: $0) }
  }

  /// `ville@exemple.social` of `https://exemple.social/users/ville`, `/@ville` and the like.
  private static func handle(of address: String) -> String? {
    guard let parsed = PageAddress(address) else { return nil }
    let name =
      MastodonHandle.parts(ofPath: parsed.path)?.name
      ?? (parsed.path.count > 1 && lists.contains(parsed.path[0]) ? parsed.path[1] : nil)
    return name.map { $0.contains("@") ? $0 : $0 + "@" + parsed.host }
  }

  /// How servers name the folder of their accounts.
  private static let lists = ["accounts", "video-channels", "author", "u", "profile"]

  // MARK: Posts

  private static func readPosts(
    _ items: [JSONValue],
    owner: String?,
    _ dates: DateReader,
    into reading: inout Reading
  ) {
    for item in items {
      let isShared = item["type"]?.string == "Announce"
      let object = item["object"].flatMap { $0.isObject ? $0 : nil } ?? item
      let kind = object["type"]?.string ?? ""
      guard isShared || objects.contains(kind) else { continue }
      let writer = author(of: object) ?? author(of: item)
      let account = owner ?? (isShared ? author(of: item) : writer)
      reading.account.handle = reading.account.handle ?? account
      var post = post(of: object, dates: dates)
      if isShared {
        // What is shared is often told by its address alone; the act has a number and a time.
        post.id = item["id"]?.string.map { number(in: $0) ?? $0 }
        post.url = item["object"]?.string ?? post.url
        post.publishedAt = time(item["published"], dates) ?? post.publishedAt
      }
      post.author = writer
      post.origin = isShared ? .repost : writer == nil || writer == account ? .own : .other
      reading.posts.append(post)
    }
  }

  private static func author(of object: JSONValue) -> String? {
    let author = object["attributedTo"] ?? object["actor"]
    let first = author?.isArray == true ? author?[0] : author
    return (first?.string ?? first?["id"]?.string).flatMap { handle(of: $0) }
  }

  private static func post(of object: JSONValue, dates: DateReader) -> PostReading {
    var post = PostReading()
    let address = object["id"]?.string
    post.id = address.flatMap { number(in: $0) } ?? object["uuid"]?.string ?? address
    post.url = link(object["url"]) ?? address
    post.title = object["name"]?.string
    post.text = (object["content"] ?? object["summary"])?.bytes.flatMap { PlainText.ofHTML($0) }
    post.publishedAt = time(object["published"], dates)
    post.updatedAt = time(object["updated"], dates)
    post.isReply = object["inReplyTo"] != nil
    post.media = media(of: object)
    post.reactions = total(object["likes"])
    post.shares = total(object["shares"])
    post.comments = total(object["replies"])
    post.views = object["views"]?.int.map { Count($0) }
    return post
  }

  private static func media(of object: JSONValue) -> Media? {
    if object["type"]?.string == "Video" { return .video }
    let types = object["attachment"]?.elements.compactMap { $0["mediaType"]?.string } ?? []
    if types.count > 1 { return .album }
    return types.first.flatMap {
      $0.hasPrefix("image/") ? .photo : $0.hasPrefix("video/") ? .video : nil
    }
  }

  /// The number in `…/statuses/1147…/activity`.
  private static func number(in address: String) -> String? {
    PageAddress(address)?.path.last { UInt64($0) != nil }
  }

  private static func time(_ value: JSONValue?, _ dates: DateReader) -> Instant? {
    value?.string.flatMap { dates.instant(of: $0) }
  }

  /// A collection that says how many it holds; an address of one says nothing.
  private static func total(_ collection: JSONValue?) -> Count? {
    collection?["totalItems"]?.int.flatMap { $0 >= 0 ? Count($0) : nil }
  }

  /// An address, or the first of HTML among links.
  private static func link(_ value: JSONValue?) -> String? {
    if let text = value?.string { return text }
    let links = value?.isArray == true ? value?.elements ?? [] : [value].compactMap { $0 }
    let page = links.first { $0["mediaType"]?.string == "text/html" } ?? links.first
    return page?.string ?? page?["href"]?.string
  }
}
