internal import Core
internal import Foundation
internal import Ledger
internal import Measure
internal import Rank
internal import Workspace

/// The ledger of an earlier period, there or not.
struct EarlierLedger {
  let period: Period
  let comparisons: [Comparison]
  let path: String

  /// The size and the time of the file; nil when it is not there.
  private let state: String?

  init(of period: Period, as comparisons: [Comparison], at path: String) {
    self.period = period
    self.comparisons = comparisons
    self.path = path
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let changed = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    state = attributes.map { "\($0[.size] ?? 0) \(Int(changed * 1e6))" }
  }

  var isThere: Bool { state != nil }

  /// What tells the file from another of the same path.
  var fingerprint: String { "\(period) \(state ?? "-")" }
}

extension Run {
  /// The ledgers of the periods that this one is compared with or follows, the latest first.
  var earlierLedgers: [EarlierLedger] {
    var compared: [Period: [Comparison]] = [:]
    for comparison in Comparison.allCases {
      if let earlier = comparison.earlier(than: period) {
        compared[earlier, default: []].append(comparison)
      }
    }
    var periods: [Period] = []
    var last = period
    for _ in 0..<History.length {
      last = last.previous
      periods.append(last)
    }
    return periods.map {
      EarlierLedger(
        of: $0,
        as: compared[$0, default: []],
        at: workspace.ledgerPath(for: $0)
      )
    }
  }

  /// Puts what earlier ledgers say beside what the ledger says now, in the place of what was there.
  ///
  /// A ledger that cannot be used is said with its reason, and the rest goes on.
  func compare(_ session: borrowing LedgerSession, with earlier: [EarlierLedger]) throws {
    try session.removeComparisons()
    let strata = rankSettings.strata
    let now = try session.ranking() ?? Ranking(groups: [], unranked: [])
    let method = try session.fingerprint(of: "settings")
    try session.add(session.adoption(strata: strata), of: nil)
    for (age, ledger) in earlier.enumerated() {
      guard ledger.isThere else {
        if !ledger.comparisons.isEmpty { try session.add(ledger.missing) }
        continue
      }
      do {
        var isSameMethod = false
        try Ledger(reading: ledger.path).read { old in
          try session.attempt {
            guard let record = try old.record(of: ledger.period, limits: strata),
              let ranking = try old.ranking()
            else { throw LedgerError.failed(path: ledger.path, detail: "was not ranked") }
            isSameMethod = try old.fingerprint(of: "settings") == method
            try session.add(record, place: History.length - 1 - age)
            for comparison in ledger.comparisons {
              try session.compareMeasures(with: old, as: comparison)
              try session.add(old.adoption(strata: strata), of: comparison)
              try session.add(
                standingChanges(
                  from: ranking,
                  to: now,
                  comparison: comparison,
                  isSameMethod: isSameMethod
                )
              )
            }
          }
        }
        try session.add(
          EarlierPeriod(
            period: ledger.period,
            comparisons: ledger.comparisons,
            isSameMethod: isSameMethod
          )
        )
      } catch let error as LedgerError {
        if case .full = error { throw error }
        try session.add(ledger.unusable(because: error))
      }
    }
    if let record = try session.record(of: period, limits: strata) {
      try session.add(record, place: History.length)
    }
  }
}

/// Why earlier periods are not compared with, or not by the same settings, as a run's ledger says.
///
/// - Returns: one text an earlier period, `path: what is wrong, what to do`, the latest first.
/// - Throws: when the ledger cannot be used.
public func comparisonProblems(of run: Run) throws(PipelineError) -> [String] {
  try run.openLedger().look { try $0.earlierPeriods() }.compactMap { earlier in
    if let problem = earlier.problem { return problem }
    guard earlier.isSameMethod == false, !earlier.comparisons.isEmpty else { return nil }
    return
      "ledger/\(earlier.period.fileName).sqlite: was ranked by other settings, so that ranks are "
      + "not compared with \(earlier.period): rank that period again, then this one"
  }
}

extension EarlierLedger {
  fileprivate var missing: EarlierPeriod {
    EarlierPeriod(
      period: period,
      comparisons: comparisons,
      problem: "ledger/\(period.fileName).sqlite: is not there, so that nothing is compared with "
        + "\(period): run that period, then this one again"
    )
  }

  fileprivate func unusable(because error: LedgerError) -> EarlierPeriod {
    let reason =
      switch error {
      case .newer: "was made by a newer version of barometre"
      case .notALedger: "is not a ledger"
      case .busy: "another run is writing to it"
      case .full: "the disk is full"
      case .failed(_, let detail): detail
      }
    return EarlierPeriod(
      period: period,
      comparisons: comparisons,
      problem: "ledger/\(period.fileName).sqlite: \(reason), so that nothing is compared with "
        + "\(period): run that period again, then this one"
    )
  }
}
