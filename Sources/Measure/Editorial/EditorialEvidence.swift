public import Core
internal import Foundation

/// What the posts of one commune say of its editorial line: what the figures are made from.
public struct EditorialEvidence: Hashable, Sendable {
  /// What one facet has.
  public struct Part: Hashable, Sendable {
    /// The facet, as a place in `facets(of:)`.
    public let place: Int
    /// The posts of it, on lists by date.
    public let posts: Int
    /// The same, a post of several themes counting in equal parts for each.
    public let weight: Double
    /// How much people react, over the posts whose reactions and comments are known; nil without any.
    public let ratio: ReactionRatio?

    /// Creates a part.
    public init(place: Int, posts: Int, weight: Double, ratio: ReactionRatio?) {
      self.place = place
      self.posts = posts
      self.weight = weight
      self.ratio = ratio
    }
  }

  /// The posts sorted, on lists by date.
  public let posts: Int

  /// Those by local weekday, Monday first, and hour: 7 rows of 24; those of which only the day is known
  /// are left out.
  public let hours: [[Int]]

  /// The facets that have posts, by place.
  public let parts: [Part]

  /// Creates evidence.
  public init(posts: Int, hours: [[Int]], parts: [Part]) {
    self.posts = posts
    self.hours = hours
    self.parts = parts
  }
}

/// Every facet that posts are counted by.
///
/// - Parameter themes: the names of the themes.
/// - Returns: in the order of reports, themes as in the lexicon, posts of no theme, media, weekdays,
///   hours.
public func facets(of themes: [String]) -> [Facet] {
  themes.map { .theme($0) } + [.theme(nil)] + Media.allCases.map { .media($0) }
    + (0..<7).map { .weekday($0) } + HourBand.allCases.map { .hours($0) }
}

/// Sorts the posts of a commune.
///
/// A post counts where METHOD lets it count: for shares when it is on a list by date, for reactions when
/// its reactions and comments are known and its account has five such posts.
///
/// - Parameters:
///   - histories: the histories of all its accounts; the mayor's own are left aside.
///   - themes: for each history the themes of its posts, as places in the lexicon, by the posts' keys.
///   - names: the names of the lexicon's themes.
///   - period: the days compared.
///   - zone: the zone of days and hours.
/// - Returns: the evidence, of no post when there is none.
public func editorialEvidence(
  of histories: [AccountHistory],
  themes: [[Int: [Int]]],
  named names: [String],
  over period: Period,
  in zone: CivilZone
) -> EditorialEvidence {
  let all = facets(of: names)
  let sorter = FacetSorter(all, themeCount: names.count)
  var posts = 0
  var hours = [[Int]](repeating: [Int](repeating: 0, count: 24), count: 7)
  var counts = [Int](repeating: 0, count: all.count)
  var weights = [Double](repeating: 0, count: all.count)
  var deviations = [[Double]](repeating: [], count: all.count)
  for (history, themes) in zip(histories, themes) where history.account.holder != .maire {
    let observation = Observation(of: history, over: period, in: zone)
    for dated in observation.listed {
      let hour = dated.hour(in: zone)
      posts += 1
      if let hour { hours[dated.day.weekday][hour] += 1 }
      let ofPost = themes[dated.post.key, default: []]
      for place in sorter.places(of: dated, hour: hour, themes: ofPost) {
        counts[place] += 1
        weights[place] += place < names.count ? 1 / Double(ofPost.count) : 1
      }
    }
    for (dated, deviation) in observation.deviations {
      let hour = dated.hour(in: zone)
      let ofPost = themes[dated.post.key, default: []]
      for place in sorter.places(of: dated, hour: hour, themes: ofPost) {
        deviations[place].append(deviation)
      }
    }
  }
  return EditorialEvidence(
    posts: posts,
    hours: hours,
    parts: all.indices.filter { counts[$0] > 0 || !deviations[$0].isEmpty }.map { place in
      EditorialEvidence.Part(
        place: place,
        posts: counts[place],
        weight: weights[place],
        ratio: ReactionRatio(ofLogarithms: deviations[place])
      )
    }
  )
}

extension Observation.Dated {
  /// The local hour it was published in; nil at midnight to the second, which is how a day without a
  /// time is read.
  fileprivate func hour(in zone: CivilZone) -> Int? {
    let second = zone.local(post.publishedAt).secondOfDay
    return second == 0 ? nil : second / 3600
  }
}

/// Finds the facets of a post among all.
private struct FacetSorter {
  let themeCount: Int
  let places: [Facet: Int]

  init(_ facets: [Facet], themeCount: Int) {
    self.themeCount = themeCount
    places = Dictionary(zip(facets, facets.indices)) { first, _ in first }
  }

  /// The places of a post's facets.
  func places(of dated: Observation.Dated, hour: Int?, themes: [Int]) -> [Int] {
    let others: [Facet] =
      [.weekday(dated.day.weekday)] + (hour.map { [.hours(HourBand(hour: $0))] } ?? [])
      + (dated.post.media.map { [.media($0)] } ?? [])
    return (themes.isEmpty ? [themeCount] : themes) + others.compactMap { places[$0] }
  }
}

extension Observation {
  /// How far each own post with known counts is from the account's usual one: `ln(1 + I)` less the
  /// median of all; none when fewer than five tell what is usual.
  fileprivate var deviations: [(Dated, Double)] {
    let engaged = own.filter(\.post.hasEngagement)
    guard engaged.count >= fewestComparedPosts else { return [] }
    let logarithms = Tally(engaged: engaged.map(\.post)).values.map(log1p)
    let usual = median(logarithms) ?? 0
    return zip(engaged, logarithms).map { ($0, $1 - usual) }
  }
}

/// The fewest posts whose reactions are compared.
let fewestComparedPosts = 5

extension ReactionRatio {
  /// The median of some ratios, given by their logarithms, with its interval; nil without any.
  public init?(ofLogarithms values: [Double]) {
    guard let middle = median(values) else { return nil }
    let interval = medianInterval(of: values)
    self.init(
      value: exp(middle),
      low: interval.map { exp($0.low) },
      high: interval.map { exp($0.high) },
      count: values.count
    )
  }
}

extension ReactionRatio {
  /// Its natural logarithm.
  var logarithm: Double { log(value) }
}
