/// The pages of an account, as its layout writes them.
extension Channel {
  /// The page of the account; nil for software of which only the feed is saved.
  var page: String? {
    switch software {
    case .townNews: townNewsPage
    case .facebookComet: cometPage
    case .facebookMobile: facebookMobilePage
    case .facebookHead: facebookHeadPage
    case .instagram: instagramPage
    case .instagramJSON: instagramJSONPage
    case .x, .xChoice: xPage
    case .nitter: nitterPage
    case .linkedIn: linkedInPage
    case .tikTok: tikTokPage
    case .snapchat: snapchatPage
    case .telegram: telegramPage
    case .threads: threadsPage
    case .mastodon where followers > 0: mastodonPage
    case .youtube where followers > 0: youTubePage
    default: nil
    }
  }

  /// The page of one post with its comments, where the account's page does not hold them all.
  func page(discussing post: Post) -> String? {
    switch software {
    case .facebookComet: cometPage(of: post)
    case .instagramJSON: instagramJSONPage(of: post)
    case .x: xPage(of: post)
    case .tikTok: tikTokPage(of: post)
    case .threads: threadsPage(of: post)
    case .youtube where followers > 0: youTubePage(of: post)
    default: nil
    }
  }

  /// The address of that page.
  func address(of post: Post) -> String {
    switch software {
    case .facebookComet: "\(address)/posts/\(post.storyNumber)"
    case .instagramJSON: "\(address)p/\(post.shortcode)/"
    case .x: "\(address)/status/\(post.snowflake)"
    case .tikTok: "\(address)/video/\(post.videoNumber)"
    case .threads: "\(address)/post/\(post.shortcode)"
    case .youtube: "https://www.youtube.com/watch?v=\(post.key)"
    default: page(of: post)
    }
  }

  /// The comments under a post that were there at the capture.
  func comments(under post: Post) -> [Comment] {
    post.discussion.filter { $0.written < captured }
  }

  /// A count of a post as it stands at the capture.
  func now(_ final: Int, of post: Post) -> Int { post.count(final, at: captured) }

  /// The number of comments under a post at the capture.
  func commentCount(of post: Post) -> Int {
    post.discussion.isEmpty ? now(post.comments, of: post) : comments(under: post).count
  }
}

extension Int {
  /// `4,7 K`, as Facebook rounds in French; exact below a thousand.
  var shortened: String { shortened(unit: "K") }

  /// Two digits or three and a unit, cut off and not rounded up.
  func shortened(unit: String) -> String {
    guard self >= 1_000 else { return String(self) }
    let tenths = self / 100
    return tenths % 10 == 0 || tenths >= 1_000
      ? "\(tenths / 10)\u{a0}\(unit)" : "\(tenths / 10),\(tenths % 10)\u{a0}\(unit)"
  }
}
