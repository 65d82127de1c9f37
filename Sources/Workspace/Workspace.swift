public import Core
internal import Foundation

/// What a user owns: settings, communes, accounts and exports in one folder.
public struct Workspace: Sendable {
  /// The folder.
  public let root: String

  /// The settings.
  public let settings: Settings

  /// The communes, by INSEE code.
  public let communes: [Commune]

  /// The accounts, by INSEE code, platform, holder and address.
  public let accounts: [Account]

  /// Settings and rows that were left out, by file and line.
  public let problems: [Problem]

  /// Remarks that ask for nothing.
  public let notes: [String]

  /// Reads the workspace of a folder.
  ///
  /// A wrong row or setting is a problem and is left out.
  ///
  /// - Throws: the problem that makes it unusable: no such folder, no `communes.csv`.
  public init(at root: String) throws(Problem) {
    self.root = root
    guard FileManager.default.fileExists(atPath: root) else {
      throw Problem(
        at: SourcePosition(path: root),
        "no such workspace: give its folder with --workspace, or make one with `barometre init`"
      )
    }

    var problems: [Problem] = []
    var notes: [String] = []
    if FileManager.default.fileExists(atPath: root + "/benchmark.yml") {
      let text = try TextFile.read(root + "/benchmark.yml", named: "benchmark.yml")
      let file = SettingsFile(text, path: "benchmark.yml")
      settings = file.settings
      problems += file.problems
    } else {
      settings = Settings()
      notes.append("no benchmark.yml: the default settings are used")
    }

    let communes = CommunesFile.read(
      try TextFile.read(root + "/communes.csv", named: "communes.csv"),
      path: "communes.csv"
    )
    self.communes = communes.communes
    problems += communes.problems

    let accounts = AccountsFile.read(
      try TextFile.read(root + "/accounts.csv", named: "accounts.csv"),
      path: "accounts.csv",
      communes: Set(communes.communes.map(\.insee))
    )
    self.accounts = accounts.accounts
    problems += accounts.problems

    self.problems = problems
    self.notes = notes
  }

  /// The path of a period's ledger.
  public func ledgerPath(for period: Period) -> String {
    "\(root)/ledger/\(period.fileName).sqlite"
  }
}
