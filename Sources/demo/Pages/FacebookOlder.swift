/// Facebook as a telephone's page kept it, and as it is served to whoever is not logged in.
extension Channel {
  /// `m.facebook.com/…`: likes of the page, not its followers; counts in a script.
  var facebookMobilePage: String {
    let articles = posts.map { post in
      let style =
        switch post.media {
        case .video: "video_inline"
        case .album: "album"
        case .link: "share"
        default: "photo"
        }
      let data = """
        {"top_level_post_id":"\(post.storyNumber)","page_id":"\(accountNumber)",\
        "story_attachment_style":"\(style)","page_insights":{"\(accountNumber)":\
        {"post_context":{"publish_time":\(post.published.seconds)}}}}
        """
      return """
        <article data-ft="\(data.escaped)"><header><h3><a href="/\(facebookName)/">\(title.escaped)</a></h3>\
        <abbr>\(post.published.frenchDay)</abbr></header><div><span><p>\(post.message.escaped)</p></span>\
        </div></article>
        """
    }
    let calls = posts.map { post in
      """
      ["MLiveData","set",[],["\(post.storyNumber)",{ft_ent_identifier:\(post.storyNumber),\
      comment_count:\(commentCount(of: post)),share_count:\(now(post.shares, of: post)),\
      like_count:\(now(post.likes, of: post))}]]
      """
    }
    return """
      \(facebookHead("\(title) - Publications"))
      \(articles.joined(separator: "\n"))
      <script>require("m",{a:[\(calls.joined(separator: ","))],serverTime:\(captured.seconds)000})</script>
      </body></html>

      """
  }

  /// `facebook.com/…` as served: the head says how many like the page, and there are no posts.
  var facebookHeadPage: String {
    """
    \(facebookHead(title))
    <script>d(["ServerTimeData",[],{"serverTime":\(captured.seconds)000}])</script>
    </body></html>

    """
  }

  private var facebookName: String { String(address.split(separator: "/").last ?? "") }

  private func facebookHead(_ heading: String) -> String {
    """
    <!DOCTYPE html>
    <html id="facebook" lang="fr"><head><meta charset="utf-8"><title>\(heading.escaped) | Facebook</title>
    <link rel="canonical" href="\(address)"><meta property="og:url" content="\(address)">
    <meta property="og:title" content="\(title.escaped)">
    <meta property="og:description" content="\(title.escaped). \(followers.grouped(by: "\u{a0}")) J’aime · \
    \(following) en parlent. Page officielle de la commune (inventée).">
    </head><body>
    """
  }
}
