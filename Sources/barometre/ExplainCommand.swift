import ArgumentParser
import Pipeline

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows where a commune's rank or one of its figures comes from.",
    discussion: """
      After `rank`: the rank and how sure it is, the four pillars, and the files they came from; \
      with a measure, its formula, the numbers put in, and every post it stands on. In the language \
      of benchmark.yml.

        barometre explain 38185 --workspace data/isere --period 2026-Q3
        barometre explain 38185 er_followers_pct --workspace data/isere --period 2026-Q3
      """
  )

  @Argument(help: "The INSEE code of the commune.")
  var insee: String

  @Argument(help: "A measure of the catalogue; without it, the rank.")
  var measure: String?

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    let run = try options.openRun()
    let text = try options.attempt { () throws(PipelineError) in
      try explain(insee, measure: measure, of: run)
    }
    print(text, terminator: "")
  }
}
