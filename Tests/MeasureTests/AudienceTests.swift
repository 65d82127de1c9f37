import Core
import Measure
import Testing

struct AudienceTests {
  private func audience(
    _ followers: (day: Day, count: Count?)...,
    on platform: Platform = .facebook,
    population: Int? = 1000
  ) throws -> [MeasureValue] {
    measured(
      try history(
        platform,
        population: population,
        exports: [export(isComplete: true)],
        followers: followers
      )
    )
  }

  @Test("500 followers that become 2,000 in 14 days grow by 100 % a week")
  func growth() throws {
    let values = try audience((day(2026, 7, 1), Count(500)), (day(2026, 7, 15), Count(2000)))
    #expect(values["growth_rate"]?.value == 3)
    #expect(values["growth_weekly"]?.value == 1)
    #expect(values["followers_mean"]?.value == 1250)
    #expect(values["penetration_pct"]?.value == 200)
  }

  @Test("captures without followers are passed over")
  func unknown() throws {
    let values = try audience((day(2026, 7, 1), Count(500)), (day(2026, 9, 1), nil))
    #expect(values["followers_end"]?.value == 500)
    #expect(values["followers_end"]?.count == 1)
    #expect(try audience((day(2026, 7, 1), nil))["followers_end"]?.reason == .unknownFollowers)
    #expect(try audience(on: .website)["followers_end"]?.reason == .notApplicable)
  }

  @Test("two captures of one day show no growth")
  func oneDay() throws {
    let values = try audience((day(2026, 7, 1), Count(500)), (day(2026, 7, 1), Count(501)))
    #expect(values["growth_rate"]?.reason == .oneSnapshot)
    #expect(values["growth_weekly"]?.reason == .oneSnapshot)
    #expect(values["followers_mean"]?.value == 500.5)
  }

  @Test("a figure is flagged as rounded only when a rounded count went into it")
  func rounded() throws {
    let values = try audience(
      (day(2026, 7, 1), Count(1200, unit: 100)),
      (day(2026, 9, 1), Count(1234))
    )
    #expect(values["followers_start"]?.isRounded == true)
    #expect(values["followers_end"]?.isRounded == false)
    #expect(values["penetration_pct"]?.isRounded == false)
    #expect(values["growth_rate"]?.isRounded == true)
  }

  @Test("penetration needs inhabitants, and growth followers to grow from")
  func denominators() throws {
    let none = (day: day(2026, 7, 1), count: Optional(Count(0)))
    let later = (day: day(2026, 9, 1), count: Optional(Count(10)))
    #expect(
      try audience(later, population: nil)["penetration_pct"]?.reason == .unknownPopulation
    )
    #expect(try audience(later, population: 0)["penetration_pct"]?.reason == .zeroDenominator)
    #expect(try audience(none, later)["growth_rate"]?.reason == .zeroDenominator)
  }
}
