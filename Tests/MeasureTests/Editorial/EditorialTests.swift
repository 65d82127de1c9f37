import Core
import Foundation
import Testing

@testable import Measure

@Suite("Editorial line")
struct EditorialTests {
  private let names = ["travaux", "école"]

  /// A page with as many reactions as given to each post of as many days, themes by key.
  private func evidence(
    _ reactions: [Int?],
    themes: [Int: [Int]],
    holder: Holder = .commune
  ) throws -> EditorialEvidence {
    let posts = reactions.enumerated().map { place, count in
      post(
        day(2026, 7, 6 + place),
        key: place,
        reactions: count.map { Count($0) },
        comments: Count(0)
      )
    }
    let history = try history(
      holder: holder,
      exports: [export(oldest: day(2026, 6, 1))],
      posts: posts
    )
    return editorialEvidence(
      of: [history],
      themes: [themes],
      named: names,
      over: quarter,
      in: .utc
    )
  }

  private func line(
    _ evidence: EditorialEvidence,
    stratum: [Int: Double] = [:],
    targets: [ThemeTarget] = []
  ) -> EditorialLine {
    EditorialLine(evidence, facets: facets(of: names), stratum: stratum, targets: targets)
  }

  @Test("posts are counted by theme, by weekday and by hour, and those of no theme apart")
  func shares() throws {
    let line = line(try evidence([1, 1, 1, 1], themes: [0: [0], 1: [0, 1], 2: [1]]))
    let themes = line.facets(of: .theme)
    #expect(themes.map(\.facet) == [.theme("travaux"), .theme("école"), .theme(nil)])
    #expect(themes.map(\.posts) == [2, 2, 1])
    #expect(themes.map(\.share) == [0.5, 0.5, 0.25])
    #expect(line.facets(of: .weekday).map(\.facet) == (0..<4).map { .weekday($0) })
    #expect(line.facets(of: .hours).map(\.facet) == [.hours(.noon)])
    #expect(line.hours[0][12] == 1 && line.hours.joined().reduce(0, +) == 4)
  }

  @Test("a post of which only the day is known has a weekday and no hour")
  func clockless() throws {
    let posts = [0, 1].map { second in
      AccountHistory.Post(
        key: second,
        publishedAt: Instant(day: day(2026, 7, 6), secondOfDay: second),
        capturedAt: noon(day(2026, 8, 1)),
        origin: .own,
        isReply: false,
        isFromSelection: false,
        media: nil,
        reactions: nil,
        reactionsByKind: [:],
        comments: nil,
        shares: nil,
        views: nil
      )
    }
    let line = line(
      editorialEvidence(
        of: [try history(exports: [export(oldest: day(2026, 6, 1))], posts: posts)],
        themes: [[:]],
        named: names,
        over: quarter,
        in: .utc
      )
    )
    #expect(line.posts == 2)
    #expect(line.facets(of: .weekday).map(\.posts) == [2])
    #expect(line.facets(of: .hours).map(\.posts) == [1])
    #expect(line.hours[0][0] == 1 && line.hours.joined().reduce(0, +) == 1)
  }

  @Test("reactions are compared with the account's own usual post, five at least")
  func ratio() throws {
    // The usual post has 1 + I = 4; those of the school have 8.
    let counts = [3, 3, 3, 3, 3, 3, 7, 7, 7, 7, 7]
    let ofSchool = Dictionary(uniqueKeysWithValues: (6...10).map { ($0, [1]) })
    let figures = line(try evidence(counts, themes: ofSchool)).facets(of: .theme)
    let school = try #require(figures.first { $0.facet == .theme("école") }?.ratio)
    #expect(abs(school.value - 2) < 1e-12)
    #expect(school.count == 5)
    #expect(school.low == nil)
    let fewer = line(try evidence(counts.dropLast(), themes: ofSchool)).facets(of: .theme)
    #expect(fewer.first { $0.facet == .theme("école") }?.ratio == nil)
  }

  @Test("posts whose counts are not known are no zeros: they are in the shares alone")
  func unknownCounts() throws {
    let counts: [Int?] = [3, 3, 3, 3, 3, nil, nil, nil]
    let ofSchool = Dictionary(uniqueKeysWithValues: (0...7).map { ($0, [1]) })
    let school = try #require(line(try evidence(counts, themes: ofSchool)).facets.first)
    #expect(school.posts == 8)
    #expect(school.ratio?.count == 5)
    #expect(school.ratio?.value == 1)
    #expect(try evidence([3, 3, 3, 3, nil], themes: [:]).parts.allSatisfy { $0.ratio == nil })
  }

  @Test("a commune is compared with its stratum by the ratio of the two")
  func stratum() throws {
    let all = Dictionary(uniqueKeysWithValues: (0...5).map { ($0, [1]) })
    let line = line(try evidence([3, 3, 3, 3, 3, 3], themes: all), stratum: [1: 0.5])
    #expect(line.facets.first?.againstStratum?.value == 2)
    #expect(line.facets.first?.againstStratum?.low == 2)
  }

  @Test("the mayor's own account is no part of the commune's line")
  func mayor() throws {
    #expect(try evidence([1, 1], themes: [:], holder: .maire).posts == 0)
  }

  @Test("the distance to the declared line is half the sum of the differences of shares")
  func distance() throws {
    let targets = [
      ThemeTarget(theme: "travaux", objective: "prévenir", share: 0.5),
      ThemeTarget(theme: "école", share: 0.25),
    ]
    // One post of both themes counts half for each: 3/8 and 1/8, and half of the posts of neither.
    let evidence = try evidence([1, 1, 1, 1], themes: [0: [0], 1: [0, 1]])
    let distance = try #require(line(evidence, targets: targets).distance)
    #expect(distance.gaps.map(\.observed) == [0.375, 0.125])
    #expect(distance.undeclared == 0.5)
    #expect(distance.total == 0.25)
    #expect(distance.gaps.first?.objective == "prévenir")
    #expect(line(evidence).distance == nil)
  }

  @Test("among communes the median counts, one voice each, and needs six to be told from chance")
  func strata() throws {
    func communes(_ values: [Double]) -> [ReactionRatio] {
      values.map { ReactionRatio(value: $0, low: nil, high: nil, count: 10) }
    }
    let five = try #require(stratumRatio(of: communes([2, 2, 3, 3, 3])))
    #expect(abs(five.ratio.value - 3) < 1e-12)
    #expect(five.ratio.low == nil && !five.ratio.isClear)
    let six = try #require(stratumRatio(of: communes([1.5, 2, 2, 3, 3, 3])))
    #expect(abs((six.ratio.low ?? 0) - 1.5) < 1e-12)
    #expect(six.ratio.isClear && six.posts == 60)
    let mixed = try #require(stratumRatio(of: communes([0.9, 2, 2, 3, 3, 3])))
    #expect(!mixed.ratio.isClear)
    #expect(stratumRatio(of: []) == nil)
  }

  /// Ends of the 95 % sign-test interval, as tables of nonparametric statistics give them.
  @Test(
    "the interval of a median leaves out as many values as the sign test's tables say",
    arguments: [(6, 0), (8, 0), (9, 1), (10, 1), (20, 5), (25, 7), (100, 39)]
  )
  func medianIntervals(_ count: Int, _ out: Int) throws {
    let interval = try #require(medianInterval(of: (0..<count).map(Double.init)))
    #expect(interval.low == Double(out))
    #expect(interval.high == Double(count - 1 - out))
  }

  @Test("the interval of a median goes on smoothly beyond a thousand values")
  func longMedianInterval() throws {
    let below = try #require(medianInterval(of: (0..<1000).map(Double.init)))
    let above = try #require(medianInterval(of: (0..<1001).map(Double.init)))
    #expect(abs(below.low - above.low) <= 1)
  }

  @Test("an hour is in one part of the day, and a facet is known again by its kind and name")
  func facetNames() {
    #expect((0..<24).map { HourBand(hour: $0) }.count { $0 == .night } == 8)
    #expect(HourBand(hour: 9) == .morning && HourBand(hour: 22) == .night)
    let all = facets(of: names)
    #expect(all.allSatisfy { Facet(kind: $0.kind, name: $0.name) == $0 })
    #expect(Facet(kind: .weekday, name: "7") == nil)
  }
}
