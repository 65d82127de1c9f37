import Core
import Foundation
import Measure
import Testing

@testable import Report

@Suite("The census of an edition")
struct CensusTests {
  private func account(
    _ name: String,
    holder: Holder = .commune,
    since: String? = nil,
    until: String? = nil
  ) -> Account {
    Account(
      insee: HandMade.communes[0].insee,
      platform: .mastodon,
      url: "https://m.example/\(name)",
      holder: holder,
      since: since.flatMap(Day.init(iso:)),
      until: until.flatMap(Day.init(iso:))
    )
  }

  private func census(_ accounts: [(Account, MeasureValue?)]) -> Census {
    var census = Census(over: HandMade.edition.period, leastCoverage: 0.5)
    for (account, coverage) in accounts {
      census.add(account, coverage: coverage, hasExports: coverage?.reason != .noExport)
    }
    return census
  }

  private let unsaved = MeasureValue("coverage", missing: .noExport)

  @Test("counts an account closed before the period or opened after it as closed alone")
  func closed() {
    let census = census([
      (account("a", until: "2026-06-30"), unsaved), (account("b", since: "2026-10-01"), unsaved),
      (account("c", until: "2026-07-01"), MeasureValue("coverage", 0.9)),
    ])
    #expect(census.closed == 2)
    #expect(census.accounts == 1)
    #expect(census.silent == 0)
    #expect(census.uncovered.total == 0)
  }

  @Test("counts mayors' accounts apart, with export or without")
  func mayors() {
    let census = census([
      (account("a", holder: .maire), unsaved), (account("b", holder: .service), unsaved),
      (account("c"), MeasureValue("coverage", 0.9)),
    ])
    #expect((census.accounts, census.mayors, census.silent) == (2, 1, 1))
    #expect(census.uncovered.first.map(\.account.url) == ["https://m.example/b"])
  }

  @Test("keeps of an account that is not covered the reason that its sheet gives")
  func reasons() {
    let census = census([
      (account("a"), MeasureValue("coverage", missing: .selection)),
      (account("b"), MeasureValue("coverage", 0.3)), (account("c"), nil),
    ])
    #expect(census.uncovered.first.map(\.reason) == [.selection, nil, nil])
    #expect(census.uncovered.first.map(\.coverage) == [nil, 0.3, nil])
  }

  @Test("is said with the closed accounts in one sentence, and in none when there are none")
  func sentence() {
    let closed = [0, 1, 2].map { count in
      let accounts = (0..<count).map { (account("\($0)", until: "2026-06-30"), unsaved) }
      let census = census(accounts + [(account("open"), MeasureValue("coverage", 0.9))])
      return Voice(language: .french, form: .markdown).closed(census).map {
        Voice(language: .french, form: .markdown).plain($0)
      }
    }
    #expect(closed[0] == nil)
    #expect(
      closed[1]?.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
        == "1 compte recensé n’était pas ouvert pendant la période : il n’est pas compté."
    )
    #expect(closed[2]?.hasSuffix("ils ne sont pas comptés.") == true)
  }
}
