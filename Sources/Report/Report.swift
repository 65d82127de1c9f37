internal import Core

/// Writes the report of an edition: HTML, Markdown, CSV and their description, in its languages.
///
/// The folder is written beside its place and swapped in at the end: a run that stops leaves the
/// former report as it was. The same edition gives the same bytes, whatever `jobs` is. Dossiers are
/// read a batch at a time, so that what is held does not grow with their number.
///
/// - Parameters:
///   - edition: what all pages share.
///   - directory: where the report goes; what is there is replaced whole.
///   - jobs: how many sheets are written at a time, 1 or more.
///   - digest: the SHA-256 of the file at a path, lower-case hexadecimal.
///   - dossiers: those of a run of `edition.communes`, in its order; called by one at a time.
/// - Throws: when a dossier cannot be read or a file cannot be written.
public func writeReport(
  _ edition: Edition,
  to directory: String,
  jobs: Int,
  digest: (String) throws(ReportError) -> String,
  dossiers: @escaping @Sendable (Range<Int>) throws(ReportError) -> [Dossier]
) async throws(ReportError) {
  try await writeReport(
    Book(edition, definitions: .catalogue),
    to: directory,
    jobs: jobs,
    digest: digest,
    dossiers: dossiers
  )
}

/// Writes the report of a book.
func writeReport(
  _ book: Book,
  to directory: String,
  jobs: Int,
  digest: (String) throws(ReportError) -> String,
  dossiers: @escaping @Sendable (Range<Int>) throws(ReportError) -> [Dossier]
) async throws(ReportError) {
  let folder = try Folder(directory)
  var templates: [Language: Templates] = [:]
  for language in book.edition.languages {
    templates[language] = try Templates(in: language)
  }
  if jobs == 1, let error = pagesError(of: book, with: templates, to: folder) { throw error }
  // Beside the sheets: a platform of a whole country has hundreds of pages.
  async let error = jobs == 1 ? nil : pagesError(of: book, with: templates, to: folder)
  // Beside the pages of each folder: a browser may forbid a page to read above its own.
  for language in book.edition.languages {
    for place in ["", "classement/", "communes/", "plateformes/"] {
      try folder.write(Templates.styleSheet, to: book.folder(of: language) + place + "style.css")
    }
  }
  try folder.write(SearchIndex.script(book), to: "communes.js")
  var data = try DataFiles(in: folder)
  try data.writeShared(book)
  let sheets = Sheets(book: book, templates: templates, folder: folder)
  try await sheets.write(jobs: jobs, data: &data, dossiers: dossiers)
  if let error = await error { throw error }
  try data.finish(book, digest: digest)
  try folder.finish()
}

/// Writes the pages of which there is one a language, in every language; gives what went wrong.
private func pagesError(
  of book: Book,
  with templates: [Language: Templates],
  to folder: Folder
) -> ReportError? {
  do throws(ReportError) {
    for language in book.edition.languages {
      guard let templates = templates[language] else { continue }
      try writePages(of: book, in: language, with: templates, to: folder)
    }
    return nil
  } catch { return error }
}

/// Writes the pages of which there is one a language.
private func writePages(
  of book: Book,
  in language: Language,
  with templates: Templates,
  to folder: Folder
) throws(ReportError) {
  let root = book.folder(of: language)
  let html = Voice(language: language, form: .html)
  let markdown = Voice(language: language, form: .markdown)
  let mayors = MayorsPage(book, in: html).map { [("maires.html", $0 as Any)] } ?? []
  let pages: [(name: String, view: Any)] =
    mayors + [
      ("index.html", try IndexPage(book, in: html)),
      ("adoption.html", AdoptionPage(book, in: html)),
      ("methode.html", MethodPage(book, in: html)),
      ("qualite.html", QualityPage(book, in: html)),
      ("mentions.html", LegalPage(book, in: html)),
      ("rapport.md", try IndexPage(book, in: markdown)),
    ]
  for page in pages {
    try folder.write(try templates.render(page.view, with: page.name), to: root + page.name)
  }
  try RankingPage.each(of: book, in: html) { page throws(ReportError) in
    try folder.write(try templates.render(page, with: "classement.html"), to: root + page.path)
  }
  try PlatformPage.each(of: book, in: html) { page throws(ReportError) in
    try folder.write(try templates.render(page, with: "plateforme.html"), to: root + page.path)
  }
}
