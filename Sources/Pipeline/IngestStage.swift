public import Core
internal import Ingest
public import Ledger
internal import Workspace

/// What `ingest` found.
public struct IngestSummary: Hashable, Sendable {
  /// The files under `exports/` that may say something of the period.
  public let files: Int
  /// Those that were read now; the others had not changed.
  public let read: Int
  /// Those that had gone since.
  public let removed: Int
  /// What the ledger holds now.
  public let totals: LedgerTotals
  /// Folders and links that could not be read, by path.
  public let problems: [Problem]
}

/// Reads the exports that are new or have changed into the ledger, and merges their posts.
///
/// A year takes what the ledgers of its quarters hold, once there is one of them.
///
/// Files are read in parallel, and written by one writer in the order of their paths, batch by
/// batch: a run that is killed goes on where it was.
///
/// - Throws: when the period has no export, or the ledger cannot be used.
public func ingest(_ run: Run) async throws(PipelineError) -> IngestSummary {
  if let summary = try ingestQuarters(of: run) { return summary }
  let found = ExportFiles(in: run.workspace.root, for: run.period)
  guard !found.files.isEmpty else { throw .workspace(noExport(for: run)) }
  let ledger = try run.openLedger()

  let (pending, removed) = try ledger.change { session in
    let reader = "\(programVersion) \(run.zone.identifier)"
    var removed = 0
    if try session.fingerprint(of: "reader") != reader {
      _ = try session.removeFiles(except: [])
      try session.finish("reader", fingerprint: reader)
    } else {
      removed = try session.removeFiles(except: found.files.lazy.map(\.path))
    }
    try session.update(communes: run.workspace.communes, accounts: run.workspace.accounts)
    try session.update(corrections: run.workspace.corrections.filter { $0.concerns(run.period) })
    let pending = try found.files.filter { file in
      try !session.isUnchanged(path: file.path, size: file.size, modifiedAt: file.modifiedAt)
    }
    return (pending, removed)
  }
  // Counted here, so that the lists are gone when the accounts' index is made.
  let (files, read, problems) = (found.files.count, pending.count, found.problems)
  try await store(pending, of: run, in: ledger)

  return IngestSummary(
    files: files,
    read: read,
    removed: removed,
    totals: try ledger.change(run.settleExports),
    problems: problems
  )
}

extension Run {
  /// Ties the exports of a ledger to their accounts and merges their posts: the end of every ingest.
  func settleExports(in session: borrowing LedgerSession) throws -> LedgerTotals {
    let index = AccountIndex(workspace.accounts)
    try session.matchExports(index.match)
    try session.mergePosts()
    try session.finish(Stage.ingest.rawValue, fingerprint: String(session.contentVersion()))
    return try session.totals(over: period, in: zone)
  }
}

/// Reads files and stores what they say: while one batch is written, the next is read.
private func store(
  _ files: [ExportFile],
  of run: Run,
  in ledger: Ledger
) async throws(PipelineError) {
  guard !files.isEmpty else { return }
  let batches = batches(of: files)
  var done = 0
  var current = await contents(of: batches[0], run: run)
  for place in batches.indices {
    let following = place + 1 < batches.count ? batches[place + 1] : []
    async let next = contents(of: following, run: run)
    try ledger.change { session in
      for file in current { _ = try session.store(file) }
    }
    let previous = done
    done += current.count
    run.progress(
      StageProgress(stage: .ingest, done: done, previous: previous, total: files.count)
    )
    current = await next
  }
}

/// Files in runs of at most 64 and about 16 MB, so that what is held does not grow with their number.
private func batches(of files: [ExportFile]) -> [[ExportFile]] {
  var batches: [[ExportFile]] = []
  var size = 0
  for file in files {
    if let last = batches.last, last.count < 64, size + file.size <= 16_000_000 {
      batches[batches.count - 1].append(file)
      size += file.size
    } else {
      batches.append([file])
      size = file.size
    }
  }
  return batches
}

/// What files say, in their order, `run.jobs` read at a time.
private func contents(of files: [ExportFile], run: Run) async -> [IngestedFile] {
  let reader = ExportReader(zone: run.zone)
  return await withTaskGroup(of: (Int, IngestedFile).self) { group in
    var contents = [IngestedFile?](repeating: nil, count: files.count)
    var next = 0
    func startOne() {
      guard next < files.count else { return }
      let place = next
      next += 1
      group.addTask { (place, content(of: files[place], reader: reader, run: run)) }
    }
    for _ in 0..<run.jobs { startOne() }
    while let (place, content) = await group.next() {
      contents[place] = content
      startOne()
    }
    return contents.compactMap(\.self)
  }
}

private func content(of file: ExportFile, reader: ExportReader, run: Run) -> IngestedFile {
  let prefix = run.workspace.root + "/"
  return IngestedFile(
    path: file.path,
    size: file.size,
    modifiedAt: file.modifiedAt,
    presumedCapture: file.presumedCapture(in: run.zone),
    exports: reader.read(path: prefix + file.path).map { export in
      IngestedFile.Export(
        path: String(export.path.dropFirst(prefix.count)),
        sha256: export.sha256,
        size: export.size,
        reading: export.reading.settled
      )
    }
  )
}

private func noExport(for run: Run) -> Problem {
  let periods = ExportFiles.periods(in: run.workspace.root).map(\.description)
  let others =
    periods.isEmpty
    ? "" : ", or give another period with --period: \(periods.joined(separator: ", "))"
  return Problem(
    at: SourcePosition(path: "exports"),
    "no export for \(run.period): save pages and feeds into exports/\(run.period.fileName)/\(others)"
  )
}
