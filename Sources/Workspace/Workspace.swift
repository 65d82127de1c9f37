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

  /// Where communes are written to, as far as `communes.csv` tells in its column `contact`.
  public let contacts: [INSEECode: String]

  /// The accounts, by INSEE code, platform, holder and address.
  public let accounts: [Account]

  /// The themes that posts are sorted by: those of `themes.yml`, else the standard ones.
  public let themes: [Theme]

  /// The lines that communes declared in `editorial.csv`, in the order of themes; none without it.
  public let targets: [INSEECode: [ThemeTarget]]

  /// Where communes lie on a map of equal squares, by `tiles.csv`; none without it.
  public let tiles: [INSEECode: MapTile]

  /// What communes obtained, in the order of `corrections.csv`; empty without the file.
  public let corrections: [Correction]

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
    if let text = try Self.text(of: "benchmark.yml", in: root) {
      let file = SettingsFile(text, path: "benchmark.yml")
      settings = file.settings
      problems += file.problems
    } else {
      settings = Settings()
      notes.append("no benchmark.yml: the default settings are used")
    }

    let communesText = try TextFile.read(root + "/communes.csv", named: "communes.csv")
    let communes = CommunesFile.read(communesText, path: "communes.csv")
    contacts = CommunesFile.contacts(communesText, path: "communes.csv")
    self.communes = communes.communes
    problems += communes.problems

    let accounts = AccountsFile.read(
      try TextFile.read(root + "/accounts.csv", named: "accounts.csv"),
      path: "accounts.csv",
      communes: Set(communes.communes.map(\.insee))
    )
    self.accounts = accounts.accounts
    problems += accounts.problems

    let themes = try Self.text(of: "themes.yml", in: root).map {
      ThemesFile($0, path: "themes.yml")
    }
    problems += themes?.problems ?? []
    let known = themes?.themes ?? ThemesFile.standard
    self.themes = known

    let editorial = try Self.text(of: "editorial.csv", in: root).map { text in
      EditorialFile.read(
        text,
        path: "editorial.csv",
        communes: Set(communes.communes.map(\.insee)),
        themes: known
      )
    }
    problems += editorial?.problems ?? []
    targets = editorial?.targets ?? [:]
    let map = try Self.text(of: "tiles.csv", in: root).map { text in
      TilesFile.read(
        text,
        path: "tiles.csv",
        communes: Dictionary(communes.communes.map { ($0.insee, $0.name) }) { first, _ in first }
      )
    }
    problems += map?.problems ?? []
    tiles = map?.tiles ?? [:]
    if FileManager.default.fileExists(atPath: root + "/corrections.csv") {
      let file = CorrectionsFile(
        try TextFile.read(root + "/corrections.csv", named: "corrections.csv"),
        path: "corrections.csv",
        communes: Set(self.communes.map(\.insee)),
        accounts: self.accounts
      )
      corrections = file.corrections
      problems += file.problems
    } else {
      corrections = []
    }

    self.problems = problems
    self.notes = notes
  }

  /// The text of a file that need not be there; nil when it is not.
  private static func text(of name: String, in root: String) throws(Problem) -> String? {
    let path = "\(root)/\(name)"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try TextFile.read(path, named: name)
  }

  /// The path of a period's ledger.
  public func ledgerPath(for period: Period) -> String {
    "\(root)/ledger/\(period.fileName).sqlite"
  }
}
