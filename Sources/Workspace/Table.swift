internal import Core
internal import Foundation

/// A CSV file whose first record names its columns.
struct Table {
  /// A column that a file may have.
  struct Column {
    /// Its name in the documentation.
    let name: String
    /// Other names it goes by in French offices and open data, as `folded` writes them.
    let synonyms: [String]
    /// Whether a file without it is of no use.
    let isRequired: Bool

    /// A column.
    init(_ name: String, _ synonyms: String..., required isRequired: Bool = false) {
      self.name = name
      self.synonyms = synonyms
      self.isRequired = isRequired
    }
  }

  /// One record, its fields known by the name of their column.
  struct Row {
    fileprivate let fields: [DelimitedText.Field]
    /// Where each column stands, the same for all rows.
    fileprivate let places: [String: Int]
    fileprivate let path: String

    /// The 1-based line it begins on.
    var line: Int { fields.first?.line ?? 0 }

    /// The text in a column; nil when the file has no such column or the field is empty.
    subscript(column: String) -> String? {
      guard let text = places[column].map({ fields[$0].text }), !text.isEmpty else { return nil }
      return text
    }

    /// A problem of this row, at the field of this column.
    func problem(in column: String, _ message: String) -> Problem {
      let field = places[column].map { fields[$0] }
      let place = SourcePosition(path: path, line: field?.line ?? line, column: field?.column ?? 0)
      return Problem(at: place, message)
    }
  }

  /// The rows that have a field for every column of the header.
  let rows: [Row]

  /// What is wrong with the header or the form of rows, by line.
  let problems: [Problem]

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - text: the text of the file.
  ///   - path: its name in problems.
  ///   - columns: those that are read; others may be there and are not looked at.
  init(_ text: String, path: String, columns: [Column]) {
    let source = DelimitedText(text, path: path)
    var problems = source.problems
    guard let header = source.records.first else {
      let names = columns.filter(\.isRequired).map(\.name).joined(separator: ", ")
      let place = SourcePosition(path: path)
      self.problems = problems + [Problem(at: place, "is empty: its first line names \(names)")]
      rows = []
      return
    }

    let names = header.map { folded($0.text) }
    var places: [String: Int] = [:]
    for column in columns {
      let known = [column.name] + column.synonyms
      if let index = known.lazy.compactMap({ names.firstIndex(of: $0) }).first {
        places[column.name] = index
      } else if column.isRequired {
        problems.append(Self.missing(column, in: header, path: path))
      }
    }
    guard
      columns.allSatisfy({ column in
        !column.isRequired || places[column.name] != nil
      })
    else {
      self.problems = problems
      rows = []
      return
    }

    var rows: [Row] = []
    for record in source.records.dropFirst() {
      let line = record.first?.line ?? 0
      let surplus = record.dropFirst(header.count).first { !$0.text.isEmpty }
      if record.count < header.count {
        let absent = header[record.count...].map(\.text).joined(separator: ", ")
        problems.append(
          Problem(
            at: SourcePosition(path: path, line: line),
            "the row has \(record.count) of \(header.count) columns, without \(absent): complete it"
          )
        )
      } else if let surplus {
        problems.append(
          Problem(
            at: SourcePosition(path: path, line: surplus.line, column: surplus.column),
            "the row has more columns than the header: put quotation marks around a text that "
              + "holds the separator"
          )
        )
      } else {
        rows.append(Row(fields: record, places: places, path: path))
      }
    }
    self.rows = rows
    self.problems = problems.sorted {
      ($0.position.line, $0.message) < ($1.position.line, $1.message)
    }
  }

  private static func missing(
    _ column: Column,
    in header: [DelimitedText.Field],
    path: String
  ) -> Problem {
    let place = SourcePosition(path: path, line: header.first?.line ?? 1)
    let similar = nearest(to: column.name, among: header.map(\.text).filter { !$0.isEmpty })
    let advice = similar.map { "is “\($0)” meant? rename it" } ?? "add it to the first line"
    return Problem(at: place, "no column “\(column.name)”: \(advice)")
  }
}

/// A name in lower case, without accents, with one underscore for each run of other characters.
func folded(_ name: String) -> String {
  let plain = name.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars
    .filter { $0.properties.generalCategory != .nonspacingMark }
  var result = ""
  for scalar in plain {
    if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      result.unicodeScalars.append(scalar)
    } else if !result.isEmpty, result.last != "_" {
      result += "_"
    }
  }
  return result.last == "_" ? String(result.dropLast()) : result
}
