import Core
import Foundation
import Testing

@testable import Measure

struct SizeModelTests {
  /// The facts of an account by its followers, posts and mean.
  private func facts(_ followers: Double, posts: Int, mean: Double) throws -> EngagementFacts {
    try #require(
      EngagementFacts([
        MeasureValue("posts_with_counts", Double(posts)),
        MeasureValue("followers_mean", followers), MeasureValue("log_mean", mean),
        MeasureValue("log_sd", 0.5),
      ])
    )
  }

  @Test("with equal variances the mean is the arithmetic one and the variance what is left of it")
  func equalVariances() {
    let effects = [0.4, -0.2, 0.9, 0.1, -1.1]
    let random = RandomEffects(of: effects, variances: [Double](repeating: 0.05, count: 5))
    let mean = effects.reduce(0, +) / 5
    let variance = effects.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4
    #expect(abs(random.mean - mean) < 1e-12)
    #expect(abs(random.variance - (variance - 0.05)) < 1e-12)
    #expect(RandomEffects(of: [0.1, 0.1, 0.1], variances: [1, 2, 3]).variance == 0)
    #expect(RandomEffects(of: [0.7], variances: [1]).mean == 0.7)
  }

  @Test("under fifteen accounts the exponent is 0.8, from fifteen on it is fitted")
  func exponent() throws {
    func accounts(_ count: Int) throws -> [EngagementFacts] {
      try (1...count).map {
        try facts(exp(Double($0)), posts: 10, mean: 1 + 0.5 * Double($0))
      }
    }
    #expect(SizeModel(of: try accounts(14))?.exponent == 0.8)
    let fitted = try #require(SizeModel(of: try accounts(15)))
    #expect(abs(fitted.exponent - 0.5) < 1e-12 && abs(fitted.intercept - 1) < 1e-12)
    #expect(SizeModel(of: []) == nil)
  }

  @Test("eight posts are drawn to the mean harder than thirty")
  func shrinkage() {
    let model = SizeModel(
      accounts: 20,
      intercept: 0,
      exponent: 0.8,
      withinVariance: 0.6,
      betweenVariance: 0.1,
      mean: 0.2
    )
    let few = model.shrunken(1, posts: 8)
    let many = model.shrunken(1, posts: 30)
    #expect(0.2 < few && few < many && many < 1)
    #expect(abs(few - (0.2 + 0.8 * 0.1 / (0.1 + 0.6 / 8))) < 1e-12)
  }

  @Test("engagement is judged from six posts with counts and known followers on")
  func eligibility() {
    func measures(_ posts: Double, _ followers: Double) -> [MeasureValue] {
      [
        MeasureValue("posts_with_counts", posts), MeasureValue("followers_mean", followers),
        MeasureValue("log_mean", 1), MeasureValue("log_sd", 1),
      ]
    }
    #expect(EngagementFacts(measures(6, 1)) != nil)
    #expect(EngagementFacts(measures(5, 1)) == nil)
    #expect(EngagementFacts(measures(6, 0)) == nil)
    #expect(EngagementFacts([MeasureValue("posts_with_counts", 6)]) == nil)
  }

  @Test("the standing of an account is where its interval lies")
  func expectation() throws {
    let model = SizeModel(
      accounts: 20,
      intercept: 0,
      exponent: 0,
      withinVariance: 0.25,
      betweenVariance: 0.1,
      mean: 0
    )
    // The standard error of 25 posts is 0.1.
    func standing(_ mean: Double) throws -> EngagementExpectation.Standing {
      EngagementExpectation(of: try facts(100, posts: 25, mean: mean), by: model).standing
    }
    #expect(try standing(0.2) == .above)
    #expect(try standing(0.19) == .within)
    #expect(try standing(-0.2) == .below)
  }
}
