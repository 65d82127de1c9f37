internal import Core
internal import Documents

/// Mastodon's profiles and posts: drawn by the server up to version 3, by the web client since.
///
/// The head of a profile has its totals since version 4, rounded; links in the page carry them exactly.
/// Lists give boosts and favourites where the client draws them, and comments only up to one ("1+").
enum Mastodon: PageFormat {
  static let names = ["mastodon-profile", "mastodon-post"]

  static func recognises(_ page: Page) -> Bool {
    page.generator?.lowercased().hasPrefix("mastodon") == true
      || page.document.first(
        "div#mastodon, script#initial-state, .activity-stream, .detailed-status"
      ) != nil
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    guard let handle = MastodonHandle(page) else { return nil }
    var reading = Reading(format: names[0], platform: .mastodon)
    reading.account.handle = handle.full
    reading.account.url = "https://\(handle.host)/@\(handle.user)"
    reading.account.name = name(of: page)
    let statuses = page.document.all(".status, .detailed-status").compactMap {
      MastodonStatus($0, of: handle, dates: dates)
    }
    if let id = handle.status {
      reading.format = names[1]
      reading.listing = .selection
      readThread(statuses, of: id, on: page, handle, dates: dates, into: &reading)
    } else {
      readTotals(of: page, into: &reading.account)
      for status in statuses where !reading.posts.contains(where: { $0.id == status.post.id }) {
        reading.posts.append(status.post)
      }
      reading.listing = .order(of: reading.posts.filter { $0.origin == .own })
    }
    let isKnown = reading.account.name != nil || reading.account.followers != nil
    return isKnown || !reading.posts.isEmpty ? reading : nil
  }

  /// "Mairie d'Exemple (@mairie@exemple.social)", or the name that the page draws.
  private static func name(of page: Page) -> String? {
    if page.hasOwnHead, let title = page.meta("og:title"), let mark = title.firstRange(of: " (@") {
      return String(title[..<mark.lowerBound])
    }
    let card = page.document.first(
      ".account__header__tabs__name, .public-account-header__tabs__name"
    )
    // The handle stands within the heading.
    let drawn =
      card?.first("h1")?.text(without: "small")
      ?? (page.document.first(".card")?.first(".p-name") ?? page.document.first(".p-name"))?.line
    return drawn?.split(separator: "\n").first.map(String.init)
  }

  // MARK: Totals

  private static func readTotals(of page: Page, into account: inout AccountReading) {
    let links = page.document.first(".account__header__extra__links")?.all("a") ?? []
    for link in links {
      // The title is exact where the text is "1.2K Followers".
      let count = (link["title"] ?? link.line).flatMap { PrintedCount.count(of: $0) }
      switch link["href"]?.split(separator: "/").last {
      case "followers": account.followers = count
      case "following": account.following = count
      default: account.posts = account.posts ?? count
      }
    }
    // Posts, following and followers, in this order in every language.
    let counters = page.document.all(".counter").compactMap { counter -> Count? in
      let title = counter["title"] ?? counter.first("a[title]")?["title"]
      return title.flatMap { PrintedCount.count(of: $0) }
        ?? counter.first(".counter-number")?.line.flatMap { PrintedCount.count(of: $0) }
    }
    let description =
      page.hasOwnHead ? page.meta("og:description") ?? page.meta("description") : nil
    let inHead = description.flatMap { counts(inHead: $0) }
    let totals = counters.count == 3 ? counters : inHead ?? []
    guard totals.count == 3 else { return }
    account.posts = account.posts ?? totals[0]
    account.following = account.following ?? totals[1]
    account.followers = account.followers ?? totals[2]
  }

  /// "1,2k Messages, 34 Abonnements, 567 Abonné·e·s · Compte de la commune"; nil for other words.
  private static func counts(inHead description: String) -> [Count]? {
    let end = description.firstRange(of: " · ")?.lowerBound ?? description.endIndex
    let printed = PrintedCount.all(in: String(description[..<end]))
    guard printed.count == 3, description.first?.isNumber == true,
      CountLabel(printed[1].label) == .following || CountLabel(printed[2].label) == .followers
    else { return nil }
    return printed.map(\.count)
  }

  // MARK: One post

  /// Reads the post of the page; those below it are comments, those above it what it answers.
  private static func readThread(
    _ statuses: [MastodonStatus],
    of id: String,
    on page: Page,
    _ handle: MastodonHandle,
    dates: DateReader,
    into reading: inout Reading
  ) {
    let main = statuses.firstIndex(where: \.isDetailed) ?? statuses.firstIndex { $0.post.id == id }
    var post = main.map { statuses[$0].post } ?? PostReading()
    post.id = id
    post.url = page.address ?? post.url
    post.text = post.text ?? (page.hasOwnHead ? page.meta("og:description") : nil)
    let times = [page.meta("og:published_time"), page.meta("article:published_time")]
    let time = page.hasOwnHead ? times.lazy.compactMap { $0 }.first : nil
    post.publishedAt = post.publishedAt ?? time.flatMap { dates.instant(of: $0) }
    guard post.text != nil || post.publishedAt != nil else { return }
    post.origin = .own
    reading.posts = [post]
    reading.replies = statuses.dropFirst((main ?? statuses.count) + 1).map { status in
      var reply = ReplyReading()
      reply.post = id
      reply.id = status.post.id
      reply.createdAt = status.post.publishedAt
      reply.isByAccount = status.post.origin == .own
      reply.isQuestion = Question.isAsked(in: status.post.text)
      return reply
    }
  }
}
