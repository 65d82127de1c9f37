import Core
import Foundation
import Ledger
import Measure
import Pipeline
import Testing
import Workspace

/// A workspace of its own for one test: communes with one feed each, removed with it.
final class TemporaryWorkspace {
  let path = FileManager.default.temporaryDirectory.path + "/pipeline-\(UUID().uuidString)"

  /// Makes a workspace of communes 99001 on, each with a feed that was saved twice.
  init(communes count: Int) throws {
    var communes = "insee,name,population\n"
    var accounts = "insee,platform,url\n"
    for number in 1...count {
      communes += "\(99_000 + number),Commune \(number),\(600 + number)\n"
      accounts += "\(99_000 + number),website,https://commune\(number).example/\n"
      for month in [8, 10] {
        let posts = (1...8).map { (number + $0, $0 + month - 8) }
        try write(
          feed(number, posts: posts),
          to: "exports/2026-Q3/2026-\(month < 10 ? "0" : "")\(month)-01/\(number).xml"
        )
      }
    }
    try write(communes, to: "communes.csv")
    try write(accounts, to: "accounts.csv")
    try write("title: Essai\nminimum_stratum: 2\n", to: "benchmark.yml")
  }

  /// A feed whose posts are a day of July or August and a number of comments.
  func feed(_ commune: Int, posts: [(day: Int, comments: Int)]) -> String {
    let items = posts.map { post in
      let day = post.day % 28 + 1
      return """
        <item><title>Le \(day)</title><link>https://commune\(commune).example/\(day)</link>
        <pubDate>\(day < 10 ? "0" : "")\(day) Jul 2026 08:00:00 +0200</pubDate>
        <slash:comments>\(post.comments)</slash:comments></item>
        """
    }
    return """
      <rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel>
      <title>Commune \(commune)</title><link>https://commune\(commune).example/</link>
      \(items.joined(separator: "\n"))
      </channel></rss>
      """
  }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
  }

  func run(_ period: String = "2026-Q3", jobs: Int = 2) throws -> Run {
    Run(workspace: try Workspace(at: path), period: try #require(Period(period)), jobs: jobs)
  }

  /// Does the four stages, and gives every file of the report.
  func results(jobs: Int = 2) async throws -> [String: Data] {
    let run = try run(jobs: jobs)
    _ = try await ingest(run)
    _ = try measure(run)
    _ = try await rank(run)
    _ = try await report(run, to: path + "/report")
    let names = try FileManager.default.subpathsOfDirectory(atPath: path + "/report")
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        (try? Data(contentsOf: URL(fileURLWithPath: "\(path)/report/\(name)"))).map { (name, $0) }
      }
    )
  }

  func removeResults() throws {
    try FileManager.default.removeItem(atPath: path + "/ledger")
    try FileManager.default.removeItem(atPath: path + "/report")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite("The stages together")
struct PipelineTests {
  @Test("One job and four write the same report, byte for byte")
  func anyWidth() async throws {
    let workspace = try TemporaryWorkspace(communes: 40)
    let narrow = try await workspace.results(jobs: 1)
    try workspace.removeResults()
    let wide = try await workspace.results(jobs: 4)
    #expect(narrow["donnees/communes.csv"] != nil)
    #expect(narrow == wide)
  }

  @Test("A stage that comes too early says which one lacks, and leaves the report that is there")
  func tooEarly() async throws {
    let workspace = try TemporaryWorkspace(communes: 2)
    let report = workspace.path + "/report"
    let before = try await workspace.results()
    try FileManager.default.removeItem(atPath: workspace.path + "/ledger")
    let run = try workspace.run()
    #expect(lacking { _ = try measure(run) }?.contains("`barometre ingest`") == true)
    _ = try await ingest(run)
    #expect(await lacking { _ = try await rank(run) }?.contains("`barometre measure`") == true)
    #expect(lacking { _ = try writeNotes(of: run) }?.contains("`barometre measure`") == true)
    #expect(lacking { _ = try results(of: run) }?.contains("`barometre measure`") == true)
    _ = try measure(run)
    let missing = await lacking { _ = try await Pipeline.report(run, to: report) }
    #expect(missing?.contains("nothing was ranked for 2026-Q3: run `barometre rank`") == true)
    #expect(lacking { _ = try draft(run, to: report) } == missing)
    let names = try FileManager.default.subpathsOfDirectory(atPath: report)
    #expect(Set(before.keys).isSubset(of: names))
    _ = try await rank(run)
    #expect(try await Pipeline.report(run, to: report) == .done)
  }

  /// What a stage says it lacks; nil when it is done.
  private func lacking(_ stage: () async throws -> Void) async -> String? {
    do { try await stage() } catch { return "\(error)" }
    return nil
  }

  private func lacking(_ stage: () throws -> Void) -> String? {
    do { try stage() } catch { return "\(error)" }
    return nil
  }

  @Test(
    "An account that closed before the period is not asked for, one that closes in it until then"
  )
  func closed() async throws {
    let workspace = try TemporaryWorkspace(communes: 1)
    try workspace.write(
      """
      insee,platform,url,since,until
      99001,website,https://commune1.example/,,2026-08-31
      99001,facebook,https://www.facebook.com/commune1,,2026-06-30
      99001,instagram,https://www.instagram.com/commune1,2026-10-01,

      """,
      to: "accounts.csv"
    )
    _ = try await ingest(workspace.run())
    let open = try accounts(of: workspace.run()).map(\.open)
    #expect(open.map(\.?.end.description) == ["2026-08-31", nil, nil])
  }

  @Test("A run that is killed goes on where it was, and gives the same bytes")
  func killed() async throws {
    let workspace = try TemporaryWorkspace(communes: 100)
    let whole = try await workspace.results()
    try workspace.removeResults()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = workspace.path as String] in
      let workspace = try Workspace(at: path)
      let period = try #require(Period("2026-Q3"))
      let run = Run(workspace: workspace, period: period, jobs: 2) { _ in raise(SIGKILL) }
      _ = try await ingest(run)
    }
    let summary = try await ingest(workspace.run())
    #expect(summary.files == 200)
    #expect(summary.read == 136)
    #expect(try await workspace.results() == whole)
  }

  @Test("A run that is killed while measuring leaves the measures as they were")
  func killedMeasuring() async throws {
    let workspace = try TemporaryWorkspace(communes: 10)
    let before = try await workspace.results()
    try workspace.write(workspace.feed(3, posts: [(1, 1)]), to: "exports/2026-Q3/2026-08-01/3.xml")
    _ = try await ingest(workspace.run())
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = workspace.path as String] in
      let workspace = try Workspace(at: path)
      let period = try #require(Period("2026-Q3"))
      let run = Run(workspace: workspace, period: period, jobs: 2) { progress in
        if progress.done == 5 { raise(SIGKILL) }
      }
      _ = try measure(run)
    }
    let run = try workspace.run()
    #expect(try await rank(run) == .unchanged)
    #expect(try measure(run) == .done)
    #expect(try await workspace.results() != before)
  }

  @Test("A second run does nothing; a touched file is looked at and changes nothing")
  func unchanged() async throws {
    let workspace = try TemporaryWorkspace(communes: 10)
    let first = try await workspace.results()
    let run = try workspace.run()
    #expect(try await ingest(run).read == 0)
    let file = workspace.path + "/exports/2026-Q3/2026-08-01/1.xml"
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_790_000_000)],
      ofItemAtPath: file
    )
    #expect(try await ingest(run).read == 1)
    #expect(try measure(run) == .unchanged)
    #expect(try await rank(run) == .unchanged)
    #expect(try await report(run, to: workspace.path + "/report") == .unchanged)
    #expect(try await workspace.results() == first)
  }

  @Test("A changed export gives what a run from nothing gives; so do a new and a removed one")
  func changed() async throws {
    let workspace = try TemporaryWorkspace(communes: 10)
    let first = try await workspace.results()
    let exports = workspace.path + "/exports/2026-Q3/"
    try workspace.write(workspace.feed(1, posts: [(3, 7)]), to: "exports/2026-Q3/2026-10-01/1.xml")
    try workspace.write(workspace.feed(2, posts: [(9, 7)]), to: "exports/2026-Q3/2026-09-01/2.xml")
    try FileManager.default.removeItem(atPath: exports + "2026-08-01/3.xml")
    let second = try await workspace.results()
    try workspace.removeResults()
    #expect(try await workspace.results() == second)
    #expect(second != first)
  }

  @Test("Other weights rank again and measure nothing again; another title only writes")
  func settings() async throws {
    let workspace = try TemporaryWorkspace(communes: 10)
    _ = try await workspace.results()
    let output = workspace.path + "/report"
    try workspace.write("title: Autre\nminimum_stratum: 2\n", to: "benchmark.yml")
    #expect(try await rank(workspace.run()) == .unchanged)
    #expect(try await report(workspace.run(), to: output) == .done)
    try workspace.write("title: Autre\nminimum_stratum: 3\n", to: "benchmark.yml")
    #expect(try await ingest(workspace.run()).read == 0)
    #expect(try measure(workspace.run()) == .unchanged)
    #expect(try await rank(workspace.run()) == .done)
  }

  @Test("Another time zone reads every export again")
  func zone() async throws {
    let workspace = try TemporaryWorkspace(communes: 3)
    _ = try await workspace.results()
    try workspace.write("timezone: Indian/Reunion\n", to: "benchmark.yml")
    #expect(try await ingest(workspace.run()).read == 6)
  }

  @Test(
    "The days of an overseas commune are its own: the last evening in Paris is the next quarter there"
  )
  func overseas() async throws {
    let workspace = try TemporaryWorkspace(communes: 1)
    var communes = "insee,name,population\n"
    var accounts = "insee,platform,url\n"
    // 1 July 00:30 in Paris, and 30 September 23:30.
    for (insee, name) in [("38001", "aval"), ("97401", "amont"), ("97101", "ouest")] {
      communes += "\(insee),Saint-\(name),700\n"
      accounts += "\(insee),website,https://\(name).example/\n"
      let items = ["2026-06-30T22:30:00Z", "2026-08-15T10:00:00Z", "2026-09-30T21:30:00Z"].map {
        "<item><title>\($0)</title><link>https://\(name).example/\($0)</link><dc:date>\($0)</dc:date></item>"
      }
      try workspace.write(
        """
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
        <title>\(name)</title><link>https://\(name).example/</link>\(items.joined())
        </channel></rss>
        """,
        to: "exports/2026-Q3/2026-10-02/\(name).xml"
      )
    }
    try workspace.write(communes, to: "communes.csv")
    try workspace.write(accounts, to: "accounts.csv")
    _ = try await ingest(workspace.run())
    _ = try measure(workspace.run())
    let posts = try Ledger(reading: workspace.run().ledgerPath).read { session in
      try ["38001", "97101", "97401"].map { code in
        try session.measures(ofCommune: #require(INSEECode(rawValue: code)))
          .first { $0.name == "commune_posts" }?.value
      }
    }
    // Guadeloupe's June ends six hours later than Paris's, La Réunion's September two hours earlier.
    #expect(posts == [3, 2, 2])
  }

  @Test("A bad file costs itself: it is refused with its path, and the rest is read")
  func badFiles() async throws {
    let workspace = try TemporaryWorkspace(communes: 2)
    try workspace.write("", to: "exports/2026-Q3/empty.xml")
    try workspace.write("<html><title>404</title></html>", to: "exports/2026-Q3/99001/page.html")
    try workspace.write("x", to: "exports/2026-Q3/text.xml")
    try FileManager.default.createDirectory(
      atPath: workspace.path + "/exports/2026-Q3/feed.rss",
      withIntermediateDirectories: false
    )
    let run = try workspace.run()
    let summary = try await ingest(run)
    #expect(summary.problems.map(\.position.path) == ["exports/2026-Q3/feed.rss"])
    #expect(summary.totals.refused == 3)
    let refused = try exports(of: run).filter { $0.refusal != nil }
    #expect(
      refused.map(\.path) == [
        "exports/2026-Q3/99001/page.html", "exports/2026-Q3/empty.xml",
        "exports/2026-Q3/text.xml",
      ]
    )
    #expect(try accounts(of: run).map(\.exports) == [2, 2])
  }

  @Test("A period without exports is told, with the periods that there are")
  func noExports() async throws {
    let workspace = try TemporaryWorkspace(communes: 1)
    let problem = Problem(
      at: SourcePosition(path: "exports"),
      "no export for 2027-Q1: save pages and feeds into exports/2027-Q1/, or give another period "
        + "with --period: 2026-Q3"
    )
    await #expect(throws: PipelineError.workspace(problem)) {
      _ = try await ingest(workspace.run("2027-Q1"))
    }
    #expect(!FileManager.default.fileExists(atPath: workspace.path + "/ledger"))
  }

  @Test("A year reads the folders of its quarters")
  func year() async throws {
    let workspace = try TemporaryWorkspace(communes: 1)
    #expect(try await ingest(workspace.run("2026")).files == 2)
    #expect(
      periods(of: try Workspace(at: workspace.path)).map(\.period.description) == [
        "2026", "2026-Q3",
      ]
    )
  }
}
