internal import Core

/// `communes.csv`: the communes compared.
enum CommunesFile {
  static let columns: [Table.Column] = [
    .init("insee", "code_insee", "code_commune", "codgeo", "insee_com", required: true),
    .init("name", "nom", "commune", "libelle", "nom_commune", required: true),
    .init("department", "departement", "dep", "code_departement"),
    .init("population", "population_municipale", "pmun"),
  ]

  /// The communes of a text, by INSEE code, and what is wrong with the other rows.
  static func read(_ text: String, path: String) -> (communes: [Commune], problems: [Problem]) {
    let table = Table(text, path: path, columns: columns)
    var problems = table.problems
    var communes: [INSEECode: Commune] = [:]
    var lines: [INSEECode: Int] = [:]
    for row in table.rows {
      do throws(Problem) {
        let commune = try commune(of: row)
        if let line = lines[commune.insee] {
          let message = "commune \(commune.insee) is already on line \(line): remove one of the two"
          throw row.problem(in: "insee", message)
        }
        communes[commune.insee] = commune
        lines[commune.insee] = row.line
      } catch {
        problems.append(error)
      }
    }
    return (
      communes.values.sorted { $0.insee < $1.insee },
      problems.sorted { $0.position.line < $1.position.line }
    )
  }

  /// Where each commune is written to, as far as the text tells; never part of a report.
  static func contacts(_ text: String, path: String) -> [INSEECode: String] {
    let contact = Table.Column("contact", "courriel", "email", "e_mail", "mail", "mel")
    let rows = Table(text, path: path, columns: columns + [contact]).rows
    return Dictionary(
      rows.compactMap { row in
        guard let insee = try? inseeCode(of: row), let contact = row["contact"] else { return nil }
        return (insee, contact)
      }
    ) { first, _ in first }
  }

  private static func commune(of row: Table.Row) throws(Problem) -> Commune {
    let insee = try inseeCode(of: row)
    guard let name = row["name"] else {
      throw row.problem(in: "name", "commune \(insee) has no name: write it")
    }
    let population = try row["population"].map { (text) throws(Problem) in
      guard let number = wholeNumber(text) else {
        throw row.problem(
          in: "population",
          "“\(text)” is not a number of inhabitants: write digits alone, as 12345"
        )
      }
      return number
    }
    return Commune(
      insee: insee,
      name: name,
      department: row["department"] ?? department(of: insee),
      population: population
    )
  }

  /// The department that a code begins with: three characters overseas, two elsewhere.
  static func department(of insee: INSEECode) -> String {
    let code = insee.rawValue
    return String(code.prefix(code.hasPrefix("97") || code.hasPrefix("98") ? 3 : 2))
  }
}

/// The code in a row's column `insee`.
func inseeCode(of row: Table.Row) throws(Problem) -> INSEECode {
  guard let text = row["insee"] else {
    throw row.problem(in: "insee", "no INSEE code: write its five characters, as 38185 or 2A004")
  }
  if let code = INSEECode(rawValue: text) { return code }
  if let code = INSEECode(rawValue: "0" + text) {
    throw row.problem(
      in: "insee",
      "“\(text)” is not an INSEE code: a spreadsheet dropped its first 0, write \(code)"
    )
  }
  throw row.problem(
    in: "insee",
    "“\(text)” is not an INSEE code: write its five characters, as 38185 or 2A004"
  )
}

/// A whole number of 0 or more, its thousands apart or not by any blank; nil for anything else.
func wholeNumber(_ text: String) -> Int? {
  let digits = text.unicodeScalars.filter { !$0.properties.isWhitespace }
  guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
  return Int(String(String.UnicodeScalarView(digits)))
}
