public import Core
public import Measure

/// What is fitted to all communes once, before any is judged (METHOD M5, steps 1 and 2).
public struct IndexModel: Hashable, Sendable {
  /// The size model of each platform.
  public let sizes: [Platform: SizeModel]

  /// What is known of answers beforehand; nil when no commune was asked.
  public let prior: ResponsePrior?

  /// Fits the model to all communes.
  public init(of communes: [CommuneEvidence]) {
    sizes = SizeModel.models(
      of: communes.lazy.flatMap(\.accounts).compactMap { account in
        account.engagement.map { (account.account, $0) }
      }
    )
    prior = ResponsePrior(
      of: communes.compactMap { commune in
        commune.mute == nil ? commune.questions(in: .observed) : nil
      }
    )
  }

  /// A model as it was fitted before.
  public init(sizes: [Platform: SizeModel], prior: ResponsePrior?) {
    self.sizes = sizes
    self.prior = prior
  }

  /// A commune's pillars as they were observed, each with the reason why it is not there.
  public func figures(of commune: CommuneEvidence) -> CommuneFigures {
    let values = pillars(of: commune, in: .observed)
    return CommuneFigures(commune: commune.commune, coverage: commune.coverage) { pillar in
      if let value = values[pillar] { return .init(value) }
      return switch pillar {
      case .regularity: commune.regularity
      case .engagement: .init(missing: commune.disengaged)
      case .dialogue: .init(missing: commune.mute ?? .noQuestion)
      case .audience: commune.audience
      }
    }
  }

  /// A commune's pillars as a draw of the slices has them.
  ///
  /// - Parameters:
  ///   - commune: the commune.
  ///   - draw: how often each slice counts.
  ///   - isShrunken: whether figures are drawn towards the mean by their uncertainty.
  /// - Returns: nil for what is not measured, whatever the draw.
  func pillars(
    of commune: CommuneEvidence,
    in draw: SliceDraw,
    isShrunken: Bool = true
  ) -> PillarValues {
    var values = PillarValues()
    values[.regularity] = commune.regularity.value.map { commune.regularity(in: draw) ?? $0 }
    values[.engagement] = engagement(of: commune, in: draw, isShrunken: isShrunken)
    values[.dialogue] = dialogue(of: commune, in: draw, isShrunken: isShrunken)
    values[.audience] = commune.audience.value
    return values
  }

  /// The mean over its accounts, each weighing as many followers as it has.
  private func engagement(
    of commune: CommuneEvidence,
    in draw: SliceDraw,
    isShrunken: Bool
  ) -> Double? {
    var sum = 0.0
    var followers = 0.0
    for account in commune.accounts {
      guard let facts = account.engagement, let model = sizes[account.account.platform]
      else { continue }
      let value = account.engagement(in: draw, model: model, facts: facts, isShrunken: isShrunken)
      sum += facts.followers * value
      followers += facts.followers
    }
    return followers > 0 ? sum / followers : nil
  }

  private func dialogue(
    of commune: CommuneEvidence,
    in draw: SliceDraw,
    isShrunken: Bool
  ) -> Double? {
    guard commune.mute == nil, let prior else { return nil }
    let (answered, asked) = commune.questions(in: draw)
    if isShrunken { return prior.shrunken(answered: answered, asked: asked) }
    return asked > 0 ? Double(answered) / Double(asked) : prior.mean
  }
}

/// One value a pillar, nil when not measured.
struct PillarValues: Hashable, Sendable {
  private var values = [Double?](repeating: nil, count: Pillar.allCases.count)

  subscript(pillar: Pillar) -> Double? {
    get { values[pillar.place] }
    set { values[pillar.place] = newValue }
  }
}

extension Pillar {
  /// Its place among all of them.
  var place: Int {
    switch self {
    case .regularity: 0
    case .engagement: 1
    case .dialogue: 2
    case .audience: 3
    }
  }
}
