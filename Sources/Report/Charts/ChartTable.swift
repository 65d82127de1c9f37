/// The figures of a chart as a table: what it says to those who do not see it.
struct ChartTable: Hashable, Sendable {
  /// What the table holds.
  let caption: String

  /// The names of its columns.
  let header: [String]

  /// Its rows, each as long as the header; the first cell names the row.
  let rows: [[String]]

  /// The table, in a box of its own that scrolls when it is wider than the page.
  var html: Markup {
    let name = HTMLWriter.escape(caption)
    var text = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(name)\"><table>"
    text += "<caption>\(name)</caption><thead><tr>"
    for (place, cell) in header.enumerated() {
      text += "<th scope=\"col\"\(Self.number(place))>\(HTMLWriter.escape(cell))</th>"
    }
    text += "</tr></thead><tbody>"
    for row in rows {
      text += "<tr>"
      for (place, cell) in row.enumerated() {
        text += place == 0 ? "<th scope=\"row\">" : "<td class=\"n\">"
        text += HTMLWriter.escape(cell)
        text += place == 0 ? "</th>" : "</td>"
      }
      text += "</tr>"
    }
    return Markup(trusted: text + "</tbody></table></div>")
  }

  /// The table as GitHub Flavored Markdown, without its caption.
  var markdown: Markup {
    var text = Self.line(header) + "\n|"
    for place in header.indices { text += place == 0 ? " --- |" : " ---: |" }
    for row in rows { text += "\n" + Self.line(row) }
    return Markup(trusted: text)
  }

  private static func line(_ cells: [String]) -> String {
    cells.reduce(into: "|") { $0 += " \(MarkdownWriter.escape($1)) |" }
  }

  private static func number(_ place: Int) -> String { place == 0 ? "" : " class=\"n\"" }
}

/// A chart with its title, its source and its table.
struct Figure {
  /// The anchor that the report links to; unique in its page, of letters, digits and hyphens.
  let id: String

  /// What the chart shows, as a finding in ten words or so.
  let title: Markup

  /// The measure, its unit and its period.
  let subtitle: Markup

  /// The chart.
  let drawing: Markup

  /// Where the figures come from; nil when the page says it once for all.
  let source: Markup?

  /// What opens the table.
  let summary: String

  let table: ChartTable

  var html: Markup {
    let source = source.map { "<p class=\"source\">\($0)</p>" } ?? ""
    return Markup(
      trusted: """
        <figure id="\(HTMLWriter.escape(id))">
        <figcaption><strong>\(title)</strong> <span class="note">\(subtitle)</span></figcaption>
        \(drawing)
        \(source)<details><summary>\(HTMLWriter.escape(summary))</summary>\(table.html)</details>
        </figure>
        """
    )
  }
}
