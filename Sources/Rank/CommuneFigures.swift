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

  /// The figures that a commune's measures, those of `Catalogue.commune`, give.
  ///
  /// Regularity and audience are measures of the commune. Engagement at equal audience and dialogue
  /// compare all communes first (METHOD M5, steps 1 and 2): this version does not compute them.
  public init(commune: Commune, measures: [MeasureValue]) {
    func measure(_ name: String) -> MeasureValue? { measures.first { $0.name == name } }
    func figure(_ name: String) -> Figure {
      guard let measured = measure(name) else { return Figure(missing: .notInThisVersion) }
      return measured.value.map(Figure.init)
        ?? Figure(missing: measured.reason ?? .notInThisVersion)
    }
    self.init(commune: commune, coverage: measure("commune_coverage")?.value) { pillar in
      switch pillar {
      case .regularity: figure("commune_regularity")
      case .engagement: Figure(missing: figure("commune_followers").reason ?? .notInThisVersion)
      case .dialogue: Figure(missing: .notInThisVersion)
      case .audience: figure("audience")
      }
    }
  }
}

/// What one commune brings to the ranking, from the histories of its accounts.
public func communeFigures(
  of histories: [AccountHistory],
  commune: Commune,
  over period: Period,
  in zone: CivilZone
) -> CommuneFigures {
  CommuneFigures(
    commune: commune,
    measures: communeMeasures(of: histories, commune: commune, over: period, in: zone)
  )
}
