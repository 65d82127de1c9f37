internal import Core

/// `accounts.csv`: the pages and profiles of the communes.
enum AccountsFile {
  static let columns: [Table.Column] = [
    .init("insee", "code_insee", "code_commune", "codgeo", "insee_com", required: true),
    .init("platform", "plateforme", "reseau", "reseau_social", required: true),
    .init("url", "adresse", "lien", "site", required: true),
    .init("holder", "titulaire", "type"),
    .init("since", "depuis", "date_debut"),
    .init("until", "jusqu_a", "date_fin"),
    .init("note", "remarque", "commentaire"),
  ]

  private static let platformSynonyms: [String: Platform] = [
    "x": .twitter, "site": .website, "site_web": .website, "site_internet": .website,
    "web": .website,
  ]

  /// Reads the accounts of a text.
  ///
  /// - Parameters:
  ///   - text: the text of the file.
  ///   - path: its name in problems.
  ///   - communes: the codes of `communes.csv`; an account of another commune is a problem.
  /// - Returns: the accounts by INSEE code, platform, holder and address, and what is wrong with the
  ///   other rows, by line.
  static func read(
    _ text: String,
    path: String,
    communes: Set<INSEECode>
  ) -> (accounts: [Account], problems: [Problem]) {
    let table = Table(text, path: path, columns: columns)
    var problems = table.problems
    var accounts: [Account] = []
    var lines: [AccountAddress: Int] = [:]
    for row in table.rows {
      do throws(Problem) {
        let (account, address) = try account(of: row)
        guard communes.contains(account.insee) else {
          throw row.problem(
            in: "insee",
            "commune \(account.insee) is not in communes.csv: add it there or mend the code"
          )
        }
        if let line = lines[address] {
          throw row.problem(
            in: "url",
            "\(account.url) is already the account of line \(line): remove one of the two"
          )
        }
        lines[address] = row.line
        accounts.append(account)
      } catch {
        problems.append(error)
      }
    }
    return (
      accounts.sorted(by: Account.inOrder), problems.sorted { $0.position.line < $1.position.line }
    )
  }

  private static func account(
    of row: Table.Row
  ) throws(Problem) -> (Account, AccountAddress) {
    guard let url = row["url"] else {
      throw row.problem(in: "url", "no address: copy it from the browser")
    }
    guard let address = AccountAddress(url) else {
      throw row.problem(in: "url", "“\(url)” is not a web address: copy it from the browser")
    }
    return (try account(of: row, at: url), address)
  }

  /// The account of a row, its address aside.
  static func account(of row: Table.Row, at url: String) throws(Problem) -> Account {
    let insee = try inseeCode(of: row)
    let platform = try platform(of: row)
    let holder = try holder(of: row)
    let since = try day(in: "since", of: row)
    let until = try day(in: "until", of: row)
    if let since, let until, until < since {
      throw row.problem(in: "until", "the account ends on \(until), before \(since): mend a date")
    }
    return Account(
      insee: insee,
      platform: platform,
      url: url,
      holder: holder,
      since: since,
      until: until,
      note: row["note"]
    )
  }

  private static func platform(of row: Table.Row) throws(Problem) -> Platform {
    guard let text = row["platform"] else {
      throw row.problem(in: "platform", "no platform: write one, as \(Platform.facebook.rawValue)")
    }
    let name = folded(text)
    let known = Platform.allCases.first { $0.rawValue == name || folded($0.displayName) == name }
    if let platform = known ?? platformSynonyms[name] { return platform }
    let names = Platform.allCases.map(\.rawValue)
    let advice =
      nearest(to: name, among: names).map { "write \($0), if that is meant" }
      ?? "write one of \(names.joined(separator: ", "))"
    throw row.problem(in: "platform", "“\(text)” is not a platform: \(advice)")
  }

  private static func holder(of row: Table.Row) throws(Problem) -> Holder {
    guard let text = row["holder"] else { return .commune }
    if let holder = Holder(rawValue: folded(text)) { return holder }
    let names = Holder.allCases.map(\.rawValue).joined(separator: ", ")
    throw row.problem(in: "holder", "“\(text)” is not a holder: write one of \(names)")
  }

  /// A day written `2026-07-01` or `01/07/2026`; nil for an empty field.
  static func day(in column: String, of row: Table.Row) throws(Problem) -> Day? {
    guard let text = row[column] else { return nil }
    guard let day = Day(written: text) else {
      throw row.problem(in: column, "“\(text)” is not a day: write it as 2026-07-01")
    }
    return day
  }
}

extension Account {
  /// The order of reports: INSEE code, platform, holder, address.
  static func inOrder(_ left: Account, _ right: Account) -> Bool {
    if left.insee != right.insee { return left.insee < right.insee }
    if left.platform != right.platform { return left.platform < right.platform }
    if left.holder != right.holder { return left.holder.rank < right.holder.rank }
    return left.url < right.url
  }
}

extension Holder {
  fileprivate var rank: Int { Holder.allCases.firstIndex(of: self) ?? 0 }
}
