public import Core
internal import Foundation
public import Measure

/// An edition that is in the folder of all reports, as its own data package tells of it.
public struct PublishedEdition: Sendable {
  /// One file of its data.
  public struct File: Hashable, Sendable {
    /// What it holds.
    public let title: Localised
    /// Its path in the edition's folder.
    public let path: String
  }

  /// The period compared: its folder is named after it.
  public let period: Period
  /// Its title.
  public let title: Localised
  /// What it is, in a sentence.
  public let description: Localised
  /// When its data were last added to.
  public let updated: Instant
  /// Who publishes it.
  public let publisher: String
  /// The territory compared.
  public let territory: String
  /// The address of the licence of its data; nil when not given.
  public let licence: String?
  /// Its files of data.
  public let files: [File]
  /// The languages that it is written in, the one at its root first.
  public let languages: [Language]

  /// Reads what a data package says; nil when it is not that of this period.
  ///
  /// - Parameters:
  ///   - package: the bytes of `donnees/datapackage.json`.
  ///   - folder: the name of the edition's folder; the period that it must be of.
  ///   - languages: those it is written in, the one at its root first.
  public init?(package: [UInt8], folder: String, languages: [Language]) {
    guard let found = try? JSONDecoder().decode(Package.self, from: Data(package)),
      found.period == folder, let period = Period(fileName: folder),
      let updated = Instant(iso: found.created)
    else { return nil }
    self.period = period
    self.updated = updated
    self.languages = languages
    title = Localised(found.title, found.titleInEnglish ?? found.title)
    description = Localised(
      found.description,
      found.descriptionInEnglish ?? found.description
    )
    publisher = found.contributors.first?.title ?? ""
    territory = found.spatialCoverage
    licence = found.licenses?.first?.path
    files = found.resources.map { resource in
      File(
        title: Localised(resource.title, resource.titleInEnglish ?? resource.title),
        path: "donnees/" + resource.path
      )
    }
  }

  /// The edition of a book, as its data package will tell of it.
  init(_ book: Book) {
    let edition = book.edition
    period = edition.period
    title = EditionWords.title(edition)
    description = EditionWords.description(edition)
    updated = book.updated
    publisher = Printable.line(edition.identity.publisher)
    territory = Printable.line(edition.identity.territory)
    licence = edition.identity.licenceURL.map(Printable.line)
    files = Tables.all.map { File(title: $0.title, path: "donnees/\($0.name).csv") }
    languages = edition.languages
  }

  /// The name of its folder, which never changes.
  var folder: String { period.fileName }

  /// The address of its first page in a language, from the folder of all reports.
  func page(in language: Language) -> String {
    folder + (language == languages.first ? "" : "/" + language.rawValue) + "/index.html"
  }
}

/// What is read of a data package.
private struct Package: Decodable {
  struct Contributor: Decodable { let title: String }
  struct License: Decodable { let path: String }
  struct Resource: Decodable {
    let title: String
    let titleInEnglish: String?
    let path: String

    private enum CodingKeys: String, CodingKey {
      case title, path
      case titleInEnglish = "title@en"
    }
  }

  let period: String
  let created: String
  let title: String
  let titleInEnglish: String?
  let description: String
  let descriptionInEnglish: String?
  let spatialCoverage: String
  let contributors: [Contributor]
  let licenses: [License]?
  let resources: [Resource]

  private enum CodingKeys: String, CodingKey {
    case period, created, title, description, spatialCoverage, contributors, licenses, resources
    case titleInEnglish = "title@en"
    case descriptionInEnglish = "description@en"
  }
}
