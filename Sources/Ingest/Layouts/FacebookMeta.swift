internal import Core
internal import Documents

/// Facebook's pages that say nothing but in their head: all that who is not logged in gets since
/// 2022.
///
/// "Name. 2,419 likes. …" gives the page's likes, which are no followers; a post's page gives its
/// words and no count, but for a video's. A head without any of these is a shell or a wall.
enum FacebookMeta: PageFormat {
  static let names = ["facebook-meta"]

  static func recognises(_ page: Page) -> Bool { FacebookPage.isOne(page) }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    var reading = FacebookPage.reading(names[0], of: page)
    if let id = FacebookPage.post(of: page) {
      // A wall that was met on the way to a post does not call itself by its address.
      let own = [page.canonical, page.meta("og:url")].compactMap { $0 }
      guard own.contains(where: { FacebookAddress($0)?.post != nil }),
        let words = page.meta("og:description") ?? page.meta("description")
      else { return nil }
      var post = PostReading()
      post.id = id
      post.url = page.address
      let video = FacebookVideoHead(page)
      post.text = PlainText.ofText(Array((video?.words ?? words).utf8)[...])
      take(video, of: page, dates: dates, into: &post)
      reading.account.name = video?.name ?? reading.account.name
      FacebookPage.complete(&reading.account, of: page)
      reading.posts = [post]
      reading.listing = .selection
      return reading
    }
    FacebookPage.complete(&reading.account, of: page)
    let account = reading.account
    guard account.pageLikes != nil || account.followers != nil, account.name != nil else {
      return nil
    }
    return reading
  }

  /// Sets what a video's head says of it, and the JSON-LD of one.
  private static func take(
    _ head: FacebookVideoHead?,
    of page: Page,
    dates: DateReader,
    into post: inout PostReading
  ) {
    let item = page.linkedData.first { $0.isA("VideoObject") }
    guard head != nil || item != nil else { return }
    post.media = .video
    post.reactionsByKind = head?.kinds ?? [:]
    post.take(head?.counts ?? [:])
    guard let item else { return }
    let said = SchemaOrg.post(of: item, dates: dates)
    post.publishedAt = said.publishedAt
    post.take(SchemaOrg.counts(of: item))
  }
}
