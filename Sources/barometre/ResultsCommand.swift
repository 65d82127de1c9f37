import ArgumentParser
import Foundation
import Pipeline

struct ResultsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "results",
    abstract: "Prints everything that was computed, for those who reproduce it.",
    discussion: """
      After `rank`: the measures of every account and commune with their intervals and reasons, the \
      size models, every rank with its sets, and the surges of comments. Surges are for private \
      notes: do not publish them.

        barometre results --json --workspace data/isere --period 2026-Q3 > results.json
      """
  )

  @OptionGroup var options: WorkspaceOptions

  @Flag(help: "Print JSON, the one form there is.")
  var json = false

  func validate() throws {
    guard json else { throw ValidationError("results are JSON: give --json") }
  }

  func run() throws {
    let run = try options.openRun()
    let data = try options.attempt { () throws(PipelineError) in try results(of: run) }
    FileHandle.standardOutput.write(data)
  }
}
