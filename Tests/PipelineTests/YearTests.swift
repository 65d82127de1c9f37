import Core
import Foundation
import Ledger
import Measure
import Pipeline
import Rank
import Testing
import Workspace

/// A workspace with feeds of every quarter of 2026, and of the third of 2025.
private final class FourQuarters {
  let path = FileManager.default.temporaryDirectory.path + "/year-\(UUID().uuidString)"
  static let starts = [1: "01", 2: "04", 3: "07", 4: "10"]

  init(communes count: Int) throws {
    var communes = "insee,name,population\n"
    var accounts = "insee,platform,url\n"
    for number in 1...count {
      communes += "\(99_000 + number),Commune \(number),\(600 + number)\n"
      accounts += "\(99_000 + number),website,https://commune\(number).example/\n"
      for (quarter, month) in Self.starts.sorted(by: { $0.key < $1.key }) {
        try save(number, quarter: quarter, months: Int(month) ?? 1, year: 2026)
      }
      try save(number, quarter: 3, months: 7, year: 2025)
    }
    try write(communes, to: "communes.csv")
    try write(accounts, to: "accounts.csv")
    try write("minimum_stratum: 2\nredraws: 40\n", to: "benchmark.yml")
  }

  /// Saves a feed on the day after a quarter: a post at its start, and some more, the more the higher
  /// the commune's number.
  private func save(_ number: Int, quarter: Int, months first: Int, year: Int) throws {
    let days = (0..<(6 + number)).map { place -> Day in
      let start = Day(year: year, month: first, day: 1) ?? Day(number: 0)
      return start.advanced(by: place * 80 / (5 + number))
    }
    let items = days.map { day in
      """
      <item><title>Le \(day)</title><link>https://commune\(number).example/\(day)</link>
      <dc:date>\(day)T08:00:00+01:00</dc:date></item>
      """
    }
    let end = (Day(year: year, month: first, day: 1) ?? Day(number: 0)).advanced(by: 93)
    try write(
      """
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
      <title>Commune \(number)</title><link>https://commune\(number).example/</link>
      \(items.joined(separator: "\n"))
      </channel></rss>
      """,
      to: "exports/\(year)-Q\(quarter)/\(end)/\(number).xml"
    )
  }

  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
  }

  func run(_ period: String, jobs: Int = 2) throws -> Run {
    Run(workspace: try Workspace(at: path), period: try #require(Period(period)), jobs: jobs)
  }

  /// A page of the first commune, with 30 questions in one evening of the third quarter of 2026.
  func addSurge() throws {
    try write(
      "account_id,insee,platform,kind\na,99001,facebook,commune\n",
      to: "tables/accounts.csv"
    )
    try write(
      "post_id,account_id,published_at,reactions,comments\np,a,2026-08-20T08:00:00,20,30\n",
      to: "tables/posts.csv"
    )
    let rows = (0..<30).map { "c\($0),p,2026-08-20T18:\(10 + $0):00,citoyen,,1\n" }
    try write(
      "comment_id,post_id,created_at,author_role,reply_to,is_question\n" + rows.joined(),
      to: "tables/comments.csv"
    )
    _ = try importObservations(from: path + "/tables", for: run("2026-Q3"))
  }

  /// Works on the four quarters and their year from nothing, and gives every file and result.
  func everything(jobs: Int) async throws -> [String: Data] {
    var files: [String: Data] = [:]
    for folder in ["ledger", "reports", "private"] {
      try? FileManager.default.removeItem(atPath: path + "/" + folder)
    }
    for period in (1...4).map({ "2026-Q\($0)" }) + ["2026"] {
      let run = try run(period, jobs: jobs)
      _ = try await ingest(run)
      _ = try measure(run)
      _ = try await rank(run)
      _ = try await report(run, to: "\(path)/reports/\(period)")
      _ = try writeNotes(of: run)
      files["\(period).json"] = try results(of: run)
    }
    for folder in ["reports", "private"] {
      for name in try FileManager.default.subpathsOfDirectory(atPath: path + "/" + folder) {
        let url = URL(filePath: "\(path)/\(folder)/\(name)")
        files["\(folder)/\(name)"] = try? Data(contentsOf: url)
      }
    }
    return files
  }

  /// Ingests, measures and ranks; gives what ingest said.
  @discardableResult
  func work(_ period: String) async throws -> IngestSummary {
    let run = try run(period)
    let summary = try await ingest(run)
    _ = try measure(run)
    _ = try await rank(run)
    return summary
  }

  /// The results as they are printed.
  func text(_ period: String) throws -> String {
    String(decoding: try results(of: run(period)), as: UTF8.self)
      .replacingOccurrences(of: "\\/", with: "/")
  }

  func ledger(_ period: String) throws -> Ledger {
    try Ledger(reading: "\(path)/ledger/\(period).sqlite")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite("The year over its quarters")
struct YearTests {
  @Test("Four quarters rank the year over 52 slices, and need no export any more")
  func whole() async throws {
    let workspace = try FourQuarters(communes: 4)
    for number in 1...4 { try await workspace.work("2026-Q\(number)") }
    try FileManager.default.removeItem(atPath: workspace.path + "/exports")
    let summary = try await workspace.work("2026")
    #expect(summary.problems.isEmpty && summary.files == 16 && summary.read == 16)
    #expect(summary.totals.posts == 4 * (7 + 8 + 9 + 10))
    let ranking = try #require(try workspace.ledger("2026").read { try $0.ranking() })
    #expect(ranking.groups.map(\.standings.count) == [4])
    #expect(ranking.groups[0].standings.allSatisfy { ($0.coverage ?? 0) > 0.9 })
    let slices = try workspace.ledger("2026").read { session in
      try session.measures(ofCommune: try #require(INSEECode(rawValue: "99004")))
        .first { $0.name == "commune_regularity" }?.count
    }
    #expect(slices == 52)
    #expect(try await workspace.work("2026").read == 0)
    #expect(try await rank(workspace.run("2026")) == .unchanged)
  }

  @Test("A correction of a quarter holds in its year")
  func corrected() async throws {
    let workspace = try FourQuarters(communes: 2)
    try workspace.write(
      """
      date,insee,action,what,reason,period
      2026-07-10,99001,exclude,exports/2026-Q2/2026-07-03/1.xml,Essai,2026-Q2
      """,
      to: "corrections.csv"
    )
    for number in 1...4 { try await workspace.work("2026-Q\(number)") }
    #expect(try await workspace.work("2026").totals.posts == 3 * 7 + 4 * 8)
  }

  @Test("A quarter that is run again, and finds nothing new, makes no later one be ranked again")
  func unchanged() async throws {
    let workspace = try FourQuarters(communes: 2)
    for number in 1...2 { try await workspace.work("2026-Q\(number)") }
    let path = workspace.path + "/ledger/2026-Q1.sqlite"
    let before = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    try await workspace.work("2026-Q1")
    let after = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    #expect(before != nil && before == after)
    #expect(try await rank(workspace.run("2026-Q2")) == .unchanged)
  }

  @Test(
    "A quarter that is run again and has not changed leaves its year as it is; a changed one does not"
  )
  func quarterAgain() async throws {
    let workspace = try FourQuarters(communes: 2)
    try await workspace.work("2026-Q1")
    try await workspace.work("2026")
    try await workspace.work("2026-Q1")
    #expect(try await workspace.work("2026").read == 0)
    try FileManager.default.removeItem(atPath: workspace.path + "/exports/2026-Q1/2026-04-04/1.xml")
    try await workspace.work("2026-Q1")
    #expect(try await workspace.work("2026").read == 1)
  }

  @Test("A missing quarter is said, and its days are not covered")
  func missing() async throws {
    let workspace = try FourQuarters(communes: 3)
    for number in [1, 3] { try await workspace.work("2026-Q\(number)") }
    let summary = try await workspace.work("2026")
    #expect(
      summary.problems.map(\.position.path) == ["ledger/2026-Q2.sqlite", "ledger/2026-Q4.sqlite"]
    )
    let ranking = try #require(try workspace.ledger("2026").read { try $0.ranking() })
    #expect(ranking.groups.isEmpty)
    #expect(ranking.unranked.map(\.reason) == [.lowCoverage, .lowCoverage, .lowCoverage])
    try await workspace.work("2026-Q2")
    try await workspace.work("2026-Q4")
    try await workspace.work("2026")
    let whole = try #require(try workspace.ledger("2026").read { try $0.ranking() })
    #expect(whole.groups.map(\.standings.count) == [3])
  }
}

@Suite("Any number of jobs")
struct WidthTests {
  @Test("One job and eight give the same reports, notes and results of a year, byte for byte")
  func widths() async throws {
    let workspace = try FourQuarters(communes: 6)
    try workspace.addSurge()
    let narrow = try await workspace.everything(jobs: 1)
    #expect(narrow["private/2026-Q3/99001.md"] != nil)
    #expect(narrow["reports/2026/index.html"] != nil)
    #expect(try await workspace.everything(jobs: 8) == narrow)
  }
}

@Suite("Comparison with earlier ledgers")
struct EarlierLedgerTests {
  @Test("The quarter before and the same a year before are compared; a missing one is said")
  func compared() async throws {
    let workspace = try FourQuarters(communes: 3)
    try await workspace.work("2025-Q3")
    try await workspace.work("2026-Q3")
    try workspace.ledger("2026-Q3").read { session in
      let earlier = try session.earlierPeriods()
      #expect(earlier.map(\.period.description) == ["2026-Q2", "2025-Q3"])
      #expect(earlier[0].problem?.hasPrefix("ledger/2026-Q2.sqlite: is not there") == true)
      #expect(earlier[1].problem == nil && earlier[1].isSameMethod == true)
      let changes = try session.changes(ofAccount: 0)
      #expect(Set(changes.map(\.comparison)) == [.yearBefore])
      #expect(changes.first { $0.name == "posts_per_week" }?.change.isBeyondChance == false)
      let standings = try session.standingChanges()
      #expect(standings.map(\.comparison) == [.yearBefore, .yearBefore, .yearBefore])
      #expect(standings.allSatisfy { $0.isRankBeyondChance == false })
      let insee = try #require(INSEECode(rawValue: "99001"))
      let history = try session.history(ofCommune: insee)
      #expect(history.map(\.period.description) == ["2025-Q3", "2026-Q3"])
      #expect(history.allSatisfy { $0.rank != nil && $0.figures[0] != nil })
      #expect(history.allSatisfy { $0.scoreError.map { $0 >= 0 } == true })
      let tracks = try session.rankTracks()
      #expect(tracks.periods == history.map(\.period))
      #expect(tracks.ranks.count == 3 && tracks.ranks[insee] == history.map(\.rank))
      let strata = try session.stratumHistory().map(\.communes)
      #expect(strata == [3, 3])
      let site = try session.adoptions().filter { $0.now.platform == .website }
      #expect(site.map(\.now.active) == [3, 3])
      #expect(site[0].changes.map(\.comparison) == [.yearBefore])
    }
    try await workspace.work("2026-Q2")
    #expect(try await rank(workspace.run("2026-Q3")) == .done)
    let periods = try workspace.ledger("2026-Q3").read { try $0.earlierPeriods() }
    #expect(periods.map(\.problem) == [nil, nil])
    #expect(try await rank(workspace.run("2026-Q3")) == .unchanged)
  }

  @Test("A broken ledger is said, is left as it was, and costs only the comparison")
  func broken() async throws {
    let workspace = try FourQuarters(communes: 3)
    try workspace.write("not a ledger", to: "ledger/2026-Q2.sqlite")
    try await workspace.work("2026-Q3")
    try workspace.ledger("2026-Q3").read { session in
      let problem = try session.earlierPeriods().first?.problem
      #expect(problem?.hasPrefix("ledger/2026-Q2.sqlite: is not a ledger") == true)
      #expect(try session.ranking()?.groups.count == 1)
    }
    let kept = try String(
      contentsOfFile: workspace.path + "/ledger/2026-Q2.sqlite",
      encoding: .utf8
    )
    #expect(kept == "not a ledger")
  }

  @Test("An earlier ledger that lacks a table, as an older version's does, is said")
  func older() async throws {
    let workspace = try FourQuarters(communes: 3)
    try await workspace.work("2026-Q2")
    let source = workspace.path + "/ledger/2026-Q2.sqlite"
    // The name of a table is changed in the file's own schema.
    var bytes = try Data(contentsOf: URL(filePath: source))
    var from = bytes.startIndex
    while let found = bytes.range(of: Data("communeMeasure".utf8), in: from..<bytes.endIndex) {
      bytes.replaceSubrange(found, with: Data("communeMeazure".utf8))
      from = found.upperBound
    }
    try bytes.write(to: URL(filePath: source))
    try await workspace.work("2026-Q3")
    try workspace.ledger("2026-Q3").read { session in
      let problem = try session.earlierPeriods().first?.problem
      #expect(problem?.contains("no such table") == true)
      #expect(try session.standingChanges().isEmpty)
      #expect(try session.changes(ofAccount: 0).isEmpty)
    }
  }

  @Test("Other settings then are said, and ranks are not compared")
  func settings() async throws {
    let workspace = try FourQuarters(communes: 3)
    try await workspace.work("2026-Q2")
    try workspace.write("minimum_stratum: 2\nredraws: 60\n", to: "benchmark.yml")
    try await workspace.work("2026-Q3")
    let (earlier, changes) = try workspace.ledger("2026-Q3").read { session in
      (try session.earlierPeriods(), try session.standingChanges())
    }
    #expect(earlier.first?.isSameMethod == false)
    #expect(changes.map(\.isRankBeyondChance) == [nil, nil, nil])
  }

  @Test("Mayors that are off are nowhere in the ledger's results; listed, they have no rank")
  func mayors() async throws {
    let workspace = try FourQuarters(communes: 3)
    let mayor = "https://mastodon.example/@maire"
    var accounts = try String(contentsOfFile: workspace.path + "/accounts.csv", encoding: .utf8)
    accounts =
      accounts.replacingOccurrences(of: "insee,platform,url", with: "insee,platform,url,holder")
      .replacingOccurrences(of: ".example/\n", with: ".example/,commune\n")
      + "99001,mastodon,\(mayor),maire\n"
    try workspace.write(accounts, to: "accounts.csv")
    try await workspace.work("2026-Q3")
    let listed = try workspace.ledger("2026-Q3").read { try $0.mayors() }
    #expect(listed.map(\.url) == [mayor])
    #expect(listed.map(\.rank) == [nil] && listed.map(\.reason) == [.noExport])
    #expect(try workspace.text("2026-Q3").contains(mayor))
    try workspace.write("minimum_stratum: 2\nredraws: 40\nmayors: off\n", to: "benchmark.yml")
    try await workspace.work("2026-Q3")
    let (standings, measures) = try workspace.ledger("2026-Q3").read { session in
      (try session.mayors(), try session.measures(ofAccount: mayor))
    }
    #expect(standings.isEmpty && measures.isEmpty)
    #expect(try workspace.text("2026-Q3").contains(mayor) == false)
  }
}
