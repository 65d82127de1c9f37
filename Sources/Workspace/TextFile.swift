internal import Core
internal import Foundation

/// Reading the small text files that people write.
enum TextFile {
  /// The text of a file: UTF-8 with or without its mark, UTF-16 with it, else Windows-1252.
  ///
  /// - Throws: a problem that names `name`, when the file cannot be read.
  static func read(_ path: String, named name: String) throws(Problem) -> String {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw Problem(
        at: SourcePosition(path: name),
        isDirectory(path)
          ? "is a folder where a file is expected: rename it"
          : "cannot be read: check that it exists and that you may read it"
      )
    }
    return decode(data)
  }

  /// The text that these bytes most probably are.
  static func decode(_ data: Data) -> String {
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
      if let text = String(data: data, encoding: .utf16) { return text }
    }
    let marked = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    return String(data: marked, encoding: .utf8)
      ?? String(data: marked, encoding: .windowsCP1252)
      ?? String(decoding: marked, as: UTF8.self)
  }

  private static func isDirectory(_ path: String) -> Bool {
    (try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory
      ?? false
  }
}
