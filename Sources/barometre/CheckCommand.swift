import ArgumentParser
import Core
import Pipeline
import Workspace

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tells what is missing, stale or unmatched before a run.",
    discussion: """
      Reads what is new under exports/, as `ingest` does, then tells: wrong rows and settings, \
      exports that are refused or match no account, communes without account, accounts without \
      export, and accounts last saved before the period ended.

        barometre check --workspace data/isere --period 2026-Q3
      """
  )

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let run = try options.openRun()
    let summary = try await options.ingest(run)
    let accounts = try options.attempt { () throws(PipelineError) in
      try Pipeline.accounts(of: run)
    }
    let terminal = options.terminal
    let present = Set(accounts.map(\.insee))
    for commune in run.workspace.communes where !present.contains(commune.insee) {
      terminal.say("no account: \(commune.insee) \(commune.name)")
    }
    let end = run.period.bounds(in: run.workspace.settings.zone).upperBound
    for account in accounts {
      let name = "\(account.insee) \(account.platform.rawValue) \(account.url)"
      if account.exports == 0 {
        terminal.say("no export: \(name)")
      } else if let last = account.lastCapture {
        if last < end { terminal.say("last saved on \(last.day): \(name)") }
      } else {
        terminal.say("every export refused: \(name)")
      }
    }
    try options.finish(summary)
  }
}
