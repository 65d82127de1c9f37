/// Mastodon: no title, no count, escaped HTML, all on one line.
extension Channel {
  /// `/@handle.rss`.
  var mastodonFeed: String {
    let avatar = "https://mastodon.tercelin.example/avatars/\(handle).png"
    let name = title.escaped
    var feed = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:webfeeds="http://webfeeds.org/rss/1.0" \
      xmlns:media="http://search.yahoo.com/mrss/"><channel><title>\(name)</title>\
      <description>Pouets publics de @\(handle)@mastodon.tercelin.example</description>\
      <link>\(address)</link><image><url>\(avatar)</url><title>\(name)</title>\
      <link>\(address)</link></image><lastBuildDate>\(lastChange.rfc822UTC)</lastBuildDate>\
      <webfeeds:icon>\(avatar)</webfeeds:icon><generator>Mastodon v4.4.5</generator>
      """
    for post in posts.prefix(20) { feed += status(post) }
    return feed + "</channel></rss>"
  }

  private func status(_ post: Post) -> String {
    // A status is numbered by its milliseconds, then sixteen bits of its own.
    let number = post.published.seconds * 1_000 << 16 | post.number & 0xffff
    let page = "\(address)/\(number)"
    let tag = post.theme.rubric.slug.replacing("-", with: "_")
    let body = """
      <p>\(post.title.escaped)<br />\
      <a href="https://mastodon.tercelin.example/tags/\(tag)" class="mention hashtag" \
      rel="tag">#<span>\(tag)</span></a></p>
      """
    return """
      <item><guid isPermaLink="true">\(page)</guid><link>\(page)</link>\
      <pubDate>\(post.published.rfc822UTC)</pubDate>\
      <description>\(body.escaped)</description><category>\(tag)</category></item>
      """
  }
}
