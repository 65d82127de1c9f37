import Core
import Foundation
import Testing

@testable import Measure

@Suite("Rounded counts")
struct RoundingBoundsTests {
  private func bounds(
    _ platform: Platform,
    reactions: Count,
    followers: Count
  ) throws
    -> RoundingBounds?
  {
    RoundingBounds(
      of: Observation(
        of: try history(
          platform,
          exports: [export()],
          followers: [(today, followers)],
          posts: [post(day(2026, 7, 2), reactions: reactions, comments: Count(0))]
        ),
        over: quarter,
        in: .utc
      )
    )
  }

  @Test("half the last shown unit on both sides; X truncates: one whole unit upward")
  func units() throws {
    let rounded = Count(1200, unit: 100)
    let facebook = try #require(try bounds(.facebook, reactions: rounded, followers: Count(300)))
    #expect(abs(facebook.logMeanLow - log1p(1150)) < 1e-12)
    #expect(abs(facebook.logMeanHigh - log1p(1250)) < 1e-12)
    #expect(facebook.followersLow == 300 && facebook.followersHigh == 300)
    let twitter = try #require(try bounds(.twitter, reactions: Count(3), followers: rounded))
    #expect(twitter.followersLow == 1200 && twitter.followersHigh == 1300)
    #expect(twitter.lastFollowersBelow == 0 && twitter.lastFollowersAbove == 100)
    #expect(twitter.logMeanLow == twitter.logMeanHigh)
  }

  @Test("exact counts have no bounds")
  func exact() throws {
    #expect(try bounds(.facebook, reactions: Count(3), followers: Count(300)) == nil)
  }
}

@Suite("The slices of a year")
struct YearSlicesTests {
  @Test("A year has 52 slices, 13 of each quarter, in their order")
  func slices() throws {
    let year = try #require(Period("2026"))
    #expect(year.sliceCount == 52)
    for number in 1...4 {
      let quarter = try #require(Period("2026-Q\(number)"))
      #expect(quarter.sliceCount == 13)
      for day in [quarter.start, quarter.start.advanced(by: 45), quarter.end] {
        #expect(year.slice(of: day) == 13 * (number - 1) + quarter.slice(of: day))
      }
    }
    let days = try #require(Period("2025-02-01/2026-01-31"))
    #expect(days.sliceCount == 13)
  }

  @Test("Three quarters covered are 39 slices")
  func coverage() throws {
    let year = try #require(Period("2026"))
    let coverage = Coverage(of: year, runs: [day(2026, 1, 1)...day(2026, 9, 30)])
    #expect(coverage.slices == Array(0..<39))
  }
}
