/// A table as printed: what each row is of, then its cells under named columns.
///
/// On small screens each row becomes a card, in which every cell carries its column's name.
struct Grid {
  /// How a column is sorted the first time that its heading is used.
  enum Order: String {
    case ascending, descending
  }

  /// One column.
  struct Column {
    let label: Phrase
    var isNumber = true
    /// nil for a column that has nothing to be sorted by.
    var order: Order?
  }

  /// What stands in one cell.
  struct Entry {
    let text: Phrase
    /// What it is sorted by; nil for a figure that is missing.
    var key: Double?
    /// Under the text, in small.
    var notes: [Phrase] = []
    var isMissing = false

    /// A cell that is sorted by its text.
    init(_ text: Phrase, notes: [Phrase] = []) {
      self.text = text
      self.notes = notes
    }

    /// A figure, sorted by its value.
    init(_ text: String, by key: Double, notes: [Phrase] = []) {
      self.text = Phrase(plain: text)
      self.key = key
      self.notes = notes
    }

    /// Why there is no figure.
    init(missing reason: Phrase) {
      text = reason
      isMissing = true
    }
  }

  /// One row before it is written.
  struct Line {
    let name: Phrase
    var notes: [Phrase] = []
    let entries: [Entry]
  }

  /// One heading, as printed.
  struct Heading {
    let label: Markup
    let isNumber: Bool
    let order: Markup?
  }

  let caption: Markup
  /// The caption for an attribute.
  let label: Markup
  let headings: [Heading]
  let rows: [Markup]
  let isSortable: Bool

  /// - Parameters:
  ///   - caption: what the table holds; unique in its page.
  ///   - columns: the first is that of the names of rows.
  ///   - lines: the rows, each with one entry for every other column.
  ///   - voice: how the page is written.
  init(_ caption: Phrase, columns: [Column], lines: [Line], in voice: Voice) {
    self.caption = caption.written(in: voice)
    label = Markup(attribute: voice.plain(caption))
    isSortable = columns.contains { $0.order != nil }
    headings = columns.enumerated().map { place, column in
      Heading(
        label: column.label.written(in: voice),
        isNumber: place > 0 && column.isNumber,
        order: column.order.map { Markup(attribute: $0.rawValue) }
      )
    }
    let labels = columns.map { Markup(attribute: voice.plain($0.label)) }
    rows = lines.map { line in
      TableRow(
        name: line.name.written(in: voice),
        notes: line.notes.map { $0.written(in: voice) },
        cells: zip(columns, labels).dropFirst().enumerated().compactMap { place, column in
          guard line.entries.indices.contains(place) else { return nil }
          let entry = line.entries[place]
          return TableRow.Cell(
            label: column.1,
            value: entry.text.written(in: voice),
            notes: entry.notes.map { $0.written(in: voice) },
            key: column.0.order == nil || !column.0.isNumber
              ? nil : Markup(attribute: entry.key.map { "\($0)" } ?? ""),
            style: Self.style(isNumber: column.0.isNumber, isMissing: entry.isMissing)
          )
        }
      ).written(as: voice.form)
    }
  }

  private static func style(isNumber: Bool, isMissing: Bool) -> String? {
    let classes = (isNumber ? ["n"] : []) + (isMissing ? ["missing"] : [])
    return classes.isEmpty ? nil : classes.joined(separator: " ")
  }
}

extension Grid.Heading: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "label": { $0.label },
    "isNumber": { $0.isNumber },
    "order": { $0.order },
  ]
}

extension Grid: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "caption": { $0.caption },
    "label": { $0.label },
    "headings": { $0.headings },
    "rows": { $0.rows },
    "isSortable": { $0.isSortable },
  ]
}
