internal import Core
internal import Rank

/// The scores of the communes on a map of equal squares, where the workspace lays one out.
struct ScoreMap {
  let book: Book
  let voice: Voice

  /// The figure; nil without a layout, or when it has no ranked commune.
  var figure: Markup? {
    let tiles = book.edition.communes.compactMap { commune in
      book.edition.tiles[commune.insee].map { tile(commune, $0) }
    }
    guard tiles.contains(where: { $0.value != nil }) else { return nil }
    let map = TileMap(tiles, words: words) { voice.decimal($0, 0) }
    return Figure(
      id: "carte",
      title: voice.say(fr: "Les scores, commune par commune", en: "Scores, commune by commune")
        .written(in: voice),
      subtitle: voice.say(
        fr: """
          Score sur 100, parmi les communes de même taille ; une case par commune, à peu près à sa place, \
          toutes de même surface
          """,
        en: """
          Score out of 100, among communes of like size; one square a commune, near where it lies, all \
          of one area
          """
      ).written(in: voice),
      drawing: map.html,
      source: nil,
      summary: voice.word(fr: "Données de la carte", en: "Data of the map"),
      table: map.table
    ).html
  }

  private func tile(_ commune: Commune, _ tile: MapTile) -> TileMap.Tile {
    TileMap.Tile(
      name: Printable.line(commune.name),
      shortName: Printable.line(tile.shortName),
      row: tile.row,
      column: tile.column,
      value: book.places[commune.insee]?.standing.score,
      address: "communes/\(commune.insee).html"
    )
  }

  private var words: TileMap.Words {
    TileMap.Words(
      name: voice.word(fr: "Carte des scores", en: "Map of the scores"),
      caption: voice.word(fr: "Carte : score par commune", en: "Map: score by commune"),
      header: ["Commune", voice.word(fr: "Score sur 100", en: "Score out of 100")],
      unknown: voice.word(fr: "n.c.", en: "n/r"),
      shade: { voice.word(fr: "\($0) à \($1)", en: "\($0) to \($1)") }
    )
  }
}
