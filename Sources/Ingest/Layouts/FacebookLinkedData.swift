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
    // "286348296528911:9:0"
    let number = (item["identifier"] ?? "").prefix { $0 != ":" }
    post.id = number.isEmpty ? FacebookPage.post(of: page) : String(number)
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
    reading.account.id = author?["identifier"] ?? reading.account.id
    reading.account.followers = SchemaOrg.counts(of: item)[.followers]
    FacebookPage.complete(&reading.account, of: page)
    reading.posts = [post]
    let handle = reading.account.handle?.lowercased()
    reading.replies = SchemaOrg.replies(in: item, to: post.id, dates: dates) { author in
      let address = author["url"].flatMap { FacebookAddress($0) }
      return handle != nil && address?.handle?.lowercased() == handle
    }
    return reading
  }
}
