internal import Foundation

/// How an account's posts do against what its followers let expect (METHOD M5, M6).
public struct EngagementExpectation: Hashable, Sendable {
  /// Where the 95 % interval lies.
  public enum Standing: String, CaseIterable, Codable, Sendable {
    case above, within, below

    /// The words of tables.
    public var french: String {
      switch self {
      case .above: "au-dessus"
      case .within: "dans la norme"
      case .below: "en dessous"
      }
    }
  }

  /// u: the difference on the scale of `ln(1 + I)`.
  public let residual: Double

  /// Its standard error.
  public let error: Double

  /// u*: the difference as the index uses it.
  public let shrunken: Double

  /// Compares an account with the model of its platform.
  public init(of facts: EngagementFacts, by model: SizeModel) {
    residual = model.residual(logMean: facts.logMean, followers: facts.followers)
    error = model.standardError(posts: facts.posts)
    shrunken = model.shrunken(residual, posts: facts.posts)
  }

  /// How many times as much people react as is to be expected.
  public var multiplier: Double { exp(residual) }

  /// The lower end of the multiplier's 95 % interval.
  public var low: Double { exp(residual - normal975 * error) }

  /// The upper end of that interval.
  public var high: Double { exp(residual + normal975 * error) }

  /// Where that interval lies.
  public var standing: Standing {
    if residual - normal975 * error > 0 { return .above }
    return residual + normal975 * error < 0 ? .below : .within
  }
}
