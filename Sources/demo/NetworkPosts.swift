/// Posts on networks: what they carry, what they draw and what is said under them.
extension Timeline {
  /// The post of Castelbrume's that people quarrel about: a surge of hostile comments (METHOD M7).
  static let quarrel = (insee: "99004", day: CalendarDay.number(2026, 9, 8))

  /// The hour and the two weekdays (0 for Monday) at which a town hall likes to publish.
  static func habit(of commune: Commune) -> (hour: Int, weekdays: [Int]) {
    var random = SplitMix64(seed: 3, stream: commune.insee)
    let first = random.below(5)
    return (random.pick([8, 11, 12, 17, 18, 19]), [first, (first + 2) % 5])
  }

  /// The post with what a network adds to it.
  ///
  /// - Parameters:
  ///   - post: the post, as a site would publish it.
  ///   - network: how the account is followed.
  ///   - random: what chooses.
  /// - Returns: the post with its medium, its final counts and its discussion.
  func noticed(_ post: Post, by network: Network, _ random: inout SplitMix64) -> Post {
    var post = post
    post.media = media(&random)
    let isQuarrel =
      commune.insee == Timeline.quarrel.insee && account.software == .facebookComet
      && post.published.day.number == Timeline.quarrel.day
    let habit = Timeline.habit(of: commune)
    let isAtHabit = habit.weekdays.contains(post.published.day.weekday)
    let reactions =
      network.reactions(on: account.software) * post.theme.appeal * post.media.appeal
      * (isAtHabit ? 1.1 : 1) * (0.4 + 0.6 * random.heavyTail())
    post.likes = Int(reactions + random.unit())
    post.shares = Int(reactions * (post.theme == .storm ? 0.5 : 0.12) + random.unit())
    post.views = Int(reactions * Double(random.within(18...36))) + 11
    let talk = account.software.talkativeness * post.theme.heat
    let discussion = Discussion(network: network, published: post.published)
    let count = Int(reactions * talk + random.unit())
    post.discussion =
      isQuarrel
      ? discussion.comments(58, asking: 30, within: 5, &random)
      : discussion.comments(min(count, 14), asking: 45, within: 10, &random)
    post.comments = post.discussion.count
    if isQuarrel {
      post.likes = max(post.likes, 66)
      post.anger = 0.45
    }
    return post
  }

  private func media(_ random: inout SplitMix64) -> Media {
    switch account.software {
    case .tikTok, .snapchat, .youtube: .video
    case .instagram, .instagramJSON: random.pick([.photo, .photo, .photo, .album, .album, .video])
    case .linkedIn: random.pick([.photo, .photo, .link, .video, .album])
    default: random.pick([.photo, .photo, .photo, .link, .text, .video])
    }
  }
}
