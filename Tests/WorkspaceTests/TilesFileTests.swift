// swift-format-ignore-file: NeverForceUnwrap
import Core
import Testing

@testable import Workspace

@Suite("The layout of the map")
struct TilesFileTests {
  private func code(_ text: String) -> INSEECode { INSEECode(rawValue: text)! }

  private func read(_ rows: String) -> (tiles: [INSEECode: MapTile], problems: [Problem]) {
    let communes = [
      code("99001"): "Le Bourg", code("99002"): "L’Isle-aux-Hérons", code("99003"): "Ys",
    ]
    return TilesFile.read(
      "insee;ligne;colonne;abrégé\n" + rows,
      path: "tiles.csv",
      communes: communes
    )
  }

  @Test("a commune has its place, and the beginning of its name unless it is given another")
  func tiles() {
    let (tiles, problems) = read("99001;1;2;\n99002;1;3;\n99003;40;40;YS\n")
    #expect(problems.isEmpty)
    #expect(tiles[code("99001")] == MapTile(row: 1, column: 2, shortName: "Bourg"))
    #expect(tiles[code("99002")] == MapTile(row: 1, column: 3, shortName: "Isle"))
    #expect(tiles[code("99003")] == MapTile(row: 40, column: 40, shortName: "YS"))
  }

  @Test(
    "a square shows the words of a name that it has room for, without article or link word",
    arguments: [
      ("Saint-Ouen-du-Hibou", "St-Ouen"), ("Sainte-Ursanne-la-Vigne", "Ste-Ursanne"),
      ("Ablis-aux-Corneilles", "Ablis"), ("Les Ulis", "Ulis"), ("Port-Sésame", "Port-Sésame"),
      ("Saint", "Saint"), ("Y", "Y"), ("La Ville-aux-Dames", "Ville"),
      ("Villeneuve-l’Aubépine", "Villeneuve"),
      (String(repeating: "W", count: 10_000), String(repeating: "W", count: 14)),
    ]
  )
  func abbreviations(_ name: String, _ short: String) {
    let (tiles, _) = TilesFile.read(
      "insee;ligne;colonne\n99001;1;1",
      path: "tiles.csv",
      communes: [code("99001"): name]
    )
    #expect(tiles[code("99001")]?.shortName == short)
  }

  @Test(
    "a row that cannot be placed is left out, and said",
    arguments: [
      ("99009;1;1;", "commune 99009 is not in communes.csv: add it there"),
      ("99001;0;1;", "“0” is no place on the map: write 1 to 40"),
      ("99001;1;41;", "“41” is no place on the map: write 1 to 40"),
      ("99001;un;1;", "“un” is no place on the map: write 1 to 40"),
      ("99002;5;5;\n99001;5;5;", "the tile is that of 99002 already: choose another one"),
      ("99001;5;5;\n99001;6;6;", "commune 99001 has a tile already: remove one of the two"),
    ]
  )
  func mistakes(_ rows: String, _ problem: String) {
    let (tiles, problems) = read(rows + "\n99003;9;9;\n")
    #expect(problems.map(\.message) == [problem])
    #expect(tiles[code("99003")] != nil)
  }
}
