internal import Core
internal import Documents

/// Dailymotion's pages of videos: title, day and channel from the head; counts where JSON-LD has them.
enum Dailymotion: PageFormat {
  static let names = ["dailymotion-video"]

  static func recognises(_ page: Page) -> Bool {
    page.isOf("dailymotion.com", "dai.ly") && page.path.contains("video")
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    guard let place = page.path.firstIndex(of: "video"), place + 1 < page.path.count else {
      return nil
    }
    let items = page.linkedData + Microdata.items(of: page.document)
    let item = items.first { $0.isA("VideoObject") }
    guard item != nil || page.meta("og:title") != nil else { return nil }
    var reading = Reading(format: names[0], platform: .dailymotion, listing: .selection)
    // `x8abc_title-of-the-video`: the identifier ends at the first underscore.
    let id = String(page.path[place + 1].prefix { $0 != "_" })
    var post = item.map { SchemaOrg.post(of: $0, dates: dates) } ?? PostReading()
    post.id = id
    post.url = "https://www.dailymotion.com/video/" + id
    post.title = (page.meta("og:title") ?? post.title).map { withoutSuffix($0) }
    post.text = post.text ?? page.meta("og:description")
    post.publishedAt =
      page.meta("video:release_date").flatMap { dates.instant(of: $0) } ?? post.publishedAt
    post.media = .video
    let channel = page.meta("video:director") ?? item?.items("author").first?["url"]
    reading.account.url = channel
    reading.account.handle = channel.flatMap { PageAddress($0)?.path.last }
    reading.account.name = item?.items("author").first?["name"]
    post.author = nil
    reading.posts = [post]
    return reading
  }

  /// "Chats paresseux - Vidéo Dailymotion" in the page's language.
  private static func withoutSuffix(_ title: String) -> String {
    guard title.hasSuffix("Dailymotion"),
      let dash = title.utf8.lastIndex(of: UInt8(ascii: "-"))
    else { return title }
    return title[..<dash].trimmingSpaces
  }
}
