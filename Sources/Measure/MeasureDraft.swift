internal import Core

/// Begins a definition as the catalogue writes it: name, family, unit, platforms and what is counted,
/// then its label, then its formula and where that comes from.
func measure(
  _ name: String,
  _ family: String,
  _ unit: MeasureDefinition.Unit,
  _ platforms: Set<Platform>,
  _ counted: Localised
) -> MeasureDraft {
  MeasureDraft(
    name: name,
    family: family,
    unit: unit,
    platforms: platforms,
    counted: counted,
    label: Localised(name, name)
  )
}

/// A definition that still lacks its formula.
struct MeasureDraft {
  let name: String
  let family: String
  let unit: MeasureDefinition.Unit
  let platforms: Set<Platform>
  let counted: Localised

  /// The name, until people are given a better one.
  var label: Localised

  /// The same with the name that people read.
  func label(_ french: String, _ english: String) -> MeasureDraft {
    var labelled = self
    labelled.label = Localised(french, english)
    return labelled
  }

  /// The whole definition, its formula all in symbols.
  func formula(_ symbols: String, from source: String) -> MeasureDefinition {
    formula(symbols, symbols, from: source)
  }

  /// The whole definition, its formula partly in words.
  func formula(_ french: String, _ english: String, from source: String) -> MeasureDefinition {
    MeasureDefinition(
      name: name,
      family: family,
      unit: unit,
      label: label,
      formula: Localised(french, english),
      source: source,
      platforms: platforms,
      counted: counted
    )
  }
}

/// What `MeasureValue.count` counts.
extension Localised {
  static let accounts = Localised("comptes", "accounts")
  static let readAccounts = Localised("comptes lus", "accounts read")
  static let days = Localised("jours couverts", "days covered")
  static let comments = Localised("commentaires", "comments")
  static let questions = Localised("questions", "questions")
  static let reactions = Localised("réactions", "reactions")
  static let exports = Localised("exports lus", "exports read")
  static let posts = Localised("publications", "posts")
  static let replies = Localised("réponses", "replies")
  static let slices = Localised("tranches couvertes", "slices covered")
  static let snapshots = Localised("relevés", "snapshots")
}
