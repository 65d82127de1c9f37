import Core
import Foundation
import Testing

@testable import Workspace

/// A folder of its own for one test, removed with it.
final class TemporaryFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.path + "/barometre-\(UUID().uuidString)"
    for (name, text) in files { try write(text, to: name) }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite("Workspaces")
struct WorkspaceTests {
  @Test("A workspace without benchmark.yml has the default settings and a note")
  func withoutSettings() throws {
    let folder = try TemporaryFolder([
      "communes.csv": "insee,name\n99001,Aubeterre\n", "accounts.csv": "insee,platform,url\n",
    ])
    let workspace = try Workspace(at: folder.path)
    #expect(workspace.settings == Settings())
    #expect(workspace.notes.count == 1)
    #expect(workspace.problems == [])
  }

  @Test("Problems come file by file, in the order of lines")
  func problems() throws {
    let folder = try TemporaryFolder([
      "benchmark.yml": "titel: A\n", "communes.csv": "insee,name\nx,A\ny,B\n",
      "accounts.csv": "insee,platform,url\n99001,website,https://a.fr\n",
    ])
    let workspace = try Workspace(at: folder.path)
    #expect(
      workspace.problems.map { "\($0.position.path):\($0.position.line)" } == [
        "benchmark.yml:1", "communes.csv:2", "communes.csv:3", "accounts.csv:2",
      ]
    )
  }

  @Test("A folder that is not there, or without its files, is told with what to do")
  func unusable() throws {
    #expect(throws: Problem.self) { try Workspace(at: "/nowhere/at/all") }
    let folder = try TemporaryFolder()
    #expect(
      throws: Problem(
        at: SourcePosition(path: "communes.csv"),
        "cannot be read: check that it exists and that you may read it"
      )
    ) { try Workspace(at: folder.path) }
    let odd = try TemporaryFolder(["communes.csv/a": ""])
    #expect(
      throws: Problem(
        at: SourcePosition(path: "communes.csv"),
        "is a folder where a file is expected: rename it"
      )
    ) { try Workspace(at: odd.path) }
  }
}

@Suite("Export files")
struct ExportFilesTests {
  private let quarter = Period.quarter(of: Day(number: 20_640))

  @Test("Files are found in any folder, ordered by path, other periods and leftovers left out")
  func discovery() throws {
    let folder = try TemporaryFolder([
      "exports/2026-Q3/b.xml": "b", "exports/2026-Q3/99001/a.xml": "a",
      "exports/2026-Q2/old.xml": "x", "exports/2026/year.xml": "x", "exports/divers/c.html": "c",
      "exports/.DS_Store": "", "exports/divers/~$c.html": "", "exports/divers/c.html~": "",
      "exports/2026-Q3/feed.xml/d.xml": "d",
    ])
    let found = ExportFiles(in: folder.path, for: quarter)
    #expect(
      found.files.map(\.path) == [
        "exports/2026-Q3/99001/a.xml", "exports/2026-Q3/b.xml", "exports/2026-Q3/feed.xml/d.xml",
        "exports/2026/year.xml", "exports/divers/c.html",
      ]
    )
    #expect(found.files.map(\.size) == [1, 1, 1, 1, 1])
    #expect(found.problems == [])
  }

  @Test("Empty folders and links are told, and no link is followed")
  func oddities() throws {
    let folder = try TemporaryFolder(["exports/2026-Q3/a.xml": "a"])
    let exports = folder.path + "/exports/2026-Q3"
    let manager = FileManager.default
    try manager.createDirectory(atPath: exports + "/feed.rss", withIntermediateDirectories: false)
    try manager.createSymbolicLink(atPath: exports + "/etc", withDestinationPath: "/etc")
    let found = ExportFiles(in: folder.path, for: quarter)
    #expect(found.files.map(\.path) == ["exports/2026-Q3/a.xml"])
    #expect(
      found.problems.map(\.description) == [
        "exports/2026-Q3/etc: is a symbolic link, which is not followed: copy the file itself here",
        "exports/2026-Q3/feed.rss: is an empty folder: put exports in it or remove it",
      ]
    )
  }

  @Test("A workspace without exports is told")
  func none() throws {
    let found = ExportFiles(in: try TemporaryFolder().path, for: quarter)
    #expect(found.files == [])
    #expect(found.problems.map(\.position.path) == ["exports"])
  }

  @Test("The periods of folders are listed, the latest first")
  func periods() throws {
    let folder = try TemporaryFolder([
      "exports/2026-Q2/a": "", "exports/2026-Q3/a": "", "exports/divers/a": "",
      "exports/2025-01-01_2025-02-01/a": "",
    ])
    #expect(
      ExportFiles.periods(in: folder.path).map(\.description) == [
        "2026-Q3", "2026-Q2", "2025-01-01/2025-02-01",
      ]
    )
  }

  @Test("The capture of a file that says nothing is its folder's day, else its last change")
  func presumedCapture() throws {
    let zone = try #require(CivilZone(identifier: "Europe/Paris"))
    let dated = ExportFile(path: "exports/2026-Q3/2026-07-02/x/a.xml", size: 1, modifiedAt: 0)
    #expect(dated.presumedCapture(in: zone) == Instant(iso: "2026-07-02T10:00:00Z"))
    let plain = ExportFile(path: "exports/a.xml", size: 1, modifiedAt: 1_700_000_000_000_000_000)
    #expect(plain.presumedCapture(in: zone) == Instant(seconds: 1_700_000_000))
  }
}
