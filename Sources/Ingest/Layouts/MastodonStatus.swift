internal import Core
internal import Documents

/// Whose page it is, by its address or its head.
struct MastodonHandle {
  /// The name without its host.
  let user: String

  /// The host of the account.
  let host: String

  /// The identifier of the post that the page shows; nil for a profile.
  let status: String?

  /// `mairie@exemple.social`.
  var full: String { user + "@" + host }

  init?(_ page: Page) {
    let alternate = page.document.first("link[rel=alternate][type=application/activity+json]")?[
      "href"
    ]
    for address in page.addresses + [alternate].compactMap({ $0 }) {
      guard let parsed = PageAddress(address), let found = Self.parts(ofPath: parsed.path) else {
        continue
      }
      let parts = found.name.split(separator: "@").map(String.init)
      guard let user = parts.first else { continue }
      self.user = user
      host = parts.count == 2 ? parts[1] : parsed.host
      status = found.status
      return
    }
    return nil
  }

  /// `/@mairie/1097…`, `/users/mairie/statuses/1097…`, `/web/@mairie@exemple.social`.
  static func parts(ofPath path: [String]) -> (name: String, status: String?)? {
    guard let place = path.firstIndex(where: { $0.hasPrefix("@") || $0 == "users" }), place < 2
    else {
      return nil
    }
    let isOld = path[place] == "users"
    let rest = path.dropFirst(isOld ? place + 1 : place)
    guard let name = rest.first.map({ $0.drop { $0 == "@" } }), !name.isEmpty else { return nil }
    return (String(name), rest.dropFirst().first { UInt64($0) != nil })
  }
}

/// One post as Mastodon draws it, in lists and threads, by the server or by the web client.
struct MastodonStatus {
  /// What it says.
  let post: PostReading

  /// Whether it is drawn large: the post that the page is of.
  let isDetailed: Bool

  /// Reads a `.status` or `.detailed-status`; nil when it has no link to itself.
  init?(_ element: HTMLElement, of account: MastodonHandle, dates: DateReader) {
    isDetailed = element.has(class: "detailed-status")
    let links = element.all(
      "a.status__relative-time, a.detailed-status__datetime, a.u-uid, a.u-url"
    )
    let path = links.lazy.compactMap { $0["href"] }.map { Self.path(of: $0) }.first {
      $0.last.flatMap { UInt64($0) } != nil
    }
    guard let path, let id = path.last else { return nil }
    var post = PostReading()
    post.id = id
    let author = MastodonHandle.parts(ofPath: path)?.name.split(separator: "@").first
    post.url = author.map { "https://\(account.host)/@\($0)/\(id)" }
    let time =
      element.first("time[datetime]")?["datetime"]
      ?? element.first("data.dt-published")?["value"]
    post.publishedAt = time.flatMap { dates.instant(of: $0) } ?? IdentifierTime.mastodon(id)
    let words =
      element.first(".status__content__text, .e-content") ?? element.first(".status__content")
    post.text = words?.text
    // "… boosted", "Pinned post": drawn above the post, beside or within it.
    let above =
      element.first(".status__prepend")
      ?? element.parent?.children.first {
        $0.has(class: "status__prepend")
      }
    let isOwn = author.map { $0.lowercased() == account.user.lowercased() } ?? false
    post.origin = isOwn ? .own : above == nil ? .other : .repost
    let line = Folding.folded(above?.line ?? "")
    post.isPinned = ["pinned", "epingl", "fijad", "angeheftet", "fissat"].contains {
      line.holds($0)
    }
    post.isReply = element.first("[class*=reply-all]") != nil
    post.media = Self.media(of: element)
    isDetailed ? Self.readLarge(element, into: &post) : Self.readBar(element, into: &post)
    self.post = post
  }

  private static func path(of reference: String) -> [String] {
    PageAddress(reference)?.path
      ?? reference.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
  }

  private static func media(of element: HTMLElement) -> Media? {
    if element.first(".video-player, [data-component=Video]") != nil { return .video }
    let photos = element.all(".media-gallery__item").count
    if photos > 0 { return photos > 1 ? .album : .photo }
    return element.first(".status-card") != nil ? .link : nil
  }

  /// Counts under a large post: up to version 3 comments, boosts and favourites, since then the
  /// latter two, the first of them under the same name.
  private static func readLarge(_ element: HTMLElement, into post: inout PostReading) {
    let spread = element.all(".detailed-status__reblogs").map {
      $0.line.flatMap { PrintedCount.count(of: $0) }
    }
    if spread.count == 2 { post.comments = spread[0] }
    post.shares = spread.last ?? nil
    post.reactions = element.first(".detailed-status__favorites")?.line.flatMap {
      PrintedCount.count(of: $0)
    }
  }

  /// Counts beside the buttons of a post in a list.
  private static func readBar(_ element: HTMLElement, into post: inout PostReading) {
    let label = element.first(".status__action-bar__counter__label")?.line
    post.comments = label.flatMap { PrintedCount.count(of: $0) }
    for button in element.first(".status__action-bar")?.all("button, a.icon-button") ?? [] {
      guard
        let count = button.first(".icon-button__counter")?.line.flatMap({
          PrintedCount.count(of: $0)
        })
      else { continue }
      if button.first("[class*=icon-reply], [class*=fa-reply]") != nil {
        post.comments = count
      } else if button.first("[class*=retweet], [class*=icon-repeat], [class*=icon-boost]") != nil {
        post.shares = count
      } else if button.has(class: "star-icon")
        || button.first("[class*=icon-star], [class*=fa-star]") != nil
      {
        post.reactions = count
      }
    }
  }
}
