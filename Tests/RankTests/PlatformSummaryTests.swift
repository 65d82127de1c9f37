// swift-format-ignore-file: NeverForceUnwrap
import Core
import Measure
import Testing

@testable import Rank

@Suite("The summary of a platform")
struct PlatformSummaryTests {
  private let communes = [("00001", 100), ("00002", 900), ("00003", nil)].map { insee, population in
    Commune(
      insee: INSEECode(rawValue: insee)!,
      name: insee,
      department: "00",
      population: population
    )
  }

  private func account(
    _ commune: Int,
    _ measures: [MeasureValue],
    by holder: Holder = .commune
  ) -> AccountFigures {
    AccountFigures(
      Account(
        insee: communes[commune].insee,
        platform: .facebook,
        url: "https://f.example/\(commune)/\(holder)",
        holder: holder
      ),
      measures: measures
    )
  }

  @Test(
    "is of the communes' own accounts open in the period, all of them first and then by stratum"
  )
  func groups() {
    let summaries = platformSummaries(
      of: [
        account(0, [MeasureValue("posts_per_week", 1)]),
        account(1, [MeasureValue("posts_per_week", 3)]),
        account(1, [MeasureValue("posts_per_week", 50)], by: .service),
        account(1, [MeasureValue("posts_per_week", 70)], by: .maire),
        account(2, [MeasureValue("posts_per_week", missing: .refused)]),
        account(
          2,
          [
            MeasureValue("posts_per_week", missing: .notOpen),
            MeasureValue("coverage", missing: .notOpen),
          ]
        ),
      ],
      communes: communes,
      strata: [Stratum(lowest: 0, limit: 500), Stratum(lowest: 500, limit: nil)]
    )
    #expect(summaries.map(\.stratum?.lowest) == [nil, 0, 500])
    #expect(summaries.map(\.accounts) == [3, 1, 1])
    #expect(summaries.map { $0["posts_per_week"]?.value } == [2, 1, 3])
    #expect(summaries[0]["posts_per_week"]?.count == 2)
    #expect(summaries[0]["posts_per_week"]?.low == nil)
    #expect(summaries[0]["penetration_pct"]?.reason == .noAccount)
    #expect(summaries[0].uncovered == 3)
  }

  @Test("pools questions, and leaves out accounts whose answers are a sample")
  func answers() {
    let asked = { (answered: Double, asked: Double) in
      [
        MeasureValue("questions_followed", asked),
        MeasureValue("questions_answered_7d", answered),
        MeasureValue("response_rate_7d", answered / asked),
      ]
    }
    let sample = [
      MeasureValue("questions_followed", 100), MeasureValue("questions_answered_7d", 100),
      MeasureValue("response_rate_7d", missing: .commentSample),
    ]
    let summary = platformSummaries(
      of: [account(0, asked(1, 10)), account(1, asked(5, 10)), account(2, sample)],
      communes: communes,
      strata: []
    )[0]
    #expect(summary.answers.value == 0.3)
    #expect(summary.answers.count == 20)
  }

  @Test("counts accounts with rounded counts, and those saved too young: over a fifth of the posts")
  func flags() {
    let summary = platformSummaries(
      of: [
        account(0, [MeasureValue("followers_end", 1200, isRounded: true)]),
        account(1, [MeasureValue("young_posts_share", 0.2)]),
        account(2, [MeasureValue("young_posts_share", 0.21)]),
      ],
      communes: communes,
      strata: []
    )[0]
    #expect(summary.rounded == 1)
    #expect(summary.young == 1)
  }
}
