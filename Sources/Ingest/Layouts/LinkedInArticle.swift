internal import Core
internal import Documents

/// LinkedIn's articles (`/pulse/…`): one text with its reactions and comments.
enum LinkedInArticle: PageFormat {
  static let names = ["linkedin-article"]

  static func recognises(_ page: Page) -> Bool {
    page.isOf("linkedin.com") && page.path.first == "pulse"
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    let items = page.linkedData + Microdata.items(of: page.document)
    let item = items.first { $0.isA("Article", "NewsArticle", "BlogPosting") }
    guard let slug = page.path.dropFirst().first, item != nil || page.meta("og:title") != nil else {
      return nil
    }
    var reading = Reading(format: names[0], platform: .linkedin, listing: .selection)
    var post = item.map { SchemaOrg.post(of: $0, dates: dates) } ?? PostReading()
    let author = item?.items("author").first ?? item?.items("creator").first
    reading.account.name = author?["name"] ?? post.author
    reading.account.url = author?["url"]
    reading.account.handle = author?["url"].flatMap { PageAddress($0) }.flatMap {
      LinkedIn.handle(inPath: $0.path)
    }
    reading.account.followers = author.flatMap { SchemaOrg.counts(of: $0)[.followers] }
    post.id = slug
    post.url = page.address
    post.title = post.title ?? page.meta("og:title")
    post.publishedAt =
      post.publishedAt ?? page.meta("article:published_time").flatMap { dates.instant(of: $0) }
    readHead(of: page, dates, into: &reading.account, &post)
    post.author = nil
    // Cards of other articles follow it: the first counts are its own.
    let bar = page.document.first(
      "[data-num-reactions], [class*=social-counts-reactions__social-counts-numR]"
    )
    post.reactions =
      post.reactions
      ?? bar.flatMap {
        ($0["data-num-reactions"] ?? $0.line).flatMap { PrintedCount.count(of: $0) }
      }
    let comments =
      page.document.first("[data-num-comments]")?["data-num-comments"]
      ?? page.document.first(commentCount)?.line
    post.comments = post.comments ?? comments.flatMap { PrintedCount.count(of: $0) }
    reading.posts = [post]
    return reading
  }

  private static let commentCount: HTMLSelector = """
    [class*=social-counts-comments], [data-tracking-control-name*=comments-text], \
    a[class*=social-action-counts__social-counts-item]
    """

  /// What stands above the text: its author, the day, and in 2016 its views, loose `itemprop`s.
  private static func readHead(
    of page: Page,
    _ dates: DateReader,
    into account: inout AccountReading,
    _ post: inout PostReading
  ) {
    let loose = page.document.first("[itemprop=datePublished]")
    post.publishedAt =
      post.publishedAt
      ?? (loose?["datetime"] ?? loose?["content"]).flatMap { dates.instant(of: $0) }
    let author = page.document.first("[itemprop=author]")
    account.name = account.name ?? (author?.first("[itemprop=name]") ?? author)?.line
    // The same cards show other articles below the text.
    let end = page.document.first(body)?.order ?? .max
    let title = page.document.first("h3.base-main-card__title")
    if account.name == nil, let title, title.order < end { account.name = title.line }
    // "Title | Name | LinkedIn", as until 2019.
    let parts = (page.title ?? "").split(separator: "|").map { $0.trimmingSpaces }
    if account.name == nil, parts.count > 2, parts.last == "LinkedIn" {
      account.name = parts[parts.count - 2]
    }
    let metadata = page.document.first("[class*=base-main-card__metadata]")
    if post.publishedAt == nil, let metadata, metadata.order < end, let line = metadata.line {
      // "Published Nov 9, 2021".
      let day = line.split(separator: " ").dropFirst().joined(separator: " ")
      post.publishedAt =
        [line, day].lazy.compactMap {
          dates.instant(printed: $0, capturedAt: page.capturedAt)
        }.first
    }
    let views = page.document.all("span").lazy.prefix { $0.order < end }.compactMap(\.line)
      .filter { $0.utf8.count < 30 }.compactMap { CountLabel.counts(in: $0)[.views] }.first
    post.views = post.views ?? views
  }

  private static let body: HTMLSelector = """
    [data-test-id=article-content-blocks], [class*=article-content__body], \
    [itemprop=articleBody]
    """
}
