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

  /// Two decimals.
  func ratio(_ value: Double) -> String {
    let text = String(format: "%.2f", value)
    return isFrench ? text.replacing(".", with: ",") : text
  }

  /// A count with its noun, the singular and the plural of each language.
  func count(
    _ number: Int,
    _ french: String,
    _ frenchPlural: String,
    _ english: String,
    _ englishPlural: String
  ) -> String {
    let noun =
      isFrench ? (number < 2 ? french : frenchPlural) : (number == 1 ? english : englishPlural)
    return "\(number) \(noun)"
  }

  /// The first words of a text, on one line.
  func beginning(of text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }

  /// The natural logarithm.
  func logarithm(_ value: Double) -> Double { log(value) }

  /// e to a power.
  func exponential(_ value: Double) -> Double { exp(value) }

  /// A time of day: `14 h 05`, `14:05`.
  func time(secondOfDay second: Int) -> String {
    let minutes = String(format: "%02d", second / 60 % 60)
    return isFrench ? "\(second / 3600) h \(minutes)" : "\(second / 3600):\(minutes)"
  }

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
