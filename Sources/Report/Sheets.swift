internal import Core

/// The sheets of all communes and the rows of their data, made a batch at a time on some threads.
struct Sheets: Sendable {
  let book: Book
  let templates: [Language: Templates]
  let folder: Folder

  /// How many communes are held at a time.
  private static let batch = 128

  /// What a commune adds to the data files, in the order of `DataFiles.perCommune`.
  typealias Rows = [[UInt8]]

  /// Writes every sheet, and the rows of each commune in the order of the edition.
  func write(
    jobs: Int,
    data: inout DataFiles,
    dossiers: @escaping @Sendable (Range<Int>) throws(ReportError) -> [Dossier]
  ) async throws(ReportError) {
    let count = book.edition.communes.count
    let starts = Array(stride(from: 0, to: count, by: Self.batch))
    let read = { @Sendable (start: Int) -> Result<[Dossier], ReportError> in
      Result { () throws(ReportError) in try dossiers(start..<min(start + Self.batch, count)) }
    }
    guard var current = starts.first.map(read) else { return }
    for place in starts.indices {
      let following = place + 1 < starts.count ? starts[place + 1] : nil
      async let next = following.map(read)
      for rows in await written(try current.get(), jobs: jobs) { try data.append(try rows.get()) }
      if let next = await next { current = next }
    }
  }

  /// Writes the sheets of some communes, `jobs` at a time; their rows are in the order of `dossiers`.
  private func written(_ dossiers: [Dossier], jobs: Int) async -> [Result<Rows, ReportError>] {
    await withTaskGroup(of: (Int, Result<Rows, ReportError>).self) { group in
      var results = [Result<Rows, ReportError>](repeating: .success([]), count: dossiers.count)
      var next = 0
      func startOne() {
        guard next < dossiers.count else { return }
        let place = next
        next += 1
        group.addTask {
          (place, Result { () throws(ReportError) in try write(dossiers[place]) })
        }
      }
      for _ in 0..<max(1, jobs) { startOne() }
      while let (place, result) = await group.next() {
        results[place] = result
        startOne()
      }
      return results
    }
  }

  /// Writes the sheets of a commune in every language and form.
  private func write(_ dossier: Dossier) throws(ReportError) -> Rows {
    for language in book.edition.languages {
      guard let templates = templates[language] else { continue }
      for form in [Form.html, .markdown] {
        let page = CommunePage(dossier, book: book, in: Voice(language: language, form: form))
        let bytes = try templates.render(page, with: "commune.\(form.fileExtension)")
        let name = "communes/\(dossier.commune.insee).\(form.fileExtension)"
        try folder.write(bytes, to: book.folder(of: language) + name)
      }
    }
    return Tables.rows(of: dossier, book)
  }
}
