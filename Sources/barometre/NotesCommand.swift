import ArgumentParser
import Pipeline

struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Writes the private notes on surges of comments, one a commune concerned.",
    discussion: """
      After `measure`, and as part of `run`. A note is in private/<period>/<insee>.md of the \
      workspace, readable by its owner alone: it is for the commune, and no report repeats it. It \
      holds no citizen's name or words. A note that is no longer true is removed.

        barometre notes --workspace data/isere --period 2026-Q3
      """
  )

  @OptionGroup var options: WorkspaceOptions

  func run() throws { try options.writeNotes(options.openRun()) }
}

extension WorkspaceOptions {
  func writeNotes(_ run: Run) throws {
    let outcome = try attempt { () throws(PipelineError) in try Pipeline.writeNotes(of: run) }
    let removed = outcome.removed.isEmpty ? "" : ", \(outcome.removed.count) removed"
    terminal.say("notes: \(outcome.notes.count) private\(removed)")
    for note in outcome.notes { terminal.say("  \(note)") }
  }
}
