import Core
import Foundation
import Measure
import Testing

struct CommuneMeasuresTests {
  private let whole = export(oldest: day(2026, 6, 1))
  private let known = [(day: day(2026, 9, 30), count: Optional(Count(100)))]

  private func measured(
    _ histories: AccountHistory...,
    population: Int? = 1000
  ) throws -> [MeasureValue] {
    let commune = Commune(
      insee: try #require(INSEECode(rawValue: "99901")),
      name: "Saint-Exemple",
      department: "99",
      population: population
    )
    return communeMeasures(of: histories, commune: commune, over: quarter, in: .utc)
  }

  /// Posts of six days from the 1st of a month on: of one slice, in July and in September.
  private func week(of month: Int) -> [AccountHistory.Post] {
    (1...6).map { post(day(2026, month, $0), key: 10 * month + $0) }
  }

  @Test("a commune's slices are those of all its accounts together, the mayor's aside")
  func union() throws {
    let site = try history(.website, exports: [whole], posts: week(of: 7))
    let library = try history(
      holder: .service,
      exports: [whole],
      followers: known,
      posts: week(of: 9)
    )
    let mayor = try history(.instagram, holder: .maire, exports: [whole], posts: week(of: 8))
    let values = try measured(site, library, mayor)
    #expect(values["commune_accounts"]?.value == 2)
    #expect(values["commune_posts"]?.value == 12)
    #expect(values["commune_active_slices"]?.value == 3)
    #expect(values["commune_regularity"]?.value == 3.0 / 13)
    #expect(try measured(mayor)["commune_regularity"]?.reason == .noAccount)
  }

  @Test("a service account, as that of a former commune, counts with its commune")
  func service() throws {
    let former = try history(
      holder: .service,
      exports: [whole],
      followers: known,
      posts: week(of: 9)
    )
    let values = try measured(former)
    #expect(values["commune_accounts"]?.value == 1)
    #expect(values["commune_posts"]?.value == 6)
    #expect(values["commune_followers"]?.value == 100)
    #expect(values["commune_regularity"]?.value == 2.0 / 13)
  }

  @Test("accounts with fewer than six posts are counted but decide no pillar")
  func fewPosts() throws {
    let site = try history(.website, exports: [whole], posts: week(of: 7))
    let page = try history(
      exports: [whole],
      followers: known,
      posts: Array(week(of: 9).prefix(5))
    )
    let values = try measured(site, page)
    #expect(values["commune_posts"]?.value == 11)
    #expect(values["commune_active_slices"]?.value == 1)
    #expect(try measured(page)["commune_regularity"]?.reason == .tooFewPosts)
    #expect(try measured(page)["commune_posts"]?.value == 5)
  }

  @Test("a page whose followers are not known decides no pillar, where its platform shows them")
  func unknownFollowers() throws {
    let page = try history(exports: [whole], posts: week(of: 9))
    #expect(try measured(page)["commune_regularity"]?.reason == .unknownFollowers)
    let site = try history(.website, exports: [whole], posts: week(of: 7))
    #expect(try measured(page, site)["commune_active_slices"]?.value == 1)
  }

  @Test("coverage is that of the accounts that regularity is computed from")
  func coverage() throws {
    let page = try history(
      exports: [export(oldest: day(2026, 9, 1))],
      followers: known,
      posts: week(of: 9)
    )
    let site = try history(.website, exports: [whole], posts: [post(day(2026, 7, 1))])
    #expect(try measured(page, site)["commune_coverage"]?.value == 30.0 / 92)
    #expect(try measured(site)["commune_coverage"]?.value == 1)
  }

  @Test("an account that replaces another completes its coverage")
  func replaced() throws {
    let former = try history(
      .website,
      until: day(2026, 7, 31),
      exports: [whole],
      posts: week(of: 7)
    )
    let present = try history(
      .website,
      since: day(2026, 8, 1),
      exports: [whole],
      posts: week(of: 9)
    )
    let values = try measured(former, present)
    #expect(values["commune_coverage"]?.value == 1)
    #expect(values["commune_regularity"]?.value == 3.0 / 13)
  }

  @Test("a commune is silent only when none of its accounts is unreadable")
  func silence() throws {
    let silent = try history(.website, exports: [whole])
    let refused = try history(exports: [export(isRefused: true)])
    #expect(try measured(silent)["commune_regularity"]?.reason == .dormant)
    #expect(try measured(silent, refused)["commune_regularity"]?.reason == .refused)
    #expect(try measured(refused)["commune_posts"]?.reason == .refused)
    #expect(try measured(silent)["commune_active_accounts"]?.value == 0)
  }

  @Test("audience is the logarithm of followers per hundred inhabitants, over all accounts")
  func audience() throws {
    let end = day(2026, 9, 30)
    let page = try history(
      exports: [whole],
      followers: [(end, Count(150))],
      posts: week(of: 7)
    )
    let photos = try history(
      .instagram,
      exports: [export(listing: .selection)],
      followers: [(end, Count(50))],
      posts: (1...6).map { post(day(2026, 8, $0), key: $0, isFromSelection: true) }
    )
    let site = try history(.website, exports: [whole], posts: week(of: 7))
    let values = try measured(page, photos, site)
    #expect(values["commune_followers"]?.value == 200)
    #expect(values["commune_penetration_pct"]?.value == 20)
    #expect(values["audience"]?.value == log(20))
    #expect(try measured(site)["audience"]?.reason == .notApplicable)
    #expect(try measured(page, population: nil)["audience"]?.reason == .unknownPopulation)
    #expect(try measured(page, population: nil)["commune_followers"]?.value == 150)
  }

  @Test("a page that could tell its followers says why it does not, whatever a website never shows")
  func unreadAudience() throws {
    let site = try history(.website, exports: [whole], posts: week(of: 7))
    let reason = { (page: AccountHistory) in try measured(site, page)["audience"]?.reason }
    #expect(try reason(history(exports: [])) == .noExport)
    #expect(try reason(history(exports: [export(isRefused: true)])) == .refused)
    #expect(try reason(history(exports: [whole], posts: week(of: 7))) == .unknownFollowers)
    #expect(try reason(history(.website, exports: [whole])) == .notApplicable)
  }

  @Test("the order of the accounts does not change a figure")
  func order() throws {
    let site = try history(.website, exports: [whole], posts: week(of: 7))
    let page = try history(
      exports: [export(oldest: day(2026, 8, 9))],
      followers: known,
      posts: week(of: 9)
    )
    #expect(try measured(site, page) == measured(page, site))
  }
}
