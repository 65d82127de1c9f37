public import Core
internal import Measure

/// The folder of all reports: the list of its editions, its feed, and the way to the latest.
public struct Shelf: Sendable {
  /// The title of the reports.
  public let title: String
  /// Who publishes them.
  public let publisher: String
  /// A notice that every page carries; nil for none.
  public let notice: String?
  /// Where the folder is published, with a slash at its end; nil when not known.
  public let address: String?
  /// The time zone of the days that it prints.
  public let zone: CivilZone

  /// Creates a shelf.
  public init(
    title: String,
    publisher: String,
    notice: String?,
    address: String?,
    zone: CivilZone
  ) {
    self.title = title
    self.publisher = publisher
    self.notice = notice
    self.address = address
    self.zone = zone
  }

  /// The files of the folder that are of no edition: `index.html`, `feed.xml` and, when there is one
  /// edition at least, `latest/index.html`, which leads to the newest.
  ///
  /// - Parameters:
  ///   - editions: in any order.
  ///   - digest: the SHA-256 of a text, as 64 hexadecimal digits; identifiers are made from it.
  /// - Returns: paths in the folder with their bytes; the same editions give the same bytes.
  /// - Throws: when a template cannot be read.
  public func files(
    for editions: [PublishedEdition],
    digest: (String) -> String
  ) throws(ReportError) -> [(path: String, bytes: [UInt8])] {
    let newestFirst = editions.sorted {
      ($0.period.end, $1.period.start) > ($1.period.end, $0.period.start)
    }
    let templates = try Templates(in: .french)
    let index = try templates.render(ShelfPage(newestFirst, on: self), with: "editions.html")
    let feed = withoutActuallyEscaping(digest) {
      AtomFeed(editions: newestFirst, shelf: self, digest: $0).xml
    }
    var files = [("index.html", index), ("feed.xml", Array(feed.utf8))]
    if let newest = newestFirst.first {
      let latest = LatestPage(newest, on: self)
      files.append(("latest/index.html", try templates.render(latest, with: "latest.html")))
    }
    return files
  }
}

/// The page that lists all editions, in French and in English.
struct ShelfPage {
  /// One page or file of an edition.
  struct Link {
    let address: Markup
    let language: Markup
    let label: Markup
    /// The period, in the language of the link.
    let period: Markup
  }

  /// One edition.
  struct Row {
    let id: Markup
    let name: Markup
    let english: Markup
    let title: Markup
    let description: Markup
    let updated: Markup
    let day: Markup
    let pages: [Link]
    let package: Markup
    let files: [Link]
  }

  let style: Markup
  let title: Markup
  let publisher: Markup
  let notice: Markup?
  let datasets: Markup
  let rows: [Row]

  init(_ editions: [PublishedEdition], on shelf: Shelf) throws(ReportError) {
    style = Templates.style
    title = Markup(attribute: shelf.title)
    publisher = Markup(attribute: shelf.publisher)
    notice = shelf.notice.map(Markup.init(attribute:))
    var described: [DatasetDescription] = []
    for edition in editions {
      described.append(
        DatasetDescription(edition, root: (shelf.address ?? "") + edition.folder + "/")
      )
    }
    datasets = try DatasetDescription.script(described)
    rows = editions.map { Row($0, in: shelf.zone) }
  }
}

extension ShelfPage.Row {
  fileprivate init(_ edition: PublishedEdition, in zone: CivilZone) {
    let voice = Voice(language: .french, form: .html)
    let name = voice.period(edition.period).written(in: voice)
    let inEnglish = Voice(language: .english, form: .html)
    let english = inEnglish.period(edition.period).written(in: inEnglish)
    id = Markup(attribute: edition.folder)
    self.name = name
    self.english = english
    title = Markup(attribute: edition.title.french)
    // The description names the period as plain text has it: "3e", without a raised ending.
    let plain = EditionWords.period(edition.period).french
    description = edition.description.french
      .split(separator: plain, omittingEmptySubsequences: false)
      .map { Phrase(plain: String($0)) }
      .joined(separator: voice.period(edition.period))
      .written(in: voice)
    let lastDay = zone.local(edition.updated).day
    updated = Markup(attribute: lastDay.description)
    day = voice.day(lastDay).written(in: voice)
    pages = edition.languages.map { language in
      let (label, period) =
        switch language {
        case .french: ("Lire le rapport", name)
        case .english: ("Read the report", english)
        }
      return .init(
        address: Markup(attribute: edition.page(in: language)),
        language: Markup(attribute: language.rawValue),
        label: Markup(attribute: label),
        period: period
      )
    }
    package = Markup(attribute: edition.folder + "/donnees/datapackage.json")
    files = edition.files.map { file in
      .init(
        address: Markup(attribute: edition.folder + "/" + file.path),
        language: Markup(attribute: "fr"),
        label: Markup(attribute: file.title.french),
        period: name
      )
    }
  }
}

/// The page that leads to the newest edition, without a script.
struct LatestPage {
  let title: Markup
  let address: Markup
  let canonical: Markup?

  init(_ newest: PublishedEdition, on shelf: Shelf) {
    let page = newest.folder + "/index.html"
    title = Markup(attribute: newest.title.french)
    address = Markup(attribute: "../" + page)
    canonical = shelf.address.map { Markup(attribute: $0 + page) }
  }
}
