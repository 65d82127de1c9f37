/// illiwap: the messages of a municipal application, one RSS feed per station.
extension Channel {
  /// `station.illiwap.com/rss/…`.
  var illiwapFeed: String {
    let own = "https://station.illiwap.com/rss/\(name.slug)"
    var feed = """
      <?xml version="1.0" encoding="utf-8"?>
      <rss xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"><channel>\
      <title>\("RSS Feed \(name.text)".escaped)</title><link>\(address)</link>\
      <pubDate>\(lastChange.rfc822Paris)</pubDate><description>Station inventée</description>\
      <atom:link rel="self" type="application/rss+xml" href="\(own)"></atom:link>
      """
    for post in posts {
      let page = "\(address)/actu/\(post.title.slug)-\(post.number)"
      feed += """
        <item><title>\(post.title.escaped)</title><link>\(page)</link>\
        <pubDate>\(post.published.rfc822Paris)</pubDate><guid>\(page)</guid>\
        <description>\(post.html().escaped)</description></item>
        """
    }
    return feed + "</channel></rss>"
  }
}
