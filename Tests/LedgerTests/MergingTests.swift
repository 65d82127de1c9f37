import Core
import GRDB
import Measure
import Testing

@testable import Ledger

@Suite("Posts merged from exports")
struct MergingTests {
  /// How many posts these exports give together.
  private func count(_ files: IngestedFile...) throws -> Int {
    try TemporaryLedger().posts(storing: files).count
  }

  @Test("An article in RSS and in Atom, with two identifiers and one address, is one post")
  func twins() throws {
    #expect(
      try count(
        feed("a.rss", post(id: "42", url: "http://www.mairie.example/fete/", at: "2026-07-14")),
        feed(
          "a.atom",
          post(id: "tag:42", url: "https://mairie.example/fete?utm_source=atom", at: "2026-07-14")
        )
      ) == 1
    )
  }

  @Test("The same identifier is one post even when its address has changed")
  func sameIdentifier() throws {
    #expect(
      try count(
        feed("a.rss", post(id: "42", url: "https://mairie.example/fete", at: "2026-07-14")),
        feed("b.rss", post(id: "42", url: "https://mairie.example/fete-2", at: "2026-07-14"))
      ) == 1
    )
  }

  @Test("Three sightings joined by different keys are one post")
  func chain() throws {
    #expect(
      try count(
        feed("a.rss", post(id: "1", at: "2026-07-14")),
        feed("b.rss", post(url: "https://mairie.example/a", at: "2026-07-14")),
        feed("c.rss", post(id: "1", url: "https://mairie.example/a", at: "2026-07-14"))
      ) == 1
    )
  }

  @Test("The address that a broken feed gives to all its posts merges none")
  func homePage() throws {
    let home = "https://mairie.example/"
    #expect(
      try count(
        feed(
          "a.rss",
          post(url: home, title: "Fête", at: "2026-07-14"),
          post(url: home, title: "Travaux", at: "2026-07-15")
        ),
        feed("b.rss", post(url: home, title: "Fête", at: "2026-07-14"))
      ) == 2
    )
  }

  @Test("An identifier that a feed repeats leaves the address to tell posts apart")
  func repeatedIdentifier() throws {
    #expect(
      try count(
        feed(
          "a.rss",
          post(id: "0", url: "https://mairie.example/a", title: "A", at: "2026-07-14"),
          post(id: "0", url: "https://mairie.example/b", title: "B", at: "2026-07-15")
        ),
        feed("b.rss", post(id: "0", url: "https://mairie.example/b", title: "B", at: "2026-07-15"))
      ) == 2
    )
  }

  @Test("A post listed twice in one export is one post")
  func listedTwice() throws {
    let twice = post(id: "1", url: "https://mairie.example/a", title: "A", at: "2026-07-14")
    #expect(try count(feed("a.rss", twice, twice)) == 1)
  }

  @Test("Without identifier or address, title and date tell posts apart")
  func titleAndDate() throws {
    #expect(
      try count(
        feed(
          "a.rss",
          post(title: "Fête", at: "2026-07-14"),
          post(title: "Fête", at: "2026-08-15")
        ),
        feed("b.rss", post(title: "Fête", at: "2026-07-14"))
      ) == 2
    )
  }

  @Test("Each count is of the latest capture that shows it, and its age that of the oldest used")
  func latestCounts() throws {
    let key = "https://mairie.example/a"
    let ledger = try TemporaryLedger()
    let posts = try ledger.posts(storing: [
      feed("b.rss", savedOn: "2026-08-01", post(url: key, at: "2026-07-14", comments: 3)),
      feed(
        "c.rss",
        savedOn: "2026-09-01",
        post(url: key, at: "2026-07-20") { $0.views = Count(9) }
      ),
      feed(
        "a.rss",
        savedOn: "2026-07-20",
        post(url: key, title: "Fête", at: "2026-07-14", comments: 1)
      ),
    ])
    #expect(
      posts == [
        Summary(day: "2026-07-14", comments: 3, capturedOn: "2026-08-01", title: "Fête")
      ]
    )
  }

  @Test("Views that only an older capture shows do not age the counts of engagement")
  func ageOfEngagement() throws {
    let posts = try TemporaryLedger().posts(storing: [
      feed("a.rss", savedOn: "2026-08-01", post(id: "1", at: "2026-07-20") { $0.views = Count(9) }),
      feed("b.rss", savedOn: "2026-09-30", post(id: "1", at: "2026-07-20", comments: 3)),
      feed("c.rss", savedOn: "2026-08-01", post(id: "2", at: "2026-07-21", comments: 3)),
      feed(
        "d.rss",
        savedOn: "2026-09-30",
        post(id: "2", at: "2026-07-21") { $0.reactions = Count(9) }
      ),
    ])
    #expect(posts.map(\.capturedOn) == ["2026-09-30", "2026-08-01"])
  }

  @Test("The order in which files are read changes nothing")
  func anyOrder() throws {
    let files = [
      feed(
        "a.rss",
        post(id: "1", at: "2026-07-14", comments: 4),
        post(url: "https://m.example/b", title: "B", at: "2026-08-01")
      ),
      feed("b.rss", post(url: "https://m.example/a", title: "A", at: "2026-07-14")),
      feed(
        "c.rss",
        savedOn: "2026-10-01",
        post(id: "1", url: "https://m.example/a", at: "2026-07-14", comments: 6)
      ),
      feed("d.rss", post(title: "Sans lien", at: "2026-09-02")),
      feed("e.rss", post(title: "Sans lien", at: "2026-09-02", comments: 1)),
    ]
    let expected = try TemporaryLedger().posts(storing: files)
    #expect(expected.count == 3)
    for rotation in 1..<files.count {
      let rotated = Array(files[rotation...] + files[..<rotation])
      #expect(try TemporaryLedger().posts(storing: rotated) == expected)
      #expect(try TemporaryLedger().posts(storing: rotated.reversed()) == expected)
    }
  }

  @Test("What other people wrote is not kept")
  func othersTexts() throws {
    let ledger = try TemporaryLedger()
    let foreign = post(url: "https://m.example/a", title: "Un citoyen", at: "2026-07-14") {
      $0.origin = .other
      $0.text = "Ses mots"
    }
    _ = try ledger.posts(storing: [feed("a.rss", foreign)])
    let stored = try ledger.read { session in
      try String.fetchAll(
        session.db,
        sql: "SELECT title FROM sighting WHERE title NOT NULL OR text NOT NULL ORDER BY 1"
      )
    }
    #expect(stored == [])
  }

  @Test("A comment that two captures show is one comment, known by its identifier or by what it is")
  func comments() throws {
    let made = try TemporaryLedger()
    let (commune, site) = try aubeterre()
    func saved(_ name: String, on day: String, _ replies: [ReplyReading]) -> IngestedFile {
      var reading = Reading(format: "rss", platform: .website)
      reading.posts = [
        post(id: "7", at: "2026-07-14") { $0.reactionsByKind = ["like": 3, "angry": 0] }
      ]
      reading.replies = replies
      return file(name, savedOn: day, sha256: name, reading)
    }
    func reply(_ id: String?, under post: String = "7", isQuestion: Bool) throws -> ReplyReading {
      var reply = ReplyReading()
      reply.post = post
      reply.id = id
      reply.createdAt = try time("2026-07-15T10:00:00Z")
      reply.isQuestion = isQuestion
      return reply
    }
    let early = try [reply("a", isQuestion: false), reply(nil, isQuestion: false)]
    let late = try [
      reply("a", isQuestion: true), reply(nil, isQuestion: false),
      reply("b", under: "8", isQuestion: true),
    ]
    let history = try made.write { session throws in
      try session.update(communes: [commune], accounts: [site])
      _ = try session.store(saved("a.json", on: "2026-08-01", early))
      _ = try session.store(saved("b.json", on: "2026-09-01", late))
      try session.matchExports { _ in .account(0) }
      try session.mergePosts()
      return try session.histories(of: commune, over: quarter, in: paris)[0]
    }
    #expect(history.posts.map(\.identifier) == ["7"])
    #expect(history.posts.map(\.reactionsByKind) == [["like": 3, "angry": 0]])
    #expect(history.comments.map(\.identifier) == ["a", nil])
    #expect(history.comments.map(\.isQuestion) == [true, false])
    let latest = try time("2026-09-01T12:00:00Z")
    #expect(history.sections == [.init(post: 1, held: 2, capturedAt: latest)])
  }
}
