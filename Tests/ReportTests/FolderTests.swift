import Foundation
import Testing

@testable import Report

@Suite("The folder of a report")
struct FolderTests {
  @Test("has the same bytes on one thread and on four")
  func repeats() async throws {
    let scratch = try Scratch()
    let invented = Invented(communes: 300)
    try await write(invented.edition, invented.dossiers, to: scratch.path("a"), jobs: 1)
    try await write(invented.edition, invented.dossiers, to: scratch.path("b"), jobs: 4)
    let (first, second) = (
      try contents(of: scratch.url.appending(path: "a")),
      try contents(of: scratch.url.appending(path: "b"))
    )
    #expect(first.keys.sorted() == second.keys.sorted())
    for (file, bytes) in first { #expect(second[file] == bytes, "\(file)") }
  }

  @Test("replaces the former report whole and leaves nothing beside it")
  func replaces() async throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.path("report/communes"),
      withIntermediateDirectories: true
    )
    try Data("old".utf8).write(to: scratch.url.appending(path: "report/communes/99999.html"))
    try FileManager.default.createDirectory(
      atPath: scratch.path("report.partial"),
      withIntermediateDirectories: true
    )
    try await write(HandMade.edition, HandMade.dossiers, to: scratch.path("report"))
    let beside = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
    #expect(beside == ["report"])
    let sheets = try FileManager.default.contentsOfDirectory(
      atPath: scratch.path("report/communes")
    )
    #expect(!sheets.contains("99999.html"))
  }

  @Test("is as it was when writing fails half-way")
  func keepsTheFormer() async throws {
    let scratch = try Scratch()
    try await write(HandMade.edition, HandMade.dossiers, to: scratch.path("report"))
    let before = try Data(contentsOf: scratch.url.appending(path: "report/index.html"))
    let folder = try Folder(scratch.path("report"))
    try folder.write([1], to: "index.html")
    #expect(throws: ReportError.self) { try folder.write([2], to: "index.html/page.html") }
    let after = try Data(contentsOf: scratch.url.appending(path: "report/index.html"))
    #expect(after == before)
  }

  @Test("cannot be made where a file stands in the way, and says so")
  func refusesAFile() throws {
    let scratch = try Scratch()
    try Data("x".utf8).write(to: scratch.url.appending(path: "file"))
    #expect(throws: ReportError.self) { try Folder(scratch.path("file/report")) }
  }

  @Test("links only to files that it holds, and asks nothing of the network")
  func links() async throws {
    let scratch = try Scratch()
    let invented = Invented(communes: 30)
    try await write(invented.edition, invented.dossiers, to: scratch.path("report"))
    let files = Set(try contents(of: scratch.url.appending(path: "report")).keys)
    for file in files.sorted() where file.hasSuffix(".html") {
      let page = try String(
        contentsOf: scratch.url.appending(path: "report/\(file)"),
        encoding: .utf8
      )
      #expect(!page.contains(" src=\""), "\(file)")
      // The description of the data is JSON-LD, which runs nothing.
      let described = page.ranges(of: #"<script type="application/ld+json">"#).count
      #expect(described == (file.hasSuffix("index.html") ? 1 : 0), "\(file)")
      #expect(page.ranges(of: "<script").count <= 1 + described, "\(file)")
      #expect(!page.contains("url("), "\(file)")
      #expect(!page.contains("{{"), "\(file)")
      for match in page.matches(of: /<(a|link)[^>]* href="([^"#]+)"/) {
        let target = String(match.2)
        if target.hasPrefix("https://") || target.hasPrefix("mailto:") {
          #expect(match.1 == "a", "\(file): \(target)")
        } else {
          let folder = URL(filePath: "/" + file).deletingLastPathComponent()
          let path = folder.appending(path: target).standardizedFileURL.path.dropFirst()
          #expect(files.contains(String(path)), "\(file): \(target)")
        }
      }
    }
  }

  @Test("gets every byte of a file, over what was there, and says why one cannot be written")
  func files() throws {
    let scratch = try Scratch()
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    for content in [bytes, Array(bytes.prefix(3)), []] {
      #expect(OutputFile.write(content, to: scratch.path("file")) == nil)
      #expect(try Data(contentsOf: scratch.url.appending(path: "file")) == Data(content))
    }
    #expect(OutputFile.write(bytes, to: scratch.path("none/file")) == "No such file or directory")
    #expect(OutputFile.write(bytes, to: "/dev/full") == "No space left on device")
  }
}
