internal import Measure

/// One table of the data package, with what is known of its columns.
struct DataTable: Sendable {
  /// A cell, typed as its column says.
  enum Cell: Hashable, Sendable {
    case text(String)
    /// Text of others, which a spreadsheet must not run as a formula.
    case foreign(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    /// Not known: an empty cell.
    case missing

    /// An integer, or a missing cell.
    static func integer(_ value: Int?) -> Cell { value.map { .integer($0) } ?? .missing }

    /// A number, or a missing cell; what is not finite is missing.
    static func number(_ value: Double?) -> Cell {
      value.flatMap { $0.isFinite ? .number($0) : nil } ?? .missing
    }

    /// A text of ours, or a missing cell.
    static func text(_ value: String?) -> Cell { value.map { .text($0) } ?? .missing }

    /// A text of others, or a missing cell.
    static func foreign(_ value: String?) -> Cell { value.map { .foreign($0) } ?? .missing }
  }

  /// One column, as the data package describes it.
  struct Column: Sendable {
    /// The types of Table Schema that are used.
    enum Kind: String, Sendable {
      case string, integer, number, boolean, date, datetime
    }

    let name: String
    let kind: Kind
    let description: Localised
    /// What its numbers count, in French and in English; nil for texts and for numbers without unit.
    let unit: Localised?
    let isRequired: Bool
    let values: [String]

    init(
      _ name: String,
      _ kind: Kind,
      _ description: Localised,
      unit: Localised? = nil,
      isRequired: Bool = false,
      values: [String] = []
    ) {
      self.name = name
      self.kind = kind
      self.description = description
      self.unit = unit
      self.isRequired = isRequired
      self.values = values
    }
  }

  /// Columns whose values are the key of another table.
  struct Reference: Sendable {
    let columns: [String]
    let table: String
  }

  /// Its name in the package; the file's without the ending.
  let name: String
  let title: Localised
  let columns: [Column]
  /// The columns that name a row; empty when none do.
  let key: [String]
  /// What its columns refer to.
  var references: [Reference] = []

  /// The names of its columns, as the first line of its file.
  ///
  /// Files are as RFC 4180 has them: UTF-8 without mark, commas, lines ended by CR LF.
  var heading: [UInt8] { Array((columns.map(\.name).joined(separator: ",") + "\r\n").utf8) }

  /// Adds a row to the bytes of a file.
  static func write(_ row: [Cell], to bytes: inout [UInt8]) {
    for (place, cell) in row.enumerated() {
      if place > 0 { bytes.append(0x2C) }
      bytes.append(contentsOf: cell.csv.utf8)
    }
    bytes.append(0x0D)
    bytes.append(0x0A)
  }
}

extension DataTable.Cell {
  /// The cell as written: a point for decimals, no group separators, quotes where needed.
  var csv: String {
    switch self {
    case .text(let text): Self.quoted(Printable.cell(text))
    case .foreign(let text): Self.quoted(Self.disarmed(Printable.cell(text)))
    case .integer(let value): String(value)
    case .number(let value):
      if let whole = Int(exactly: value) { String(whole) } else { "\(value)" }
    case .boolean(let value): value ? "true" : "false"
    case .missing: ""
    }
  }

  /// The text with an apostrophe before it when a spreadsheet would take it for a formula.
  private static func disarmed(_ text: String) -> String {
    guard let first = text.utf8.first else { return text }
    let triggers: [UInt8] = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A]  // = + - @ tab CR LF
    return triggers.contains(first) ? "'" + text : text
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = !text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    if isPlain { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
