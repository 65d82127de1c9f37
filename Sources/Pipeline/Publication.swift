internal import Core
internal import Documents
internal import Foundation
internal import Report
public import Workspace

/// Brings the list of editions, the feed and the way to the latest to what the folder of all reports
/// holds.
///
/// An edition is a folder that is named after its period and has a data package of that period;
/// anything else is passed over. A file that is right already is not written.
///
/// - Parameters:
///   - reports: the folder of all reports.
///   - workspace: whose reports they are.
/// - Returns: how many editions there are.
/// - Throws: when a file cannot be written.
@discardableResult
public func publish(
  _ reports: String,
  of workspace: Workspace
) throws(PipelineError) -> Int {
  let settings = workspace.settings
  let shelf = Shelf(
    title: settings.title,
    publisher: settings.publisher,
    notice: settings.notice,
    address: settings.address,
    zone: settings.zone
  )
  let editions = editions(in: reports, firstLanguage: settings.language.rawValue)
  do {
    for (path, bytes) in try shelf.files(for: editions, digest: digest) {
      try replace(reports + "/" + path, with: Data(bytes))
    }
  } catch let error as ReportError {
    throw .report(error)
  } catch {
    throw .report(.unwritable(path: reports, cause: error.localizedDescription))
  }
  return editions.count
}

/// The SHA-256 of a text.
private func digest(_ text: String) -> String { SHA256.hexadecimal(Array(text.utf8)) }

/// The editions that a folder holds, by the names of their folders.
private func editions(in reports: String, firstLanguage: String) -> [PublishedEdition] {
  let manager = FileManager.default
  let names = (try? manager.contentsOfDirectory(atPath: reports)) ?? []
  return names.sorted().compactMap { name in
    let folder = reports + "/" + name
    guard let package = manager.contents(atPath: folder + "/donnees/datapackage.json") else {
      return nil
    }
    // The language at the root has no folder of its own.
    let others = Language.allCases.filter {
      manager.fileExists(atPath: "\(folder)/\($0.rawValue)/index.html")
    }
    let roots = Language.allCases.filter { !others.contains($0) }
    let root = roots.first { $0.rawValue == firstLanguage } ?? roots.first ?? .french
    return PublishedEdition(package: [UInt8](package), folder: name, languages: [root] + others)
  }
}

/// Puts bytes into a file at once, unless it holds them.
private func replace(_ path: String, with data: Data) throws {
  if FileManager.default.contents(atPath: path) == data { return }
  let url = URL(filePath: path)
  try FileManager.default.createDirectory(
    at: url.deletingLastPathComponent(),
    withIntermediateDirectories: true
  )
  try data.write(to: url, options: .atomic)
}

/// Writes `<reports>/<period>.zip`: the folder of the period, and beside it the list of editions, the
/// feed and the way to the latest; unpacked where reports are published, it publishes the edition and
/// leaves the others as they are.
///
/// - Parameters:
///   - period: the name of the edition's folder.
///   - reports: the folder of all reports, its list of editions made.
/// - Returns: the archive's path; the same files give the same bytes.
/// - Throws: when the edition is not there or the archive cannot be written.
public func packEdition(_ period: String, of reports: String) throws(PipelineError) -> String {
  let archive = "\(reports)/\(period).zip"
  let shelf = ["index.html", "feed.xml", "latest/index.html"]
  let pages = ((try? FileManager.default.subpathsOfDirectory(atPath: "\(reports)/\(period)")) ?? [])
    .map { "\(period)/\($0)" }
  let partial = archive + ".partial"
  do {
    var writer = try ZIPWriter(to: partial)
    for path in (shelf + pages).sorted() {
      let file = reports + "/" + path
      let type = try FileManager.default.attributesOfItem(atPath: file)[.type]
      guard type as? FileAttributeType == .typeRegular else { continue }
      try writer.add([UInt8](Data(contentsOf: URL(filePath: file))), as: path)
    }
    try writer.finish()
    if FileManager.default.fileExists(atPath: archive) {
      try FileManager.default.removeItem(atPath: archive)
    }
    try FileManager.default.moveItem(atPath: partial, toPath: archive)
  } catch {
    try? FileManager.default.removeItem(atPath: partial)
    let cause = (error as? ZIPWriter.Failure)?.description ?? error.localizedDescription
    throw .report(.unwritable(path: archive, cause: cause))
  }
  return archive
}
