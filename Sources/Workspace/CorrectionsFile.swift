internal import Core

/// `corrections.csv`: what communes obtained, row by row in the order in which it was accepted.
struct CorrectionsFile {
  static let columns: [Table.Column] = [
    .init("date", "accepte_le", required: true),
    .init("insee", "code_insee", "code_commune", "codgeo", "insee_com", required: true),
    .init("action", "effet", required: true),
    .init("what", "quoi", "objet", required: true),
    .init("account", "compte"),
    .init("on", "le", "jour"),
    .init("before", "avant"),
    .init("after", "apres"),
    .init("reason", "raison", "motif", required: true),
    .init("asked_by", "demande_par", "demandeur"),
    .init("period", "periode"),
  ]

  private(set) var corrections: [Correction] = []
  private(set) var problems: [Problem]

  private let accounts: [AccountAddress: Account]

  /// Reads the corrections of a text; a wrong row is a problem and corrects nothing.
  ///
  /// - Parameters:
  ///   - text: the text of the file.
  ///   - path: its name in problems.
  ///   - communes: the codes of `communes.csv`.
  ///   - accounts: those of `accounts.csv`.
  init(_ text: String, path: String, communes: Set<INSEECode>, accounts: [Account]) {
    let table = Table(text, path: path, columns: Self.columns)
    problems = table.problems
    self.accounts = Dictionary(
      accounts.compactMap { account in AccountAddress(account.url).map { ($0, account) } }
    ) { first, _ in first }
    for row in table.rows {
      do throws(Problem) {
        let correction = try correction(of: row)
        guard communes.contains(correction.insee) else {
          throw row.problem(
            in: "insee",
            "commune \(correction.insee) is not in communes.csv: add it there or mend the code"
          )
        }
        corrections.append(correction)
      } catch {
        problems.append(error)
      }
    }
    problems.sort { $0.position.line < $1.position.line }
  }

  private func correction(of row: Table.Row) throws(Problem) -> Correction {
    let insee = try inseeCode(of: row)
    let date = try day(in: "date", of: row)
    let subject = try text(in: "what", of: row, "what is corrected")
    return Correction(
      line: row.line,
      date: date,
      insee: insee,
      period: try period(of: row),
      effect: try effect(of: row, on: subject, for: insee),
      subject: subject,
      before: row["before"],
      after: row["after"],
      reason: try text(in: "reason", of: row, "the reason, which the report prints"),
      askedBy: try role(of: row)
    )
  }

  /// What a row does, by its action: `exclude`, `reassign`, `followers` or `note`.
  private func effect(
    of row: Table.Row,
    on subject: String,
    for insee: INSEECode
  ) throws(Problem) -> Correction.Effect {
    let action = try text(in: "action", of: row, "one of \(Self.actionNames)")
    switch folded(action) {
    case "exclude", "exclure", "ecarter":
      if let path = Self.exportPath(subject) { return .excludeExport(path: path) }
      if subject.contains("://"), PageAddress(subject) != nil { return .excludePost(url: subject) }
      throw row.problem(
        in: "what",
        "“\(subject)” is neither an export nor a post: write a path that begins with exports/, as "
          + "the quality page prints it, or the address of a post"
      )
    case "reassign", "rattacher":
      guard let path = Self.exportPath(subject) else {
        throw row.problem(
          in: "what",
          "“\(subject)” is not an export: write its path, which begins with exports/"
        )
      }
      return .reassign(path: path, account: try account(of: row).url)
    case "followers", "abonnes":
      let account = try account(of: row)
      guard account.insee == insee else {
        throw row.problem(
          in: "account",
          "\(account.url) is an account of commune \(account.insee), not of \(insee): mend one"
        )
      }
      let count = try text(in: "after", of: row, "how many followers there were")
      guard let count = wholeNumber(count) else {
        throw row.problem(in: "after", "“\(count)” is not a count: write a whole number")
      }
      return .followers(account: account.url, day: try day(in: "on", of: row), count: count)
    case "note", "mention":
      return .note
    case let name:
      let near = nearest(to: name, among: Self.actions)
      let advice =
        near.map { "write \($0), if that is meant" } ?? "write one of \(Self.actionNames)"
      throw row.problem(in: "action", "“\(action)” is not an action: \(advice)")
    }
  }

  private static let actions = ["exclude", "reassign", "followers", "note"]
  private static let actionNames = actions.joined(separator: ", ")

  /// A path under `exports/` as the ledger has it; nil when it is none.
  private static func exportPath(_ text: String) -> String? {
    let parts = text.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." }
    guard parts.first == "exports", parts.count > 1, !parts.contains("..") else { return nil }
    return parts.joined(separator: "/")
  }

  private func account(of row: Table.Row) throws(Problem) -> Account {
    let url = try text(in: "account", of: row, "the address of the account")
    if let account = AccountAddress(url).flatMap({ accounts[$0] }) { return account }
    throw row.problem(
      in: "account",
      "\(url) is not in accounts.csv: add the account there or mend the address"
    )
  }

  private func text(
    in column: String,
    of row: Table.Row,
    _ wanted: String
  ) throws(Problem) -> String {
    guard let text = row[column] else {
      throw row.problem(in: column, "no \(column): write \(wanted)")
    }
    return text
  }

  private func day(in column: String, of row: Table.Row) throws(Problem) -> Day {
    guard let day = try AccountsFile.day(in: column, of: row) else {
      throw row.problem(in: column, "no day: write it as 2026-07-01")
    }
    return day
  }

  private func period(of row: Table.Row) throws(Problem) -> Period? {
    guard let text = row["period"] else { return nil }
    if let period = Period(text) { return period }
    throw row.problem(in: "period", "“\(text)” is not a period: write it as 2026-Q3")
  }

  private func role(of row: Table.Row) throws(Problem) -> Correction.Role {
    guard let text = row["asked_by"] else { return .commune }
    switch folded(text) {
    case "commune", "mairie", "maire": return .commune
    case "publisher", "editeur", "association": return .publisher
    case "other", "autre", "tiers": return .other
    default:
      throw row.problem(
        in: "asked_by",
        "“\(text)” is not a role: write commune, publisher or other, and name nobody"
      )
    }
  }
}
