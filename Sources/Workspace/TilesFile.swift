internal import Core

/// `tiles.csv`: where communes lie on a map of equal squares, one commune a row.
enum TilesFile {
  static let columns: [Table.Column] = [
    .init("insee", "code_insee", "code_commune", "codgeo", required: true),
    .init("row", "ligne", "rangee", required: true),
    .init("column", "colonne", required: true),
    .init("short", "abrege", "abreviation"),
  ]

  /// The tiles of a text by commune.
  ///
  /// - Parameters:
  ///   - text: the text of the file.
  ///   - path: its name in problems.
  ///   - communes: those that may have a tile, by code.
  /// - Returns: the tiles, no two in one place, and what is wrong with other rows.
  static func read(
    _ text: String,
    path: String,
    communes: [INSEECode: String]
  ) -> (tiles: [INSEECode: MapTile], problems: [Problem]) {
    let table = Table(text, path: path, columns: columns)
    var problems = table.problems
    var tiles: [INSEECode: MapTile] = [:]
    var taken: [[Int]: INSEECode] = [:]
    for row in table.rows {
      do throws(Problem) {
        let insee = try inseeCode(of: row)
        guard let name = communes[insee] else {
          throw row.problem(in: "insee", "commune \(insee) is not in communes.csv: add it there")
        }
        let place = [try number(in: "row", of: row), try number(in: "column", of: row)]
        guard tiles[insee] == nil else {
          throw row.problem(
            in: "insee",
            "commune \(insee) has a tile already: remove one of the two"
          )
        }
        if let other = taken[place] {
          throw row.problem(
            in: "column",
            "the tile is that of \(other) already: choose another one"
          )
        }
        taken[place] = insee
        tiles[insee] = MapTile(
          row: place[0],
          column: place[1],
          shortName: String((row["short"] ?? abbreviation(of: name)).prefix(MapTile.longestName))
        )
      } catch {
        problems.append(error)
      }
    }
    return (tiles, problems)
  }

  private static func number(in column: String, of row: Table.Row) throws(Problem) -> Int {
    let text = row[column] ?? ""
    guard let number = Int(text), (1...MapTile.most).contains(number) else {
      throw row.problem(in: column, "“\(text)” is no place on the map: write 1 to \(MapTile.most)")
    }
    return number
  }

  /// The words of a name that a square has room for: "Bourg" of "Le Bourg-Vermeil", "St-Ouen" of
  /// "Saint-Ouen-du-Hibou".
  private static func abbreviation(of name: String) -> String {
    let articles = ["Le ", "La ", "Les ", "L’", "L'"]
    let article = articles.first { name.hasPrefix($0) } ?? ""
    var words = name.dropFirst(article.count).split(whereSeparator: { "- ".contains($0) })
      .map(String.init)
    let saints = ["Saint": "St", "Sainte": "Ste"]
    if let first = words.first, words.count > 1 { words[0] = saints[first] ?? first }
    let length = { (words: [String]) in words.reduce(words.count - 1) { $0 + $1.count } }
    while words.count > 1, length(words) > 11 { words.removeLast() }
    // What would end in a link word: "Ablis-aux" of "Ablis-aux-Corneilles".
    let links: Set = [
      "aux", "de", "des", "du", "en", "la", "le", "les", "lès", "sous", "sur", "et",
    ]
    while words.count > 1, let last = words.last, links.contains(last.lowercased()) {
      words.removeLast()
    }
    return words.joined(separator: "-")
  }
}
