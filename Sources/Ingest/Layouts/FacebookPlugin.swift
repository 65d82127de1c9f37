internal import Core
internal import Documents

/// Facebook's page plugin, as sites frame it: `plugins/page.php`.
///
/// Followers exact in its header; five posts at most with the machine's time, and cells titled
/// "Like", "Comment" and "Share": one without a number is unknown, not zero.
enum FacebookPlugin: PageFormat {
  static let names = ["facebook-plugin"]

  static func recognises(_ page: Page) -> Bool {
    (FacebookPage.isOne(page) || page.addresses.isEmpty)
      && page.document.first("abbr[data-utime]") != nil
      && page.document.first("a[href*=embed_page], a[href*=plugins/page]") != nil
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    var reading = FacebookPage.reading(names[0], of: page)
    var firstPost: HTMLElement?
    for time in page.document.all("abbr[data-utime]") {
      guard let link = time.closest("a[href]")?["href"],
        let address = FacebookAddress(
          WebAddress.resolve(link, against: "https://www.facebook.com/")
        ),
        let id = address.post, let container = container(of: time)
      else { continue }
      firstPost = firstPost ?? container
      reading.account.handle = reading.account.handle ?? address.handle
      var post = PostReading()
      post.id = id
      post.url = address.handle.map { "https://www.facebook.com/\($0)/posts/\(id)" }
      post.publishedAt = time["data-utime"].flatMap { MetaPage.time(Int($0)) }
      post.text = container.first("[data-testid=post_message], .userContent")?.text
      post.take(counts(in: container))
      reading.posts.append(post)
    }
    guard let firstPost else { return nil }
    takeHeader(of: page, before: firstPost, into: &reading.account)
    FacebookPage.complete(&reading.account, of: page)
    reading.listing = FacebookPage.listing(of: &reading.posts)
    return reading
  }

  /// The largest element that holds this time and no other.
  private static func container(of time: HTMLElement) -> HTMLElement? {
    time.ancestors.last { $0.all("abbr[data-utime]").count == 1 }
  }

  /// The numbers of the cells by what their titles name.
  private static func counts(in post: HTMLElement) -> [CountLabel: Count] {
    var counts: [CountLabel: Count] = [:]
    for cell in post.all("[title]") {
      guard let label = CountLabel(Folding.folded(cell["title"] ?? "")), let line = cell.line,
        let count = PrintedCount.count(of: line)
      else { continue }
      counts[label] = counts[label] ?? count
    }
    return counts
  }

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
