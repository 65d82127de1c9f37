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
      exports that are refused or match no account, cities listed beside their \
      arrondissements, communes without account, accounts without export, accounts last saved before \
      the period or they ended, accounts that a commune's site leads to and that are not listed, \
      and corrections that change nothing.

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
    for city in run.workspace.citiesListedTwice { terminal.say("listed twice: \(city)") }
    let present = Set(accounts.filter { $0.open != nil }.map(\.insee))
    for commune in run.workspace.communes where !present.contains(commune.insee) {
      terminal.say("no account: \(commune.insee) \(commune.name)")
    }
    for account in accounts {
      guard let open = account.open else { continue }
      let end = open.bounds(in: run.workspace.settings.zone).upperBound
      let name = "\(account.insee) \(account.platform.rawValue) \(account.url)"
      if account.exports == 0 {
        terminal.say("no export: \(name)")
      } else if let last = account.lastCapture {
        if last < end { terminal.say("last saved on \(last.day): \(name)") }
      } else {
        terminal.say("every export refused: \(name)")
      }
    }
    try tellLinks(of: run)
    try tellCorrections(of: run)
    tellPublication(of: run)
    try options.finish(summary)
  }

  /// Tells the accounts that the sites of communes lead to and that nobody has listed.
  private func tellLinks(of run: Run) throws {
    let links = try options.attempt { () throws(PipelineError) in
      try Pipeline.unlistedAccounts(of: run)
    }
    for link in links {
      options.terminal.say(
        "not in accounts.csv: \(link.insee) \(link.platform.rawValue) \(link.url), "
          + "to which \(link.path) leads"
      )
    }
  }

  private func tellCorrections(of run: Run) throws {
    let corrections = try options.attempt { () throws(PipelineError) in
      try Pipeline.corrections(of: run)
    }
    guard !corrections.isEmpty else { return }
    let notes = corrections.count { $0.correction.effect == .note }
    for idle in corrections where !idle.isApplied && idle.correction.effect != .note {
      options.terminal.fail(
        Problem(
          at: SourcePosition(path: "corrections.csv", line: idle.correction.line),
          "changes nothing in \(run.period): no export has or shows “\(idle.correction.subject)”, "
            + "or its day is outside; mend it"
        )
      )
    }
    let applied = corrections.count(where: \.isApplied)
    let noun = notes == 1 ? "note" : "notes"
    options.terminal.say("corrections: \(applied) applied, \(notes) \(noun)")
  }

  /// Tells what the published report will lack.
  private func tellPublication(of run: Run) {
    let settings = run.workspace.settings
    let missing = settings.legal.missing
    if !missing.isEmpty {
      options.terminal.say(
        "legal page: benchmark.yml has no \(missing.joined(separator: ", ")) under `legal:`"
      )
    }
    if settings.contact == nil {
      options.terminal.say("no `contact:` in benchmark.yml: communes cannot answer")
    }
    if settings.address == nil {
      options.terminal.say(
        "no `address:` in benchmark.yml: links of the feed and of the data are relative"
      )
    }
  }
}
