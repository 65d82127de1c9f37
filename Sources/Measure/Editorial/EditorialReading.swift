public import Core

extension EditorialLine {
  /// The figures that evidence allows.
  ///
  /// - Parameters:
  ///   - evidence: what the posts of the commune say.
  ///   - facets: every facet, as `facets(of:)` gives them.
  ///   - stratum: what each facet gets among communes of the same size, by its place; a facet that is
  ///     not there is not compared.
  ///   - targets: the line that the commune declared, in the order of themes; empty when none.
  public init(
    _ evidence: EditorialEvidence,
    facets: [Facet],
    stratum: [Int: Double],
    targets: [ThemeTarget]
  ) {
    let total = Double(evidence.posts)
    self.init(
      posts: evidence.posts,
      facets: evidence.parts.filter { $0.posts > 0 }.map { part in
        let interval = wilsonInterval(of: Double(part.posts), among: total)
        let ratio = part.ratio.flatMap { $0.count >= fewestComparedPosts ? $0 : nil }
        return FacetFigure(
          facet: facets[part.place],
          posts: part.posts,
          share: Double(part.posts) / total,
          low: interval?.low ?? 0,
          high: interval?.high ?? 1,
          ratio: ratio,
          againstStratum: stratum[part.place].flatMap { usual in ratio?.divided(by: usual) }
        )
      },
      hours: evidence.hours,
      distance: EditorialDistance(evidence, facets: facets, targets: targets)
    )
  }
}

extension ReactionRatio {
  /// The same against something that is over 0 and taken as known.
  func divided(by other: Double) -> ReactionRatio {
    ReactionRatio(
      value: value / other,
      low: low.map { $0 / other },
      high: high.map { $0 / other },
      count: count
    )
  }
}

extension EditorialDistance {
  /// The distance of what was published from what was declared: half the sum of the absolute differences
  /// of shares, all that is not declared being one share.
  ///
  /// - Returns: nil when nothing was declared or published.
  init?(_ evidence: EditorialEvidence, facets: [Facet], targets: [ThemeTarget]) {
    guard evidence.posts > 0, !targets.isEmpty else { return nil }
    let gaps = targets.map { target in
      let part = evidence.parts.first { facets[$0.place] == .theme(target.theme) }
      return Gap(
        theme: target.theme,
        target: target.share,
        observed: (part?.weight ?? 0) / Double(evidence.posts),
        objective: target.objective,
        audience: target.audience
      )
    }
    let undeclared = max(0, 1 - gaps.reduce(0) { $0 + $1.observed })
    let unplanned = max(0, 1 - gaps.reduce(0) { $0 + $1.target })
    let differences = gaps.reduce(0) { $0 + abs($1.observed - $1.target) }
    self.init(
      total: (differences + abs(undeclared - unplanned)) / 2,
      gaps: gaps,
      undeclared: undeclared
    )
  }
}

/// What one facet gets among the communes of one stratum.
///
/// Every commune has one voice, the median of its own posts, however many they are.
///
/// - Parameter communes: of each commune the ratio of its posts.
/// - Returns: the median with its interval, and the posts behind it; nil without communes.
public func stratumRatio(
  of communes: [ReactionRatio]
) -> (ratio: ReactionRatio, posts: Int)? {
  ReactionRatio(ofLogarithms: communes.map(\.logarithm)).map {
    ($0, communes.reduce(0) { $0 + $1.count })
  }
}
