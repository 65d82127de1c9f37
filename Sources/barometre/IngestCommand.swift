import ArgumentParser
import Core
import Ledger
import Pipeline
import Workspace

struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Reads the exports that are new or have changed into the ledger.",
    discussion: """
      Each file is tied to its account by what it says of itself, or by a folder named after the \
      INSEE code. What is refused or matches no account is listed; the rest goes on. A run that \
      was stopped goes on where it was.

        barometre ingest --workspace data/isere --period 2026-Q3
      """
  )

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let run = try options.openRun()
    try options.finish(try await options.ingest(run))
  }
}

extension WorkspaceOptions {
  /// Ingests, and tells what was read, refused and not matched.
  func ingest(_ run: Run) async throws -> IngestSummary {
    let summary = try await attempt { () async throws(PipelineError) in
      try await Pipeline.ingest(run.telling(ProgressMeter(terminal).show))
    }
    summary.problems.forEach(terminal.fail)
    if summary.read > 0 { try tell(of: run) }
    let totals = summary.totals
    terminal.say(
      "ingest: \(summary.files) files, \(summary.read) read now, \(summary.removed) gone; "
        + "\(totals.refused) refused, \(totals.unmatched) of no account; "
        + "\(totals.posts) posts in \(run.period)"
    )
    return summary
  }

  /// Ends a command.
  ///
  /// - Throws: exit code 1 when inputs were refused under --strict.
  func finish(_ summary: IngestSummary) throws {
    let refused = summary.totals.refused + summary.problems.count
    guard strict, refused > 0 else { return }
    terminal.fail("\(refused) inputs refused: `barometre list exports` tells why")
    throw ExitCode(1)
  }

  /// Tells each export that is refused or of no account.
  private func tell(of run: Run) throws {
    let exports = try attempt { () throws(PipelineError) in try Pipeline.exports(of: run) }
    for export in exports {
      if let refusal = export.refusal {
        terminal.note(problem(export.path, refusal.line, "refused, \(refusal.summary)"))
      } else if export.account == nil, export.correction == nil {
        let near = export.nearest.map { ", the nearest is \($0)" } ?? ""
        let advice =
          "add its account to accounts.csv, or put it in a folder named after the commune"
        terminal.note(problem(export.path, 0, "matches no account\(near): \(advice)"))
      }
    }
  }

  private func problem(_ path: String, _ line: Int, _ message: String) -> String {
    Problem(at: SourcePosition(path: "\(workspace)/\(path)", line: line), message).description
  }
}
