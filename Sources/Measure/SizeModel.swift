public import Core
internal import Foundation

/// What the size model needs to know of one account.
public struct EngagementFacts: Hashable, Sendable {
  /// F: the mean of its followers, over 0.
  public let followers: Double

  /// n: its posts with known counts, as many as settings ask for.
  public let posts: Int

  /// y: the mean over them of `ln(1 + I)`.
  public let logMean: Double

  /// Their standard deviation on that scale.
  public let logDeviation: Double

  /// The facts that an account's measures hold; nil with fewer posts than are enough or without
  /// followers (METHOD M5, M10).
  ///
  /// - Parameters:
  ///   - measures: those of the account.
  ///   - fewestPosts: the fewest posts that are enough.
  public init?(_ measures: [MeasureValue], fewestPosts: Int = usualFewestPosts) {
    func value(_ name: String) -> Double? { measures.first { $0.name == name }?.value }
    guard let posts = value("posts_with_counts").map({ Int($0) }), posts >= fewestPosts,
      let followers = value("followers_mean"), followers > 0,
      let mean = value("log_mean"), let deviation = value("log_sd")
    else { return nil }
    self.followers = followers
    self.posts = posts
    logMean = mean
    logDeviation = deviation
  }
}

/// How many interactions are to be expected of an account with so many followers on one platform
/// (METHOD M5, step 1): `ln(1 + I)` is on average `α + β ln F`.
public struct SizeModel: Hashable, Sendable, Codable {
  /// How many accounts it was fitted to.
  public let accounts: Int

  /// α.
  public let intercept: Double

  /// β: 1 where twice the followers react twice as much; under 1 where they react less than that.
  public let exponent: Double

  /// How many times as many reactions a page gets that has twice the followers: `2^β`.
  public var doubling: Double { exp2(exponent) }

  /// Whether β was estimated; with fewer accounts it is a convention.
  public var isFitted: Bool { accounts >= Self.fewestAccounts }

  /// s²: the variance of `ln(1 + I)` between the posts of one account, pooled.
  public let withinVariance: Double

  /// τ²: the variance of accounts around the line, beyond what their few posts explain.
  public let betweenVariance: Double

  /// μ: the mean of accounts around the line.
  public let mean: Double

  /// Fewer accounts than this cannot tell the exponent: it is then Unmetric's.
  private static let fewestAccounts = 15
  private static let usualExponent = 0.8

  /// Fits the model; nil without accounts.
  public init?(of accounts: [EngagementFacts]) {
    guard !accounts.isEmpty else { return nil }
    let points = accounts.map { (x: log($0.followers), y: $0.logMean) }
    let intercept: Double
    let exponent: Double
    if points.count >= Self.fewestAccounts {
      let line = TheilSenLine(through: points)
      (intercept, exponent) = (line.intercept, line.slope)
    } else {
      exponent = Self.usualExponent
      intercept = median(points.map { $0.y - Self.usualExponent * $0.x }) ?? 0
    }
    let freedom = accounts.map { Double($0.posts - 1) }
    let squares = zip(accounts, freedom).reduce(0) { sum, pair in
      sum + pair.1 * (pair.0.logDeviation * pair.0.logDeviation)
    }
    let within = squares / freedom.reduce(0, +)
    let effects = RandomEffects(
      of: points.map { $0.y - intercept - exponent * $0.x },
      variances: accounts.map { within / Double($0.posts) }
    )
    self.accounts = accounts.count
    self.intercept = intercept
    self.exponent = exponent
    withinVariance = within
    betweenVariance = effects.variance
    mean = effects.mean
  }

  /// A model as it was fitted before.
  public init(
    accounts: Int,
    intercept: Double,
    exponent: Double,
    withinVariance: Double,
    betweenVariance: Double,
    mean: Double
  ) {
    self.accounts = accounts
    self.intercept = intercept
    self.exponent = exponent
    self.withinVariance = withinVariance
    self.betweenVariance = betweenVariance
    self.mean = mean
  }

  /// Fits one model a platform to the accounts that speak for communes.
  public static func models(
    of accounts: some Sequence<(account: Account, facts: EngagementFacts)>
  ) -> [Platform: SizeModel] {
    let speaking = accounts.filter { $0.account.holder != .maire }
    return Dictionary(grouping: speaking, by: \.account.platform)
      .compactMapValues { SizeModel(of: $0.map(\.facts)) }
  }

  /// u: how far a mean of `ln(1 + I)` is above what the followers let expect.
  public func residual(logMean: Double, followers: Double) -> Double {
    logMean - intercept - exponent * log(followers)
  }

  /// u*: the same, drawn towards the mean of all the more the fewer the posts (DerSimonian & Laird).
  public func shrunken(_ residual: Double, posts: Int) -> Double {
    let noise = withinVariance / Double(posts)
    let weight = noise > 0 ? betweenVariance / (betweenVariance + noise) : 1
    return mean + weight * (residual - mean)
  }

  /// The standard error of the residual of so many posts.
  public func standardError(posts: Int) -> Double { (withinVariance / Double(posts)).squareRoot() }
}

/// The mean and the variance of true effects, from estimates of known variances: the moment estimator
/// of DerSimonian & Laird (1986).
struct RandomEffects: Hashable, Sendable {
  /// τ², 0 or more.
  let variance: Double

  /// μ, each estimate weighing the less the more it is known to vary.
  let mean: Double

  /// Estimates in order, and their variances, which are all over 0 or all 0.
  init(of estimates: [Double], variances: [Double]) {
    let count = Double(estimates.count)
    guard variances.allSatisfy({ $0 > 0 }) else {
      // Nothing varies within: the estimates are the effects themselves.
      let mean = estimates.reduce(0, +) / count
      let squares = estimates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      self.mean = mean
      variance = count > 1 ? squares / (count - 1) : 0
      return
    }
    let weights = variances.map { 1 / $0 }
    let total = weights.reduce(0, +)
    let fixed = zip(weights, estimates).reduce(0) { $0 + $1.0 * $1.1 } / total
    let spread = zip(weights, estimates).reduce(0) { sum, pair in
      sum + pair.0 * ((pair.1 - fixed) * (pair.1 - fixed))
    }
    let scale = total - weights.reduce(0) { $0 + $1 * $1 } / total
    let variance = count > 1 ? max(0, (spread - (count - 1)) / scale) : 0
    let random = variances.map { 1 / ($0 + variance) }
    self.variance = variance
    mean = zip(random, estimates).reduce(0) { $0 + $1.0 * $1.1 } / random.reduce(0, +)
  }
}
