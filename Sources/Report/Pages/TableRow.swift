/// One row of a table, as printed: what it is of, then its cells.
///
/// Rows are written here and not by a template, which would look up each of their fields by name: a
/// report has millions of cells.
struct TableRow {
  /// One cell.
  struct Cell {
    /// The name of its column, which it carries where a row becomes a card.
    let label: Markup
    let value: Markup
    /// Under the value, in small.
    var notes: [Markup] = []
    /// What it is sorted by, in a column that can be sorted.
    var key: Markup?
    /// Its classes; nil for none.
    var style: String?
  }

  let name: Markup
  var notes: [Markup] = []
  let cells: [Cell]

  /// The row in HTML or in Markdown.
  func written(as form: Form) -> Markup {
    switch form {
    case .html: Markup(trusted: html)
    case .markdown: Markup(trusted: markdown)
    }
  }

  private var html: String {
    var text = "<tr><th scope=\"row\">"
    text.reserveCapacity(512)
    text += name.description
    for note in notes { text += " <span class=\"flag\">" + note.description + "</span>" }
    text += "</th>"
    for cell in cells {
      text += "<td"
      if let style = cell.style { text += " class=\"" + style + "\"" }
      text += " data-label=\"" + cell.label.description + "\""
      if let key = cell.key { text += " data-v=\"" + key.description + "\"" }
      text += ">" + cell.value.description
      for note in cell.notes { text += " <span class=\"places\">" + note.description + "</span>" }
      text += "</td>"
    }
    return text + "</tr>"
  }

  private var markdown: String {
    var text = "| "
    text.reserveCapacity(256)
    text += name.description
    for note in notes { text += " (" + note.description + ")" }
    for cell in cells {
      text += " | " + cell.value.description
      for note in cell.notes { text += " (" + note.description + ")" }
    }
    return text + " |"
  }
}
