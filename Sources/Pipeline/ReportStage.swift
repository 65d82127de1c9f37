internal import Core
internal import Documents
internal import Foundation
internal import Ledger
internal import Rank
internal import Report
internal import Workspace

/// Writes the report of a run.
///
/// - Parameters:
///   - run: the run; its ledger has been ranked.
///   - directory: where the report goes; what is there is replaced whole.
/// - Returns: `unchanged` when the report that is there says the same.
/// - Throws: when the ledger cannot be used or the report cannot be written.
public func report(
  _ run: Run,
  to directory: String
) async throws(PipelineError) -> StageOutcome {
  let ledger = try run.openLedger(after: .rank)
  let previous = run.previousRanking()
  let fingerprint = try fingerprint(of: run, directory: directory, previous: previous, ledger)
  let isThere = FileManager.default.fileExists(atPath: directory + "/index.html")
  let last = try ledger.look { try $0.fingerprint(of: Stage.report.rawValue) }
  if isThere, last == fingerprint { return .unchanged }

  let edition = try ledger.look { try run.edition(in: $0, previousRanking: previous) }
  do throws(ReportError) {
    try await writeReport(edition, to: directory, jobs: run.jobs, digest: digest(of:)) {
      places throws(ReportError) in
      try run.dossiers(of: edition.communes[places], in: ledger)
    }
  } catch {
    throw .report(error)
  }
  try ledger.change { try $0.finish(Stage.report.rawValue, fingerprint: fingerprint) }
  return .done
}

/// Writes the drafts of the sheets, which communes may answer before publication.
///
/// - Parameters:
///   - run: the run; its ledger has been ranked.
///   - directory: where the drafts go; what is there is replaced whole. It is no part of `reports/`.
/// - Returns: how many drafts there are.
/// - Throws: when the ledger cannot be used or the drafts cannot be written.
public func draft(_ run: Run, to directory: String) throws(PipelineError) -> Int {
  let ledger = try run.openLedger(after: .rank)
  let previous = run.previousRanking()
  let edition = try ledger.look { try run.edition(in: $0, previousRanking: previous) }
  do throws(ReportError) {
    return try writeDrafts(edition, to: directory, contacts: run.workspace.contacts) {
      places throws(ReportError) in
      try run.dossiers(of: edition.communes[places], in: ledger)
    }
  } catch {
    throw .report(error)
  }
}

extension Run {
  /// What the sheets of some communes say, in their order.
  fileprivate func dossiers(
    of communes: ArraySlice<Commune>,
    in ledger: Ledger
  ) throws(ReportError) -> [Dossier] {
    do throws(LedgerError) {
      return try ledger.read { session in
        try communes.map { try dossier(of: $0, in: session) }
      }
    } catch { throw .unreadable(cause: error.description) }
  }
}

/// The SHA-256 of a file, read a megabyte at a time.
private func digest(of path: String) throws(ReportError) -> String {
  do {
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    return try SHA256.hexadecimal { try file.read(upToCount: 1 << 20).map { [UInt8]($0) } }
  } catch { throw .unreadable(cause: "\(path): cannot be read again: \(error)") }
}

/// What the report depends on, besides what the ranking does.
private func fingerprint(
  of run: Run,
  directory: String,
  previous: Ranking?,
  _ ledger: Ledger
) throws(PipelineError) -> String {
  let settings = run.workspace.settings
  let words: [String?] = [
    settings.title, settings.publisher, settings.territory,
    settings.languages.map(\.rawValue).joined(),
    settings.contact, settings.licence, settings.licenceURL, settings.notice,
    settings.mayors.rawValue, settings.address, settings.answerBy?.description,
    settings.legal.accessibility?.rawValue, URL(filePath: directory).standardizedFileURL.path,
  ]
  let ranked = try ledger.look { try $0.fingerprint(of: Stage.rank.rawValue) }
  let legal = Legal.fields.map { settings.legal[keyPath: $0.path] }
  let map = run.workspace.tiles.sorted { $0.key < $1.key }.map { insee, tile in
    "\(insee) \(tile.row) \(tile.column) \(tile.shortName)"
  }
  let facts = [ranked] + words + legal + map + run.workspace.problems.map(\.description)
  let text = facts.map { $0 ?? "\u{0}" }.joined(separator: "\u{1}") + "\u{1}\(previous.digest)"
  return SHA256.hexadecimal(Array(text.utf8))
}

extension Ranking? {
  /// What tells it from another ranking.
  fileprivate var digest: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return self.flatMap { try? encoder.encode($0) }.map { SHA256.hexadecimal(Array($0)) } ?? "none"
  }
}
