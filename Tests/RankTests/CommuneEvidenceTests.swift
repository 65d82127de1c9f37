import Core
import Measure
import Testing

@testable import Rank

struct CommuneEvidenceTests {
  private func account(
    holder: Holder = .commune,
    posts: Double = 20,
    comments: Double = 10,
    questions: MeasureValue = MeasureValue("questions", 4),
    asked: Int = 4,
    answered: Int = 1
  ) throws -> AccountEvidence {
    AccountEvidence(
      account: Account(
        insee: try #require(INSEECode(rawValue: "99901")),
        platform: .facebook,
        url: "https://example.org/a",
        holder: holder
      ),
      measures: [
        MeasureValue("posts", posts), MeasureValue("posts_with_counts", posts),
        MeasureValue("followers_mean", 100), MeasureValue("log_mean", 2),
        MeasureValue("log_sd", 1), MeasureValue("comments", comments),
        questions.reason.map { MeasureValue("comments_seen", missing: $0) }
          ?? MeasureValue("comments_seen", 10),
        questions,
      ],
      slices: [SliceEvidence(slice: 0, posts: 20, logSum: 40, asked: asked, answered: answered)]
    )
  }

  private func commune(
    _ accounts: AccountEvidence...,
    regularity: MeasureValue = MeasureValue("commune_regularity", 0.5)
  ) throws -> CommuneEvidence {
    CommuneEvidence(
      commune: Commune(
        insee: try #require(INSEECode(rawValue: "99901")),
        name: "Saint-Exemple",
        department: "99",
        population: 1000
      ),
      measures: [
        MeasureValue("commune_coverage", 0.8), regularity,
        MeasureValue("commune_followers", missing: .unknownFollowers),
        MeasureValue("audience", missing: .unknownFollowers),
      ],
      accounts: accounts,
      coveredSlices: [0, 1, 2, 5],
      activeSlices: [0, 5]
    )
  }

  @Test("each pillar has a value or a reason that is true of it")
  func reasons() throws {
    let commune = try commune()
    let figures = IndexModel(of: [commune]).figures(of: commune)
    #expect(figures.pillars.map(\.value) == [0.5, nil, nil, nil])
    #expect(
      figures.pillars.map(\.reason) == [nil, .unknownFollowers, .noQuestion, .unknownFollowers]
    )
    #expect(figures.coverage == 0.8)
  }

  @Test("dialogue from under half of the comments is a sample, and no pillar")
  func sample() throws {
    let half = try account(comments: 20)
    #expect(try commune(half).mute == nil)
    let less = try account(comments: 21)
    #expect(try commune(less).mute == .commentSample)
    let unseen = try account(questions: MeasureValue("questions", missing: .noComments))
    #expect(try commune(unseen).mute == .noComments)
    #expect(try commune(half, unseen).mute == .commentSample)
    #expect(try commune(account(asked: 0, answered: 0)).mute == .noQuestion)
  }

  @Test("a pillar is said to be never shown only when no account could show it")
  func applicability() throws {
    let never = { (platform: Platform, posts: Double) in
      AccountEvidence(
        account: Account(
          insee: try #require(INSEECode(rawValue: "99901")),
          platform: platform,
          url: "https://example.org/b",
          holder: .commune
        ),
        measures: [
          MeasureValue("posts", posts), MeasureValue("followers_mean", missing: .notApplicable),
          MeasureValue("posts_with_counts", missing: .notApplicable),
          MeasureValue("questions", missing: .notApplicable),
        ],
        slices: []
      )
    }
    let site = try never(.website, 20)
    #expect(try commune(site).disengaged == .notApplicable)
    #expect(try commune(site).mute == .notApplicable)
    let unread = AccountEvidence(
      account: try account().account,
      measures: ["posts", "posts_with_counts", "followers_mean", "questions"].map {
        MeasureValue($0, missing: .noExport)
      },
      slices: []
    )
    #expect(try commune(site, unread).disengaged == .unknownFollowers)
    #expect(try commune(site, unread).mute == .noExport)
    #expect(try commune(site, account(posts: 5)).mute == .tooFewPosts)
  }

  @Test("the mayor's own account and one with five posts bring nothing")
  func aside() throws {
    let mayor = try account(holder: .maire)
    #expect(try commune(mayor).accounts.isEmpty)
    let few = try account(posts: 5)
    #expect(!few.isEligible && few.engagement == nil)
    #expect(try commune(few).questions(in: .observed) == (0, 0))
  }

  @Test("a redraw counts a slice as often as it was drawn, among those covered")
  func redraw() throws {
    let commune = try commune(account())
    #expect(commune.regularity(in: SliceDraw(drawn: [0, 0, 0, 1, 7, 7])) == 0.75)
    #expect(commune.regularity(in: SliceDraw(drawn: [7, 8])) == nil)
    #expect(commune.questions(in: SliceDraw(drawn: [0, 0, 3])) == (2, 8))
    let model = IndexModel(of: [commune])
    let none = model.pillars(of: commune, in: SliceDraw(drawn: [3, 4]))
    #expect(none[.engagement] == model.sizes[.facebook]?.mean)
    #expect(none[.dialogue] == model.prior?.mean)
    #expect(none[.regularity] == 0.5)
  }

  @Test(
    "engagement needs six posts with counts, however many others there are",
    arguments: [(5, MissingReason.unknownCounts), (6, nil)]
  )
  func knownCounts(known: Int, reason: MissingReason?) throws {
    let period = try #require(Period("2026-Q3"))
    let saved = Instant(day: Day(number: 20_728), secondOfDay: 0)  // 2026-10-02
    let commune = try commune().commune
    let history = AccountHistory(
      account: Account(
        insee: commune.insee,
        platform: .facebook,
        url: "https://example.org/a",
        holder: .commune
      ),
      population: commune.population,
      exports: [
        .init(
          capturedAt: saved,
          listing: .chronological,
          isRefused: false,
          oldestPost: nil,
          isComplete: true
        )
      ],
      snapshots: [.init(capturedAt: saved, followers: Count(100))],
      posts: (0..<12).map { number in
        AccountHistory.Post(
          key: number,
          publishedAt: Instant(day: period.start.advanced(by: 7 * number), secondOfDay: 43_200),
          capturedAt: saved,
          origin: .own,
          isReply: false,
          isFromSelection: false,
          media: nil,
          reactions: number < known ? Count(number) : nil,
          comments: Count(0),
          shares: nil,
          views: nil
        )
      }
    )
    let evidence = CommuneEvidence(measure(commune, [history], over: period, in: .utc))
    let figures = IndexModel(of: [evidence]).figures(of: evidence)
    let engagement = try #require(
      zip(Pillar.allCases, figures.pillars).first { $0.0 == .engagement }
    )
    #expect(engagement.1.reason == reason)
    #expect((engagement.1.value == nil) == (reason != nil))
  }

  @Test("a commune without accounts brings that reason to the ranking")
  func noAccount() throws {
    let period = try #require(Period("2026-Q3"))
    let empty = Commune(
      insee: try #require(INSEECode(rawValue: "99902")),
      name: "Exemple",
      department: "99",
      population: 1000
    )
    let evidence = CommuneEvidence(measure(empty, [], over: period, in: .utc))
    let ranking = rank([IndexModel(of: []).figures(of: evidence)], settings: RankSettings())
    #expect(ranking.unranked.map(\.reason) == [.noAccount])
  }
}
