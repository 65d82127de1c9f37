internal import Core
internal import Measure

/// The measures of one account or commune: those measured, and those missing by reason.
struct MeasureTable {
  /// One measured figure.
  struct Row {
    let label: Markup
    let value: Markup
    let interval: Markup
    let basis: Markup
  }

  let rows: [Row]
  let count: Markup
  let missing: [Markup]
  let hasRows: Bool
  let hasMissing: Bool

  /// - Parameters:
  ///   - values: the figures, in the order of the catalogue.
  ///   - language: the page's language.
  ///   - definition: what a name means; a name without definition is printed as it is.
  init(
    _ values: [MeasureValue],
    in language: Language,
    definition: (String) -> MeasureDefinition?
  ) {
    rows = values.compactMap { measure in
      measure.value.map {
        Self.row(measure, $0, definition(measure.name), in: language)
      }
    }
    hasRows = !rows.isEmpty
    let words = FrenchGrammar.count(rows.count, "mesure", "mesures")
    count = Phrase(plain: words).written(in: language)
    hasMissing = values.contains { $0.value == nil }
    missing = Self.missing(values, definition).map { $0.written(in: language) }
  }

  private static func row(
    _ measure: MeasureValue,
    _ value: Double,
    _ definition: MeasureDefinition?,
    in language: Language
  ) -> Row {
    let unit = definition?.unit ?? .number
    var figure = Phrase(plain: FrenchNumbers.measure(value, unit))
    if measure.isRounded { figure += " (compteurs arrondis par la plateforme)" }
    var interval: Phrase = "sans intervalle"
    if let low = measure.low, let high = measure.high {
      let ends = (FrenchNumbers.amount(low, unit), FrenchNumbers.amount(high, unit))
      interval = "de \(ends.0) à \(ends.1)"
    }
    let basis: Phrase =
      measure.count.map { count in
        let counted = definition?.counted.french ?? "observations"
        return "\(FrenchNumbers.whole(count)) (\(counted))"
      } ?? "non précisé"
    return Row(
      label: label(measure.name, definition).written(in: language),
      value: figure.written(in: language),
      interval: interval.written(in: language),
      basis: basis.written(in: language)
    )
  }

  /// The label of a measure; its code when this version does not know it.
  static func label(_ name: String, _ definition: MeasureDefinition?) -> Phrase {
    definition.map { Phrase(plain: FrenchTypography.typeset($0.label.french)) } ?? .code(name)
  }

  /// One sentence per reason: what is not measured because of it.
  private static func missing(
    _ values: [MeasureValue],
    _ definition: (String) -> MeasureDefinition?
  ) -> [Phrase] {
    let absent = values.filter { $0.value == nil }
    let byReason = Dictionary(grouping: absent, by: \.reason)
    let reasons = absent.map(\.reason).reduce(into: [MissingReason?]()) { seen, reason in
      if !seen.contains(reason) { seen.append(reason) }
    }
    return reasons.map { reason in
      let names = (byReason[reason] ?? []).map { label($0.name, definition($0.name)) }
      let words = FrenchWords.reason(reason).capitalised
      return "\(words) : \(names.joined(separator: " ; "))."
    }
  }
}
