internal import Core

/// A map of equal tiles: each place is one square, near where it lies, with its value and its sheet.
///
/// It is a list of links laid on a grid, so that it is read, tabbed through and printed as text.
/// Squares show the short names, and give the full ones to screen readers and to the pointer.
struct TileMap {
  /// One place.
  struct Tile {
    let name: String
    /// What stands for the name in a square; of a map of many columns, its first letters.
    let shortName: String
    /// From 1, downwards.
    let row: Int
    /// From 1, to the right.
    let column: Int
    /// Nil when unknown.
    let value: Double?
    /// Where the square leads; nil for no link.
    let address: String?
  }

  /// What the map says.
  struct Words {
    /// What the list is, for screen readers.
    let name: String
    let caption: String
    /// The names of the columns of the table: place and value.
    let header: [String]
    /// Stands for an unknown value, in a square too.
    let unknown: String
    /// What the shades are: from one value to another.
    let shade: (String, String) -> String
  }

  private let tiles: [Tile]
  private let words: Words
  private let label: (Double) -> String
  private let ends: (low: Double, high: Double)?

  /// - Parameters:
  ///   - tiles: in the order that they are read aloud; one beside another at the same place is a
  ///     mistake of the layout, and the later one is left to the table.
  ///   - words: what the map says.
  ///   - label: writes a value.
  init(_ tiles: [Tile], words: Words, label: @escaping (Double) -> String) {
    self.tiles = tiles
    self.words = words
    self.label = label
    let values = tiles.compactMap(\.value.drawable)
    ends = values.min().flatMap { low in values.max().map { (low, $0) } }
  }

  var table: ChartTable {
    ChartTable(
      caption: words.caption,
      header: words.header,
      rows: tiles.map { [$0.name, $0.value.drawable.map(label) ?? words.unknown] }
    )
  }

  /// The map, and under it what the shades are.
  var html: Markup {
    var taken: Set<Point> = []
    let placed = tiles.filter { tile in
      (1...MapTile.most).contains(tile.row) && (1...MapTile.most).contains(tile.column)
        && taken.insert(Point(x: Double(tile.column), y: Double(tile.row))).inserted
    }
    guard let columns = placed.map(\.column).max() else { return Markup(trusted: "") }
    let isDense = columns > 8
    var text =
      "<ul class=\"tilemap\(isDense ? " dense" : "")\" aria-label=\"\(HTMLWriter.escape(words.name))\" "
    text += "style=\"--columns:\(columns)\">"
    for tile in placed { text += html(tile, isDense: isDense) }
    text += "</ul>"
    if let ends, ends.low < ends.high { text += key(from: ends.low, to: ends.high) }
    return Markup(trusted: text)
  }

  private func html(_ tile: Tile, isDense: Bool) -> String {
    let short =
      isDense
      ? String(tile.shortName.filter { $0.isLetter || $0.isNumber }.prefix(3)) : tile.shortName
    let value = tile.value.drawable
    let shade = value.flatMap { value in
      ends.map { " class=\"q\(Shade.of(value, from: $0.low, to: $0.high))\"" }
    }
    let name = HTMLWriter.escape(tile.name)
    var text = "<li\(shade ?? "") title=\"\(name)\" style=\"grid-area:\(tile.row)/\(tile.column)\">"
    let element = tile.address == nil ? "span" : "a"
    text += "<\(element)"
    if let address = tile.address {
      text += " href=\"\(HTMLWriter.escape(Phrase.address(address)))\""
    }
    text += "><span class=\"name\">\(name)</span>"
    text +=
      "<span class=\"short\" aria-hidden=\"true\">\(HTMLWriter.escape(short))</span> "
    text += "<b>\(HTMLWriter.escape(value.map(label) ?? words.unknown))</b></\(element)></li>"
    return text
  }

  /// The five shades, each with the values it stands for.
  private func key(from low: Double, to high: Double) -> String {
    let step = (high - low) / Double(Shade.count)
    var text = "<ul class=\"shades\">"
    for shade in 1...Shade.count {
      let (from, to) = (low + step * Double(shade - 1), low + step * Double(shade))
      let name = words.shade(label(from), label(shade == Shade.count ? high : to))
      text += "<li><i class=\"q\(shade)\"></i>\(HTMLWriter.escape(name))</li>"
    }
    return text + "</ul>"
  }
}
