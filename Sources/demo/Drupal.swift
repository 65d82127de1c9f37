/// Drupal: no link to itself but an `xml:base`, and dates as the site's view formats them.
extension Channel {
  /// The feed of a view, at `/rss.xml`.
  var drupalFeed: String {
    var feed = """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0" xml:base="\(site)/rss.xml" \
      xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel>
          <title>\("Actualités \(name.withDe)".escaped)</title>
          <link>\(site)/rss.xml</link>
          <description>Commune inventée</description>
          <language>fr</language>

      """
    for (index, post) in posts.enumerated() {
      let date =
        switch software {
        // A view whose author dropped the hour for a time.
        case .frenchDrupal where index % 4 == 3: post.published.frenchDate
        case .frenchDrupal: post.published.frenchWithTime
        default: post.published.rfc822Paris
        }
      let body = """
        <div class="field field--name-body">\(post.html())</div>
        <div class="field field--rubrique">\(post.theme.rubric.escaped)</div>
        """
      feed += """
            <item>
          <title>\(post.title.escaped)</title>
          <link>\(page(of: post))</link>
          <description>\(body.escaped)</description>
          <pubDate>\(date)</pubDate>
          <dc:creator>Service communication</dc:creator>
          <guid isPermaLink="false">\(post.number) at \(site)</guid>
          </item>

        """
    }
    return feed + "  </channel>\n</rss>\n"
  }
}
