import ArgumentParser
import Pipeline

struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Computes the measures of every account and commune from the ledger.",
    discussion: """
      After `ingest`. What cannot be measured has a reason, never a zero.

        barometre measure --workspace data/isere --period 2026-Q3
      """
  )

  @OptionGroup var options: WorkspaceOptions

  func run() throws { try options.measure(options.openRun()) }
}

extension WorkspaceOptions {
  func measure(_ run: Run) throws {
    let outcome = try attempt { () throws(PipelineError) in
      try Pipeline.measure(run.telling(ProgressMeter(terminal).show))
    }
    terminal.say("measure: \(outcome.text)")
  }
}

extension StageOutcome {
  var text: String { self == .done ? "done" : "nothing has changed" }
}
