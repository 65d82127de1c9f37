internal import Core

/// What was seen of one account over one period, sorted out once for all its measures.
struct Observation: Sendable {
  /// A post of the account's own and its local day.
  struct Dated: Hashable, Sendable {
    let post: AccountHistory.Post
    let day: Day
  }

  /// The followers read at one capture, and its local day.
  struct Followers: Hashable, Sendable {
    let capturedAt: Instant
    let day: Day
    let count: Count
  }

  let account: Account
  let population: Int?
  let period: Period
  let zone: CivilZone
  let coverage: Coverage

  /// The fewest posts with which it counts for its commune.
  let fewestPosts: Int

  /// The number of exports that could be read.
  let readExports: Int

  /// Its own posts of the days it was open, answers to others aside, by date and then by key.
  let own: [Dated]

  /// Those of a list by date: only they tell how often it posts.
  let listed: [Dated]

  /// The dated comments under its own posts, of before the period's end, by time and then as exports
  /// give them.
  let comments: [AccountHistory.Comment]

  /// The comments that exports hold under each of its own posts, of any time or none.
  let sections: [AccountHistory.CommentSection]

  /// Whether exports hold comments under its own posts and date none of them.
  let hasUndatedCommentsOnly: Bool

  /// Its answers to others, of covered days.
  let replies: Int

  /// Other people's posts that it passed on, of covered days.
  let reposts: Int

  /// Its followers as read, by capture time.
  let followers: [Followers]

  /// Why nothing at all is known of it; nil when something is.
  let unreadable: MissingReason?

  /// Why its days are not known; nil when some are.
  let unlisted: MissingReason?

  /// Sorts out what a history says of a period.
  init(
    of history: AccountHistory,
    over period: Period,
    in zone: CivilZone,
    fewestPosts: Int = usualFewestPosts
  ) {
    let open = period.open(for: history.account)
    let coverage = Coverage(of: period, by: history, in: zone)
    let posts = history.posts
      .map { Dated(post: $0, day: zone.local($0.publishedAt).day) }
      .filter { open?.contains($0.day) == true }
      .sorted { ($0.post.publishedAt, $0.post.key) < ($1.post.publishedAt, $1.post.key) }
    let seen = posts.filter { !$0.post.isFromSelection && coverage.contains($0.day) }

    account = history.account
    population = history.population
    self.period = period
    self.zone = zone
    self.coverage = coverage
    self.fewestPosts = fewestPosts
    own = posts.filter { $0.post.origin == .own && !$0.post.isReply }
    listed = own.filter { !$0.post.isFromSelection }
    let keys = Set(own.lazy.map(\.post.key))
    let end = period.bounds(in: zone).upperBound
    let dated = history.comments.filter { keys.contains($0.post) }
    comments = dated.filter { $0.createdAt < end }
    sections = history.sections.filter { keys.contains($0.post) }
    hasUndatedCommentsOnly = dated.isEmpty && !sections.isEmpty
    replies = seen.count { $0.post.origin == .own && $0.post.isReply }
    reposts = seen.count { $0.post.origin == .repost }
    followers = history.snapshots
      .compactMap { snapshot in
        snapshot.followers.map { count in
          let moment = snapshot.capturedAt
          return Followers(capturedAt: moment, day: zone.local(moment).day, count: count)
        }
      }
      .sorted { ($0.capturedAt, $0.count.value) < ($1.capturedAt, $1.count.value) }

    let read = history.exports.filter { !$0.isRefused }
    readExports = read.count
    unreadable =
      if open == nil {
        .notOpen
      } else if history.exports.isEmpty {
        .noExport
      } else if read.isEmpty {
        .refused
      } else {
        nil
      }
    unlisted =
      if let unreadable {
        unreadable
      } else if !read.contains(where: { $0.listing == .chronological }) {
        .selection
      } else if coverage.days == 0 {
        .lowCoverage
      } else {
        nil
      }
  }

  /// Whether nothing was posted on any day it was open, as exports that cover them all show.
  var isDormant: Bool { own.isEmpty && coverage.isWhole(for: account) }

  /// Why no post is there to be measured; nil when there is one.
  var postless: MissingReason? {
    guard own.isEmpty else { return nil }
    return unreadable ?? (isDormant ? .dormant : unlisted ?? .lowCoverage)
  }

  /// The mean of the followers read, F in METHOD; nil when they are not shown.
  var meanFollowers: Double? {
    followers.isEmpty
      ? nil : followers.reduce(0) { $0 + Double($1.count.value) } / Double(followers.count)
  }

  /// Whether followers known to a rounded number only went into the mean.
  var hasRoundedFollowers: Bool { followers.contains { $0.count.isRounded } }

  /// Whether it counts for the index of its commune (METHOD M5): it has enough posts, and its
  /// followers are known where the platform shows them.
  var isEligible: Bool {
    own.count >= fewestPosts
      && (meanFollowers.map { $0 > 0 } ?? !Shown.followers.contains(account.platform))
  }

  /// Why followers are not known; nil when they are.
  var followerless: MissingReason? {
    guard followers.isEmpty else { return nil }
    return unreadable ?? absence(of: Shown.followers, otherwise: .unknownFollowers)
  }

  /// The reason for a figure that is not there: the platform's, when it never shows it.
  func absence(of shown: Set<Platform>, otherwise reason: MissingReason) -> MissingReason {
    shown.contains(account.platform) ? reason : .notApplicable
  }
}

/// The fewest posts with which an account counts for its commune, unless settings say otherwise
/// (METHOD M5).
public let usualFewestPosts = 6
