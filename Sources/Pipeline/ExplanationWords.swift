internal import Foundation
internal import Measure
internal import Rank

/// The language of an explanation.
struct ExplanationWords: Sendable {
  let isFrench: Bool

  /// One of two texts.
  func callAsFunction(_ french: String, _ english: String) -> String {
    isFrench ? french : english
  }

  /// A text of the catalogue.
  func callAsFunction(_ text: Localised) -> String { isFrench ? text.french : text.english }

  /// Six significant digits.
  func number(_ value: Double) -> String {
    let text = String(format: "%.6g", value)
    return isFrench ? text.replacing(".", with: ",") : text
  }

  /// One decimal.
  func percent(_ value: Double) -> String { number((value * 10).rounded() / 10) }

  /// The natural logarithm.
  func logarithm(_ value: Double) -> Double { log(value) }

  /// What a pillar is called.
  func name(of pillar: Pillar) -> String {
    switch pillar {
    case .regularity: self("Régularité", "Regularity")
    case .engagement: self("Engagement à audience égale", "Engagement at equal audience")
    case .dialogue: self("Dialogue", "Dialogue")
    case .audience: self("Audience", "Audience")
    }
  }
}
