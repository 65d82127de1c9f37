internal import Core

/// Writes the report of an edition: HTML, Markdown, CSV and their description.
///
/// The folder is written beside its place and swapped in at the end: a run that stops leaves the
/// former report as it was. The same edition gives the same bytes.
///
/// - Parameters:
///   - edition: everything that the report says.
///   - directory: where the report goes; what is there is replaced whole.
///   - digest: the SHA-256 of some bytes, lower-case hexadecimal.
/// - Returns: the files written, relative to `directory`, in the order of writing.
/// - Throws: when a file cannot be written.
@discardableResult
public func writeReport(
  _ edition: Edition,
  to directory: String,
  digest: ([UInt8]) -> String
) throws(ReportError) -> [String] {
  try writeReport(Book(edition, definitions: .catalogue), to: directory, digest: digest)
}

/// Writes the report of a book.
func writeReport(
  _ book: Book,
  to directory: String,
  digest: ([UInt8]) -> String
) throws(ReportError) -> [String] {
  let templates = try Templates()
  var folder = try Folder(directory)
  let pages: [(path: String, bytes: [UInt8])] = [
    ("index.html", try templates.render(IndexPage(book, in: .html), with: "index.html")),
    ("methode.html", try templates.render(MethodPage(book, in: .html), with: "methode.html")),
    ("qualite.html", try templates.render(QualityPage(book, in: .html), with: "qualite.html")),
    ("rapport.md", try templates.render(IndexPage(book, in: .markdown), with: "rapport.md")),
  ]
  for page in pages { try folder.write(page.bytes, to: page.path) }
  for commune in book.edition.communes {
    for language in [Language.html, .markdown] {
      let page = CommunePage(commune, book: book, in: language)
      let bytes = try templates.render(page, with: "commune.\(language.suffix)")
      try folder.write(bytes, to: "communes/\(commune.insee).\(language.suffix)")
    }
  }
  try writeData(book, to: &folder, digest: digest)
  try folder.finish()
  return folder.files
}

/// Writes the data files, then what describes them.
private func writeData(
  _ book: Book,
  to folder: inout Folder,
  digest: ([UInt8]) -> String
) throws(ReportError) {
  var files: [(table: DataTable, bytes: [UInt8])] = []
  for table in Tables.all(book) {
    let bytes = [UInt8](table.csv.utf8)
    try folder.write(bytes, to: "donnees/\(table.name).csv")
    files.append((table, bytes))
  }
  let package = DataPackage(book, files: files, digest: digest)
  try folder.write(try package.json(), to: "donnees/datapackage.json")
}
