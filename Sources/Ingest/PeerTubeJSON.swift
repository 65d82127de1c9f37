internal import Core
internal import Documents

/// Answers of PeerTube's service, as an archive of a PeerTube page holds them.
///
/// An account or channel (`followersCount`), a list of videos (`total` and `data`), one video.
enum PeerTubeJSON: ExportFormat {
  static let names = ["peertube-json"]

  static func recognises(_ document: ArraySlice<UInt8>) -> Bool {
    guard document.first == 0x7B else { return false }
    return document.place(of: "\"shortUUID\"") != nil
      || document.place(of: "\"followersCount\"") != nil
        && document.place(of: "\"displayName\"") != nil
  }

  static func reading(
    of document: [UInt8],
    capture: Capture,
    dates: DateReader
  ) throws(Refusal) -> Reading {
    guard let root = JSONValue(document[...]) else {
      throw Refusal(.malformed, "JSON that cannot be parsed")
    }
    var reading = Reading(format: names[0], platform: .peertube)
    if root["followersCount"] != nil, root["shortUUID"] == nil {
      readAccount(root, into: &reading.account)
      return reading
    }
    let videos = root["data"]?.elements ?? [root]
    reading.posts = videos.compactMap { post(of: $0, dates: dates) }
    guard !reading.posts.isEmpty else {
      throw Refusal(.unknownLayout, "JSON of PeerTube without an account or a video")
    }
    // A list of one channel's videos names it in each.
    let owners = videos.compactMap { $0["channel"] }
    if let owner = owners.first, Set(owners.map { $0["url"]?.string ?? "" }).count == 1 {
      readAccount(owner, into: &reading.account)
      reading.account.posts = root["data"] == nil ? nil : root["total"]?.int.map { Count($0) }
    }
    reading.listing = .order(of: reading.posts)
    return reading
  }

  private static func readAccount(_ object: JSONValue, into account: inout AccountReading) {
    let name = object["name"]?.string
    let host = object["host"]?.string
    account.handle = name.map { name in host.map { name + "@" + $0 } ?? name }
    account.name = object["displayName"]?.string
    account.id = object["id"]?.text
    account.url = object["url"]?.string
    account.followers = object["followersCount"]?.int.map { Count($0) }
    account.following = object["followingCount"]?.int.map { Count($0) }
  }

  private static func post(of video: JSONValue, dates: DateReader) -> PostReading? {
    guard let id = video["uuid"]?.string else { return nil }
    var post = PostReading()
    post.id = id
    post.url = video["url"]?.string
    post.title = video["name"]?.string
    post.text = (video["description"] ?? video["truncatedDescription"])?.string
    // An imported video was published when it was first shown elsewhere.
    let time = video["originallyPublishedAt"] ?? video["publishedAt"]
    post.publishedAt = time?.string.flatMap { dates.instant(of: $0) }
    post.media = .video
    post.views = video["views"]?.int.map { Count($0) }
    post.reactions = video["likes"]?.int.map { Count($0) }
    post.comments = video["comments"]?.int.map { Count($0) }
    return post
  }
}
