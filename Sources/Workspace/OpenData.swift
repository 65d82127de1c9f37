public import Core
internal import Foundation

/// Files of others from which a workspace is made.
public enum OpenData {
  /// Reads the communes of INSEE's population file (`donnees_communes.csv`, any vintage), or of a
  /// file with the columns of `communes.csv`.
  ///
  /// The column `COM` is a code in some vintages and a name in others; where it is a name, the code is
  /// that of the department and `CODCOM`.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - departments: those wanted; empty for all.
  /// - Returns: the communes by INSEE code, and what is wrong with the other rows.
  /// - Throws: when the file cannot be read.
  public static func communes(
    in path: String,
    departments: Set<String>
  ) throws(Problem) -> (communes: [Commune], problems: [Problem]) {
    let text = try TextFile.read(path, named: path)
    let table = Table(text, path: path, columns: populationColumns)
    let isPopulation = table.rows.first.map { $0["COM"] != nil && $0["PMUN"] != nil } ?? false
    guard isPopulation else {
      let file = CommunesFile.read(text, path: path)
      return (file.communes.filter { isWanted($0, departments) }, file.problems)
    }
    var communes: [Commune] = []
    var problems = table.problems
    for row in table.rows {
      guard let commune = commune(of: row) else {
        problems.append(row.problem(in: "COM", "neither a code nor a name of a commune: mend it"))
        continue
      }
      if isWanted(commune, departments) { communes.append(commune) }
    }
    return (communes.sorted { $0.insee < $1.insee }, problems)
  }

  /// Reads accounts from a file with the columns of `accounts.csv`.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - communes: those of the workspace.
  /// - Returns: the accounts in the order of reports, and what is wrong with the other rows.
  /// - Throws: when the file cannot be read.
  public static func accounts(
    in path: String,
    communes: [Commune]
  ) throws(Problem) -> (accounts: [Account], problems: [Problem]) {
    let text = try TextFile.read(path, named: path)
    return AccountsFile.read(text, path: path, communes: Set(communes.map(\.insee)))
  }

  private static let populationColumns: [Table.Column] = [
    .init("COM", "com"), .init("PMUN", "pmun"), .init("name", "commune"),
    .init("department", "dep", "coddep"), .init("CODCOM", "codcom"),
  ]

  private static func commune(of row: Table.Row) -> Commune? {
    let department = row["department"] ?? ""
    // Overseas, a code is the first two digits of the department's and three of the commune's.
    let local = row["CODCOM"].map { department.prefix(2) + $0 }
    let stated = row["COM"].flatMap { INSEECode(rawValue: $0) }
    let insee = stated ?? local.flatMap { INSEECode(rawValue: String($0)) }
    let name = stated == nil ? row["COM"] : row["name"]
    guard let insee, let name else { return nil }
    return Commune(
      insee: insee,
      name: name,
      department: CommunesFile.department(of: insee),
      population: row["PMUN"].flatMap(wholeNumber)
    )
  }

  private static func isWanted(_ commune: Commune, _ departments: Set<String>) -> Bool {
    departments.isEmpty || departments.contains(commune.department)
  }
}

extension Workspace {
  /// Writes `communes.csv` whole.
  ///
  /// - Throws: when it cannot be written.
  public static func write(_ communes: [Commune], in root: String) throws(Problem) {
    let rows = communes.map {
      [$0.insee.rawValue, $0.name, $0.department, $0.population.map(String.init) ?? ""]
    }
    try write(rows, under: ["insee", "name", "department", "population"], "communes.csv", root)
  }

  /// Writes `accounts.csv` whole.
  ///
  /// - Throws: when it cannot be written.
  public static func write(_ accounts: [Account], in root: String) throws(Problem) {
    let rows = accounts.map { account in
      [
        account.insee.rawValue, account.platform.rawValue, account.url, account.holder.rawValue,
        account.since?.description ?? "", account.until?.description ?? "", account.note ?? "",
      ]
    }
    let header = ["insee", "platform", "url", "holder", "since", "until", "note"]
    try write(rows, under: header, "accounts.csv", root)
  }

  private static func write(
    _ rows: [[String]],
    under header: [String],
    _ name: String,
    _ root: String
  ) throws(Problem) {
    let lines = ([header] + rows).map { $0.map(quoted).joined(separator: ",") + "\n" }
    do {
      try Data(lines.joined().utf8).write(to: URL(filePath: "\(root)/\(name)"), options: .atomic)
    } catch {
      throw Problem(
        at: SourcePosition(path: name),
        "cannot be written (\(error.localizedDescription)): check the folder and the disk"
      )
    }
  }

  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { ",;\"\n\r".contains($0) }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
