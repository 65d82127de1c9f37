/// Bluesky: plain text, a date without weekday or seconds, identifiers that hold the time.
extension Channel {
  /// `bsky.app/profile/…/rss`.
  var blueskyFeed: String {
    var feed = """
      <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>\
      <description>\("\(title) (compte inventé)".escaped)</description>\
      <link>\(address)</link><title>\("@\(blueskyHandle) - \(title)".escaped)</title>
      """
    for post in posts {
      let key = Channel.timestampIdentifier(post)
      feed += """
        <item><link>\(address)/post/\(key)</link>\
        <description>\("\(post.title)\n\n\(post.summary)".escaped)</description>\
        <pubDate>\(post.published.bluesky)</pubDate>\
        <guid isPermaLink="false">at://\(did)/app.bsky.feed.post/\(key)</guid></item>
        """
    }
    return feed + "</channel></rss>"
  }

  /// AT Protocol's TID: microseconds and ten bits of the clock's identifier, in sortable base 32.
  private static func timestampIdentifier(_ post: Post) -> String {
    let alphabet = Array("234567abcdefghijklmnopqrstuvwxyz")
    let value = (post.published.seconds * 1_000_000 + post.number) << 10 | post.number & 0x3ff
    return String((0..<13).map { alphabet[value >> ((12 - $0) * 5) & 31] })
  }
}
