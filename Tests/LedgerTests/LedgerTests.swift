import Core
import Foundation
import GRDB
import Measure
import Rank
import Testing

@testable import Ledger

@Suite("Ledger files")
struct LedgerFileTests {
  @Test("A ledger made by a newer version is refused, to read and to write, and left as it is")
  func newer() throws {
    let made = try TemporaryLedger()
    let path = made.path
    try made.write { try $0.db.execute(sql: "PRAGMA user_version = 999") }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: LedgerError.newer(path: path)) { try Ledger(at: path) }
    #expect(throws: LedgerError.newer(path: path)) { try Ledger(reading: path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test("A ledger of the first version is brought to this one, and read as it is until then")
  func older() throws {
    let made = try TemporaryLedger()
    try made.write {
      try $0.db.execute(sql: "ALTER TABLE history DROP COLUMN scoreError")
      try $0.db.execute(sql: "DROP TABLE accountLink")
      try $0.db.execute(
        sql: "INSERT INTO history VALUES ('99001', '2026-Q2', 0, 0, NULL, 1, 1, 1, 1, 50)"
      )
      try $0.db.execute(sql: "PRAGMA user_version = 1")
    }
    let insee = try #require(INSEECode(rawValue: "99001"))
    let scores = { (ledger: Ledger) in
      try ledger.read { try $0.history(ofCommune: insee).map { [$0.score, $0.scoreError] } }
    }
    let reading = try scores(Ledger(reading: made.path))
    let opened = try scores(Ledger(at: made.path))
    #expect(reading == [[50, nil]] && opened == reading)
    let columns = try DatabaseQueue(path: made.path).read { try $0.columns(in: "history") }
    #expect(columns.last?.name == "scoreError")
    #expect(try DatabaseQueue(path: made.path).read { try $0.tableExists("accountLink") })
  }

  @Test("A file that is something else is refused and left as it is")
  func somethingElse() throws {
    let made = try TemporaryLedger()
    let text = made.folder + "/text.sqlite"
    try Data(repeating: 0x41, count: 5000).write(to: URL(fileURLWithPath: text))
    #expect(throws: LedgerError.notALedger(path: text)) { try Ledger(at: text) }
    let other = made.folder + "/other.sqlite"
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE a (b)") }
    #expect(throws: LedgerError.notALedger(path: other)) { try Ledger(at: other) }
  }

  @Test("A ledger that is to be read must be there")
  func absent() throws {
    let made = try TemporaryLedger()
    #expect(throws: LedgerError.self) { try Ledger(reading: made.folder + "/none.sqlite") }
    #expect(!FileManager.default.fileExists(atPath: made.folder + "/none.sqlite"))
  }

  @Test("A full disk is told, and leaves the ledger as it was")
  func fullDisk() throws {
    let made = try TemporaryLedger()
    let kept = feed("kept.rss", post(id: "1", at: "2026-07-14"))
    #expect(try made.posts(storing: [kept]).count == 1)
    let long = String(repeating: "mot ", count: 100_000)
    #expect(throws: LedgerError.full(path: made.path)) {
      try made.write { session throws in
        try session.db.execute(sql: "PRAGMA max_page_count = 60")
        _ = try session.store(feed("kept.rss", sha256: "new", post(id: "2", at: "2026-07-14")))
        _ = try session.store(feed("big.rss", post(id: "3") { $0.text = long }))
      }
    }
    let exports = try made.read { try $0.exports(over: quarter, in: paris) }
    #expect(exports.map(\.sha256) == ["kept.rss"])
  }

  @Test("Every table is STRICT and every reference holds")
  func strict() throws {
    let made = try TemporaryLedger()
    _ = try made.posts(storing: [feed("a.rss", post(id: "1", at: "2026-07-14"))])
    try made.read { session throws in
      let loose = try String.fetchAll(
        session.db,
        sql:
          "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'"
      )
      #expect(loose == [])
      #expect(try Row.fetchAll(session.db, sql: "PRAGMA foreign_key_check").isEmpty)
    }
  }
}

@Suite("Files in the ledger")
struct StoringTests {
  private func isUnchanged(_ made: TemporaryLedger, _ file: IngestedFile) throws -> Bool {
    try made.read {
      try $0.isUnchanged(path: file.path, size: file.size, modifiedAt: file.modifiedAt)
    }
  }

  @Test("A file of the same size and time is not read again; another time is")
  func unchanged() throws {
    let made = try TemporaryLedger()
    let file = feed("a.rss", size: 5, modifiedAt: 7, post(id: "1"))
    #expect(try !isUnchanged(made, file))
    _ = try made.write { try $0.store(file) }
    #expect(try isUnchanged(made, file))
    #expect(try !isUnchanged(made, feed("a.rss", size: 6, modifiedAt: 7)))
    #expect(try !isUnchanged(made, feed("a.rss", size: 5, modifiedAt: 8)))
    #expect(try !isUnchanged(made, feed("b.rss", size: 5, modifiedAt: 7)))
  }

  @Test("The same bytes at another time change nothing; other bytes do")
  func sameBytes() throws {
    let made = try TemporaryLedger()
    try made.write { session throws in
      #expect(try session.store(feed("a.rss", modifiedAt: 1, post(id: "1"))))
      let version = try session.contentVersion()
      #expect(try !session.store(feed("a.rss", modifiedAt: 2, post(id: "1"))))
      #expect(try session.contentVersion() == version)
      #expect(try session.isUnchanged(path: "a.rss", size: 1, modifiedAt: 2))
      #expect(try session.store(feed("a.rss", sha256: "other", modifiedAt: 3, post(id: "2"))))
      #expect(try session.contentVersion() > version)
    }
  }

  @Test("A file that could not be read is tried again each time, and changes nothing until it can")
  func unreadable() throws {
    let made = try TemporaryLedger()
    let refused = file(
      "a.rss",
      sha256: nil,
      Reading(refusal: Refusal(.unreadable, "no permission"))
    )
    try made.write { session throws in
      #expect(try session.store(refused))
      #expect(try !session.isUnchanged(path: "a.rss", size: 1, modifiedAt: 1))
      #expect(try !session.store(refused))
      #expect(try session.store(feed("a.rss", post(id: "1"))))
    }
    let exports = try made.read { try $0.exports(over: quarter, in: paris) }
    #expect(exports.map(\.refusal) == [nil])
  }

  @Test("A file that has vanished takes its posts with it, and leaves those shown elsewhere")
  func vanished() throws {
    let made = try TemporaryLedger()
    let both = post(url: "https://m.example/a", at: "2026-07-14", comments: 2)
    let one = post(url: "https://m.example/b", at: "2026-07-15", comments: 1)
    #expect(
      try made.posts(storing: [feed("a.rss", both), feed("b.rss", both, one)]).count == 2
    )
    let removed = try made.write { try $0.removeFiles(except: ["a.rss"]) }
    #expect(removed == 1)
    #expect(try made.posts(storing: []).map(\.day) == ["2026-07-14"])
    #expect(try made.write { try $0.removeFiles(except: ["a.rss"]) } == 0)
  }
}

@Suite("Accounts in the ledger")
struct AccountTests {
  @Test("An account that comes later takes the exports that are already there")
  func laterAccount() throws {
    let made = try TemporaryLedger()
    let (commune, site) = try aubeterre()
    try made.write { session throws in
      try session.update(communes: [commune], accounts: [])
      _ = try session.store(feed("a.rss", post(id: "1", at: "2026-07-14")))
      try session.matchExports { _ in .unmatched(nearest: nil) }
      try session.mergePosts()
      #expect(try session.exports(over: quarter, in: paris).map(\.account) == [nil])
      #expect(try session.totals(over: quarter, in: paris).unmatched == 1)

      try session.update(communes: [commune], accounts: [site])
      try session.matchExports { _ in .account(0) }
      try session.mergePosts()
      #expect(try session.exports(over: quarter, in: paris).map(\.account) == [0])
      #expect(
        try session.totals(over: quarter, in: paris)
          == LedgerTotals(
            exports: 1,
            refused: 0,
            unmatched: 0,
            posts: 1
          )
      )
    }
  }

  @Test("A commune or account that is taken out goes with its posts, and comes back with them")
  func removedAccount() throws {
    let made = try TemporaryLedger()
    let (commune, site) = try aubeterre()
    let files = [feed("a.rss", post(id: "1", at: "2026-07-14"))]
    #expect(try made.posts(storing: files).count == 1)
    try made.write { session throws in
      try session.update(communes: [], accounts: [])
      #expect(try session.communes() == [])
      try session.matchExports { _ in .unmatched(nearest: nil) }
      try session.mergePosts()
      #expect(try Int.fetchOne(session.db, sql: "SELECT count(*) FROM post") == 0)
      try session.update(communes: [commune], accounts: [site])
      #expect(try session.accounts() == [site])
    }
    #expect(try made.posts(storing: files).count == 1)
  }

  @Test("The same communes and accounts again change nothing")
  func unchanged() throws {
    let made = try TemporaryLedger()
    let (commune, site) = try aubeterre()
    try made.write { session throws in
      try session.update(communes: [commune], accounts: [site])
      let version = try session.contentVersion()
      try session.update(communes: [commune], accounts: [site])
      #expect(try session.contentVersion() == version)
    }
  }

  @Test("Page likes are not followers: a page that shows only those has no followers")
  func pageLikes() throws {
    let made = try TemporaryLedger()
    let (commune, site) = try aubeterre()
    var page = Reading(format: "facebook-2020", platform: .facebook)
    page.capturedAt = try time("2026-08-01T00:00:00Z")
    page.account.pageLikes = Count(1500)
    let snapshots = try made.write { session throws in
      try session.update(communes: [commune], accounts: [site])
      _ = try session.store(file("p.html", sha256: "p", page))
      try session.matchExports { _ in .account(0) }
      return try session.histories(of: commune, over: quarter, in: paris).flatMap(\.snapshots)
    }
    #expect(snapshots.allSatisfy { $0.followers == nil })
  }

  @Test(
    "A feed of YouTube's with 14 videos is the whole channel; with 15, older ones may be left out",
    arguments: [(14, true), (15, false)]
  )
  func channelFeed(videos: Int, isComplete: Bool) throws {
    var reading = Reading(format: "atom", platform: .youtube)
    reading.posts = (0..<videos).map { post(id: "video\($0)", at: "2026-08-01") }
    #expect(try self.isComplete(reading) == isComplete)
  }

  @Test(
    "A short list of a page is the whole account only by the total that the page states exactly",
    arguments: [(nil, false), (Count(4), true), (Count(5), false), (Count(4, unit: 1000), false)]
  )
  func shortList(total: Count?, isComplete: Bool) throws {
    var reading = Reading(format: "linkedin-guest", platform: .linkedin)
    reading.account.posts = total
    reading.posts = (0..<4).map { post(id: "post\($0)", at: "2026-08-01") }
    #expect(try self.isComplete(reading) == isComplete)
  }

  /// Whether a reading shows every post of its account, as the ledger tells.
  private func isComplete(_ reading: Reading) throws -> Bool {
    let made = try TemporaryLedger()
    let (commune, site) = try aubeterre()
    let exports = try made.write { session throws in
      try session.update(communes: [commune], accounts: [site])
      _ = try session.store(file("a.html", sha256: "a", reading))
      try session.matchExports { _ in .account(0) }
      return try session.histories(of: commune, over: quarter, in: paris).flatMap(\.exports)
    }
    return try #require(exports.first).isComplete
  }

  @Test("A pinned post of the period is one of its posts, and covers no day back to its own")
  func pinned() throws {
    let made = try TemporaryLedger()
    let (commune, site) = try aubeterre()
    let pinned = post(id: "x", at: "2026-07-05") { $0.isPinned = true }
    let values = try made.write { session throws in
      try session.update(communes: [commune], accounts: [site])
      _ = try session.store(feed("a.rss", pinned, post(id: "y", at: "2026-09-21")))
      try session.matchExports { _ in .account(0) }
      try session.mergePosts()
      let history = try session.histories(of: commune, over: quarter, in: paris)[0]
      return measures(of: history, over: quarter, in: paris)
    }
    func value(_ name: String) -> Double? { values.first { $0.name == name }?.value }
    #expect(value("posts") == 2)
    #expect(value("coverage") == 10.0 / 92)
    #expect(value("posts_per_week") == 0.7)
  }

  @Test("Exports of the account are told by capture, with their oldest post and whether complete")
  func history() throws {
    let made = try TemporaryLedger()
    let (commune, site) = try aubeterre()
    var profile = Reading(format: "instagram", platform: .instagram)
    profile.capturedAt = try time("2026-08-01T00:00:00Z")
    profile.account.followers = Count(1200, unit: 100)
    profile.account.posts = Count(1)
    profile.posts = [post(id: "p", at: "2026-05-01")]
    var pinned = post(id: "x", at: "2020-01-01")
    pinned.isPinned = true
    let history = try made.write { session throws in
      try session.update(communes: [commune], accounts: [site])
      _ = try session.store(feed("z.rss", pinned, post(id: "y", at: "2026-06-01")))
      _ = try session.store(feed("empty.rss", savedOn: "2026-07-01"))
      _ = try session.store(file("p.html", sha256: "p", profile))
      _ = try session.store(
        file(
          "wall.html",
          savedOn: "2026-07-02",
          sha256: "w",
          Reading(refusal: Refusal(.loginWall, "log in"))
        )
      )
      try session.matchExports { _ in .account(0) }
      try session.mergePosts()
      return try session.histories(of: commune, over: quarter, in: paris)
    }
    #expect(history.count == 1)
    #expect(history[0].population == 860)
    #expect(history[0].posts == [])
    let exports = history[0].exports
    #expect(
      exports.map(\.capturedAt?.day.description) == [
        "2026-07-01", "2026-07-02", "2026-08-01", "2026-09-30",
      ]
    )
    #expect(exports.map(\.oldestPost?.day.description) == [nil, nil, "2026-05-01", "2026-06-01"])
    #expect(exports.map(\.isComplete) == [true, false, true, false])
    #expect(exports.map(\.isRefused) == [false, true, false, false])
    #expect(
      history[0].snapshots == [
        .init(capturedAt: try time("2026-08-01T00:00:00Z"), followers: Count(1200, unit: 100))
      ]
    )
  }
}

@Suite("Results in the ledger")
struct ResultTests {
  @Test("Measures come back as they were, to the last bit and in order")
  func measures() throws {
    let made = try TemporaryLedger()
    let (commune, site) = try aubeterre()
    let own = [
      MeasureValue("b", 0.1 + 0.2, low: -1, high: 1e-300, count: 3, isRounded: true),
      MeasureValue("a", missing: .dormant),
    ]
    let relative = [MeasureValue("c", 1)]
    try made.write { session throws in
      try session.update(communes: [commune], accounts: [site])
      try session.add(own, toAccount: site.url)
      try session.add(relative, toAccount: site.url)
      try session.add(own, toCommune: commune.insee)
    }
    try made.write { session throws in
      #expect(try session.accountMeasures() == [own + relative])
      #expect(try session.accountMeasures(named: ["a", "c"]) == [[own[1], relative[0]]])
      #expect(try session.measures(ofCommune: commune.insee) == own)
      try session.removeMeasures()
      #expect(try session.accountMeasures() == [[]])
    }
  }

  @Test("A ranking comes back as it was, and only when the stage was finished")
  func ranking() throws {
    let made = try TemporaryLedger()
    let small = Stratum(lowest: 0, limit: 500)
    let large = Stratum(lowest: 500, limit: nil)
    let pillars = Pillar.allCases.map {
      PillarScore(pillar: $0, value: 1 / 3, unshrunken: 0.7, percentile: nil, reason: .dormant)
    }
    func standing(_ insee: String, rank: Int?) throws -> Standing {
      Standing(
        insee: try code(insee),
        stratum: rank == nil ? nil : small,
        pillars: pillars,
        score: rank.map { 50 / Double($0) },
        rank: rank,
        uncertainty: rank.map { rank in
          RankUncertainty(
            scoreError: 0.1 + 0.2,
            marginal: .init(best: 1, worst: rank),
            simultaneous: .init(best: 1, worst: 2),
            mayBeAmongBest: rank == 1,
            redrawn5: 1,
            redrawn95: 1.5,
            methods: .init(best: 1, worst: 2),
            methodMedian: 1.5
          )
        },
        ranked: rank.map { _ in 2 },
        coverage: 0.9,
        reason: rank == nil ? .lowCoverage : nil
      )
    }
    let ranking = Ranking(
      groups: [
        RankedGroup(
          strata: [small, large],
          department: "99",
          standings: [try standing("99002", rank: 1), try standing("99001", rank: 2)]
        )
      ],
      unranked: [try standing("99003", rank: nil)]
    )
    try made.write { session throws in
      #expect(try session.ranking() == nil)
      try session.replaceRanking(with: ranking)
      try session.replaceRanking(with: ranking)
      try session.finish("rank", fingerprint: "x")
      #expect(try session.ranking() == ranking)
    }
  }

  @Test("What a model was fitted to comes back as it was")
  func model() throws {
    let made = try TemporaryLedger()
    let size = SizeModel(
      accounts: 7,
      intercept: 0.1 + 0.2,
      exponent: 0.8,
      withinVariance: 1 / 3,
      betweenVariance: 0,
      mean: -0.25
    )
    let model = IndexModel(
      sizes: [.facebook: size, .instagram: size],
      prior: ResponsePrior(mean: 1 / 3, strength: nil)
    )
    try made.write { session throws in
      try session.replaceModel(with: model)
      try session.replaceModel(with: model)
      #expect(try session.model() == model)
    }
  }
}
