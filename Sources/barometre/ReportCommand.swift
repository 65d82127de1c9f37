import ArgumentParser
import Core
import Pipeline
import Workspace

/// Where a report goes.
struct ReportOptions: ParsableArguments {
  @Option(
    help: "The folder of the report, replaced whole. By default reports/ and the period.",
    completion: .directory
  )
  var output: String?

  @Flag(help: "Also write reports/<period>.zip, ready to upload; not with --output.")
  var zip = false

  /// The folder of all reports.
  static let shelf = "reports"

  func validate() throws {
    if zip, output != nil {
      throw ValidationError("an archive is made of reports/ alone: give --zip or --output")
    }
  }

  func directory(for run: Run) -> String { output ?? "\(Self.shelf)/\(run.period.fileName)" }
}

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes the report: HTML, Markdown and CSV.",
    discussion: """
      After `rank`. Open index.html in a browser; nothing is fetched.

        barometre report --workspace data/isere --period 2026-Q3 --draft
        barometre report --workspace data/isere --period 2026-Q3 --zip
      """
  )

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var report: ReportOptions

  @Flag(
    help: """
      Write the sheets that communes may answer before publication into drafts/<period>/ instead, \
      one file each, and envois.csv for a mail merge.
      """
  )
  var draft = false

  func run() async throws {
    let run = try options.openRun()
    if draft {
      try options.draft(run, to: report.output ?? "drafts/\(run.period.fileName)")
    } else {
      try await options.report(run, as: report)
    }
  }
}

extension WorkspaceOptions {
  /// Writes the drafts, and tells what they lack.
  fileprivate func draft(_ run: Run, to directory: String) throws {
    let settings = run.workspace.settings
    let file = SourcePosition(path: "benchmark.yml")
    if settings.contact == nil {
      terminal.fail(Problem(at: file, "no `contact`: communes cannot answer, write where they can"))
    }
    if settings.answerBy.map({ $0 <= run.period.end }) ?? true {
      let message = "no `answer_by` after \(run.period.end): write the last day to answer"
      terminal.fail(Problem(at: file, message))
    }
    let count = try attempt { () throws(PipelineError) in
      try Pipeline.draft(run, to: directory)
    }
    terminal.say("drafts: \(count) sheets, \(directory)/envois.csv lists them")
  }

  /// Writes the report, and what stands beside it in the folder of all reports.
  func report(_ run: Run, as report: ReportOptions) async throws {
    let directory = report.directory(for: run)
    let outcome = try await attempt { () async throws(PipelineError) in
      try await Pipeline.report(run, to: directory)
    }
    terminal.say("report: \(outcome.text), \(directory)/index.html")
    guard report.output == nil else { return }
    let archive = try attempt { () throws(PipelineError) in
      try publish(ReportOptions.shelf, of: run.workspace)
      return report.zip ? try packEdition(run.period.fileName, of: ReportOptions.shelf) : nil
    }
    if let archive { terminal.say("archive: \(archive)") }
  }
}
