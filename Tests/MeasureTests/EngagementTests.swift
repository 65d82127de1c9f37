import Core
import Measure
import Testing

struct EngagementTests {
  private func values(
    _ posts: AccountHistory.Post...,
    on platform: Platform = .facebook,
    followers: Count? = Count(200)
  ) throws -> [MeasureValue] {
    measured(
      try history(
        platform,
        exports: [export(isComplete: true)],
        followers: [(day(2026, 9, 30), followers)],
        posts: posts
      )
    )
  }

  private let liked = post(
    day(2026, 7, 1),
    key: 1,
    reactions: Count(10),
    comments: Count(2),
    shares: Count(4)
  )
  private let silent = post(
    day(2026, 7, 2),
    key: 2,
    reactions: Count(0),
    comments: Count(0),
    shares: Count(0)
  )

  @Test("popularity, commitment, virality and their sum, on two posts and 200 followers")
  func citizens() throws {
    let values = try values(liked, silent)
    #expect(values["P1"]?.value == 0.5)
    #expect(values["P2"]?.value == 5)
    #expect(values["P3"]?.value == 25)
    #expect(values["C3"]?.value == 5)
    #expect(values["V3"]?.value == 10)
    #expect(values["E"]?.value == 40)
    #expect(values["er_followers_pct"]?.value == 4)
    #expect(values["top_post_share"]?.value == 1)
  }

  @Test("shares that one post does not show make virality and E unknown, not interactions")
  func unknownShares() throws {
    let shareless = post(day(2026, 7, 3), key: 3, reactions: Count(1), comments: Count(1))
    let values = try values(liked, shareless)
    for name in ["V1", "V2", "V3", "E", "shares"] {
      #expect(values[name]?.reason == .unknownCounts, "\(name)")
    }
    #expect(values["interactions"]?.value == 18)
    let instagram = try self.values(shareless, on: .instagram)
    #expect(instagram["V1"]?.reason == .notApplicable)
    #expect(instagram["interactions"]?.value == 2)
  }

  @Test("a post without reactions or without comments serves activity only")
  func unknownCounts() throws {
    let uncommented = post(day(2026, 7, 3), key: 3, reactions: Count(50), views: Count(900))
    let values = try values(liked, uncommented, on: .youtube)
    #expect(values["posts"]?.value == 2)
    #expect(values["posts_with_counts"]?.value == 1)
    #expect(values["interactions"]?.value == 16)
    #expect(values["reactions"]?.value == 60)
    #expect(values["views"]?.value == 900)
    #expect(values["er_daily_pct"]?.reason == .unknownCounts)
    #expect(try self.values(uncommented, on: .youtube)["P1"]?.reason == .unknownCounts)
  }

  @Test("a site's feed that counts comments gives comments per post and no engagement")
  func website() throws {
    let values = try values(
      post(day(2026, 7, 1), key: 1, comments: Count(3)),
      post(day(2026, 7, 2), key: 2, comments: Count(0)),
      post(day(2026, 7, 3), key: 3),
      on: .website,
      followers: nil
    )
    #expect(values["comments"]?.value == 3)
    #expect(values["comments_per_post"]?.value == 1.5)
    #expect(values["comments_per_post"]?.count == 2)
    for name in ["reactions", "interactions", "P1", "E", "er_daily_pct", "views"] {
      #expect(values[name]?.reason == .notApplicable, "\(name)")
    }
  }

  @Test("without followers the rates are unknown and the counts are not")
  func followers() throws {
    let values = try values(liked, followers: nil)
    #expect(values["P2"]?.value == 10)
    for name in ["P3", "E", "er_followers_pct", "er_daily_pct", "unmetric_08"] {
      #expect(values[name]?.reason == .unknownFollowers, "\(name)")
    }
    #expect(try self.values(liked, followers: Count(0))["P3"]?.reason == .zeroDenominator)
  }

  @Test("a dormant account has no interactions and no mean of them")
  func dormant() throws {
    let values = try values()
    #expect(values["interactions"]?.value == 0)
    #expect(values["er_daily_pct"]?.value == 0)
    #expect(values["interactions_mean"]?.reason == .dormant)
    #expect(values["P1"]?.reason == .dormant)
  }

  @Test("posts without a reaction have no first post and no ratio of comments")
  func zero() throws {
    let values = try values(silent)
    #expect(values["interactions_mean"]?.value == 0)
    #expect(values["top_post_share"]?.reason == .zeroDenominator)
    #expect(values["comments_ratio"]?.reason == .zeroDenominator)
    #expect(values["log_sd"]?.reason == .tooFewPosts)
  }

  @Test("every figure made of a rounded count says so")
  func rounded() throws {
    let popular = post(
      day(2026, 7, 1),
      reactions: Count(1200, unit: 100),
      comments: Count(3),
      shares: Count(1)
    )
    let values = try values(popular)
    for name in ["reactions", "interactions", "P2", "E", "er_followers_pct", "log_mean"] {
      #expect(values[name]?.isRounded == true, "\(name)")
    }
    #expect(values["C2"]?.isRounded == false)
    let audience = try self.values(liked, followers: Count(1200, unit: 100))
    #expect(audience["P2"]?.isRounded == false)
    #expect(audience["P3"]?.isRounded == true)
  }

  @Test("counts of any size sum without overflow")
  func hugeCounts() throws {
    let huge = Count(.max)
    let first = post(day(2026, 7, 1), key: 1, reactions: huge, comments: huge, shares: huge)
    let second = post(day(2026, 7, 2), key: 2, reactions: huge, comments: huge, shares: huge)
    #expect(try values(first, second)["interactions"]?.value == 6 * Double(Int.max))
  }

  @Test("the age of a post is counted at the capture of its counts")
  func age() throws {
    let young = post(day(2026, 9, 30), key: 3, reactions: Count(1), comments: Count(0))
    let values = try values(liked, young)
    #expect(values["age_at_capture_days"]?.value == 46.5)
    #expect(values["young_posts_share"]?.value == 0.5)
  }
}
