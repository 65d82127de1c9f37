public import Core
internal import Foundation

/// One file under `exports/`.
public struct ExportFile: Hashable, Sendable {
  /// Its path, relative to the workspace.
  public let path: String

  /// Its size in bytes.
  public let size: Int

  /// When it was last changed, nanoseconds since 1970.
  public let modifiedAt: Int

  /// Creates a file.
  public init(path: String, size: Int, modifiedAt: Int) {
    self.path = path
    self.size = size
    self.modifiedAt = modifiedAt
  }

  /// When it was saved, as far as the file system tells.
  ///
  /// Noon of the day that the innermost folder named after a day gives (`exports/2026-10-02/…`), else
  /// the time of its last change.
  public func presumedCapture(in zone: CivilZone) -> Instant {
    for folder in path.split(separator: "/").dropLast().reversed() {
      if let day = Day(iso: folder) { return zone.instant(day: day, secondOfDay: 12 * 3600) }
    }
    return Instant(seconds: modifiedAt / 1_000_000_000)
  }
}

/// The files found for one period.
public struct ExportFiles: Hashable, Sendable {
  /// The files, by path.
  public let files: [ExportFile]

  /// Folders that hold nothing or cannot be read, links that lead out of the workspace.
  public let problems: [Problem]

  /// Walks `exports/` for one period.
  ///
  /// A folder right under `exports/` that is named after a period (`2026-Q2`) is left out when that
  /// period has no day in common with the run's; every other file is read, for a post counts by its
  /// date wherever its export lies. Hidden files and the leftovers of editors are passed over, and no
  /// symbolic link is followed. What a page is dressed with is no export: the folder that a browser
  /// saves beside it, and images, scripts and styles of a mirror.
  ///
  /// - Parameters:
  ///   - root: the workspace.
  ///   - period: the period of the run.
  public init(in root: String, for period: Period) {
    var walk = Walk(root: root)
    walk.visit("exports") { name in
      Period(fileName: name).map { $0.start <= period.end && period.start <= $0.end } ?? true
    }
    files = walk.files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    problems = walk.problems.sorted { $0.position.path < $1.position.path }
  }

  /// The periods that folders of `exports/` are named after, latest first.
  public static func periods(in root: String) -> [Period] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root + "/exports")) ?? []
    return names.compactMap { Period(fileName: $0) }.sorted {
      ($0.end, $1.start) > ($1.end, $0.start)
    }
  }
}

/// A walk down a folder, in the order of names.
private struct Walk {
  let root: String
  var files: [ExportFile] = []
  var problems: [Problem] = []

  /// Visits a folder.
  ///
  /// - Parameters:
  ///   - folder: its path, relative to the root.
  ///   - isWanted: whether a folder right under it, known by its name, is visited.
  mutating func visit(_ folder: String, where isWanted: (String) -> Bool = { _ in true }) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)
    } catch {
      problem(folder, "cannot be read: check that the folder exists and that you may read it")
      return
    }
    let all = Set(names)
    let visible = names.filter { name in
      !Self.isLeftover(name) && !PageParts.pages(ofFolder: name).contains(where: all.contains)
    }.sorted()
    if visible.isEmpty { problem(folder, "is an empty folder: put exports in it or remove it") }
    for name in visible {
      let path = folder + "/" + name
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: root + "/" + path),
        let kind = attributes[.type] as? FileAttributeType
      else {
        problem(path, "cannot be read: check that you may read it")
        continue
      }
      switch kind {
      case .typeDirectory:
        if isWanted(name) { visit(path) }
      case .typeRegular:
        guard !PageParts.isPart(name) else { continue }
        let changed = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
        files.append(ExportFile(path: path, size: size, modifiedAt: Int(changed * 1e6) * 1000))
      case .typeSymbolicLink:
        problem(path, "is a symbolic link, which is not followed: copy the file itself here")
      default:
        problem(path, "is neither a file nor a folder: remove it")
      }
    }
  }

  private mutating func problem(_ path: String, _ message: String) {
    problems.append(Problem(at: SourcePosition(path: path), message))
  }

  private static func isLeftover(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~")
      || ["Thumbs.db", "desktop.ini"].contains(name)
      || [".swp", ".tmp", ".part", ".crdownload"].contains { name.hasSuffix($0) }
  }
}
