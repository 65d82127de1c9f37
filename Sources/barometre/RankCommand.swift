import ArgumentParser
import Pipeline

struct RankCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Orders the communes among those of their size.",
    discussion: """
      After `measure`. Strata, weights and what else settles the order are those of benchmark.yml. \
      The period is compared with the ones before, where their ledgers are there. A year is \
      ranked over the ledgers of its quarters.

        barometre rank --workspace data/isere --period 2026-Q3
      """
  )

  @OptionGroup var options: WorkspaceOptions

  func run() async throws { try await options.rank(options.openRun()) }
}

extension WorkspaceOptions {
  func rank(_ run: Run) async throws {
    let outcome = try await attempt { () async throws(PipelineError) in
      try await Pipeline.rank(run)
    }
    if outcome == .done {
      let problems = try attempt { () throws(PipelineError) in try comparisonProblems(of: run) }
      problems.forEach(terminal.note)
    }
    terminal.say("rank: \(outcome.text)")
  }
}
