import ArgumentParser
import Core
import Pipeline

/// Where a report goes.
struct ReportOptions: ParsableArguments {
  @Option(
    help: "The folder of the report, replaced whole. By default reports/ and the period.",
    completion: .directory
  )
  var output: String?

  func directory(for run: Run) -> String { output ?? "reports/\(run.period.fileName)" }
}

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes the report: HTML, Markdown and CSV.",
    discussion: """
      After `rank`. Open index.html in a browser; nothing is fetched.

        barometre report --workspace data/isere --period 2026-Q3 --output reports/2026-Q3
      """
  )

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    let run = try options.openRun()
    try await options.report(run, to: report.directory(for: run))
  }
}

extension WorkspaceOptions {
  func report(_ run: Run, to directory: String) async throws {
    let outcome = try await attempt { () async throws(PipelineError) in
      try await Pipeline.report(run, to: directory)
    }
    terminal.say("report: \(outcome.text), \(directory)/index.html")
  }
}
