internal import Core

/// Which platforms show what to anyone (METHOD M8).
enum Shown {
  /// A dated list of posts.
  static let posts = Set(Platform.allCases).subtracting([.snapchat])

  /// Followers or subscribers.
  static let followers: Set<Platform> = [
    .facebook, .instagram, .twitter, .linkedin, .threads, .youtube, .tiktok, .mastodon, .bluesky,
    .telegram, .peertube, .dailymotion, .whatsapp,
  ]

  /// Reactions to a post.
  static let reactions = engagement.union([.telegram, .whatsapp])

  /// Reactions by kind.
  static let reactionKinds: Set<Platform> = [.facebook]

  /// The number of comments under a post.
  static let comments = engagement.union([.website])

  /// Both reactions and comments.
  static let engagement: Set<Platform> = [
    .facebook, .instagram, .twitter, .linkedin, .threads, .youtube, .tiktok, .mastodon, .bluesky,
    .peertube, .dailymotion,
  ]

  /// Shares or reposts of a post.
  static let shares: Set<Platform> = [
    .facebook, .twitter, .linkedin, .threads, .tiktok, .mastodon, .bluesky,
  ]

  /// Views of a post or of its video.
  static let views: Set<Platform> = [
    .facebook, .instagram, .twitter, .linkedin, .youtube, .tiktok, .telegram, .peertube,
    .dailymotion,
  ]

  /// The account's answers to others, among its posts.
  static let replies: Set<Platform> = [.twitter, .threads, .mastodon, .bluesky]

  /// Other people's posts that the account passed on, among its own.
  static let reposts: Set<Platform> = [
    .facebook, .twitter, .linkedin, .threads, .tiktok, .mastodon, .bluesky, .telegram,
  ]
}
