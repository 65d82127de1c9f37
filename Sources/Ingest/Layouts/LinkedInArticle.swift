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
      ?? page.document.first("[class*=social-counts-comments]")?.line
    post.comments = post.comments ?? comments.flatMap { PrintedCount.count(of: $0) }
    reading.posts = [post]
    return reading
  }
}
