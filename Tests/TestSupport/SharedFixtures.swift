public import Foundation

/// The real material beside the checkout, which tests read when it is there.
public enum SharedFixtures {
  /// Its folder; nil when it is absent.
  public static let root: URL? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let given = ProcessInfo.processInfo.environment["BAROMETRE_SHARED"].map { URL(filePath: $0) }
    let folder = given ?? package.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// Every file under one of its folders, by path; empty when it is absent.
  public static func files(under folder: String) -> [URL] {
    guard let base = root?.appending(path: folder),
      let paths = FileManager.default.enumerator(atPath: base.path)
    else { return [] }
    return paths.compactMap { $0 as? String }.sorted().map { base.appending(path: $0) }.filter {
      (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
    }
  }
}
