internal import Core
internal import Documents

/// Answers of oEmbed (oembed.com) in JSON: who published one thing, under which title; never a count.
enum OEmbed: ExportFormat {
  static let names = ["oembed"]

  static func recognises(_ document: ArraySlice<UInt8>) -> Bool {
    guard document.first == 0x7B else { return false }
    return ["\"provider_name\"", "\"version\"", "\"type\""].allSatisfy {
      document.place(of: $0) != nil
    }
  }

  static func reading(
    of document: [UInt8],
    capture: Capture,
    dates: DateReader
  ) throws(Refusal) -> Reading {
    guard let root = JSONValue(document[...]), root["provider_name"] != nil else {
      throw Refusal(.notAFeed, "JSON of another kind than an answer of oEmbed")
    }
    let html = root["html"]?.string
    let address = root["url"]?.string ?? html.flatMap { shown(in: $0) }
    let places = [root["provider_url"]?.string, root["author_url"]?.string, address]
    let platform = places.lazy.compactMap { $0 }.compactMap { PagePlatform.platform(of: $0) }.first
    var reading = Reading(format: names[0], platform: platform ?? .website, listing: .selection)
    readAccount(root, into: &reading.account)
    var post = PostReading()
    post.id =
      root["embed_product_id"]?.text ?? root["video_id"]?.text ?? address.flatMap { id(in: $0) }
    post.url = url(ofPost: post.id, at: address, by: reading.account, on: platform)
    post.title = root["title"]?.string.flatMap { PlainText.folded(Array($0.utf8)[...]) }
    // A post without a title is quoted whole.
    if post.title == nil { post.text = root["html"]?.bytes.flatMap { PlainText.ofHTML($0) } }
    post.media = root["type"]?.string == "video" ? .video : nil
    guard post.title != nil || post.text != nil else {
      throw Refusal(.unknownLayout, "an answer of oEmbed without a title: save the page itself")
    }
    reading.posts = [post]
    return reading
  }

  private static func readAccount(_ root: JSONValue, into account: inout AccountReading) {
    account.name = root["author_name"]?.string
    account.url = root["author_url"]?.string
    let path = account.url.flatMap { PageAddress($0)?.path } ?? []
    // `/@ville`, `/ville`; an address of more parts holds an identifier.
    let last = path.count == 1 ? path[0] : nil
    account.handle =
      root["author_unique_id"]?.string ?? last.map { String($0.drop { $0 == "@" }) }
  }

  /// The address that the markup shows: of a frame, or quoted.
  private static func shown(in html: String) -> String? {
    let document = HTMLDocument(Array(html.utf8))
    return document.first("[cite]")?["cite"] ?? document.first("iframe[src]")?["src"]
      ?? document.all("a[href]").last?["href"]
  }

  /// `player.html?video=x8abcde`, `/embed/abcdefghijk`, `/status/1097…`.
  private static func id(in address: String) -> String? {
    if let video = YouTubeText.video(address) { return video }
    guard let parsed = PageAddress(address) else { return nil }
    if let video = parsed.query.first(where: { $0.hasPrefix("video=") }) {
      return String(video.dropFirst(6))
    }
    return parsed.path.count > 1 ? parsed.path.last : nil
  }

  /// The page that the post has: a frame's address is none.
  private static func url(
    ofPost id: String?,
    at address: String?,
    by account: AccountReading,
    on platform: Platform?
  ) -> String? {
    switch (platform, id) {
    case (.youtube, let id?): "https://www.youtube.com/watch?v=" + id
    case (.dailymotion, let id?): "https://www.dailymotion.com/video/" + id
    default: address
    }
  }
}
