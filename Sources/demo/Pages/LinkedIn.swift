/// LinkedIn for guests: a company's page, with ages for people and identifiers that hold the time.
extension Channel {
  /// `linkedin.com/company/…`: the latest ten updates.
  var linkedInPage: String {
    let name = handle.replacing("_", with: "-")
    let cards = posts.prefix(10).map { post in
      let likes = now(post.likes, of: post)
      let pictures =
        switch post.media {
        case .video: "<div data-test-id=\"feed-native-video-content\"></div>"
        case .link: "<article data-test-id=\"article-content\"></article>"
        default:
          """
          <div data-test-id="feed-images-content"><ul>\
          \(String(repeating: "<li data-test-id=\"feed-images-content__list-item\"></li>", count: post.media == .album ? 3 : 1))\
          </ul></div>
          """
        }
      let reactions =
        likes > 0
        ? "<a data-num-reactions=\"\(likes)\" aria-label=\"\(likes) réactions\">\(likes)</a>" : ""
      return """
        <li><div data-id="entire-feed-card-link"><a href="https://www.linkedin.com/posts/\
        \(name)_actu-activity-\(post.activity)-demo" data-id="main-feed-card__full-link"></a>
        <article class="main-feed-activity-card" data-activity-urn="urn:li:activity:\(post.activity)">\
        <div><a data-tracking-control-name="organization_guest_main-feed-card_feed-actor-name" \
        href="\(address)?trk=demo">\(title.escaped)</a> <time>\(age(of: post))</time></div>
        <p data-test-id="main-feed-activity-card__commentary">\(post.message.escaped)</p>\(pictures)\
        <div class="main-feed-activity-card__social-actions">\(reactions)</div></article></div></li>
        """
    }
    let subscribers = "\(followers.grouped(by: "\u{202f}")) abonnés"
    return """
      <!DOCTYPE html>
      <html lang="fr"><head><meta charset="utf-8"><meta name="pageKey" content="d_org_guest_company_overview">
      <link rel="canonical" href="\(address)"><title>\(title.escaped) | LinkedIn</title>
      <meta property="og:title" content="\(title.escaped) | LinkedIn">
      <meta property="og:description" content="\(title.escaped) | \(subscribers) sur LinkedIn."></head><body>
      <h1 class="top-card-layout__title">\(title.escaped)</h1>
      <h3 class="top-card-layout__first-subline">Pays de Tercelin <span></span> \(subscribers)</h3><ul>
      \(cards.joined(separator: "\n"))
      </ul></body></html>

      """
  }

  /// `3 j`, `2 sem.`: what people see.
  private func age(of post: Post) -> String {
    let days = (captured.seconds - post.published.seconds) / 86_400
    return days < 7 ? "\(max(days, 1)) j" : days < 30 ? "\(days / 7) sem." : "\(days / 30) mois"
  }
}
