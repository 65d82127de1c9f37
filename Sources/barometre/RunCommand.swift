import ArgumentParser
import Pipeline

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Reads, measures, ranks, writes the report and the private notes: all in one.",
    discussion: """
      Does only what is not done yet: a second run does nothing, and a changed export redoes what \
      depends on it.

        barometre run --workspace data/isere
        barometre run --workspace data/isere --period 2026 --output reports/2026 --jobs 4
      """
  )

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    let run = try options.openRun()
    let summary = try await options.ingest(run)
    try options.measure(run)
    try await options.rank(run)
    try await options.report(run, as: report)
    try options.writeNotes(run)
    try options.finish(summary)
  }
}
