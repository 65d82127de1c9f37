public import Core
public import Measure

/// What one commune brings to the ranking.
public struct CommuneFigures: Hashable, Sendable {
  /// One pillar before it is compared with others.
  public struct Figure: Hashable, Sendable {
    /// In the pillar's own unit; nil when not measured.
    public let value: Double?
    /// Why it is not measured; nil when it is.
    public let reason: MissingReason?

    /// A measured pillar.
    public init(_ value: Double) {
      self.value = value
      reason = nil
    }

    /// A pillar that is not measured, and why.
    public init(missing reason: MissingReason) {
      value = nil
      self.reason = reason
    }
  }

  /// The commune.
  public let commune: Commune

  /// Its pillars, in the order of `Pillar.allCases`.
  public let pillars: [Figure]

  /// The share of the period's days that its exports cover, 0 to 1; nil when unknown.
  public let coverage: Double?

  /// Creates figures.
  ///
  /// - Parameters:
  ///   - commune: the commune.
  ///   - coverage: the share of the period's days that its exports cover.
  ///   - figure: one pillar's figure; called once for each, in the order of `Pillar.allCases`.
  public init(commune: Commune, coverage: Double?, figure: (Pillar) -> Figure) {
    self.commune = commune
    self.coverage = coverage
    pillars = Pillar.allCases.map(figure)
  }
}
