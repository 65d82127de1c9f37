internal import Foundation

/// A folder written beside its place and put there whole, so that a crash or a full disk leaves what
/// was there before.
struct Folder {
  private let final: URL
  private let partial: URL
  private let manager = FileManager.default

  /// The paths written, in the order of writing, relative to the folder.
  private(set) var files: [String] = []

  /// Opens `<path>.partial`, empty.
  init(_ path: String) throws(ReportError) {
    final = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
    partial = final.deletingLastPathComponent()
      .appending(path: final.lastPathComponent + ".partial", directoryHint: .isDirectory)
    do {
      try remove(partial)
      try manager.createDirectory(at: partial, withIntermediateDirectories: true)
    } catch { throw .unwritable(path: partial.path, cause: error.localizedDescription) }
  }

  /// Writes one file, making its folder when needed.
  mutating func write(_ bytes: [UInt8], to path: String) throws(ReportError) {
    let file = partial.appending(path: path, directoryHint: .notDirectory)
    do {
      try manager.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: file)
    } catch { throw .unwritable(path: file.path, cause: error.localizedDescription) }
    files.append(path)
  }

  /// Puts the folder in its place; what was there is removed last.
  func finish() throws(ReportError) {
    let former = final.deletingLastPathComponent()
      .appending(path: final.lastPathComponent + ".former", directoryHint: .isDirectory)
    do {
      try remove(former)
      if manager.fileExists(atPath: final.path) { try manager.moveItem(at: final, to: former) }
      do { try manager.moveItem(at: partial, to: final) } catch {
        if manager.fileExists(atPath: former.path) { try manager.moveItem(at: former, to: final) }
        throw error
      }
      try remove(former)
    } catch { throw .unwritable(path: final.path, cause: error.localizedDescription) }
  }

  private func remove(_ folder: URL) throws {
    if manager.fileExists(atPath: folder.path) { try manager.removeItem(at: folder) }
  }
}
