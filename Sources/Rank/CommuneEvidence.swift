public import Core
public import Measure

/// What one account of a commune brings to the index.
public struct AccountEvidence: Hashable, Sendable {
  /// The account.
  public let account: Account

  /// What the size model needs; nil when engagement cannot be judged (METHOD M10).
  public let engagement: EngagementFacts?

  /// Whether its questions and answers count: it has enough posts and known followers.
  public let isEligible: Bool

  /// The comments that exports hold.
  public let commentsSeen: Double

  /// The comments that pages state.
  public let commentsStated: Double

  /// Why nothing is known of the questions under its posts; nil when something is.
  public let unseenComments: MissingReason?

  /// Why nothing is known of the counts of its posts; nil when something is.
  let uncounted: MissingReason?

  /// The slices in which it has posts with counts or questions, ascending.
  let slices: [SliceEvidence]

  /// How far its figures may be from those shown; nil when no count is rounded.
  let rounding: RoundingBounds?

  /// How many of its posts have known counts, and were captured under 7 days old.
  let youngPosts: Double

  /// The names of the measures that evidence is made of.
  public static let inputs: Set<String> = [
    "posts_with_counts", "followers_mean", "log_mean", "log_sd", "comments", "comments_seen",
    "posts", "questions", "young_posts_share",
  ]

  /// Gathers evidence.
  ///
  /// - Parameters:
  ///   - account: the account.
  ///   - measures: those named in `inputs`, others aside.
  ///   - slices: the slices in which it has posts with counts or questions.
  ///   - rounding: how far its figures may be from those shown.
  ///   - fewestPosts: the fewest posts with which it counts for its commune.
  public init(
    account: Account,
    measures: [MeasureValue],
    slices: [SliceEvidence],
    rounding: RoundingBounds? = nil,
    fewestPosts: Int = usualFewestPosts
  ) {
    func measure(_ name: String) -> MeasureValue? { measures.first { $0.name == name } }
    func count(_ name: String) -> Double { measure(name)?.value ?? 0 }
    self.account = account
    engagement = EngagementFacts(measures, fewestPosts: fewestPosts)
    let followers = measure("followers_mean")
    let isKnown = followers?.value.map { $0 > 0 } ?? (followers?.reason == .notApplicable)
    isEligible = isKnown && max(count("posts"), count("posts_with_counts")) >= Double(fewestPosts)
    commentsSeen = count("comments_seen")
    commentsStated = count("comments")
    unseenComments = measure("questions")?.reason
    uncounted = measure("posts_with_counts")?.reason
    self.slices = slices.filter { 0..<Period.mostSlices ~= $0.slice }
      .sorted { $0.slice < $1.slice }
    self.rounding = rounding
    let young = measure("young_posts_share")
    youngPosts = (young?.value ?? 0) * Double(young?.count ?? 0)
  }

  /// Questions that could be followed, and those of them answered in time, as a draw counts them.
  func questions(in draw: SliceDraw) -> (answered: Int, asked: Int) {
    slices.reduce(into: (0, 0)) { sum, slice in
      let times = draw.times[slice.slice]
      sum.0 += slice.answered * times
      sum.1 += slice.asked * times
    }
  }

  /// Its engagement at equal audience, as a draw counts its posts; that of any account when the draw
  /// holds none of them.
  func engagement(
    in draw: SliceDraw,
    model: SizeModel,
    facts: EngagementFacts,
    isShrunken: Bool
  )
    -> Double
  {
    var posts = 0
    var sum = 0.0
    for slice in slices {
      let times = draw.times[slice.slice]
      posts += slice.posts * times
      sum += slice.logSum * Double(times)
    }
    guard posts > 0 else { return model.mean }
    let residual = model.residual(logMean: sum / Double(posts), followers: facts.followers)
    return isShrunken ? model.shrunken(residual, posts: posts) : residual
  }
}

/// What one commune brings to the index.
public struct CommuneEvidence: Hashable, Sendable {
  /// The commune.
  public let commune: Commune

  /// The share of the period's days that its exports cover, 0 to 1; nil when unknown.
  public let coverage: Double?

  /// Its regularity, or why it is not measured.
  public let regularity: CommuneFigures.Figure

  /// Its audience, or why it is not measured.
  public let audience: CommuneFigures.Figure

  /// Why its engagement is not measured, if it is not.
  let disengaged: MissingReason

  /// Why its dialogue is not measured; nil when it is.
  let mute: MissingReason?

  /// The accounts that speak for it, the mayor's own aside.
  public let accounts: [AccountEvidence]

  /// The slices that its exports cover, and those of them with a post.
  let coveredSlices: [Int]
  let activeSlices: [Int]

  /// Gathers evidence.
  ///
  /// - Parameters:
  ///   - commune: the commune.
  ///   - measures: its measures, those of `Catalogue.commune`.
  ///   - accounts: its accounts; the mayor's own are left out.
  ///   - coveredSlices: the slices that its exports cover, ascending.
  ///   - activeSlices: those with a post, ascending.
  public init(
    commune: Commune,
    measures: [MeasureValue],
    accounts: [AccountEvidence],
    coveredSlices: [Int],
    activeSlices: [Int]
  ) {
    func measure(_ name: String) -> MeasureValue? { measures.first { $0.name == name } }
    func figure(_ name: String) -> CommuneFigures.Figure {
      let measured = measure(name)
      return measured?.value.map(CommuneFigures.Figure.init)
        ?? CommuneFigures.Figure(missing: measured?.reason ?? .noAccount)
    }
    self.commune = commune
    coverage = measure("commune_coverage")?.value
    regularity = figure("commune_regularity")
    audience = figure("audience")
    self.accounts = accounts.filter { $0.account.holder != .maire }
    disengaged = Self.disengagement(
      of: self.accounts,
      followerless: measure("commune_followers")?.reason
    )
    mute = Self.muteReason(of: self.accounts, otherwise: regularity.reason)
    self.coveredSlices = coveredSlices.filter { 0..<Period.mostSlices ~= $0 }
    self.activeSlices = activeSlices.filter { 0..<Period.mostSlices ~= $0 }
  }

  /// What was just measured of a commune.
  public init(_ measured: MeasuredCommune, fewestPosts: Int = usualFewestPosts) {
    self.init(
      commune: measured.commune,
      measures: measured.measures,
      accounts: measured.accounts.map {
        AccountEvidence(
          account: $0.account,
          measures: $0.measures,
          slices: $0.slices,
          rounding: $0.rounding,
          fewestPosts: fewestPosts
        )
      },
      coveredSlices: measured.coveredSlices,
      activeSlices: measured.activeSlices
    )
  }
}

extension CommuneEvidence {
  /// The questions of all its eligible accounts.
  func questions(in draw: SliceDraw) -> (answered: Int, asked: Int) {
    Self.questions(of: accounts.lazy.filter(\.isEligible), in: draw)
  }

  private static func questions(
    of accounts: some Sequence<AccountEvidence>,
    in draw: SliceDraw
  ) -> (answered: Int, asked: Int) {
    accounts.reduce(into: (0, 0)) { sum, account in
      let questions = account.questions(in: draw)
      sum.0 += questions.answered
      sum.1 += questions.asked
    }
  }

  /// The slices drawn in which it posted over those drawn that its exports cover; nil when they cover
  /// none of them.
  func regularity(in draw: SliceDraw) -> Double? {
    let covered = coveredSlices.reduce(0) { $0 + draw.times[$1] }
    let active = activeSlices.reduce(0) { $0 + draw.times[$1] }
    return covered > 0 ? Double(active) / Double(covered) : nil
  }

  /// Why the engagement of these accounts is not measured, if it is not: what is said of those on
  /// platforms that show counts (METHOD M8).
  private static func disengagement(
    of accounts: [AccountEvidence],
    followerless reason: MissingReason?
  ) -> MissingReason {
    let able = accounts.filter { $0.uncounted != .notApplicable }
    if able.isEmpty && !accounts.isEmpty { return .notApplicable }
    return reason ?? able.compactMap(\.uncounted).first ?? .unknownCounts
  }

  /// Why the dialogue of these accounts is not measured; nil when it is.
  private static func muteReason(
    of accounts: [AccountEvidence],
    otherwise reason: MissingReason?
  ) -> MissingReason? {
    let eligible = accounts.filter(\.isEligible)
    guard eligible.contains(where: { $0.unseenComments == nil }) else {
      // That comments are missing says more than that a platform has none, and so does what is said
      // of an account that does not count.
      let able = (eligible + accounts.filter { !$0.isEligible })
        .filter { $0.unseenComments != .notApplicable }
      if let first = able.first { return first.unseenComments ?? .tooFewPosts }
      return accounts.isEmpty ? reason ?? .noQuestion : .notApplicable
    }
    let seen = eligible.reduce(0) { $0 + min($1.commentsSeen, $1.commentsStated) }
    let stated = eligible.reduce(0) { $0 + $1.commentsStated }
    if 2 * seen < stated { return .commentSample }
    return questions(of: eligible, in: .observed).asked > 0 ? nil : .noQuestion
  }
}
