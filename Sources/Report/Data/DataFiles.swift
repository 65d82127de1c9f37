internal import Core
internal import Foundation
internal import Rank

/// The files of `donnees/`, written row by row.
struct DataFiles {
  private let folder: Folder
  private var files: [File] = []

  /// One file, with what is not yet written of it.
  private struct File {
    let table: DataTable
    let path: String
    let handle: FileHandle
    var pending: [UInt8]
    var size = 0

    mutating func append(_ bytes: [UInt8]) throws(ReportError) {
      pending += bytes
      if pending.count > 1 << 16 { try flush() }
    }

    mutating func flush() throws(ReportError) {
      do { try handle.write(contentsOf: pending) } catch {
        throw .unwritable(path: path, cause: error.localizedDescription)
      }
      size += pending.count
      pending.removeAll(keepingCapacity: true)
    }
  }

  /// Opens a file for each table.
  init(in folder: Folder) throws(ReportError) {
    self.folder = folder
    for table in Tables.all {
      let path = "donnees/\(table.name).csv"
      let handle = try folder.open(path)
      files.append(
        File(table: table, path: folder.path(of: path), handle: handle, pending: table.heading)
      )
    }
  }

  /// Writes the tables that need no dossier.
  mutating func writeShared(_ book: Book) throws(ReportError) {
    let edition = book.edition
    for commune in edition.communes { try append(Tables.row(commune), to: Tables.communes) }
    for (number, group) in edition.ranking.groups.enumerated() {
      for standing in group.standings {
        let previous = book.previousRanks[standing.insee]
        try append(
          Tables.row(standing, group: number + 1, previous: previous),
          to: Tables.ranking
        )
      }
    }
    for standing in edition.ranking.unranked {
      let previous = book.previousRanks[standing.insee]
      try append(Tables.row(standing, group: nil, previous: previous), to: Tables.ranking)
    }
    for definition in book.definitions.account {
      try append(Tables.row(definition, of: .account), to: Tables.catalogue)
    }
    for definition in book.definitions.commune {
      try append(Tables.row(definition, of: .commune), to: Tables.catalogue)
    }
    try writeStrata(edition)
    for correction in edition.corrections {
      try append(Tables.row(correction), to: Tables.corrections)
    }
    for (reason, count) in tally(edition.census.refusals) {
      try append(Tables.row(reason, count: count), to: Tables.refusals)
    }
    for problem in edition.problems { try append(Tables.row(problem), to: Tables.problems) }
  }

  /// Writes the tables whose rows are of strata.
  private mutating func writeStrata(_ edition: Edition) throws(ReportError) {
    let overview = edition.overview
    for adoption in overview.adoption {
      try append(Tables.row(adoption), to: Tables.adoption)
    }
    for summary in overview.platforms {
      for figure in summary.figures + [summary.answers] {
        try append(Tables.row(figure, of: summary), to: Tables.platforms)
      }
    }
    for facet in overview.facets {
      try append(Tables.row(facet, among: overview.themes), to: Tables.facets)
    }
    for point in edition.background.history {
      try append(Tables.row(point), to: Tables.strata)
    }
  }

  /// Adds what a commune's dossier adds, in the order of `Tables.perCommune`.
  mutating func append(_ rows: [[UInt8]]) throws(ReportError) {
    for (table, bytes) in zip(Tables.perCommune, rows) { try append(bytes, to: table) }
  }

  /// Adds the exports of no account, closes the files and writes what describes them.
  mutating func finish(
    _ book: Book,
    digest: (String) throws(ReportError) -> String
  ) throws(ReportError) {
    for export in book.edition.strayExports { try append(Tables.row(export), to: Tables.exports) }
    var described: [(table: DataTable, bytes: Int, digest: String)] = []
    for place in files.indices {
      try files[place].flush()
      let file = files[place]
      do { try file.handle.close() } catch {
        throw .unwritable(path: file.path, cause: error.localizedDescription)
      }
      described.append((file.table, file.size, try digest(file.path)))
    }
    let package = DataPackage(book, files: described)
    try folder.write(try package.json(), to: "donnees/datapackage.json")
  }

  private mutating func append(
    _ row: [DataTable.Cell],
    to table: DataTable
  ) throws(ReportError) {
    var bytes: [UInt8] = []
    DataTable.write(row, to: &bytes)
    try append(bytes, to: table)
  }

  private mutating func append(_ bytes: [UInt8], to table: DataTable) throws(ReportError) {
    guard let place = files.firstIndex(where: { $0.table.name == table.name }) else { return }
    try files[place].append(bytes)
  }
}
