import Foundation
import Testing

@testable import Report

@Suite("The folder of a report")
struct FolderTests {
  @Test("has the same bytes when it is made twice")
  func repeats() throws {
    let scratch = try Scratch()
    let book = Book(Invented.edition(communes: 30), definitions: HandMade.definitions)
    let files = try writeReport(book, to: scratch.path("a"), digest: fakeDigest)
    _ = try writeReport(book, to: scratch.path("b"), digest: fakeDigest)
    for file in files {
      let pair = try ["a", "b"].map {
        try Data(contentsOf: scratch.url.appending(path: "\($0)/\(file)"))
      }
      #expect(pair[0] == pair[1], "\(file)")
    }
  }

  @Test("replaces the former report whole and leaves nothing beside it")
  func replaces() throws {
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
    _ = try writeReport(
      Book(HandMade.edition, definitions: HandMade.definitions),
      to: scratch.path("report"),
      digest: fakeDigest
    )
    let beside = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
    #expect(beside == ["report"])
    let sheets = try FileManager.default.contentsOfDirectory(
      atPath: scratch.path("report/communes")
    )
    #expect(!sheets.contains("99999.html"))
  }

  @Test("is as it was when writing fails half-way")
  func keepsTheFormer() throws {
    let scratch = try Scratch()
    let book = Book(HandMade.edition, definitions: HandMade.definitions)
    _ = try writeReport(book, to: scratch.path("report"), digest: fakeDigest)
    let before = try Data(contentsOf: scratch.url.appending(path: "report/index.html"))
    var folder = try Folder(scratch.path("report"))
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
  func links() throws {
    let scratch = try Scratch()
    let book = Book(Invented.edition(communes: 30), definitions: HandMade.definitions)
    let files = Set(try writeReport(book, to: scratch.path("report"), digest: fakeDigest))
    for file in files where file.hasSuffix(".html") {
      let page = try String(
        contentsOf: scratch.url.appending(path: "report/\(file)"),
        encoding: .utf8
      )
      #expect(!page.contains("<script"), "\(file)")
      #expect(!page.contains(" src="), "\(file)")
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
}
