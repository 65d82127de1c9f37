/// X as a browser displays it in French: exact totals in JSON-LD, exact counts in labels.
extension Channel {
  /// `x.com/…`: the latest posts.
  var xPage: String {
    """
    <!DOCTYPE html>
    <html dir="ltr" lang="fr"><head><meta charset="utf-8"><title>\(title.escaped) (@\(handle)) / X</title>
    <link rel="canonical" href="\(address)"><meta property="og:site_name" content="X (formerly Twitter)">\
    \(bulk.style)\(bulk.script)
    <script type="application/ld+json">\(xProfile)</script></head><body><div id="react-root">
    \(posts.map(xArticle).joined(separator: "\n"))
    </div></body></html>

    """
  }

  /// The account's totals, named as X names them.
  private var xProfile: String {
    let totals = [
      ("FollowAction", "Follows", followers), ("SubscribeAction", "Friends", following),
      ("WriteAction", "Tweets", total),
    ]
    let statistics = totals.map { action, name, count in
      """
      {"@type":"InteractionCounter","interactionType":"https://schema.org/\(action)",\
      "name":"\(name)","userInteractionCount":\(count)}
      """
    }
    return """
      {"@context":"http://schema.org","@type":"ProfilePage","mainEntity":{"@type":"Person",\
      "additionalName":"\(handle)","identifier":"\(accountNumber)","name":\(title.json),\
      "interactionStatistic":[\(statistics.joined(separator: ","))],"url":"\(address)"}}
      """
  }

  private func xArticle(_ post: Post) -> String {
    xArticle(
      author: handle,
      name: title,
      id: post.snowflake,
      at: post.published,
      text: post.message,
      photo: post.media == .photo ? "<div data-testid=\"tweetPhoto\">\(bulk.icon)</div>" : "",
      counts: [
        ("réponse", post.count(post.comments, at: captured)),
        ("repost", post.count(post.shares, at: captured)),
        ("j’aime", post.count(post.likes, at: captured)),
        ("vue", post.count(post.views, at: captured)),
      ]
    )
  }

  /// One post of anybody; labels leave out what is zero.
  private func xArticle(
    author: String,
    name: String,
    id: Int,
    at moment: Moment,
    text: String,
    photo: String,
    counts: [(word: String, count: Int)]
  ) -> String {
    let label = counts.filter { $0.count > 0 }.map { word, count in
      "\(count) \(word)\(count > 1 && word != "j’aime" ? "s" : "")"
    }
    let buttons = ["reply", "retweet", "like"].map { button in
      "<button data-testid=\"\(button)\" type=\"button\">\(bulk.nested(bulk.icon))</button>"
    }
    return bulk.nested(
      """
      <article data-testid="tweet" role="article"><div data-testid="User-Name">\
      <a href="/\(author)" role="link">\(name.escaped)</a></div>\
      <a href="/\(author)/status/\(id)" role="link">\
      <time datetime="\(moment.isoMilliseconds)">\(moment.frenchDay)</time></a>\
      <div data-testid="tweetText" lang="fr">\(text.escaped)</div>\(photo)\
      <div role="group" aria-label="\(label.joined(separator: ", "))">\(buttons.joined())</div>\
      </article>
      """
    )
  }
}
