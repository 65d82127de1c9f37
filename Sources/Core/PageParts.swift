/// What browsers and mirrors save beside a page, which is no export of its own.
public enum PageParts {
  /// Whether a file is by its name an image, a script, a style, a font, a sound or a film, or a
  /// leftover of an operating system.
  public static func isPart(_ path: String) -> Bool {
    let components = path.split(separator: "/")
    guard let name = components.last else { return true }
    if name.hasPrefix(".") || components.contains("__MACOSX") { return true }
    let bare = name.prefix { $0 != "?" }.lowercased()
    guard let dot = bare.lastIndex(of: ".") else { return false }
    return extensions.contains(String(bare[bare.index(after: dot)...]))
  }

  /// Whether a file lies in the folder that a browser saved beside a page: `Mairie_files` beside
  /// `Mairie.html`.
  ///
  /// - Parameters:
  ///   - path: the file's path.
  ///   - names: the paths of all files there are.
  /// - Returns: false when no page of the folder's name is among them.
  public static func isBesidePage(_ path: String, among names: Set<String>) -> Bool {
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if pages(ofFolder: folder).contains(where: names.contains) { return true }
    }
    return false
  }

  /// The pages that a folder may belong to, by its name; none for other folders.
  public static func pages(ofFolder folder: some StringProtocol) -> [String] {
    guard let suffix = suffixes.first(where: { folder.hasSuffix($0) }) else { return [] }
    let stem = folder.dropLast(suffix.count)
    return ["html", "htm", "xhtml", "HTML", "HTM"].map { stem + "." + $0 }
  }

  /// What browsers call the folder beside a page: Chromium and Firefox, then others in five languages.
  private static let suffixes = [
    "_files", "_fichiers", "-Dateien", "_archivos", "_file", "-filer", "_bestanden",
  ]

  private static let extensions: Set<String> = [
    "apng", "avif", "bmp", "gif", "ico", "jpeg", "jpg", "png", "svg", "webp",
    "css", "js", "map", "mjs", "wasm",
    "eot", "otf", "ttf", "woff", "woff2",
    "aac", "avi", "m4a", "m4s", "m4v", "mov", "mp3", "mp4", "mpd", "m3u8", "ogg", "oga", "ogv",
    "ts", "wav", "weba", "webm",
  ]
}
