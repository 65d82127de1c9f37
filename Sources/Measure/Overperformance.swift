internal import Core

/// How far the best post is above what the posts before it let expect (METHOD M3, CrowdTangle).
///
/// A post is compared with the posts of the same medium before it in the period; posts saved under a
/// week after they were published have not had the time of the others and are left aside.
func overperformanceMeasure(of observation: Observation) -> MeasureValue {
  let posts = observation.own.map(\.post)
    .filter { $0.hasEngagement && ($0.ageAtCapture ?? .infinity) >= settledDays }
  let interactions = Tally(engaged: posts).values
  var earlier: [Media?: [Double]] = [:]
  var scores: [Double] = []
  for (post, count) in zip(posts, interactions) {
    if let expected = usualInteractions(after: earlier[post.media, default: []]) {
      scores.append(overperformance(of: count, against: expected))
    }
    earlier[post.media, default: []].append(count)
  }
  let unengaged = posts.isEmpty ? observation.absent(Shown.engagement) : nil
  let best = scores.filter(\.isFinite).max()
  return MeasureValue(
    "overperforming_best",
    best ?? 0,
    unless: unengaged ?? (best == nil ? .tooFewPosts : nil),
    count: scores.count,
    isRounded: Tally(engaged: posts).isRounded
  )
}

/// What is usual after some posts: the mean of the middle half of the last hundred; nil under twenty.
func usualInteractions(after earlier: [Double]) -> Double? {
  let sorted = earlier.suffix(100).sorted()
  guard sorted.count >= 20 else { return nil }
  let middle = sorted.dropFirst(sorted.count / 4).dropLast(sorted.count / 4)
  return middle.reduce(0, +) / Double(middle.count)
}

/// CrowdTangle's score of a post: how many times as much as expected, or under it, negative, how many
/// times less.
func overperformance(of actual: Double, against expected: Double) -> Double {
  if actual == 0 { return -2 * expected }
  return actual >= expected ? actual / expected : -expected / actual
}

/// Days after which a post's counts have mostly come.
private let settledDays = 7.0
