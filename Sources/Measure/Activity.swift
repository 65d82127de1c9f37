internal import Core

/// Presence and activity (METHOD M1), over the days that the exports cover (M10).
func activityMeasures(of observation: Observation) -> [MeasureValue] {
  let coverage = observation.coverage
  let days = coverage.days
  return presenceMeasures(of: observation) + [
    MeasureValue(
      "posts",
      Double(observation.listed.count),
      unless: observation.listed.isEmpty ? observation.unlisted : nil,
      count: days
    )
  ] + frequencyMeasures(of: observation) + [
    MeasureValue(
      "replies_per_week",
      Double(observation.replies * 7) / Double(days),
      unless: observation.unlisted ?? unseen(observation.replies, Shown.replies, observation),
      count: observation.replies
    ),
    MeasureValue(
      "reposts",
      Double(observation.reposts),
      unless: observation.unlisted ?? unseen(observation.reposts, Shown.reposts, observation),
      count: days
    ),
  ]
}

private func presenceMeasures(of observation: Observation) -> [MeasureValue] {
  let coverage = observation.coverage
  let isOpen = observation.period.open(for: observation.account) != nil
  let unproved = observation.own.isEmpty && !observation.isDormant
  return [
    MeasureValue("present", isOpen ? 1 : 0, count: observation.readExports),
    MeasureValue(
      "coverage",
      coverage.share,
      unless: observation.unreadable ?? (observation.unlisted == .selection ? .selection : nil),
      count: coverage.days
    ),
    MeasureValue(
      "dormant",
      observation.isDormant ? 1 : 0,
      unless: unproved ? observation.unlisted ?? .lowCoverage : nil,
      count: coverage.days
    ),
  ]
}

/// How often and how steadily: the measures of posts on covered days.
private func frequencyMeasures(of observation: Observation) -> [MeasureValue] {
  let coverage = observation.coverage
  let posted = observation.listed.map(\.day).filter(coverage.contains)
  let rhythm = Rhythm(of: posted, in: coverage)
  let days = Double(coverage.days)
  return [
    MeasureValue(
      "posts_per_week",
      observation.postsPerWeek,
      unless: observation.unlisted,
      interval: byarInterval(of: Double(posted.count)).scaled(by: 7 / days),
      count: posted.count
    ),
    MeasureValue(
      "active_slices",
      Double(rhythm.activeSlices),
      unless: rhythm.missing(observation.unlisted),
      count: rhythm.coveredSlices
    ),
    MeasureValue(
      "regularity",
      rhythm.regularity,
      unless: rhythm.missing(observation.unlisted),
      count: rhythm.coveredSlices
    ),
    MeasureValue(
      "longest_gap_days",
      Double(rhythm.longestGap),
      unless: observation.unlisted,
      count: posted.count
    ),
  ]
}

/// How steadily some days of a coverage were posted on.
struct Rhythm: Hashable, Sendable {
  /// The slices that are covered, ascending.
  let covered: [Int]

  /// Those with a post, ascending.
  let active: [Int]

  /// The most days from one post to the next, ends of covered runs included.
  let longestGap: Int

  /// Measures covered days on which something was posted, in any order.
  init(of posted: [Day], in coverage: Coverage) {
    let slices = Set(posted.map(coverage.period.slice))
    covered = coverage.slices
    active = covered.filter(slices.contains)
    let sorted = posted.sorted()
    longestGap =
      coverage.runs.map { run in
        let marks =
          [run.lowerBound] + sorted.filter(run.contains) + [run.upperBound.advanced(by: 1)]
        return zip(marks, marks.dropFirst()).map { $1.number - $0.number }.max() ?? 0
      }.max() ?? 0
  }

  /// How many slices are covered.
  var coveredSlices: Int { covered.count }

  /// How many of them have a post.
  var activeSlices: Int { active.count }

  /// Active slices over covered slices, 0 to 1.
  var regularity: Double { Double(activeSlices) / Double(coveredSlices) }

  /// The reason given, or else that no slice is covered; nil when one is.
  func missing(_ reason: MissingReason?) -> MissingReason? {
    reason ?? (coveredSlices == 0 ? .lowCoverage : nil)
  }
}

/// Why a number of replies or reposts is not printed: lists often leave them out, so that none seen
/// is not none.
private func unseen(
  _ count: Int,
  _ shown: Set<Platform>,
  _ observation: Observation
) -> MissingReason? {
  count > 0 ? nil : observation.absence(of: shown, otherwise: .noneSeen)
}

extension Observation {
  /// Its posts of covered days over those days, per week; not a number when none is covered.
  var postsPerWeek: Double {
    Double(listed.count { coverage.contains($0.day) } * 7) / Double(coverage.days)
  }
}
