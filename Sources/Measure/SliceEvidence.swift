internal import Core
internal import Foundation

/// What one account brings to the index in one slice of the period: what redraws of the slices are
/// computed from (METHOD M6).
public struct SliceEvidence: Hashable, Sendable {
  /// The slice, from 0.
  public let slice: Int

  /// The posts whose reactions and comments are both known.
  public let posts: Int

  /// The sum over those posts of `ln(1 + I)`.
  public let logSum: Double

  /// The questions asked in it at least a week before the end of the period and followed for a week.
  public let asked: Int

  /// Those that the account answered within a week.
  public let answered: Int

  /// Creates the evidence of a slice.
  public init(slice: Int, posts: Int, logSum: Double, asked: Int, answered: Int) {
    self.slice = slice
    self.posts = posts
    self.logSum = logSum
    self.asked = asked
    self.answered = answered
  }
}

/// The slices in which an account has posts with counts or questions, ascending; sums in the order of
/// the posts' dates.
func sliceEvidence(of observation: Observation) -> [SliceEvidence] {
  let period = observation.period
  var posts = [Int](repeating: 0, count: period.sliceCount)
  var logSums = [Double](repeating: 0, count: period.sliceCount)
  var asked = posts
  var answered = posts
  let engaged = observation.own.filter(\.post.hasEngagement)
  let interactions = Tally(engaged: engaged.map(\.post)).values
  for (post, count) in zip(engaged, interactions) {
    let slice = period.slice(of: post.day)
    posts[slice] += 1
    logSums[slice] += log1p(count)
  }
  let questions = Dialogue(of: observation).questions
  for question in questions where question.isFollowed {
    // Clocks that disagree date a comment before its post: it was asked, in the first slice at least.
    let day = observation.zone.local(question.askedAt).day
    let slice = period.slice(of: max(period.start, day))
    asked[slice] += 1
    if question.isAnsweredInTime { answered[slice] += 1 }
  }
  return posts.indices.filter { posts[$0] + asked[$0] > 0 }.map {
    SliceEvidence(
      slice: $0,
      posts: posts[$0],
      logSum: logSums[$0],
      asked: asked[$0],
      answered: answered[$0]
    )
  }
}
