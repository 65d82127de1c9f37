import ArgumentParser
import Core
import Foundation
import Pipeline
import Workspace

/// The options that every command on a workspace has.
struct WorkspaceOptions: ParsableArguments {
  @Option(help: "The folder of the workspace.", completion: .directory)
  var workspace = "."

  @Option(
    help: """
      The period: 2026-Q3, 2026 or 2026-07-01/2026-09-30. By default that of benchmark.yml, else \
      the latest under exports/.
      """
  )
  var period: String?

  @Option(help: "How many files are read at a time; by default as many as there are processors.")
  var jobs: Int?

  @Flag(help: "Stop at wrong rows and settings, and exit with 1 when an export is refused.")
  var strict = false

  @Flag(help: "Print errors only.")
  var quiet = false

  func validate() throws {
    if let period, Period(period) == nil {
      throw ValidationError(
        "no period “\(period)”: write it as 2026-Q3, 2026 or 2026-07-01/2026-09-30"
      )
    }
    if let jobs, jobs < 1 { throw ValidationError("no run has \(jobs) jobs: give 1 or more") }
  }

  var terminal: Terminal { Terminal(isQuiet: quiet, root: root) }

  /// The folder without a slash at its end.
  private var root: String {
    workspace.count > 1 && workspace.hasSuffix("/") ? String(workspace.dropLast()) : workspace
  }

  /// The workspace, its problems printed.
  ///
  /// - Throws: exit code 2 when it cannot be used, or has problems under --strict.
  func openWorkspace() throws -> Workspace {
    let workspace: Workspace
    do { workspace = try Workspace(at: root) } catch {
      terminal.fail(error)
      throw ExitCode(2)
    }
    workspace.notes.forEach(terminal.note)
    workspace.problems.forEach(terminal.fail)
    if strict, !workspace.problems.isEmpty { throw ExitCode(2) }
    return workspace
  }

  /// The run that the options ask for.
  ///
  /// - Throws: exit code 2 when there is no such workspace or period.
  func openRun() throws -> Run {
    let workspace = try openWorkspace()
    let asked = period.flatMap { Period($0) } ?? workspace.settings.period
    guard let period = asked ?? ExportFiles.periods(in: workspace.root).first else {
      terminal.fail(
        Problem(
          at: SourcePosition(path: "benchmark.yml"),
          "no period: write `period: 2026-Q3` there, or give one with --period"
        )
      )
      throw ExitCode(2)
    }
    return Run(
      workspace: workspace,
      period: period,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount
    )
  }

  /// Does a stage; its error is printed.
  ///
  /// - Throws: exit code 2 when the stage cannot be done.
  func attempt<Value>(_ stage: () throws(PipelineError) -> Value) throws -> Value {
    do { return try stage() } catch { throw failed(error) }
  }

  /// Does a stage that reads files; its error is printed.
  ///
  /// - Throws: exit code 2 when the stage cannot be done.
  func attempt<Value>(_ stage: () async throws(PipelineError) -> Value) async throws -> Value {
    do { return try await stage() } catch { throw failed(error) }
  }

  private func failed(_ error: PipelineError) -> ExitCode {
    if case .workspace(let problem) = error {
      terminal.fail(problem)
    } else {
      terminal.fail(error.description)
    }
    return ExitCode(2)
  }
}
