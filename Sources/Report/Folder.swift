internal import Foundation

/// A folder written beside its place and put there whole, so that a crash or a full disk leaves what
/// was there before.
struct Folder: Sendable {
  private let final: URL
  private let partial: URL

  private var manager: FileManager { .default }

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

  /// Writes one file, making its folder when needed; may be called from any thread.
  func write(_ bytes: [UInt8], to path: String) throws(ReportError) {
    let file = self.path(of: path)
    if OutputFile.write(bytes, to: file) == nil { return }
    do { try makeFolder(of: path) } catch {
      throw .unwritable(path: file, cause: error.localizedDescription)
    }
    if let cause = OutputFile.write(bytes, to: file) { throw .unwritable(path: file, cause: cause) }
  }

  /// Opens a file that is written piece by piece.
  func open(_ path: String) throws(ReportError) -> FileHandle {
    let file = self.path(of: path)
    do {
      try makeFolder(of: path)
      try Data().write(to: URL(filePath: file))
      return try FileHandle(forWritingTo: URL(filePath: file))
    } catch { throw .unwritable(path: file, cause: error.localizedDescription) }
  }

  /// Where a file stands while the folder is being written.
  func path(of path: String) -> String { partial.path + "/" + path }

  private func makeFolder(of path: String) throws {
    try manager.createDirectory(
      at: partial.appending(path: path, directoryHint: .notDirectory).deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
  }

  /// Puts the folder in its place; what was there is removed last.
  func finish() throws(ReportError) {
    let former = final.deletingLastPathComponent()
      .appending(path: final.lastPathComponent + ".former", directoryHint: .isDirectory)
    do {
      try remove(former)
      OutputFile.settle()
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
