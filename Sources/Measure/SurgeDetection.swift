internal import Core

/// The conventions of METHOD M7.
private enum Threshold {
  /// A day is compared with no fewer days before it.
  static let history = 14
  /// Robust standard deviations above those days (Iglewicz & Hoaglin 1993), and comments.
  static let deviation = 3.5
  static let comments = 10
  /// The share of angry reactions and the comments per reaction or share that show hostility.
  static let angryShare = 0.15
  static let ratio = 1.0
}

/// A day is compared with at most so many days before it (METHOD M7).
let surgeWindow = 28

/// The surges of comments under an account's posts, by date.
///
/// The square root of a day's comments and 3/8 (Anscombe 1948) is compared with the median of the days
/// before; flagged days less than two days apart are one surge.
func surges(of observation: Observation) -> [Surge] {
  let period = observation.period
  let citizens = observation.comments.filter { !$0.isByAccount }.map { comment in
    (comment, observation.zone.local(comment.createdAt).day.number - period.start.number)
  }
  guard citizens.count >= Threshold.comments else { return [] }
  var counts = [Int](repeating: 0, count: period.days)
  for (_, day) in citizens where counts.indices.contains(day) { counts[day] += 1 }
  return episodes(of: counts).compactMap { episode in
    surge(episode, counts: counts, citizens: citizens, of: observation)
  }
}

/// A day that stands out.
private struct FlaggedDay {
  let day: Int
  let deviation: Double
}

/// The runs of days that stand out.
private func episodes(of counts: [Int]) -> [[FlaggedDay]] {
  let steady = counts.map { (Double($0) + 0.375).squareRoot() }
  var episodes: [[FlaggedDay]] = []
  for day in counts.indices.dropFirst(Threshold.history)
  where counts[day] >= Threshold.comments {
    let before = Array(steady[max(0, day - surgeWindow)..<day])
    guard let middle = median(before),
      let spread = median(before.map { abs($0 - middle) })
    else { continue }
    // 0.5 is the standard deviation of the root of a Poisson count.
    let deviation = (steady[day] - middle) / max(1.4826 * spread, 0.5)
    guard deviation >= Threshold.deviation else { continue }
    let flagged = FlaggedDay(day: day, deviation: deviation)
    if let last = episodes.last?.last, day - last.day < 2 {
      episodes[episodes.count - 1].append(flagged)
    } else {
      episodes.append([flagged])
    }
  }
  return episodes
}

/// An episode described by its most commented post.
private func surge(
  _ episode: [FlaggedDay],
  counts: [Int],
  citizens: [(comment: AccountHistory.Comment, day: Int)],
  of observation: Observation
) -> Surge? {
  guard let first = episode.first, let last = episode.last,
    let peak = episode.max(by: { (counts[$0.day], $1.day) < (counts[$1.day], $0.day) }),
    let post = mostCommented(
      citizens.filter { first.day...last.day ~= $0.day }.map(\.comment),
      of: observation
    )
  else { return nil }
  let hours = citizens.map(\.comment).filter { $0.post == post.key }
    .map { $0.createdAt.hours(since: post.publishedAt) }.sorted()
  let reactions = post.reactionTotal
  let angry = Double(post.reactionsByKind["angry", default: 0])
  let low = wilsonInterval(of: angry, among: reactions)?.low
  let passive = Double(post.reactions?.value ?? 0) + Double(post.shares?.value ?? 0)
  let ratio = passive > 0 ? Double(hours.count) / passive : nil
  let byHour = Dictionary(grouping: hours) { Int($0) }.mapValues(\.count)
  let fullest = byHour.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  let start = observation.period.start
  return Surge(
    first: start.advanced(by: first.day),
    last: start.advanced(by: last.day),
    peak: start.advanced(by: peak.day),
    peakComments: counts[peak.day],
    peakDeviation: peak.deviation,
    comments: counts[first.day...last.day].reduce(0, +),
    post: post.name,
    isHostile: (low ?? 0) >= Threshold.angryShare || (ratio ?? 0) >= Threshold.ratio,
    angryShareLow: low,
    ratio: ratio,
    hoursToPeak: fullest ?? 0,
    hoursToHalf: hours[(hours.count - 1) / 2]
  )
}

/// The post with most of some comments; the first by name among equals.
private func mostCommented(
  _ comments: [AccountHistory.Comment],
  of observation: Observation
) -> AccountHistory.Post? {
  let counts = Dictionary(grouping: comments, by: \.post).mapValues(\.count)
  return observation.own.map(\.post).filter { counts[$0.key] != nil }.min {
    (counts[$1.key] ?? 0, $0.name) < (counts[$0.key] ?? 0, $1.name)
  }
}

extension AccountHistory.Post {
  /// Its identifier, or else its key in the ledger.
  var name: String { identifier ?? String(key) }
}
