/// A table of a sheet, the same in HTML and in Markdown.
struct SheetTable {
  /// One column after the first, which names the rows.
  struct Column {
    let title: Phrase
    /// What stands under its title in HTML, such as an axis.
    var drawing: Markup?
  }

  /// One cell.
  struct Cell {
    let phrase: Phrase
    /// What stands under its text in HTML, hidden from screen readers.
    var drawing: Markup?
  }

  /// One row; as many cells as columns.
  struct Row {
    let name: Phrase
    let cells: [Cell]
  }

  let caption: Phrase

  /// The title of the column that names the rows.
  let subject: Phrase

  let columns: [Column]
  let rows: [Row]

  /// The table in the form of a voice.
  func written(in voice: Voice) -> Markup {
    switch voice.form {
    case .html: html(in: voice)
    case .markdown: markdown(in: voice)
    }
  }

  private func html(in voice: Voice) -> Markup {
    var text = "<table class=\"cards facts\">\n<caption>\(voice.write(caption))</caption>\n"
    text += "<thead><tr><th scope=\"col\">\(voice.write(subject))</th>"
    for column in columns {
      text +=
        "<th scope=\"col\" class=\"\(Self.style(column.drawing))\">\(voice.write(column.title))"
      text += (column.drawing?.description ?? "") + "</th>"
    }
    text += "</tr></thead>\n<tbody>\n"
    let labels = columns.map { Markup(attribute: voice.plain($0.title)) }
    for row in rows {
      text += "<tr><th scope=\"row\">\(voice.write(row.name))</th>"
      for (label, cell) in zip(labels, row.cells) {
        text += "<td class=\"\(Self.style(cell.drawing))\" data-label=\"\(label)\">"
        text += voice.write(cell.phrase).description + (cell.drawing?.description ?? "") + "</td>"
      }
      text += "</tr>\n"
    }
    return Markup(trusted: text + "</tbody>\n</table>")
  }

  /// Numbers stand at the right, drawings take the width of their column.
  private static func style(_ drawing: Markup?) -> String { drawing == nil ? "n" : "reach" }

  private func markdown(in voice: Voice) -> Markup {
    let line = { (cells: [Phrase]) in
      cells.reduce(into: "|") { $0 += " \(voice.write($1)) |" }
    }
    var text = "\(voice.write(caption))\n\n" + line([subject] + columns.map(\.title)) + "\n| :-- |"
    for _ in columns { text += " --: |" }
    for row in rows { text += "\n" + line([row.name] + row.cells.map(\.phrase)) }
    return Markup(trusted: text)
  }
}
