internal import Core
internal import Measure
internal import Foundation

/// Editions as search engines of data read them: `Dataset` of schema.org, in JSON-LD.
struct DatasetDescription: Encodable {
  struct Organization: Encodable {
    let type = "Organization"
    let name: String

    private enum CodingKeys: String, CodingKey {
      case type = "@type"
      case name
    }
  }

  struct Download: Encodable {
    let type = "DataDownload"
    let name: String
    let contentUrl: String
    let encodingFormat: String

    private enum CodingKeys: String, CodingKey {
      case type = "@type"
      case name, contentUrl, encodingFormat
    }
  }

  let type = "Dataset"
  let name: String
  let alternateName: String
  let description: String
  let url: String
  let inLanguage: [String]
  let isAccessibleForFree = true
  let license: String?
  let creator: Organization
  let publisher: Organization
  let temporalCoverage: String
  let spatialCoverage: String
  let dateModified: String
  let distribution: [Download]

  private enum CodingKeys: String, CodingKey {
    case type = "@type"
    case name, alternateName, description, url, inLanguage, isAccessibleForFree, license, creator
    case publisher, temporalCoverage, spatialCoverage, dateModified, distribution
  }

  /// - Parameters:
  ///   - edition: what it describes.
  ///   - root: the way from the page to the edition's folder, or its address, with a slash at its
  ///     end unless empty.
  init(_ edition: PublishedEdition, root: String) {
    name = edition.title.french
    alternateName = edition.title.english
    description = edition.description.french
    url = root + "index.html"
    inLanguage = edition.languages.map(\.rawValue)
    license = edition.licence
    creator = Organization(name: edition.publisher)
    publisher = creator
    temporalCoverage = "\(edition.period.start)/\(edition.period.end)"
    spatialCoverage = edition.territory
    dateModified = edition.updated.description
    let package = Download(
      name: "Data Package",
      contentUrl: root + "donnees/datapackage.json",
      encodingFormat: "application/json"
    )
    distribution =
      edition.files.map { file in
        Download(
          name: file.title.french,
          contentUrl: root + file.path,
          encodingFormat: "text/csv"
        )
      } + [package]
  }

  /// The edition of a book as the inside of the `script` element of its first page.
  ///
  /// - Parameters:
  ///   - book: the edition.
  ///   - language: that of the page: the first has its page at the edition's root.
  /// - Returns: JSON.
  /// - Throws: when it cannot be written.
  static func script(_ book: Book, in language: Language) throws(ReportError) -> Markup {
    let edition = PublishedEdition(book)
    let published = book.edition.identity.address.map { $0 + edition.folder + "/" }
    let root = published ?? (language == edition.languages.first ? "" : "../")
    return try script([DatasetDescription(edition, root: root)])
  }

  /// Datasets as the inside of a `script` element: no `<` in it can end the element.
  static func script(_ datasets: [DatasetDescription]) throws(ReportError) -> Markup {
    struct Graph: Encodable {
      let context = "https://schema.org"
      let graph: [DatasetDescription]

      private enum CodingKeys: String, CodingKey {
        case context = "@context"
        case graph = "@graph"
      }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      let text = String(decoding: try encoder.encode(Graph(graph: datasets)), as: UTF8.self)
      return Markup(
        trusted: text.split(separator: "<", omittingEmptySubsequences: false)
          .joined(separator: "\\u003c")
      )
    } catch { throw .unwritable(path: "JSON-LD", cause: "\(error)") }
  }
}
