import Core
import Testing

@testable import Measure

struct CoverageTests {
  private func coverage(
    _ exports: AccountHistory.Export...,
    since: Day? = nil,
    until: Day? = nil
  ) throws -> Coverage {
    let account = try history(since: since, until: until, exports: exports)
    return Coverage(of: quarter, by: account, in: .utc)
  }

  @Test("a list covers the days from its oldest own post to its capture, both included")
  func span() throws {
    let coverage = try coverage(export(saved: day(2026, 9, 20), oldest: day(2026, 9, 11)))
    #expect(coverage.runs == [day(2026, 9, 11)...day(2026, 9, 20)])
    #expect(coverage.days == 10)
    #expect(coverage.share == 10.0 / 92)
  }

  @Test("a complete list, or one that reaches back before the period, covers it from its start")
  func fromTheStart() throws {
    #expect(try coverage(export(oldest: day(2026, 8, 1), isComplete: true)).share == 1)
    #expect(try coverage(export(oldest: day(2026, 6, 1))).share == 1)
    #expect(try coverage(export(isComplete: true)).share == 1)
    #expect(try coverage(export(oldest: quarter.start)).share == 1)
  }

  @Test("selections, refused exports, captures without date and lists without posts cover nothing")
  func nothing() throws {
    #expect(try coverage(export(oldest: day(2026, 6, 1), listing: .selection)).days == 0)
    #expect(try coverage(export(oldest: day(2026, 6, 1), isRefused: true)).days == 0)
    #expect(try coverage(export(saved: nil, oldest: day(2026, 6, 1))).days == 0)
    #expect(try coverage(export()).days == 0)
    #expect(try coverage(export(saved: day(2026, 6, 30), isComplete: true)).days == 0)
    #expect(try coverage(export(oldest: day(2026, 10, 1))).days == 0)
  }

  @Test("exports are joined without counting a day twice, and a gap between them stays")
  func union() throws {
    let joined = try coverage(
      export(saved: day(2026, 7, 31), oldest: day(2026, 7, 10)),
      export(saved: day(2026, 8, 9), oldest: day(2026, 8, 1)),
      export(saved: day(2026, 9, 9), oldest: day(2026, 9, 1)),
      export(saved: day(2026, 7, 15), oldest: day(2026, 7, 12))
    )
    #expect(
      joined.runs == [
        day(2026, 7, 10)...day(2026, 8, 9), day(2026, 9, 1)...day(2026, 9, 9),
      ]
    )
  }

  @Test("captures three weeks apart, of 10, 12 or 15 posts each, cover a busy page only in part")
  func shortLists() throws {
    // One post a day: each list reaches back as many days as it has posts.
    let captures = [day(2026, 7, 22), day(2026, 8, 12), day(2026, 9, 2), day(2026, 9, 30)]
    let covered = try [10, 12, 15].map { posts in
      let exports = captures.map { export(saved: $0, oldest: $0.advanced(by: 1 - posts)) }
      return Coverage(of: quarter, by: try history(exports: exports), in: .utc).days
    }
    #expect(covered == [40, 48, 60])
  }

  @Test("days before the account was opened or after it was closed are not covered")
  func open() throws {
    let opened = try coverage(export(isComplete: true), since: day(2026, 9, 1))
    #expect(opened.runs == [day(2026, 9, 1)...quarter.end])
    let closed = try coverage(export(isComplete: true), until: day(2026, 7, 2))
    #expect(closed.days == 2)
    #expect(try coverage(export(isComplete: true), until: day(2026, 6, 30)).days == 0)
  }

  @Test("a slice counts when at least half of its days are covered")
  func slices() throws {
    // Slices of the quarter hold 8 days (the first) or 7: the last is 24 to 30 September.
    #expect(try coverage(export(isComplete: true)).slices == Array(0..<13))
    #expect(try coverage(export(oldest: day(2026, 9, 24))).slices == [12])
    #expect(try coverage(export(oldest: day(2026, 9, 27))).slices == [12])
    #expect(try coverage(export(oldest: day(2026, 9, 28))).slices == [])
    let before = day(2026, 6, 1)
    #expect(try coverage(export(saved: day(2026, 7, 4), oldest: before)).slices == [0])
    #expect(try coverage(export(saved: day(2026, 7, 3), oldest: before)).slices == [])
  }

  @Test("a local day begins at the zone's midnight")
  func zone() throws {
    let paris = try #require(CivilZone(identifier: "Europe/Paris"))
    let lateEvening = Instant(day: day(2026, 7, 9), secondOfDay: 23 * 3600)
    let account = try history(
      exports: [
        AccountHistory.Export(
          capturedAt: noon(day(2026, 7, 12)),
          listing: .chronological,
          isRefused: false,
          oldestPost: lateEvening,
          isComplete: false
        )
      ]
    )
    #expect(Coverage(of: quarter, by: account, in: .utc).days == 4)
    #expect(Coverage(of: quarter, by: account, in: paris).days == 3)
  }
}
