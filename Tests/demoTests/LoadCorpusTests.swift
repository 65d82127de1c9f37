import Foundation
import Testing

@testable import demo

struct LoadCorpusTests {
  private func temporaryFolder() -> URL {
    FileManager.default.temporaryDirectory.appending(path: "demo-\(UUID().uuidString)")
  }

  private func contents(of folder: URL) throws -> [String: Data] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.contains(".") }
    return try Dictionary(
      uniqueKeysWithValues: paths.map { ($0, try Data(contentsOf: folder.appending(path: $0))) }
    )
  }

  @Test("one well-formed feed per account, two accounts per commune, the same bytes twice")
  func corpus() throws {
    let folders = [temporaryFolder(), temporaryFolder()]
    defer { for folder in folders { try? FileManager.default.removeItem(at: folder) } }
    for folder in folders {
      let corpus = LoadCorpus(accounts: 120, postsPerFile: 4, seed: 9)
      try corpus.write(to: Folder(folder.path))
    }
    let files = try contents(of: folders[0])
    #expect(try contents(of: folders[1]) == files)
    let feeds = files.filter { $0.key.hasSuffix(".xml") }
    #expect(feeds.count == 120)
    for (path, feed) in feeds {
      let text = String(decoding: feed, as: UTF8.self)
      #expect(malformation(of: text) == nil, "\(path)")
      #expect(text.ranges(of: /<(item|entry)[ >]/).count == 4, "\(path)")
    }
    let lines = { (path: String) in
      String(decoding: files[path] ?? Data(), as: UTF8.self).split(separator: "\n")
    }
    #expect(lines("communes.csv").count == 61)
    #expect(Set(lines("accounts.csv")).count == 121)
  }

  @Test(
    "pages of four kinds are as large as real ones, and none is another's",
    arguments: [
      (LoadKind.twitter, 200_000...300_000, #"data-testid="tweetText""#),
      (.instagram, 80_000...130_000, #""shortcode":"#), (.town, 70_000...120_000, "entry-summary"),
      (.nitter, 50_000...80_000, "tweet-content"),
    ]
  )
  func pages(kind: LoadKind, size: ClosedRange<Int>, post: String) throws {
    let folder = temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let corpus = LoadCorpus(accounts: 6, kind: kind, postsPerFile: 20, seed: 9)
    try corpus.write(to: Folder(folder.path))
    let files = try contents(of: folder)
    let pages = files.filter { $0.key.hasSuffix(".html") }
    #expect(pages.count == 6 && Set(pages.values).count == 6)
    for (path, page) in pages {
      #expect(size.contains(page.count), "\(path): \(page.count)")
      let shown = String(decoding: page, as: UTF8.self).ranges(of: post).count
      #expect(shown == (kind == .instagram ? 12 : 20), "\(path)")
    }
    let rows = String(decoding: files["accounts.csv"] ?? Data(), as: UTF8.self)
    #expect(Set(rows.split(separator: "\n")).count == 7)
  }

  @Test("a folder that the program did not write is left alone")
  func refusal() throws {
    let folder = temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("à moi".utf8).write(to: folder.appending(path: "benchmark.yml"))
    #expect(throws: FolderError.self) { try Folder(folder.path) }
    #expect(try contents(of: folder).count == 1)
  }

  @Test("writing again takes away exports of before and keeps the ledger")
  func again() throws {
    let folder = temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try LoadCorpus(accounts: 4, postsPerFile: 1, seed: 1).write(to: Folder(folder.path))
    try Folder(folder.path).write("".utf8, to: "ledger/2026-Q3.sqlite")
    try LoadCorpus(accounts: 2, postsPerFile: 1, seed: 1).write(to: Folder(folder.path))
    let paths = try contents(of: folder).keys
    #expect(paths.count { $0.hasPrefix("exports/") } == 2)
    #expect(paths.contains("ledger/2026-Q3.sqlite"))
  }
}
