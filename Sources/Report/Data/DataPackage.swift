internal import Core
internal import Foundation

/// The descriptor of the data files: Data Package, version 2 (datapackage.org).
struct DataPackage: Encodable {
  struct License: Encodable {
    let title: String
    let path: String
  }

  struct Contributor: Encodable {
    let title: String
    let roles: [String]
  }

  struct Resource: Encodable {
    let name: String
    let title: String
    let path: String
    let type = "table"
    let format = "csv"
    let mediatype = "text/csv"
    let encoding = "utf-8"
    let bytes: Int
    let hash: String
    let dialect = Dialect()
    let schema: Schema

    private enum CodingKeys: String, CodingKey {
      case name, title, path, type, format, mediatype, encoding, bytes, hash, dialect, schema
    }
  }

  struct Dialect: Encodable {
    let delimiter = ","
    let lineTerminator = "\r\n"

    private enum CodingKeys: String, CodingKey { case delimiter, lineTerminator }
  }

  struct Schema: Encodable {
    let fields: [Field]
    let primaryKey: [String]?
    let missingValues = [""]

    private enum CodingKeys: String, CodingKey { case fields, primaryKey, missingValues }
  }

  struct Field: Encodable {
    let name: String
    let type: String
    let description: String
    let constraints: Constraints?
  }

  struct Constraints: Encodable {
    let required: Bool?
    let unique: Bool?
    let pattern: String?
    let `enum`: [String]?
  }

  let schema = "https://datapackage.org/profiles/2.0/datapackage.json"
  let name: String
  let title: String
  let description: String?
  let version: String
  let licenses: [License]?
  let contributors: [Contributor]
  let resources: [Resource]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case name, title, description, version, licenses, contributors, resources
  }

  /// - Parameters:
  ///   - book: the edition.
  ///   - files: each table with the size of its file in bytes and its SHA-256.
  init(
    _ book: Book,
    files: [(table: DataTable, bytes: Int, digest: String)]
  ) {
    let edition = book.edition
    let identity = edition.identity
    name = "barometre-\(edition.period.fileName.lowercased())"
    let voice = Voice(language: .french, form: .markdown)
    let period = voice.plain(voice.period(edition.period))
    title = "\(Printable.line(identity.title)), \(period)"
    description = identity.notice.map(Printable.line)
    version = edition.version
    licenses = identity.licence.flatMap { title in
      identity.licenceURL.map { [License(title: Printable.line(title), path: Printable.line($0))] }
    }
    contributors = [Contributor(title: Printable.line(identity.publisher), roles: ["publisher"])]
    resources = files.map { table, bytes, digest in
      Resource(
        name: table.name,
        title: FrenchTypography.typeset(table.title),
        path: table.name + ".csv",
        bytes: bytes,
        hash: "sha256:" + digest,
        schema: Schema(
          fields: table.columns.map { Field($0, isKey: table.key == [$0.name]) },
          primaryKey: table.key.isEmpty ? nil : table.key
        )
      )
    }
  }

  /// The descriptor as JSON, keys in alphabetical order, so that the same edition gives the same bytes.
  func json() throws(ReportError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do { return try [UInt8](encoder.encode(self)) + [0x0A] } catch {
      throw .unwritable(path: "datapackage.json", cause: "\(error)")
    }
  }
}

extension DataPackage.Field {
  init(_ column: DataTable.Column, isKey: Bool) {
    name = column.name
    type = column.kind.rawValue
    description = column.description
    let pattern = column.name == "insee" ? #"^\d[\dAB]\d{3}$"# : nil
    let values = column.values.isEmpty ? nil : column.values
    let isFree = !column.isRequired && !isKey && pattern == nil && values == nil
    constraints =
      isFree
      ? nil
      : .init(
        required: column.isRequired ? true : nil,
        unique: isKey ? true : nil,
        pattern: pattern,
        enum: values
      )
  }
}
