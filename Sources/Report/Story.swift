public import Measure
public import Rank

/// What a commune did over time, and what it publishes.
public struct Story: Sendable {
  /// Where it stood, the oldest period first and this one last; empty when nothing was ranked.
  public let history: [HistoryPoint]
  /// How its standing changed, since the period before and then in a year.
  public let standings: [StandingChange]
  /// How its measures changed, in the same order and then that of the catalogue.
  public let measures: [MeasureChange]
  /// What it publishes, and when; nil when no post of it was sorted.
  public let line: EditorialLine?
  /// What its pillars are to be read with.
  public let caveats: [Caveat]

  /// Creates a story; without arguments, that of a commune of which only the present is known.
  public init(
    history: [HistoryPoint] = [],
    standings: [StandingChange] = [],
    measures: [MeasureChange] = [],
    line: EditorialLine? = nil,
    caveats: [Caveat] = []
  ) {
    self.history = history
    self.standings = standings
    self.measures = measures
    self.line = line
    self.caveats = caveats
  }
}
