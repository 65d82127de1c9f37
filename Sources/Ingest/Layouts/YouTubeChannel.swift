internal import Core
internal import Documents

/// YouTube's pages of a channel, by the object that their scripts draw them from.
///
/// 2020 to 2026: every kind of list entry, `videoRenderer` to `lockupViewModel`. Dates are relative
/// ("il y a 2 jours"), so that only a page whose time of saving is known has them, and to the day
/// only; Shorts have none.
enum YouTubeChannel: PageFormat {
  static let names = ["youtube-channel"]

  static func recognises(_ page: Page) -> Bool {
    YouTubeText.isYouTube(page)
  }

  static func reading(of page: Page, dates: DateReader) throws(Refusal) -> Reading? {
    guard let data = page.json(assignedTo: "ytInitialData"),
      let metadata = data.at("metadata.channelMetadataRenderer")
    else { return nil }
    var reading = Reading(format: names[0], platform: .youtube)
    reading.account = account(metadata, header: data["header"])
    // YouTube changes pages without loading them: the scripts may be of a channel seen before.
    if let saved = page.savedFrom.flatMap({ YouTubeText.handle($0.url) }),
      let handle = reading.account.handle, handle.lowercased() != saved.lowercased()
    {
      return nil
    }
    // Videos on the page of what a channel writes are attached to it.
    let written = YouTubeCommunity(account: reading.account, page: page, dates: dates)
      .posts(in: data["contents"])
    reading.posts =
      written.isEmpty
      ? YouTubeVideos(account: reading.account, page: page, dates: dates)
        .posts(in: data["contents"]) : written
    reading.listing = listing(of: data["contents"])
    return reading.account.name == nil && reading.posts.isEmpty ? nil : reading
  }

  private static func account(_ metadata: JSONValue, header: JSONValue?) -> AccountReading {
    var account = AccountReading()
    account.name = metadata["title"]?.string
    account.id = metadata["externalId"]?.string
    account.url = metadata["channelUrl"]?.string
    account.handle = YouTubeText.handle(metadata["vanityChannelUrl"]?.string)
    if let old = header?["c4TabbedHeaderRenderer"] {
      account.followers = YouTubeText.count(old["subscriberCountText"])
      account.posts = YouTubeText.count(old["videosCountText"])
      let handle = YouTubeText.text(old["channelHandleText"])
      account.handle = handle.map { String($0.drop { $0 == "@" }) } ?? account.handle
    }
    // Channels of artists and of subjects have headers of their own.
    account.followers =
      account.followers ?? YouTubeText.count(header?.first("subscriberCountText"))
    // Since 2024: rows of "@ville", "8,84 k abonnés", "258 vidéos".
    for row in header?["pageHeaderRenderer"]?.first("metadataRows")?.elements ?? [] {
      for part in row["metadataParts"]?.elements ?? [] {
        guard let text = YouTubeText.text(part["text"]) else { continue }
        if text.hasPrefix("@") {
          account.handle = account.handle ?? String(text.dropFirst())
        } else {
          account.take(CountLabel.counts(in: text))
        }
      }
    }
    return account
  }

  /// Only a list of one kind, sorted as it comes, goes back in time; a home page is a choice.
  private static func listing(of contents: JSONValue?) -> Listing {
    guard
      let tab = contents?.objects(with: "selected").first(where: {
        $0["selected"]?.bool == true && $0["content"] != nil
      }),
      let address = tab["endpoint"]?.first("url")?.string,
      ["/videos", "/shorts", "/streams", "/posts", "/community"].contains(where: {
        address.hasSuffix($0)
      })
    else { return .selection }
    let chips = tab.all("chipCloudChipRenderer").filter { $0["text"] != nil }
    let isResorted = chips.dropFirst().contains { $0["isSelected"]?.bool == true }
    return isResorted ? .selection : .chronological
  }
}
