/// WordPress: the richest feed, and two feeds of comments that are not posts.
extension Channel {
  private var header: String {
    """
    <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
    \txmlns:content="http://purl.org/rss/1.0/modules/content/"
    \txmlns:wfw="http://wellformedweb.org/CommentAPI/"
    \txmlns:dc="http://purl.org/dc/elements/1.1/"
    \txmlns:atom="http://www.w3.org/2005/Atom"
    \txmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
    \txmlns:slash="http://purl.org/rss/1.0/modules/slash/"
    \t>

    """
  }

  /// What stands before the items.
  private func opening(title: String, link: String, feed: String, description: String) -> String {
    """
    \(header)
    <channel>
    \t<title>\(title.texturised)</title>
    \t<atom:link href="\(feed)" rel="self" type="application/rss+xml" />
    \t<link>\(link)</link>
    \t<description>\(description.texturised)</description>
    \t<lastBuildDate>\(lastChange.rfc822UTC)</lastBuildDate>
    \t<language>fr-FR</language>
    \t<sy:updatePeriod>
    \thourly\t</sy:updatePeriod>
    \t<sy:updateFrequency>
    \t1\t</sy:updateFrequency>
    \t<generator>https://wordpress.org/?v=6.8.3</generator>

    """
  }

  /// The feed of articles, at `/feed/`.
  var wordPressFeed: String {
    var feed = opening(
      title: "\(title) – Vivre & partager",
      link: site,
      feed: "\(site)/feed/",
      description: "Site officiel \(name.withDe) (commune inventée)"
    )
    for post in posts { feed += item(post) }
    return feed + "\t</channel>\n</rss>\n"
  }

  private func item(_ post: Post) -> String {
    let page = page(of: post)
    let body = software == .divi ? diviBody(post) : post.html(\.texturised)
    // WordPress says nothing of comments where they are closed and there are none.
    let discussion =
      takesComments
      ? """
      \t\t\t\t\t<wfw:commentRss>\(page)feed/</wfw:commentRss>
      \t\t\t<slash:comments>\(post.count(post.comments, at: captured))</slash:comments>

      """ : ""
    return """
      \t<item>
      \t\t<title>\(post.title.texturised)</title>
      \t\t<link>\(page)</link>
      \(takesComments ? "\t\t\t\t\t<comments>\(page)#comments</comments>\n" : "")\t\t
      \t\t<dc:creator>\("Mairie".cdata)</dc:creator>
      \t\t<pubDate>\(post.published.rfc822UTC)</pubDate>
      \t\t\t\t<category>\(post.theme.rubric.escaped.cdata)</category>
      \t\t<guid isPermaLink="false">\(site)/?p=\(post.number)</guid>

      \t\t\t\t\t<description>\(excerpt(post).cdata)</description>
      \t\t\t\t\t\t\t\t\t\t<content:encoded>\("\(body)\n".cdata)</content:encoded>
      \t\t\t\t\t
      \(discussion)\t\t\t\t\t</item>

      """
  }

  private func excerpt(_ post: Post) -> String {
    let words = post.summary.clipped(to: 160, ending: " […]").texturised
    return software == .divi ? "\(Self.shortcodes)\(words)" : "<p>\(words)</p>\n"
  }

  /// Divi's shortcodes when the plugin does not run for feeds: WordPress has turned their straight
  /// quotes into French ones.
  private func diviBody(_ post: Post) -> String {
    "<p>\(Self.shortcodes)</p>\n\(post.html(\.texturised))\n"
      + "<p>[/et_pb_text][/et_pb_column][/et_pb_row][/et_pb_section]</p>"
  }

  private static let shortcodes = """
    [et_pb_section admin_label=&nbsp;&raquo;section&nbsp;&raquo;][et_pb_row \
    admin_label=&nbsp;&raquo;ligne&nbsp;&raquo;][et_pb_column type=&nbsp;&raquo;4_4&Prime;]\
    [et_pb_text background_layout=&nbsp;&raquo;light&nbsp;&raquo; text_orientation= »left »]
    """

  /// The feed of every comment of the site, at `/comments/feed/`.
  var commentFeed: String {
    comments(
      of: posts.filter { $0.comments > 0 },
      title: "Commentaires pour \(title)",
      link: site,
      feed: "\(site)/comments/feed/"
    )
  }

  /// The feed of the comments on one article, at the article's address and `feed/`.
  func commentFeed(of post: Post) -> String {
    comments(
      of: [post],
      title: "Commentaires sur : \(post.title)",
      link: page(of: post),
      feed: "\(page(of: post))feed/"
    )
  }

  private func comments(of posts: [Post], title: String, link: String, feed: String) -> String {
    var text = opening(title: title, link: link, feed: feed, description: "")
    for post in posts.prefix(10) {
      let count = post.count(post.comments, at: captured)
      for index in 0..<min(count, 4) {
        text += comment(index, on: post)
      }
    }
    return text + "\t</channel>\n</rss>\n"
  }

  private func comment(_ index: Int, on post: Post) -> String {
    let author = ["Odile R.", "Kévin du lavoir", "Une riveraine", "Père Castor"][index % 4]
    let words = [
      "Merci pour l’information !", "Et pour {rue}, c’est prévu quand ?",
      "Serait-il possible d’avoir les horaires du samedi ?", "Bravo à toute l’équipe 👏",
    ][index % 4].replacing("{rue}", with: "la rue des Lavandières")
    let identifier = post.number * 10 + index
    let written = min(Moment(seconds: post.published.seconds + 7_200 * (index + 1)), captured)
    return """
      \t<item>
      \t\t<title>Commentaires sur \(post.title.texturised) par \(author.texturised)</title>
      \t\t<link>\(page(of: post))#comment-\(identifier)</link>
      \t\t<dc:creator>\(author.cdata)</dc:creator>
      \t\t<pubDate>\(written.rfc822UTC)</pubDate>
      \t\t<guid isPermaLink="false">\(site)/?p=\(post.number)#comment-\(identifier)</guid>
      \t\t<description>\(words.texturised.cdata)</description>
      \t\t<content:encoded>\("<p>\(words.texturised)</p>\n".cdata)</content:encoded>
      \t</item>

      """
  }
}
