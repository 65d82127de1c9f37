public import Measure
public import Rank

/// What is known of communes by size, beside which a sheet puts its own.
public struct Background: Sendable {
  /// The medians of each stratum over the periods, the smallest stratum first and then by period.
  public let history: [StratumPoint]
  /// What each facet of posts gets among the communes of each stratum, the smallest first.
  public let facets: [StratumFacet]
  /// The themes of posts, in the order of the lexicon.
  public let themes: [Localised]

  /// Creates a background; without arguments, that of an edition with nothing to compare.
  public init(
    history: [StratumPoint] = [],
    facets: [StratumFacet] = [],
    themes: [Localised] = []
  ) {
    self.history = history
    self.facets = facets
    self.themes = themes
  }
}
