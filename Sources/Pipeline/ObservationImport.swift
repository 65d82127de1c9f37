public import Core
internal import Documents
internal import Foundation
internal import Ingest
internal import Workspace

/// What an import of observations did.
public struct ObservationSummary: Hashable, Sendable {
  /// How many accounts were observed.
  public let accounts: Int
  /// How many of them `accounts.csv` did not have.
  public let added: Int
  /// The exports that were written.
  public let exports: Int
  /// The folder they are in, relative to the workspace.
  public let folder: String
  /// The rows that were left out, by file and line.
  public let problems: [Problem]
}

/// Makes exports of tables of observations, and adds their accounts to `accounts.csv`.
///
/// The exports of an earlier import for the same period are replaced.
///
/// - Parameters:
///   - tables: the folder of `accounts.csv`, `posts.csv`, `followers.csv` and `comments.csv`.
///   - run: the workspace, and the period of which the tables say everything.
/// - Returns: what was written, and which rows were left out.
/// - Throws: when a table cannot be read or an export cannot be written.
public func importObservations(
  from tables: String,
  for run: Run
) throws(PipelineError) -> ObservationSummary {
  let observations: Observations
  do {
    observations = try Observations(
      in: tables,
      communes: Set(run.workspace.communes.map(\.insee)),
      period: run.period,
      zone: run.zone
    )
  } catch { throw .workspace(error) }

  let folder = "exports/\(run.period.fileName)/observations"
  let path = run.workspace.root + "/" + folder
  var written = 0
  do {
    let sources = try digests(of: observations.files, in: tables)
    if FileManager.default.fileExists(atPath: path) {
      try FileManager.default.removeItem(atPath: path)
    }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, reading) in named(observations.accounts, in: run.zone) {
      let document = try ObservationsFormat.document(reading, sources: sources)
      try document.write(to: URL(filePath: path + "/" + name), options: .atomic)
      written += 1
    }
  } catch {
    let advice = "check the folder and the disk"
    throw .workspace(
      Problem(
        at: SourcePosition(path: folder),
        "cannot be written (\(error.localizedDescription)): \(advice)"
      )
    )
  }

  let known = Set(run.workspace.accounts.map(\.url))
  let new = observations.accounts.map(\.account).filter { !known.contains($0.url) }
  if !new.isEmpty {
    do {
      try Workspace.write(run.workspace.accounts + new, in: run.workspace.root)
    } catch { throw .workspace(error) }
  }
  return ObservationSummary(
    accounts: observations.accounts.count,
    added: new.count,
    exports: written,
    folder: folder,
    problems: observations.problems
  )
}

/// The SHA-256 of files, by name.
private func digests(of files: [String], in folder: String) throws -> [String: String] {
  try Dictionary(
    files.map { name in
      let data = try Data(contentsOf: URL(filePath: folder + "/" + name))
      return (name, SHA256.hexadecimal([UInt8](data)))
    }
  ) { first, _ in first }
}

/// The readings of accounts, each with the name of its file: the account's, and the day of a capture
/// of followers.
private func named(
  _ accounts: [Observations.Observed],
  in zone: CivilZone
) -> [(name: String, reading: Reading)] {
  var taken: Set<String> = []
  return accounts.flatMap { observed in
    observed.readings.map { reading in
      let isCapture = reading.listing == .selection
      let day = reading.capturedAt.map { zone.local($0).day.description } ?? ""
      let name = fileName(observed.name) + (isCapture ? "@\(day)" : "")
      var unique = name
      var number = 2
      while !taken.insert(unique).inserted {
        unique = "\(name)-\(number)"
        number += 1
      }
      return (unique + ".json", reading)
    }
  }
}

/// A name with nothing in it that means something to a file system.
private func fileName(_ name: String) -> String {
  let scalars = name.unicodeScalars.prefix(100).map { scalar -> Character in
    let isPlain =
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    return isPlain || scalar == "-" || scalar == "_" ? Character(scalar) : "-"
  }
  return scalars.isEmpty ? "-" : String(scalars)
}
