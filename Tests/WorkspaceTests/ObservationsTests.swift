import Core
import Foundation
import Testing
import Workspace

struct ObservationsTests {
  /// What tables say of the third quarter of 2026; posts are given without their header.
  private func observations(
    accounts: String = "a,99001,facebook,commune,",
    posts: String = "",
    followers: String? = nil,
    comments: String? = nil
  ) throws -> Observations {
    let folder = FileManager.default.temporaryDirectory.path + "/tables-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func write(_ text: String?, _ name: String) throws {
      try text.map { try Data($0.utf8).write(to: URL(filePath: "\(folder)/\(name)")) }
    }
    try write("account_id,insee,platform,kind,url\n" + accounts + "\n", "accounts.csv")
    try write(
      "post_id,account_id,published_at,type,reactions,comments,shares,views,"
        + "like,love,haha,wow,sad,angry\n" + posts,
      "posts.csv"
    )
    try write(followers.map { "account_id,date,followers\n" + $0 }, "followers.csv")
    let header = "comment_id,post_id,created_at,author_role,reply_to,is_question\n"
    try write(comments.map { header + $0 }, "comments.csv")
    return try Observations(
      in: folder,
      communes: [
        try #require(INSEECode(rawValue: "99001")), try #require(INSEECode(rawValue: "97401")),
      ],
      period: try #require(Period("2026-Q3")),
      zone: try #require(CivilZone(identifier: "Europe/Paris"))
    )
  }

  @Test("an empty count is unknown, not zero, and kinds are known all or not at all")
  func unknown() throws {
    let posts = try #require(
      try observations(
        posts: """
          p1,a,2026-07-02T10:00:00+02:00,photo,5,0,,,1,0,0,0,0,4
          p2,a,2026-07-03T10:00:00,lien,5,0,2,,1,0,0,0,,4

          """
      ).accounts.first?.readings.first?.posts
    )
    #expect(posts.map(\.shares) == [nil, Count(2)])
    #expect(posts.map(\.reactionsByKind.count) == [6, 0])
    #expect(posts[0].reactionsByKind["angry"] == 4)
    #expect(posts.map(\.media) == [.photo, .link])
  }

  @Test(
    "times are read as French offices write them too, and a year of two digits is not guessed",
    arguments: [
      ("02/07/2026 18:24", "2026-07-02T16:24:00Z"), ("2/7/2026 8h05", "2026-07-02T06:05:00Z"),
      ("02/07/2026", "2026-07-02T10:00:00Z"), ("02/07/26 18:24", nil),
    ] as [(String, String?)]
  )
  func french(_ text: String, _ time: String?) throws {
    let read = try observations(posts: "p,a,\(text),,,,,,,,,,,\n")
    let posts = read.accounts.first?.readings.first?.posts ?? []
    #expect(posts.compactMap(\.publishedAt).map(\.description) == [time].compactMap(\.self))
    #expect(read.problems.isEmpty == (time != nil))
  }

  @Test("times are the commune's clock as written, whatever the offset behind them")
  func clock() throws {
    let posts = try #require(
      try observations(posts: "p,a,2026-07-02T00:30:00-04:00,,,,,,,,,,,\n")
        .accounts.first?.readings.first?.posts
    )
    #expect(posts[0].publishedAt == Instant(iso: "2026-07-01T22:30:00Z"))
    let overseas = try #require(
      try observations(
        accounts: "a,97401,facebook,commune,",
        posts: "p,a,2026-07-02T00:30:00,,,,,,,,,,,\n"
      )
      .accounts.first?.readings.first?.posts
    )
    #expect(overseas[0].publishedAt == Instant(iso: "2026-07-01T20:30:00Z"))
  }

  @Test("the list stands for the whole period, a count of followers for its day and no list")
  func readings() throws {
    let observed = try #require(
      try observations(followers: "a,2026-07-01,100\na,2026-09-30,\n").accounts.first
    )
    #expect(observed.account.url == "https://observations.invalid/a")
    #expect(observed.readings.map(\.listing) == [.chronological, .selection])
    #expect(observed.readings[0].capturedAt == Instant(iso: "2026-09-30T22:00:00Z"))
    #expect(observed.readings[1].capturedAt == Instant(iso: "2026-07-01T10:00:00Z"))
    #expect(observed.readings[1].account.followers == Count(100))
  }

  @Test("a wrong row costs itself and is told by file, line and column")
  func wrongRows() throws {
    let observed = try observations(
      accounts: "a,99001,facebook,commune,\nb,99002,facebook,commune,\na,99001,instagram,commune,",
      posts: """
        p1,a,2026-07-02,,x,,,,,,,,,
        p2,a,2026-13-02,,,,,,,,,,,
        p3,b,2026-07-02,,,,,,,,,,,
        p4,a,2026-07-02,,-1,,,,,,,,,
        p5,a,2026-07-02,,,,,,,,,,,
        p5,a,2026-07-02,,,,,,,,,,,

        """,
      followers: "a,2026-07-01,many\n",
      comments: "c1,p5,2026-07-02T10:00:00,moi,,0\nc2,p9,2026-07-02T10:00:00,citoyen,,0\n"
    )
    #expect(observed.accounts.map(\.name) == ["a"])
    #expect(observed.accounts[0].readings.first?.posts.map(\.id) == ["p5"])
    #expect(observed.accounts[0].readings.first?.replies == [])
    let places = observed.problems.map { problem in
      let file = problem.position.path.split(separator: "/").last ?? ""
      return "\(file):\(problem.position.line)"
    }
    #expect(
      places == [
        "accounts.csv:3", "accounts.csv:4", "posts.csv:2", "posts.csv:3", "posts.csv:4",
        "posts.csv:5", "posts.csv:7", "comments.csv:2", "comments.csv:3", "followers.csv:2",
      ]
    )
  }
}
