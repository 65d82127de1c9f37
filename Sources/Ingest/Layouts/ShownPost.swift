internal import Core
internal import Documents

/// A post as Facebook's pages of 2019 and 2020 display it: its time by the machine's clock,
/// words and counts.
struct ShownPost {
  /// The number of the post.
  let id: String

  /// The handle in its link.
  let handle: String?

  /// What is displayed of it.
  let post: PostReading

  /// Whether it is displayed as a post, and not only linked to.
  let isWhole: Bool

  /// The posts of a page, and of what it holds back in comments until it is displayed.
  static func all(on page: Page) -> [ShownPost] {
    let held = page.document.comments.filter { $0.place(of: "data-utime") != nil }
    let documents = [page.document] + held.map { HTMLDocument(Array($0)) }
    var seen: Set<String> = []
    return documents.flatMap { $0.all("abbr[data-utime]") }.compactMap { ShownPost($0) }
      .filter { seen.insert($0.id).inserted }
  }

  private init?(_ time: HTMLElement) {
    guard let link = time.closest("a[href]")?["href"],
      let address = FacebookAddress(WebAddress.resolve(link, against: "https://www.facebook.com/")),
      let id = address.post, let seconds = time["data-utime"].flatMap({ Int($0) })
    else { return nil }
    self.id = id
    handle = address.handle
    let element = time.closest(".userContentWrapper, .fbUserStory, [role=article]")
    isWhole = element != nil
    var post = PostReading()
    post.id = id
    post.url = address.handle.map { "https://www.facebook.com/\($0)/posts/\(id)" }
    post.publishedAt = MetaPage.time(seconds)
    post.text = element?.first("[data-testid=post_message], .userContent")?.text
    let counters =
      element?.all(
        "[data-testid^=UFI2ReactionsCount], [data-testid^=UFI2CommentsCount], [data-testid^=UFI2SharesCount]"
      ) ?? []
    for counter in counters {
      guard let test = counter["data-testid"],
        let count = counter.line.flatMap({ PrintedCount.count(of: $0) })
      else { continue }
      let label: CountLabel =
        test.hasPrefix("UFI2R") ? .reactions : test.hasPrefix("UFI2C") ? .comments : .shares
      post.take([label: count])
    }
    self.post = post
  }
}
