internal import Core
internal import Documents

/// Facebook's video and story pages of 2020 and 2021, whose JSON-LD holds the post.
///
/// `SocialMediaPosting` with reactions of every kind, comments with answers, shares, the followers
/// of the account (`FollowAction`) and some comments. Recommended videos beside it are left out.
enum FacebookLinkedData: PageFormat {
  static let names = ["facebook-linked-data"]

  static func recognises(_ page: Page) -> Bool {
    FacebookPage.isOne(page) && !page.linkedData.isEmpty
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    guard let item = page.linkedData.first(where: { $0.isA("SocialMediaPosting") }) else {
      return nil
    }
    var post = SchemaOrg.post(of: item, dates: dates)
    post.id = identifier(of: item) ?? FacebookPage.post(of: page)
    post.url = item["url"] ?? page.canonical
    // Its headline is the account's name and the beginning of its text.
    post.title = nil
    guard post.id != nil else { return nil }
    var reading = FacebookPage.reading(names[0], of: page)
    reading.listing = .selection
    let author = item.items("author").first
    let address = author?["url"].flatMap { FacebookAddress($0) }
    reading.account.name = author?["name"] ?? reading.account.name
    reading.account.handle = reading.account.handle ?? address?.handle
    reading.account.id = author?["identifier"] ?? reading.account.id ?? owner(on: page)
    reading.account.followers = SchemaOrg.counts(of: item)[.followers]
    FacebookPage.complete(&reading.account, of: page)
    let video = video(of: item, on: page)
    post.views = post.views ?? video.flatMap { SchemaOrg.counts(of: $0)[.views] }
    post.media = video == nil ? post.media : .video
    reading.posts = [post]
    let handle = reading.account.handle?.lowercased()
    let isOwn = { (author: StructuredItem) -> Bool in
      let address = author["url"].flatMap { FacebookAddress($0) }
      return handle != nil && address?.handle?.lowercased() == handle
    }
    for item in [item, video].compactMap({ $0 }) where reading.replies.isEmpty {
      reading.replies = SchemaOrg.replies(in: item, to: post.id, dates: dates, isAccount: isOwn)
    }
    return reading
  }

  /// The number of the account that wrote the post, which its element holds.
  private static func owner(on page: Page) -> String? {
    page.document.all("[data-ft]").lazy.compactMap { $0["data-ft"].flatMap { JSONValue($0) } }
      .compactMap { $0["content_owner_id_new"]?.text }.first
  }

  /// The number of a post: "286348296528911:9:0", or the address that members' pages have there.
  private static func identifier(of item: StructuredItem) -> String? {
    let text = item["identifier"] ?? ""
    if let address = FacebookAddress(text) { return address.post }
    let number = text.prefix { $0.isNumber }
    return number.isEmpty ? nil : String(number)
  }

  /// The video that a post is of: it has the post's words, comments and shares.
  ///
  /// Its own reactions are fewer than the post's; videos that are suggested beside it are others'.
  private static func video(of item: StructuredItem, on page: Page) -> StructuredItem? {
    let counts = SchemaOrg.counts(of: item)
    return page.linkedData.first { video in
      guard video.isA("VideoObject"), video["description"] == item["articleBody"] else {
        return false
      }
      let said = SchemaOrg.counts(of: video)
      return said[.comments] == counts[.comments] && said[.shares] == counts[.shares]
    }
  }
}
