internal import Core
internal import Documents

/// Facebook's page plugin, as sites frame it: `plugins/page.php`.
///
/// Followers exact in its header; five posts at most with the machine's time, and cells titled
/// "Like", "Comment" and "Share": one without a number is unknown, not zero. A post that another one
/// shares stands within it, with a time and without cells of its own.
enum FacebookPlugin: PageFormat {
  static let names = ["facebook-plugin"]

  static func recognises(_ page: Page) -> Bool {
    (FacebookPage.isOne(page) || page.addresses.isEmpty)
      && page.document.first("abbr[data-utime]") != nil
      && page.document.first("a[href*=embed_page], a[href*=plugins/page]") != nil
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    var reading = FacebookPage.reading(names[0], of: page)
    let times = page.document.all("abbr[data-utime]")
    let header = times.first.flatMap { first in
      page.document.first("a[title][href*=facebook.com/]").flatMap {
        $0.order < first.order ? $0 : nil
      }
    }
    let shown = posts(of: times, below: header)
    for (container, times) in shown {
      let texts = container.all("[data-testid=post_message], .userContent")
      for (place, time) in times.enumerated() {
        guard var post = post(at: time) else { continue }
        // The words of a post that it shares come after that one's time.
        let end = place + 1 < times.count ? times[place + 1].order : Int.max
        let start = place == 0 ? 0 : time.order
        post.text = texts.first { (start..<end).contains($0.order) }?.text
        if place == 0 {
          reading.account.handle = reading.account.handle ?? address(of: time)?.handle
          post.take(counts(in: container))
        } else {
          post.origin = .other
        }
        reading.posts.append(post)
      }
    }
    guard let first = shown.first?.container, !reading.posts.isEmpty else { return nil }
    takeHeader(of: page, before: first, into: &reading.account)
    FacebookPage.complete(&reading.account, of: page)
    reading.posts.markPinnedFirst()
    reading.listing = MetaPage.listing(of: reading.posts.filter { $0.origin == .own })
    return reading
  }

  // MARK: A post

  private static func address(of time: HTMLElement) -> FacebookAddress? {
    time.closest("a[href]")?["href"].flatMap {
      FacebookAddress(WebAddress.resolve($0, against: "https://www.facebook.com/"))
    }
  }

  private static func post(at time: HTMLElement) -> PostReading? {
    guard let address = address(of: time), let id = address.post else { return nil }
    var post = PostReading()
    post.id = id
    post.url = address.handle.map { "https://www.facebook.com/\($0)/posts/\(id)" }
    post.publishedAt = time["data-utime"].flatMap { MetaPage.time(Int($0)) }
    return post
  }

  /// The elements that hold a post each, and the times in them: the post's own, then those of the
  /// posts that it shares.
  private static func posts(
    of times: [HTMLElement],
    below header: HTMLElement?
  ) -> [(container: HTMLElement, times: [HTMLElement])] {
    let around = times.map { time in
      time.ancestors.prefix { around in header.map { !around.contains($0) } ?? true }
    }
    // A post is the smallest element that holds its time and its cells; one without cells would
    // be the list that it stands in.
    let counted = around.map { $0.first { !cells(of: $0).isEmpty } }
    var posts: [(container: HTMLElement, times: [HTMLElement])] = []
    for (place, time) in times.enumerated() {
      if let last = posts.last?.container, last.contains(time) {
        posts[posts.count - 1].times.append(time)
        continue
      }
      let own = counted[place].flatMap { post in
        counted.contains { $0.map { post.contains($0) } ?? false } ? nil : post
      }
      let alone = around[place].last { $0.all("abbr[data-utime]").count == 1 }
      if let container = own ?? alone { posts.append((container, [time])) }
    }
    return posts
  }

  /// The cells below a post, by what their titles name.
  private static func cells(of post: HTMLElement) -> [(label: CountLabel, cell: HTMLElement)] {
    post.all("[title]").compactMap { cell in
      titles[Folding.folded(cell["title"] ?? "")].map { ($0, cell) }
    }
  }

  /// The numbers of the cells; an empty one is unknown.
  private static func counts(in post: HTMLElement) -> [CountLabel: Count] {
    var counts: [CountLabel: Count] = [:]
    for (label, cell) in cells(of: post) {
      counts[label] = counts[label] ?? cell.line.flatMap { PrintedCount.count(of: $0) }
    }
    return counts
  }

  /// The titles of cells in five languages, folded; all but the English ones are unverified.
  private static let titles: [String: CountLabel] = [
    "like": .reactions, "j'aime": .reactions, "me gusta": .reactions, "gefallt mir": .reactions,
    "mi piace": .reactions, "comment": .comments, "commenter": .comments, "comentar": .comments,
    "kommentieren": .comments, "commenta": .comments, "share": .shares, "partager": .shares,
    "compartir": .shares, "teilen": .shares, "condividi": .shares,
  ]

  /// The followers or page likes that stand above the first post.
  private static func takeHeader(
    of page: Page,
    before post: HTMLElement,
    into account: inout AccountReading
  ) {
    for element in page.document.all("div, span") where element.order < post.order {
      guard element.children.isEmpty, let line = element.line, line.utf8.count < 60 else {
        continue
      }
      let counts = CountLabel.counts(in: line)
      account.followers = account.followers ?? counts[.followers]
      account.pageLikes = account.pageLikes ?? counts[.reactions]
    }
    if account.name == nil {
      account.name =
        page.document.all("a[title][href*=facebook.com/]").first {
          $0.order < post.order
        }?["title"]
    }
  }
}
