/// PeerTube: views in `media:statistics`, in RSS and in Atom.
extension Channel {
  private static let instance = "https://video.tercelin.example"

  /// `feeds/videos.xml`.
  var peerTubeFeed: String {
    let own = "\(Channel.instance)/feeds/videos.xml?videoChannelName=\(handle)"
    var feed = """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:content="http://purl.org/rss/1.0/modules/content/" \
      xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
          <channel>
              <title>\(title.escaped)</title>
              <link>\(address)</link>
              <description>Chaîne inventée</description>
              <lastBuildDate>\(captured.rfc822GMT)</lastBuildDate>
              <docs>https://validator.w3.org/feed/docs/rss2.html</docs>
              <generator>PeerTube - \(Channel.instance)</generator>
              <atom:link href="\(own)" rel="self" type="application/rss+xml"/>

      """
    for post in posts {
      let page = "\(Channel.instance)/w/\(post.key)"
      let text = post.paragraphs.joined(separator: "\n\n")
      feed += """
                <item>
                    <title>\(post.title.cdata)</title>
                    <link>\(page)</link>
                    <guid>\(page)</guid>
                    <pubDate>\(post.published.rfc822GMT)</pubDate>
                    <description>\(text.cdata)</description>
                    <content:encoded>\(post.html().cdata)</content:encoded>
                    <dc:creator>\(title.escaped)</dc:creator>
                    <media:community>
                        <media:statistics views="\(post.count(post.views, at: captured))"/>
                    </media:community>
                    <media:title type="plain">\(post.title.escaped)</media:title>
                    <media:rating>nonadult</media:rating>
                </item>

        """
    }
    return feed + "    </channel>\n</rss>\n"
  }

  /// `feeds/videos.atom`.
  var peerTubeAtomFeed: String {
    let own = "\(Channel.instance)/feeds/videos.atom?videoChannelName=\(handle)"
    var feed = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
          <id>\(address)</id>
          <title>\(title.escaped)</title>
          <updated>\(captured.isoMilliseconds)</updated>
          <generator>PeerTube - \(Channel.instance)</generator>
          <link rel="alternate" href="\(address)"/>
          <link rel="self" href="\(own)"/>
          <subtitle>Chaîne inventée</subtitle>

      """
    for post in posts {
      let page = "\(Channel.instance)/w/\(post.key)"
      feed += """
            <entry>
                <title type="html">\(post.title.escaped.cdata)</title>
                <id>\(page)</id>
                <link href="\(page)"/>
                <updated>\(post.published.isoMilliseconds)</updated>
                <summary type="html">\(post.summary.escaped.cdata)</summary>
                <content type="html">\(post.html().cdata)</content>
                <author>
                    <name>\(title.escaped)</name>
                    <uri>\(address)</uri>
                </author>
                <published>\(post.published.isoMilliseconds)</published>
                <media:community>
                    <media:statistics views="\(post.count(post.views, at: captured))"/>
                </media:community>
            </entry>

        """
    }
    return feed + "</feed>\n"
  }
}
