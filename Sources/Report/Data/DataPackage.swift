internal import Core
internal import Foundation
internal import Measure

/// The descriptor of the data files: Data Package, version 2 (datapackage.org), its titles and
/// descriptions in French and, under names that end in `@en`, in English (its recipe for
/// translations).
struct DataPackage: Encodable {
  struct License: Encodable {
    let title: String
    let path: String
  }

  struct Contributor: Encodable {
    let title: String
    let roles: [String]
  }

  struct Source: Encodable {
    let title: String
    let path: String
  }

  struct Resource: Encodable {
    let name: String
    let title: Localised
    let bytes: Int
    let hash: String
    let schema: Schema
  }

  struct Dialect: Encodable {
    let delimiter = ","
    let lineTerminator = "\r\n"

    private enum CodingKeys: String, CodingKey { case delimiter, lineTerminator }
  }

  struct Schema: Encodable {
    let fields: [Field]
    let primaryKey: [String]?
    let foreignKeys: [ForeignKey]?
    let missingValues = [""]

    private enum CodingKeys: String, CodingKey {
      case fields, primaryKey, foreignKeys, missingValues
    }
  }

  struct ForeignKey: Encodable {
    struct Target: Encodable {
      let resource: String
      let fields: [String]
    }

    let fields: [String]
    let reference: Target
  }

  struct Constraints: Encodable {
    let required: Bool?
    let unique: Bool?
    let pattern: String?
    let `enum`: [String]?
  }

  struct Field: Encodable {
    let name: String
    let type: String
    let description: Localised
    let unit: Localised?
    let constraints: Constraints?
  }

  let schema = "https://datapackage.org/profiles/2.0/datapackage.json"
  let languages = ["fr", "en"]
  let name: String
  let title: Localised
  let description: Localised
  let version: String
  let created: String
  let homepage: String?
  let keywords = ["communes", "communication publique", "réseaux sociaux", "open data"]
  /// The period, as folders are named after it.
  let period: String
  let temporalCoverage: String
  let spatialCoverage: String
  let licenses: [License]?
  let contributors: [Contributor]
  let sources: [Source]
  let resources: [Resource]

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
    title = EditionWords.title(edition)
    description = EditionWords.description(edition)
    version = edition.version
    created = book.updated.description
    homepage = identity.address.map { $0 + edition.period.fileName + "/" }
    period = edition.period.fileName
    temporalCoverage = "\(edition.period.start)/\(edition.period.end)"
    spatialCoverage = Printable.line(identity.territory)
    licenses = identity.licence.flatMap { title in
      identity.licenceURL.map { [License(title: Printable.line(title), path: Printable.line($0))] }
    }
    contributors = [Contributor(title: Printable.line(identity.publisher), roles: ["publisher"])]
    sources = [
      Source(title: "Pages et flux publics, avec leur empreinte", path: "exports.csv"),
      Source(title: "Codes et populations importés par l’éditeur", path: "communes.csv"),
    ]
    let keys = Dictionary(files.map { ($0.table.name, $0.table.key) }) { first, _ in first }
    resources = files.map { table, bytes, digest in
      Resource(
        name: table.name,
        title: table.title,
        bytes: bytes,
        hash: "sha256:" + digest,
        schema: Schema(table, keys: keys)
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

extension DataPackage.Schema {
  /// - Parameters:
  ///   - table: what it describes.
  ///   - keys: the key of every table of the package, by its name.
  fileprivate init(_ table: DataTable, keys: [String: [String]]) {
    fields = table.columns.map { .init($0, isKey: table.key == [$0.name]) }
    primaryKey = table.key.isEmpty ? nil : table.key
    let references = table.references.compactMap { reference in
      keys[reference.table].map { key in
        DataPackage.ForeignKey(
          fields: reference.columns,
          reference: .init(resource: reference.table, fields: key)
        )
      }
    }
    foreignKeys = references.isEmpty ? nil : references
  }
}

extension DataPackage.Field {
  fileprivate init(_ column: DataTable.Column, isKey: Bool) {
    name = column.name
    type = column.kind.rawValue
    description = column.description
    unit = column.unit
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
