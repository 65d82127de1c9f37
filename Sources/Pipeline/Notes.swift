internal import Core
internal import Foundation
internal import Ledger
internal import Measure
internal import Report
internal import Workspace

/// What `writeNotes` did.
public struct NotesOutcome: Hashable, Sendable {
  /// The notes there are, relative to the workspace, by commune.
  public let notes: [String]

  /// Those of an earlier run that are no longer true, and were removed.
  public let removed: [String]
}

/// Writes a private note for each commune with a surge of comments, in `private/<period>/<insee>.md` of
/// the workspace: outside `reports/`, readable by their owner alone, never in a commit.
///
/// A note that is no longer true is removed.
///
/// - Throws: when the ledger cannot be used or a note cannot be written.
public func writeNotes(of run: Run) throws(PipelineError) -> NotesOutcome {
  let notes = try run.openLedger(after: .measure).look { try run.notes(in: $0) }
  let folder = NotesFolder(of: run)
  let isFrench = run.workspace.settings.language == .french
  do {
    let texts = notes.map { ($0.commune.insee, $0.markdown(isFrench: isFrench)) }
    let removed = try folder.replace(with: texts)
    return NotesOutcome(notes: texts.map { folder.name(of: $0.0) }, removed: removed)
  } catch {
    throw .report(.unwritable(path: folder.path, cause: error.localizedDescription))
  }
}

extension Run {
  /// The notes of the communes that have surges, by commune.
  fileprivate func notes(in session: borrowing LedgerSession) throws -> [PrivateNote] {
    let accounts = try session.accounts()
    let surges = Dictionary(
      zip(accounts.map(\.url), try session.surges()).filter { !$1.isEmpty }
    ) { first, _ in first }
    let concerned = Set(accounts.filter { surges[$0.url] != nil }.map(\.insee))
    var notes: [PrivateNote] = []
    for commune in try session.communes() where concerned.contains(commune.insee) {
      let zone = zone(of: commune)
      let histories = try session.histories(of: commune, over: period, in: zone)
        .filter { surges[$0.account.url] != nil }
      var episodes: [PrivateNote.Episode] = []
      for history in histories {
        for surge in surges[history.account.url] ?? [] {
          let context = SurgeContext(of: surge, in: history, over: period, zone: zone)
          let heading = try context.post.flatMap {
            try session.heading(ofPost: $0.key, onAccount: history.account.url)
          }
          episodes.append(
            PrivateNote.Episode(
              account: history.account,
              surge: surge,
              context: context,
              title: heading?.title,
              url: heading?.url
            )
          )
        }
      }
      let habits = histories.map { history in
        (history.account, AnswerHabits(of: history, over: period, in: zone))
      }
      notes.append(
        PrivateNote(
          commune: commune,
          period: period,
          zone: zone,
          episodes: episodes,
          habits: habits.filter { $0.1.asked > 0 },
          contact: workspace.settings.contact
        )
      )
    }
    return notes
  }
}

/// The folder of a period's notes.
private struct NotesFolder {
  /// The folder, and its name in the workspace.
  let path: String
  private let relative: String
  private let root: String
  private let manager = FileManager.default

  init(of run: Run) {
    root = run.workspace.root + "/private"
    relative = "private/\(run.period.fileName)"
    path = "\(run.workspace.root)/\(relative)"
  }

  func name(of insee: INSEECode) -> String { "\(relative)/\(insee).md" }

  /// Makes these the notes of the folder.
  ///
  /// - Returns: the names of those that were removed.
  func replace(with notes: [(insee: INSEECode, text: String)]) throws -> [String] {
    let kept = Set(notes.map { "\($0.insee).md" })
    let present = ((try? manager.contentsOfDirectory(atPath: path)) ?? []).sorted()
    let stale = present.filter { file in
      file.hasSuffix(".md") && INSEECode(rawValue: String(file.dropLast(3))) != nil
        && !kept.contains(file)
    }
    for file in stale { try manager.removeItem(atPath: "\(path)/\(file)") }
    guard !notes.isEmpty else { return stale.map { "\(relative)/\($0)" } }
    for folder in [root, path] {
      try manager.createDirectory(
        atPath: folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
      try manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
    }
    try write("*\n", to: "\(root)/.gitignore")
    for note in notes { try write(note.text, to: "\(path)/\(note.insee).md") }
    return stale.map { "\(relative)/\($0)" }
  }

  /// Writes a file that its owner alone reads, whole or not at all; one that says the same stays.
  private func write(_ text: String, to file: String) throws {
    let data = Data(text.utf8)
    if manager.contents(atPath: file) != data {
      try data.write(to: URL(filePath: file), options: .atomic)
    }
    try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
  }
}
