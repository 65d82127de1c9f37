import ArgumentParser
import Pipeline

struct RankCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Orders the communes among those of their size.",
    discussion: """
      After `measure`. Strata, weights and the fewest communes of a stratum are those of \
      benchmark.yml.

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
    terminal.say("rank: \(outcome.text)")
  }
}
