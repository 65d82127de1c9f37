internal import Core

/// What posts counted, as METHOD M10 lets it be used, and figures of single counts (M3).
func countMeasures(of observation: Observation) -> [MeasureValue] {
  let posts = observation.own.map(\.post)
  let engaged = posts.filter(\.hasEngagement)
  let ages = engaged.compactMap(\.ageAtCapture)
  let unengaged = observation.absent(Shown.engagement)
  let comments = Tally(posts.compactMap(\.comments))
  let views = Tally(posts.compactMap(\.views))
  let interactions = Tally(engaged: engaged)
  let shares = engaged.compactMap(\.shares)
  let viewed = engaged.filter { $0.views != nil }
  let viewsOfEngaged = Tally(viewed.compactMap(\.views))
  let interactionsOfViewed = Tally(engaged: viewed)

  func total(_ name: String, _ tally: Tally, _ shown: Set<Platform>) -> MeasureValue {
    let isZero = observation.isDormant && shown.contains(observation.account.platform)
    return MeasureValue(
      name,
      tally.sum,
      unless: tally.isEmpty && !isZero ? observation.absent(shown) : nil,
      count: tally.values.count,
      isRounded: tally.isRounded
    )
  }

  func mean(_ name: String, _ tally: Tally, _ shown: Set<Platform>) -> MeasureValue {
    MeasureValue(
      name,
      tally.mean,
      unless: tally.isEmpty ? observation.absent(shown) : nil,
      interval: meanInterval(of: tally.values),
      count: tally.values.count,
      isRounded: tally.isRounded
    )
  }

  return [
    MeasureValue(
      "posts_with_counts",
      Double(engaged.count),
      unless: engaged.isEmpty && !observation.isDormant ? unengaged : nil,
      count: posts.count
    ),
    MeasureValue(
      "age_at_capture_days",
      median(ages) ?? 0,
      unless: ages.isEmpty ? unengaged : nil,
      count: ages.count
    ),
    MeasureValue(
      "young_posts_share",
      Double(ages.count { $0 < 7 }) / Double(ages.count),
      unless: ages.isEmpty ? unengaged : nil,
      count: ages.count
    ),
    total("reactions", Tally(posts.compactMap(\.reactions)), Shown.reactions),
    total("comments", comments, Shown.comments),
    MeasureValue(
      "shares",
      Tally(shares).sum,
      unless: shares.isEmpty || shares.count < engaged.count
        ? observation.absent(Shown.shares) : nil,
      count: shares.count,
      isRounded: Tally(shares).isRounded
    ),
    total("interactions", interactions, Shown.engagement),
    total("views", views, Shown.views),
    mean("comments_per_post", comments, Shown.comments),
    mean("views_per_post", views, Shown.views),
    MeasureValue(
      "er_views_pct",
      100 * interactionsOfViewed.sum / viewsOfEngaged.sum,
      unless: viewed.isEmpty
        ? observation.absent(Shown.views.intersection(Shown.engagement))
        : viewsOfEngaged.sum > 0 ? nil : .zeroDenominator,
      count: viewed.count,
      isRounded: interactionsOfViewed.isRounded || viewsOfEngaged.isRounded
    ),
  ]
}

/// Counts of some posts, in their order.
struct Tally: Hashable, Sendable {
  /// One value a post.
  let values: [Double]

  /// Whether one of them is known only to a unit.
  let isRounded: Bool

  /// Sums without overflow: whole numbers are exact up to 2⁵³.
  var sum: Double { values.reduce(0, +) }

  /// The sum over the number of posts; not a number without posts.
  var mean: Double { sum / Double(values.count) }

  /// Whether there is no post.
  var isEmpty: Bool { values.isEmpty }

  /// Counts as shown.
  init(_ counts: [Count]) {
    values = counts.map { Double($0.value) }
    isRounded = counts.contains(where: \.isRounded)
  }

  /// Reactions, comments and shares together, each so many times; shares that are not shown are 0.
  init(
    engaged posts: [AccountHistory.Post],
    weights: (reactions: Double, comments: Double, shares: Double) = (1, 1, 1)
  ) {
    func value(_ count: Count?) -> Double { Double(count?.value ?? 0) }
    values = posts.map {
      weights.reactions * value($0.reactions) + weights.comments * value($0.comments)
        + weights.shares * value($0.shares)
    }
    isRounded = posts.contains { post in
      [post.reactions, post.comments, post.shares].contains { $0?.isRounded == true }
    }
  }
}

extension AccountHistory.Post {
  /// Whether reactions and comments are both known: else it serves activity only.
  var hasEngagement: Bool { reactions != nil && comments != nil }

  /// Days from its publication to the capture of its counts; nil when unknown.
  var ageAtCapture: Double? {
    capturedAt.map { (Double($0.seconds) - Double(publishedAt.seconds)) / 86_400 }
  }
}

extension Observation {
  /// Why counts are not there that these platforms show.
  func absent(_ shown: Set<Platform>) -> MissingReason {
    unreadable ?? absence(of: shown, otherwise: postless ?? .unknownCounts)
  }
}
