/// What is known of the answers of any commune before hers are seen: a beta distribution of mean p and
/// strength M (METHOD M5, step 2).
public struct ResponsePrior: Hashable, Sendable, Codable {
  /// p: the answers over the questions of all communes, 0 to 1.
  public let mean: Double

  /// M: as many questions the prior weighs; nil when communes differ no more than chance has it.
  public let strength: Double?

  /// The prior by the method of moments.
  ///
  /// `s² = Σ mᵢ (rᵢ/mᵢ − p)² / Σ mᵢ`, `A = (s² − p(1−p)/m̄) / (1 − 1/m̄)`, `M = p(1−p)/A − 1`.
  ///
  /// Without communes there is none.
  ///
  /// - Parameter communes: the questions of each, one at least, and how many were answered.
  public init?(of communes: [(answered: Int, asked: Int)]) {
    guard !communes.isEmpty else { return nil }
    let asked = Double(communes.reduce(0) { $0 + $1.asked })
    let mean = Double(communes.reduce(0) { $0 + $1.answered }) / asked
    let average = asked / Double(communes.count)
    let variance =
      communes.reduce(0) { sum, commune in
        let gap = Double(commune.answered) / Double(commune.asked) - mean
        return sum + Double(commune.asked) * gap * gap
      } / asked
    let chance = mean * (1 - mean)
    let excess = average > 1 ? (variance - chance / average) / (1 - 1 / average) : 0
    self.mean = mean
    strength = excess > 0 && chance > 0 ? max(0, chance / excess - 1) : nil
  }

  /// A prior as it was computed before.
  public init(mean: Double, strength: Double?) {
    self.mean = mean
    self.strength = strength
  }

  /// The answers over the questions, drawn towards the mean: `(r + M p) / (m + M)`.
  func shrunken(answered: Int, asked: Int) -> Double {
    guard let strength, Double(asked) + strength > 0 else { return mean }
    return (Double(answered) + strength * mean) / (Double(asked) + strength)
  }
}
