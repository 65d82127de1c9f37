import ArgumentParser
import CMalloc
import Foundation
import Pipeline

@main
struct BarometreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "barometre",
    abstract: "Compares how communes speak to their citizens, from saved public pages.",
    discussion: """
      A workspace is a folder with communes.csv, accounts.csv, benchmark.yml and exports/. Nothing \
      is fetched: it reads what you have saved.

        barometre init data/isere              makes a workspace
        barometre check --workspace data/isere tells what is missing before a run
        barometre run --workspace data/isere --period 2026-Q3
                                               reads, measures, ranks and writes the report

      Exit codes: 0 done; 1 done, with inputs refused under --strict; 2 the command, the settings \
      or the workspace cannot be used.
      """,
    version: programVersion,
    subcommands: [
      InitCommand.self, ImportCommand.self, CheckCommand.self, IngestCommand.self,
      MeasureCommand.self, RankCommand.self, ReportCommand.self, NotesCommand.self, RunCommand.self,
      InspectCommand.self, ListCommand.self, ResultsCommand.self, ExplainCommand.self,
    ]
  )

  /// Parses and runs the command; an unusable one exits with 2, where the library would with 64.
  static func main() async {
    do {
      var command = try parseAsRoot()
      // One heap for all threads: each more would keep its own peak. A second one where two threads
      // write sheets, which else wait for each other's allocations.
      mallopt(M_ARENA_MAX, command is ReportCommand ? 2 : 1)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
      Foundation.exit(2)
    }
  }
}
