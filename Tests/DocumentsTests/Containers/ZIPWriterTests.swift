import Foundation
import Testing

@testable import Documents

@Suite("Writing ZIP archives")
struct ZIPWriterTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/zip-\(UUID().uuidString)"

  private func archive(_ name: String) throws -> Data {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/" + name
    var writer = try ZIPWriter(to: path)
    try writer.add(Array("<p>Bonjour</p>".utf8), as: "2026-Q3/index.html")
    try writer.add(Array(repeating: 0x61, count: 100_000), as: "2026-Q3/donnees/a.csv")
    try writer.finish()
    return try Data(contentsOf: URL(filePath: path))
  }

  @Test("The same entries give the same bytes, for none has a time of its own")
  func reproducible() throws {
    let first = try archive("a.zip")
    let second = try archive("b.zip")
    #expect(first == second)
    #expect(first.count < 1000)
    // The date of 1 January 1980, as DOS writes it: no entry has a time of its own.
    #expect(first[10..<14].elementsEqual([0, 0, 0x21, 0]))
    try? FileManager.default.removeItem(atPath: folder)
  }

  @Test("What was written is read back, byte for byte and in order")
  func read() throws {
    var budget = ExpansionBudget(bytes: 1 << 20)
    let container = Container(try [UInt8](archive("c.zip")), budget: &budget)
    guard case .files(let files) = container else {
      Issue.record("not read as an archive of files")
      return
    }
    #expect(files.map(\.name) == ["2026-Q3/index.html", "2026-Q3/donnees/a.csv"])
    #expect(
      files.map { (try? $0.content.get())?.count } == ["<p>Bonjour</p>".utf8.count, 100_000]
    )
    try? FileManager.default.removeItem(atPath: folder)
  }

  @Test("A place that cannot be written to is an error in the system's words")
  func unwritable() {
    #expect(throws: ZIPWriter.Failure.self) { _ = try ZIPWriter(to: "/proc/none/a.zip") }
  }
}
