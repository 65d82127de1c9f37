import Testing

@testable import Report

@Suite("A table of weekdays and hours")
struct WeekHoursTests {
  private func hours(_ counts: [[Int]], _ days: [String] = ["lundi", "mardi"]) -> WeekHours {
    WeekHours(
      counts,
      words: .init(caption: "C", day: "Jour", days: days, hours: { "\($0.lowerBound)" }),
      label: { "\($0)" }
    )
  }

  @Test("has every hour when wide, and bands that hold the same total when narrow")
  func bands() {
    let counts = [(0..<24).map(\.self), [Int](repeating: 1, count: 24)]
    let chart = hours(counts)
    #expect(chart.table.rows[0].dropFirst() == ["3", "12", "21", "30", "39", "48", "57", "66"])
    #expect(chart.table.rows[1].dropFirst().allSatisfy { $0 == "3" })
    #expect(chart.html.count("<td") == 2 * 24 + 2 * 8)
  }

  private let none = "<td><span class=\"unseen\">0</span></td>"

  @Test("writes the number in each cell, and shades and shows none but those over 0")
  func cells() {
    let text = hours([[0, 1, 100]]).html.description
    #expect(
      text.contains(
        "\(none)<td class=\"q1\">1</td><td class=\"q5\">100</td>\(none)"
      )
    )
  }

  @Test("takes a missing day or hour for 0, and a number that none can be for the largest")
  func hostile() {
    #expect(hours([]).html.count(none) == 64)
    #expect(hours([[-4, .max, .max]]).table.rows[0][1] == "2000000000")
  }
}

@Suite("A tile map")
struct TileMapTests {
  private func map(_ tiles: [(Int, Int, Double?)], address: String? = "a.html") -> TileMap {
    TileMap(
      tiles.enumerated().map { place, tile in
        .init(
          name: "N\(place)",
          shortName: "\(place)",
          row: tile.0,
          column: tile.1,
          value: tile.2,
          address: address
        )
      },
      words: .init(
        name: "Carte",
        caption: "",
        header: ["Commune", "Indice"],
        unknown: "n.d.",
        shade: { "\($0) à \($1)" }
      ),
      label: Gallery.number
    )
  }

  @Test("shades by value, from the palest to the darkest, and an unknown value not at all")
  func shades() {
    let text = map([(1, 1, 0), (1, 2, 50), (1, 3, 100), (2, 1, nil)]).html.description
    let tiles = text.matches(of: /<li( class="q\d")? title="N\d"/).map {
      $0.output.1.map(String.init)
    }
    #expect(tiles == [" class=\"q1\"", " class=\"q3\"", " class=\"q5\"", nil])
    #expect(text.contains("<b>n.d.</b>"))
    #expect(text.contains("80 à 100"))
  }

  @Test("leaves to the table a tile whose place is taken or off the grid")
  func places() {
    let map = map([(1, 1, 1), (1, 1, 2), (0, 1, 3), (1, .max, 4), (2, 2, 5)])
    #expect(map.html.count(" title=") == 2)
    #expect(map.table.rows.count == 5)
  }

  @Test("shows the first letters of names where many columns leave no room for more")
  func narrow() {
    let tile = { (column: Int) in
      TileMap.Tile(
        name: "Saint-Ouen",
        shortName: "St-Ouen",
        row: 1,
        column: column,
        value: 1,
        address: nil
      )
    }
    let words = TileMap.Words(
      name: "",
      caption: "",
      header: [],
      unknown: "",
      shade: { "\($0)\($1)" }
    )
    let map = { (column: Int) in TileMap([tile(column)], words: words, label: Gallery.number).html }
    #expect(map(8).count(">St-Ouen<") == 1)
    #expect(map(9).count(">StO<") == 1)
  }

  @Test("links by safe addresses, and not at all without one")
  func links() {
    #expect(map([(1, 1, 1)], address: "\"><b>").html.count("href=\"%22%3E%3Cb%3E\"") == 1)
    #expect(map([(1, 1, 1)], address: nil).html.count("<a") == 0)
    #expect(map([]).html.description.isEmpty)
  }
}
