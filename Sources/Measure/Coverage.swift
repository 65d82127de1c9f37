public import Core

extension Period {
  /// A period is cut into this many slices of like length (METHOD M1): a quarter's weeks.
  static let usualSlices = 13

  /// The most slices that a period is cut into: those of a year.
  public static let mostSlices = 4 * usualSlices

  /// How many slices it is cut into: 13, of a year 52, those of its quarters (METHOD M6).
  public var sliceCount: Int { isYear ? Period.mostSlices : Period.usualSlices }

  /// The slice that one of its days is in, from 0: `13 d / T`, d counted from its first day; of a year,
  /// that of the quarter after those of the quarters before.
  func slice(of day: Day) -> Int {
    guard isYear else { return (day.number - start.number) * Period.usualSlices / days }
    let quarter = Period.quarter(of: day)
    let before = ((quarter.quarter?.number ?? 1) - 1) * Period.usualSlices
    return before + quarter.slice(of: day)
  }

  // The days are looked at first: most periods are told by them from a year.
  private var isYear: Bool { days >= 365 && year != nil }

  /// The days that it has in common with those on which an account was open; nil when none.
  public func open(for account: Account) -> Period? {
    Period(from: max(start, account.since ?? start), through: min(end, account.until ?? end))
  }
}

/// The days of a period on which exports show whether anything was posted (METHOD M10).
///
/// A chronological list shows its days from its oldest own post to its capture, or from the
/// beginning when it is complete. A selection shows none.
struct Coverage: Hashable, Sendable {
  let period: Period

  /// The covered days in unbroken runs, in order, apart from one another by a day at least.
  let runs: [ClosedRange<Day>]

  /// Joins runs that may overlap.
  init(of period: Period, runs: [ClosedRange<Day>]) {
    self.period = period
    var joined: [ClosedRange<Day>] = []
    for run in runs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, run.lowerBound <= last.upperBound.advanced(by: 1) {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, run.upperBound)
      } else {
        joined.append(run)
      }
    }
    self.runs = joined
  }

  /// What the exports of one account show of a period.
  init(of period: Period, by history: AccountHistory, in zone: CivilZone) {
    guard let open = period.open(for: history.account) else {
      self.init(of: period, runs: [])
      return
    }
    let runs = history.exports.compactMap { export -> ClosedRange<Day>? in
      guard !export.isRefused, export.listing == .chronological,
        let captured = export.capturedAt.map({ zone.local($0).day })
      else { return nil }
      let oldest = export.oldestPost.map { zone.local($0).day }
      guard let first = export.isComplete ? open.start : oldest.map({ max($0, open.start) })
      else { return nil }
      let last = min(captured, open.end)
      return first <= last ? first...last : nil
    }
    self.init(of: period, runs: runs)
  }

  /// What several accounts show together: the days that one of them covers at least.
  init(of period: Period, union coverages: [Coverage]) {
    self.init(of: period, runs: coverages.flatMap(\.runs))
  }

  /// The number of covered days.
  var days: Int { runs.reduce(0) { $0 + $1.upperBound.number - $1.lowerBound.number + 1 } }

  /// Covered days over the period's days, 0 to 1.
  var share: Double { Double(days) / Double(period.days) }

  /// Whether a day is covered.
  func contains(_ day: Day) -> Bool { runs.contains { $0.contains(day) } }

  /// Whether every day on which an account was open is covered.
  func isWhole(for account: Account) -> Bool {
    guard let open = period.open(for: account) else { return false }
    return runs.contains { $0.contains(open.start) && $0.contains(open.end) }
  }

  /// The slices of which half the days at least are covered, ascending.
  var slices: [Int] {
    var covered = [Int](repeating: 0, count: period.sliceCount)
    var lengths = covered
    for number in period.start.number...period.end.number {
      let slice = period.slice(of: Day(number: number))
      lengths[slice] += 1
      if contains(Day(number: number)) { covered[slice] += 1 }
    }
    return covered.indices.filter { 2 * covered[$0] >= lengths[$0] }
  }
}
