public import Core
internal import Foundation
internal import Ledger
internal import Measure
public import Workspace

/// One export, as `list` and `check` tell of it.
public struct ListedExport: Hashable, Sendable, Codable {
  /// Its path, relative to the workspace.
  public let path: String
  /// When it was saved.
  public let capturedAt: Instant
  /// The layout it was read as; nil when none.
  public let format: String?
  /// Why it gives nothing; nil when it was read.
  public let refusal: Refusal?
  /// The address of its account; nil when it matches none.
  public let account: String?
  /// The address of the nearest account of an export that matches none.
  public let nearest: String?
  /// The line of the correction that excludes it or assigns it to its account; nil without any.
  public let correction: Int?
  /// Its own posts dated in the period.
  public let posts: Int
}

/// One account, as `list` and `check` tell of it.
public struct ListedAccount: Hashable, Sendable, Codable {
  /// The commune's code.
  public let insee: INSEECode
  /// Where it is.
  public let platform: Platform
  /// Who speaks there.
  public let holder: Holder
  /// Its address.
  public let url: String
  /// How many exports show it.
  public let exports: Int
  /// How many of them were refused.
  public let refused: Int
  /// When the last of those that were read was saved; nil without any.
  public let lastCapture: Instant?
  /// The days of the period on which it was open; nil when there is none.
  public let open: Period?
}

/// One period that the workspace knows of.
public struct ListedPeriod: Hashable, Sendable, Codable {
  /// The period.
  public let period: Period
  /// How many files may say something of it.
  public let files: Int
  /// The stages that were done, in the order of a run.
  public let stages: [Stage]
}

/// The exports of a run's ledger, by path.
///
/// - Throws: when nothing was ingested, or the ledger cannot be used.
public func exports(of run: Run) throws(PipelineError) -> [ListedExport] {
  try run.openLedger(after: .ingest).look { session in
    let accounts = try session.accounts()
    return try session.exports(over: run.period, in: run.zone).map { export in
      ListedExport(
        path: export.path,
        capturedAt: export.capturedAt,
        format: export.format,
        refusal: export.refusal,
        account: export.account.map { accounts[$0].url },
        nearest: export.nearest.map { accounts[$0].url },
        correction: export.correction,
        posts: export.posts
      )
    }
  }
}

/// The accounts of a run's workspace, in the order of reports, and what was ingested of each.
///
/// - Throws: when nothing was ingested, or the ledger cannot be used.
public func accounts(of run: Run) throws(PipelineError) -> [ListedAccount] {
  let byAccount = Dictionary(grouping: try exports(of: run)) { $0.account }
  return run.workspace.accounts.map { account in
    let exports = byAccount[account.url, default: []]
    return ListedAccount(
      insee: account.insee,
      platform: account.platform,
      holder: account.holder,
      url: account.url,
      exports: exports.count,
      refused: exports.count { $0.refusal != nil },
      lastCapture: exports.filter { $0.refusal == nil }.map(\.capturedAt).max(),
      open: run.period.open(for: account)
    )
  }
}

/// The corrections that concern a run's period, by line, and what each changes.
///
/// - Throws: when nothing was ingested, or the ledger cannot be used.
public func corrections(of run: Run) throws(PipelineError) -> [AppliedCorrection] {
  try run.openLedger(after: .ingest).look {
    try $0.appliedCorrections(over: run.period, in: run.zone)
  }
}

/// The periods that a workspace has exports or a ledger of, the latest first.
public func periods(of workspace: Workspace) -> [ListedPeriod] {
  let names =
    (try? FileManager.default.contentsOfDirectory(atPath: workspace.root + "/ledger")) ?? []
  let worked = names.filter { $0.hasSuffix(".sqlite") }
    .compactMap { Period(fileName: String($0.dropLast(7))) }
  let all = Set(worked + ExportFiles.periods(in: workspace.root))
  return all.sorted { ($0.end, $1.start) > ($1.end, $0.start) }.map { period in
    let ledger = try? Ledger(reading: workspace.ledgerPath(for: period))
    let stages = Stage.allCases.filter { stage in
      (try? ledger?.read { try $0.fingerprint(of: stage.rawValue) }) != nil
    }
    let files = ExportFiles(in: workspace.root, for: period).files.count
    return ListedPeriod(period: period, files: files, stages: stages)
  }
}
