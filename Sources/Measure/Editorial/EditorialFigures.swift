/// How many times as much people react to some posts as to the usual post of the same account.
///
/// The median of `(1 + I) / (median of 1 + I over the account's posts)`: 1 for no difference.
public struct ReactionRatio: Hashable, Sendable, Codable {
  /// The ratio, over 0.
  public let value: Double

  /// The lower end of its 95 % interval; nil when there are too few posts for one.
  public let low: Double?

  /// The upper end of that interval; nil together with the lower end.
  public let high: Double?

  /// What it is the median of: the posts of a commune, or communes of a stratum.
  public let count: Int

  /// Creates a ratio.
  public init(value: Double, low: Double?, high: Double?, count: Int) {
    self.value = value
    self.low = low
    self.high = high
    self.count = count
  }

  /// Whether the interval leaves out 1: people react more, or less, beyond chance.
  public var isClear: Bool {
    guard let low, let high else { return false }
    return low > 1 || high < 1
  }
}

/// What a commune published of one facet in one period, on all its accounts, the mayor's aside.
public struct FacetFigure: Hashable, Sendable {
  /// The facet.
  public let facet: Facet

  /// The posts of that facet, on lists by date.
  public let posts: Int

  /// Their part of all such posts, 0 to 1; a post of several themes counts for each.
  public let share: Double

  /// The lower end of the share's 95 % interval (Wilson).
  public let low: Double

  /// The upper end of that interval.
  public let high: Double

  /// How much people react, against the usual post of the same account; nil under five posts with
  /// known counts.
  public let ratio: ReactionRatio?

  /// The same against what communes of the same size get with that facet; nil when either is unknown.
  ///
  /// Its interval is that of `ratio`: what the stratum gets is taken as known.
  public let againstStratum: ReactionRatio?

  /// Creates a figure.
  public init(
    facet: Facet,
    posts: Int,
    share: Double,
    low: Double,
    high: Double,
    ratio: ReactionRatio?,
    againstStratum: ReactionRatio?
  ) {
    self.facet = facet
    self.posts = posts
    self.share = share
    self.low = low
    self.high = high
    self.ratio = ratio
    self.againstStratum = againstStratum
  }
}

/// What a commune published, against what it says it publishes.
public struct EditorialLine: Hashable, Sendable {
  /// The posts sorted: its own, on lists by date, answers aside; 0 or more.
  public let posts: Int

  /// One figure a facet that has posts: themes in the order of the lexicon, posts of no theme last,
  /// media, weekdays, hours.
  public let facets: [FacetFigure]

  /// Posts by local weekday, Monday first, and hour: 7 rows of 24; those of which only the day is known
  /// are left out.
  public let hours: [[Int]]

  /// How far it is from its declared line; nil when it declared none or has no post.
  public let distance: EditorialDistance?

  /// Creates a line.
  public init(
    posts: Int,
    facets: [FacetFigure],
    hours: [[Int]],
    distance: EditorialDistance?
  ) {
    self.posts = posts
    self.facets = facets
    self.hours = hours
    self.distance = distance
  }

  /// The figures of one kind of facet, in order.
  public func facets(of kind: Facet.Kind) -> [FacetFigure] {
    facets.filter { $0.facet.kind == kind }
  }
}

/// How far what a commune published is from the line it declared.
public struct EditorialDistance: Hashable, Sendable {
  /// One declared theme.
  public struct Gap: Hashable, Sendable {
    /// The theme's name.
    public let theme: String
    /// The part of its posts that the commune meant it to take, 0 to 1.
    public let target: Double
    /// The part that it took; a post of several themes counts in equal parts for each.
    public let observed: Double
    /// What the commune wants to reach; nil when it does not say.
    public let objective: String?
    /// Whom it wants to reach; nil when it does not say.
    public let audience: String?

    /// Creates a gap.
    public init(
      theme: String,
      target: Double,
      observed: Double,
      objective: String?,
      audience: String?
    ) {
      self.theme = theme
      self.target = target
      self.observed = observed
      self.objective = objective
      self.audience = audience
    }
  }

  /// The total variation distance, 0 to 1: the part of the posts that would have to be about
  /// something else; themes that are not declared count together.
  public let total: Double

  /// The declared themes, in the order of the lexicon.
  public let gaps: [Gap]

  /// The part of posts that is of no declared theme.
  public let undeclared: Double

  /// Creates a distance.
  public init(total: Double, gaps: [Gap], undeclared: Double) {
    self.total = total
    self.gaps = gaps
    self.undeclared = undeclared
  }
}

/// What posts of one facet get among communes of one size.
public struct StratumFacet: Hashable, Sendable {
  /// The smallest population of the stratum.
  public let lowest: Int

  /// The population of the next stratum; nil for the last one.
  public let limit: Int?

  /// The facet.
  public let facet: Facet

  /// The median over communes of how much people react, each against its own accounts' usual post;
  /// `count` is the number of communes.
  public let ratio: ReactionRatio

  /// The posts behind it.
  public let posts: Int

  /// Creates a figure.
  public init(lowest: Int, limit: Int?, facet: Facet, ratio: ReactionRatio, posts: Int) {
    self.lowest = lowest
    self.limit = limit
    self.facet = facet
    self.ratio = ratio
    self.posts = posts
  }

  /// Whether it may be said that this facet does better, or worse, than others: the interval leaves
  /// out 1 (which takes six communes at least).
  public var isNotable: Bool { ratio.isClear }
}
