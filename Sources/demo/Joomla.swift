/// Joomla: the same articles in RSS and in Atom, both linked from the page.
extension Channel {
  private static let generator = "Joomla! - Open Source Content Management"

  private var list: String { "\(site)/actualites" }

  /// `?format=feed&type=rss`.
  var joomlaFeed: String {
    var feed = """
      <?xml version="1.0" encoding="utf-8"?>
      <!-- generator="\(Channel.generator)" -->
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
      \t<channel>
      \t\t<title>\("Actualités - \(title)".escaped)</title>
      \t\t<description>\("Commune inventée".cdata)</description>
      \t\t<link>\(list)</link>
      \t\t<lastBuildDate>\(captured.rfc822UTC)</lastBuildDate>
      \t\t<generator>\(Channel.generator)</generator>
      \t\t<atom:link rel="self" type="application/rss+xml" \
      href="\(list)?format=feed&amp;type=rss"/>
      \t\t<language>fr-fr</language>

      """
    for post in posts {
      feed += """
        \t\t<item>
        \t\t\t<title>\(post.title.escaped)</title>
        \t\t\t<link>\(page(of: post))</link>
        \t\t\t<guid isPermaLink="true">\(page(of: post))</guid>
        \t\t\t<description>\(post.html().cdata)</description>
        \t\t\t<author>mairie@\(name.slug).example (Mairie)</author>
        \t\t\t<category>\(post.theme.rubric.escaped)</category>
        \t\t\t<pubDate>\(post.published.rfc822UTC)</pubDate>
        \t\t</item>

        """
    }
    return feed + "\t</channel>\n</rss>\n"
  }

  /// `?format=feed&type=atom`: the twin.
  var joomlaAtomFeed: String {
    var feed = """
      <?xml version="1.0" encoding="utf-8"?>
      <!-- generator="\(Channel.generator)" -->
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr-fr">
      \t<title type="text">\("Actualités - \(title)".escaped)</title>
      \t<subtitle type="text">Commune inventée</subtitle>
      \t<link rel="alternate" type="text/html" href="\(site)"/>
      \t<id>\(list)</id>
      \t<updated>\(captured.isoUTC)</updated>
      \t<generator uri="https://www.joomla.org">\(Channel.generator)</generator>
      \t<link rel="self" type="application/atom+xml" \
      href="\(list)?format=feed&amp;type=atom"/>

      """
    for post in posts {
      feed += """
        \t<entry>
        \t\t<title>\(post.title.escaped)</title>
        \t\t<link rel="alternate" type="text/html" href="\(page(of: post))"/>
        \t\t<published>\(post.published.isoUTC)</published>
        \t\t<updated>\(post.published.isoUTC)</updated>
        \t\t<id>\(page(of: post))</id>
        \t\t<author>
        \t\t\t<name>Mairie</name>
        \t\t\t<email>mairie@\(name.slug).example</email>
        \t\t</author>
        \t\t<summary type="html">\(post.html().escaped)</summary>
        \t\t<category term="\(post.theme.rubric.escaped)" />
        \t</entry>

        """
    }
    return feed + "</feed>\n"
  }
}
