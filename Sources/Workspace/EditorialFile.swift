internal import Core

/// `editorial.csv`: the line that communes say they follow, one theme a row.
enum EditorialFile {
  static let columns: [Table.Column] = [
    .init("insee", "code_insee", "code_commune", "codgeo", required: true),
    .init("theme", "rubrique", "sujet", required: true),
    .init("objective", "objectif", "but"),
    .init("audience", "public", "cible"),
    .init("target_share", "share", "part", "part_visee", "part_cible", "target", required: true),
  ]

  /// The targets of a text by commune.
  ///
  /// - Parameters:
  ///   - text: the text of the file.
  ///   - path: its name in problems.
  ///   - communes: those that may declare a line.
  ///   - themes: those that it may be of.
  /// - Returns: the targets in the order of themes, and what is wrong with other rows.
  static func read(
    _ text: String,
    path: String,
    communes: Set<INSEECode>,
    themes: [Theme]
  ) -> (targets: [INSEECode: [ThemeTarget]], problems: [Problem]) {
    let table = Table(text, path: path, columns: columns)
    var problems = table.problems
    var places: [String: Int] = [:]
    for (place, theme) in themes.enumerated() { places[folded(theme.name)] = place }
    var rows: [INSEECode: [(place: Int, target: ThemeTarget, row: Table.Row)]] = [:]
    for row in table.rows {
      do throws(Problem) {
        let insee = try inseeCode(of: row)
        guard communes.contains(insee) else {
          throw row.problem(in: "insee", "commune \(insee) is not in communes.csv: add it there")
        }
        let place = try place(of: row, among: themes, places)
        if let other = rows[insee]?.first(where: { $0.place == place }) {
          throw row.problem(
            in: "theme",
            "the theme of \(insee) is already on line \(other.row.line): remove one of the two"
          )
        }
        let target = ThemeTarget(
          theme: themes[place].name,
          objective: row["objective"],
          audience: row["audience"],
          share: try share(of: row)
        )
        rows[insee, default: []].append((place, target, row))
      } catch {
        problems.append(error)
      }
    }
    for (insee, line) in rows {
      let total = line.reduce(0) { $0 + $1.target.share }
      guard total > 1.000_001, let last = line.last else { continue }
      problems.append(
        last.row.problem(
          in: "target_share",
          "the shares of \(insee) add up to \(Int((total * 100).rounded())) %, over 100 %: lower some"
        )
      )
      rows[insee] = nil
    }
    return (
      rows.mapValues { $0.sorted { $0.place < $1.place }.map(\.target) },
      problems.sorted { ($0.position.line, $0.message) < ($1.position.line, $1.message) }
    )
  }

  private static func place(
    of row: Table.Row,
    among themes: [Theme],
    _ places: [String: Int]
  ) throws(Problem) -> Int {
    let name = row["theme"] ?? ""
    if let place = places[folded(name)] { return place }
    let near = nearest(to: name, among: themes.map(\.name))
    let advice =
      near.map { "is “\($0)” meant?" } ?? "add it to themes.yml or write one that is there"
    throw row.problem(in: "theme", "no theme is named “\(name)”: \(advice)")
  }

  /// A share: `30 %`, `30` or `0,3`.
  private static func share(of row: Table.Row) throws(Problem) -> Double {
    let text = row["target_share"] ?? ""
    let digits = text.filter { !$0.isWhitespace && $0 != "%" }
    let isPercent = text.contains("%")
    if !isPercent, digits == "1" {
      throw row.problem(in: "target_share", "“1” may be 1 % or all: write 1 % or 100 %")
    }
    let number = Double(digits.replacing(",", with: "."))
    guard let number, number >= 0, number <= 100 else {
      throw row.problem(
        in: "target_share",
        "“\(text)” is not a part of the posts: write it as 30 % or 0,3"
      )
    }
    return isPercent || number > 1 ? number / 100 : number
  }
}
