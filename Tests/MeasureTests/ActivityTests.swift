import Core
import Measure
import Testing

struct ActivityTests {
  private let whole = export(oldest: day(2026, 6, 1))

  @Test("frequency and gaps are those of covered days only")
  func coveredDays() throws {
    let list = export(saved: day(2026, 8, 20), oldest: day(2026, 8, 7))
    let pinned = post(day(2026, 7, 5), key: 1)
    let posts = [pinned, post(day(2026, 8, 7), key: 2), post(day(2026, 8, 13), key: 3)]
    let values = measured(try history(exports: [list], posts: posts))
    #expect(values["coverage"]?.value == 14.0 / 92)
    #expect(values["posts"]?.value == 3)
    #expect(values["posts_per_week"]?.value == 1)
    #expect(values["longest_gap_days"]?.value == 8)
  }

  @Test("days between two captures that nothing covers are no silence")
  func gapBetweenRuns() throws {
    let lists = [
      export(saved: day(2026, 7, 10), oldest: day(2026, 7, 1)),
      export(saved: day(2026, 9, 10), oldest: day(2026, 9, 1)),
    ]
    let posts = [post(day(2026, 7, 1), key: 1), post(day(2026, 9, 3), key: 2)]
    let values = measured(try history(exports: lists, posts: posts))
    #expect(values["longest_gap_days"]?.value == 10)
    #expect(values["posts_per_week"]?.value == 0.7)
  }

  @Test("a slice without a post counts against regularity only when it is covered")
  func regularity() throws {
    let list = export(saved: day(2026, 9, 30), oldest: day(2026, 9, 10))
    let posts = [post(day(2026, 9, 10)), post(day(2026, 9, 30))]
    let values = measured(try history(exports: [list], posts: posts))
    #expect(values["active_slices"]?.value == 2)
    #expect(values["regularity"]?.value == 2.0 / 3)
    #expect(values["regularity"]?.count == 3)
  }

  @Test("the weekly rate carries Byar's interval of its count")
  func interval() throws {
    let posts = (1...5).map { post(day(2026, 7, $0), key: $0) }
    let rate = try #require(
      measured(try history(exports: [whole], posts: posts))["posts_per_week"]
    )
    let low = try #require(rate.low)
    let high = try #require(rate.high)
    #expect(abs(low - 1.6113477157471932 * 7 / 92) <= 1e-12)
    #expect(abs(high - 11.668164123398595 * 7 / 92) <= 1e-12)
  }

  @Test("dormant needs exports that show every day without a post")
  func dormant() throws {
    func dormant(
      _ exports: AccountHistory.Export...,
      posts: [AccountHistory.Post] = []
    ) throws
      -> MeasureValue?
    { measured(try history(exports: exports, posts: posts))["dormant"] }
    #expect(try dormant(whole)?.value == 1)
    #expect(try dormant(whole, posts: [post(day(2026, 7, 1))])?.value == 0)
    #expect(
      try dormant(export(saved: day(2026, 8, 1), oldest: day(2026, 6, 1)))?.reason == .lowCoverage
    )
    #expect(try dormant(export(isRefused: true))?.reason == .refused)
    #expect(try dormant()?.reason == .noExport)
    #expect(try dormant(export(listing: .selection))?.reason == .selection)
  }

  @Test("a refused export never makes an account of zero posts")
  func refused() throws {
    let values = measured(try history(exports: [export(isRefused: true)]))
    #expect(values["present"]?.value == 1)
    for name in ["coverage", "posts", "posts_per_week", "regularity", "interactions", "P1"] {
      #expect(values[name]?.reason == .refused, "\(name)")
    }
  }

  @Test("posts of a selection serve engagement, never frequency")
  func selection() throws {
    let chosen = post(
      day(2026, 8, 1),
      isFromSelection: true,
      reactions: Count(4),
      comments: Count(1)
    )
    let values = measured(
      try history(.twitter, exports: [export(listing: .selection)], posts: [chosen])
    )
    for name in ["coverage", "posts", "posts_per_week", "regularity", "longest_gap_days"] {
      #expect(values[name]?.reason == .selection, "\(name)")
    }
    #expect(values["interactions_mean"]?.value == 5)
    #expect(values["dormant"]?.value == 0)
  }

  @Test("reposts, replies and other people's posts are not posts")
  func notPosts() throws {
    let count = Count(100)
    let posts = [
      post(day(2026, 7, 1), key: 1, reactions: Count(1), comments: Count(0)),
      post(day(2026, 7, 2), key: 2, origin: .repost, reactions: count, comments: count),
      post(day(2026, 7, 3), key: 3, origin: .other, reactions: count, comments: count),
      post(day(2026, 7, 4), key: 4, isReply: true, reactions: count, comments: count),
    ]
    let values = measured(try history(.mastodon, exports: [whole], posts: posts))
    #expect(values["posts"]?.value == 1)
    #expect(values["interactions"]?.value == 1)
    #expect(values["reposts"]?.value == 1)
    #expect(values["replies_per_week"]?.value == 7.0 / 92)
  }

  @Test("no reply seen is not none: lists often leave them out")
  func noneSeen() throws {
    let posts = [post(day(2026, 7, 1))]
    let mastodon = measured(try history(.mastodon, exports: [whole], posts: posts))
    #expect(mastodon["replies_per_week"]?.reason == .noneSeen)
    #expect(mastodon["reposts"]?.reason == .noneSeen)
    let website = measured(try history(.website, exports: [whole], posts: posts))
    #expect(website["replies_per_week"]?.reason == .notApplicable)
  }

  @Test("posts of days on which the account was not open do not count")
  func open() throws {
    let posts = [post(day(2026, 7, 1), key: 1), post(day(2026, 9, 10), key: 2)]
    let opened = try history(since: day(2026, 9, 1), exports: [whole], posts: posts)
    #expect(measured(opened)["posts"]?.value == 1)
    #expect(measured(opened)["posts_per_week"]?.value == 7.0 / 30)
    let closed = try history(until: day(2026, 6, 1), exports: [whole], posts: posts)
    #expect(measured(closed)["present"]?.value == 0)
    #expect(measured(closed)["posts"]?.reason == .notOpen)
  }

  @Test("the day of a post is the zone's")
  func zone() throws {
    let lateEvening = AccountHistory.Post(
      key: 1,
      publishedAt: Instant(day: quarter.end, secondOfDay: 23 * 3600),
      capturedAt: nil,
      origin: .own,
      isReply: false,
      isFromSelection: false,
      media: nil,
      reactions: nil,
      comments: nil,
      shares: nil,
      views: nil
    )
    let account = try history(exports: [whole], posts: [lateEvening])
    let paris = try #require(CivilZone(identifier: "Europe/Paris"))
    #expect(measures(of: account, over: quarter, in: .utc)["posts"]?.value == 1)
    #expect(measures(of: account, over: quarter, in: paris)["posts"]?.value == 0)
  }
}
