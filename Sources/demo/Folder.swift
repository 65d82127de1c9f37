internal import Foundation

/// Where a workspace is written.
struct Folder {
  /// The first line of the settings of every workspace that this program writes.
  static let mark = "# Written by `demo`; changes are lost when it is run again."

  private let root: URL

  /// The folder, emptied of what an earlier run wrote; a ledger in it stays.
  ///
  /// - Throws: `FolderError.notOurs` when it holds anything else; errors of the file system.
  init(_ path: String) throws {
    root = URL(fileURLWithPath: path, isDirectory: true)
    let files = FileManager.default
    let present = files.fileExists(atPath: path) ? try files.contentsOfDirectory(atPath: path) : []
    if !present.isEmpty {
      let settings = try? String(contentsOf: root.appending(path: "benchmark.yml"), encoding: .utf8)
      guard settings?.hasPrefix(Folder.mark) == true else { throw FolderError.notOurs(path) }
      let exports = root.appending(path: "exports")
      if files.fileExists(atPath: exports.path) { try files.removeItem(at: exports) }
    }
    try files.createDirectory(at: root, withIntermediateDirectories: true)
  }

  /// Writes a file, with the folders it needs.
  func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: file)
  }
}

/// Why a workspace cannot be written.
enum FolderError: Error, CustomStringConvertible {
  case notOurs(String)

  var description: String {
    switch self {
    case .notOurs(let path):
      "\(path): is not empty and was not written by demo; name a new folder or empty this one"
    }
  }
}
