internal import Core
internal import Documents

/// Facebook’s pages of 2019 and 2020, and of photos and Watch since: counts in objects within
/// scripts, dates in the page.
///
/// `feedback:{subscription_target_id:…,reaction_count:{count:16}}`, with or without quotes around
/// its keys; `abbr[data-utime]` in the link to the post, displayed or within `<code><!-- … -->`. A
/// copy without scripts still has what is displayed. A post's page holds recent posts of the same
/// account as well; posts of other accounts are left out.
enum FacebookRelay: PageFormat {
  static let names = ["facebook-relay"]

  static func recognises(_ page: Page) -> Bool {
    FacebookPage.isOne(page)
      && (page.document.first(".userContentWrapper") != nil
        || page.scripts.contains { $0.characters.place(of: "subscription_target_id") != nil })
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    let feedbacks = ["feedback", "feedback_target_with_context"].flatMap {
      page.json(keyed: $0)
    }.filter { $0["subscription_target_id"] != nil && $0["reaction_count"] != nil }
    var reading = FacebookPage.reading(names[0], of: page)
    let shown = ShownPost.all(on: page)
    let main = FacebookPage.post(of: page)
    let owners = feedbacks.map {
      ($0["subscription_target_id"]?.text, $0.at("owning_profile.id")?.text)
    }
    let known = Set(owners.compactMap(\.1))
    reading.account.id =
      owners.first { $0.0 == main && main != nil }?.1 ?? reading.account.id
      ?? (known.count == 1 ? known.first : nil)
    var seen: Set<String> = []
    for (feedback, (id, owner)) in zip(feedbacks, owners) {
      guard let id, id == main || owner != nil && owner == reading.account.id,
        seen.insert(id).inserted
      else { continue }
      let displayed = shown.first { $0.id == id }?.post
      var post = PostReading()
      post.id = id
      post.url = feedback["url"]?.string ?? displayed?.url
      post.publishedAt = displayed?.publishedAt
      post.text = displayed?.text
      if id == main, displayed == nil { readUndisplayed(page, dates, into: &post) }
      FacebookFeedback.take(feedback, into: &post)
      reading.posts.append(post)
      reading.replies += FacebookFeedback.replies(in: feedback, to: id, owner: owner)
    }
    if feedbacks.isEmpty {
      // A copy without scripts.
      let handle = reading.account.handle
      reading.posts = shown.filter { $0.isWhole && handle != nil && $0.handle == handle }.map(
        \.post
      )
    }
    guard !reading.posts.isEmpty else { return nil }
    // A post's page holds it among recent ones in no order.
    reading.listing = main == nil ? FacebookPage.listing(of: &reading.posts) : .selection
    FacebookPage.complete(&reading.account, of: page)
    return reading
  }

  /// When a photo or video was put up, and the words of the head, where its page displays no post.
  ///
  /// Pages of photos and of Watch since 2021 hold `"created_time"` or `"publish_time"` beside the
  /// number of what they show; those of videos of 2020 have JSON-LD.
  private static func readUndisplayed(
    _ page: Page,
    _ dates: DateReader,
    into post: inout PostReading
  ) {
    let id = post.id
    let times = ["created_time", "publish_time"].lazy.compactMap { key in
      page.json(holding: "\"\(key)\"").lazy.flatMap { $0.objects(with: key) }
        .first { $0["id"]?.text == id }.flatMap { MetaPage.time($0[key]?.int) }
    }
    let video = page.linkedData.first { $0.isA("VideoObject") }
    post.publishedAt =
      times.first ?? video?["uploadDate"].flatMap { dates.instant(of: $0) }
    let words = page.meta("og:description") ?? page.meta("description")
    post.text = words.flatMap { PlainText.ofText(Array($0.utf8)[...]) }
  }
}
