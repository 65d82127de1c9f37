/// SPIP, `spip.php?page=backend`: dates in Dublin Core, the article as escaped HTML.
extension Channel {
  /// The feed; SPIP up to 3.1 writes no link to itself.
  var spipFeed: String {
    let old = software == .oldSPIP
    let own = "\(site)/spip.php?page=backend"
    var feed = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"
      \txmlns:dc="http://purl.org/dc/elements/1.1/"
      \txmlns:content="http://purl.org/rss/1.0/modules/content/"
      \(old ? "" : "\txmlns:atom=\"http://www.w3.org/2005/Atom\"\n")>

      <channel xml:lang="fr">
      \t<title>\(title.escaped)</title>
      \t<link>\(site)/</link>
      \t<description>\("La vie \(name.withDe) au quotidien (commune inventée)".escaped)</description>
      \t<language>fr</language>
      \t<generator>SPIP - www.spip.net\(old ? "" : " (4.4.5)")</generator>
      \(old ? "" : "\t<atom:link href=\"\(own)\" rel=\"self\" type=\"application/rss+xml\" />\n")

      """
    for post in posts { feed += spipItem(post) }
    return feed + "</channel>\n\n</rss>\n"
  }

  private func spipItem(_ post: Post) -> String {
    let page = page(of: post)
    let rubric = """
      <a href="\(site)/spip.php?rubrique\(post.theme.rawValue + 2)" rel="directory">\
      \(post.theme.rubric.escaped)</a>
      """
    let body = paragraphsOfSPIP(post)
    return """
      \t<item xml:lang="fr">
      \t\t<title>\(post.title.escaped)</title>
      \t\t<link>\(page.escaped)</link>
      \t\t<guid isPermaLink="true">\(page.escaped)</guid>
      \t\t<dc:date>\(post.published.isoUTC)</dc:date>
      \t\t<dc:format>text/html</dc:format>
      \t\t<dc:language>fr</dc:language>
      \t\t<dc:creator>Mairie</dc:creator>

      \t\t<description>\(post.summary.escaped)

      -
      \(rubric.escaped)

      </description>

       <content:encoded>\(body.escaped)</content:encoded>

      \t</item>

      """
  }

  private func paragraphsOfSPIP(_ post: Post) -> String {
    "<div class='rss_chapo'><p>\(post.summary.escaped)</p></div>\n<div class='rss_texte'>"
      + post.paragraphs.dropFirst().map { "<p>\($0.escaped)</p>" }.joined(separator: "\n")
      + "</div>"
  }
}
