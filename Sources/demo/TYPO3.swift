/// TYPO3 with the `news` extension: local offsets, identifiers that are not addresses.
extension Channel {
  /// The feed, at `/rss.xml`.
  var typo3Feed: String {
    var feed = """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
      xmlns:atom="http://www.w3.org/2005/Atom">
      \t<channel>
      \t\t<title>\(title.escaped)</title>
      \t\t<link>\(site)/</link>
      \t\t<description>\("Les actualités \(name.withDe) (commune inventée)".escaped)</description>
      \t\t<language>fr-FR</language>
      \t\t<copyright>\(title.escaped)</copyright>
      \t\t<pubDate>\(captured.rfc822Paris)</pubDate>
      \t\t<lastBuildDate>\(captured.rfc822Paris)</lastBuildDate>
      \t\t<atom:link href="\(site)/rss.xml" rel="self" type="application/rss+xml" />
      \t\t<generator>TYPO3 EXT:news</generator>

      """
    for post in posts {
      feed += """
        \t\t<item>
        \t\t\t<guid isPermaLink="false">news-\(post.number)</guid>
        \t\t\t<pubDate>\(post.published.rfc822Paris)</pubDate>
        \t\t\t<title>\(post.title.escaped)</title>
        \t\t\t<link>\(page(of: post))</link>
        \t\t\t<description>\(post.summary.escaped)</description>
        \t\t\t<content:encoded>\(post.html().cdata)</content:encoded>
        \t\t\t<category>\(post.theme.rubric.escaped)</category>
        \t\t</item>

        """
    }
    return feed + "\t</channel>\n</rss>\n"
  }
}
