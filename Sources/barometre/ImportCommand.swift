import ArgumentParser
import Core
import Foundation
import Workspace

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Fills communes.csv, accounts.csv or exports/ from tables of yours or of open data.",
    subcommands: [Communes.self, Accounts.self, Observations.self]
  )

  /// Where the rows come from and go to.
  struct Options: ParsableArguments {
    @Argument(help: "The CSV file.", completion: .file())
    var file: String

    @Option(help: "The folder of the workspace.", completion: .directory)
    var workspace = "."

    @Flag(help: "Replace the rows that are already there.")
    var replace = false
  }

  struct Communes: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes communes.csv from INSEE's population file.",
      discussion: """
        Takes donnees_communes.csv of the “populations de référence” of any vintage, or any file \
        with the columns insee, name and population.

          barometre import communes donnees_communes.csv --department 38 --workspace data/isere
        """
    )

    @OptionGroup var options: Options

    @Option(help: "Only the communes of this department; may be repeated.")
    var department: [String] = []

    func run() throws {
      try options.attempt { () throws(Problem) in
        try options.mayWrite("communes.csv")
        let found = try OpenData.communes(in: options.file, departments: Set(department))
        found.problems.forEach(options.fail)
        try Workspace.write(found.communes, in: options.workspace)
        print("\(options.workspace)/communes.csv: \(found.communes.count) communes")
      }
    }
  }

  struct Accounts: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes accounts.csv from a list of addresses.",
      discussion: """
        Takes any CSV with the columns insee, platform and url (or their French names), and leaves \
        out what is wrong: unknown communes and platforms, addresses given twice.

          barometre import accounts comptes.csv --workspace data/isere
        """
    )

    @OptionGroup var options: Options

    func run() throws {
      try options.attempt { () throws(Problem) in
        try options.mayWrite("accounts.csv")
        let communes = try OpenData.communes(
          in: options.workspace + "/communes.csv",
          departments: []
        )
        let found = try OpenData.accounts(in: options.file, communes: communes.communes)
        found.problems.forEach(options.fail)
        try Workspace.write(found.accounts, in: options.workspace)
        print("\(options.workspace)/accounts.csv: \(found.accounts.count) accounts")
      }
    }
  }
}

extension ImportCommand.Options {
  /// Refuses to overwrite rows, unless asked to.
  fileprivate func mayWrite(_ name: String) throws(Problem) {
    let path = "\(workspace)/\(name)"
    let text = (try? String(contentsOf: URL(filePath: path), encoding: .utf8)) ?? ""
    guard replace || text.split(whereSeparator: \.isNewline).count < 2 else {
      throw Problem(
        at: SourcePosition(path: path),
        "has rows already: give --replace to put the new ones in their place"
      )
    }
  }

  fileprivate func attempt(_ work: () throws(Problem) -> Void) throws {
    do { try work() } catch {
      fail(error)
      throw ExitCode(2)
    }
  }

  fileprivate func fail(_ problem: Problem) {
    FileHandle.standardError.write(Data((problem.description + "\n").utf8))
  }
}
