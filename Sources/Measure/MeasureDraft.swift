internal import Core

/// Begins a definition as the catalogue writes it: name, family, unit, platforms and what is counted,
/// then its label, then its formula and where that comes from.
func measure(
  _ name: String,
  _ family: String,
  _ unit: MeasureDefinition.Unit,
  _ platforms: Set<Platform>,
  _ counted: Noun
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
  let counted: Noun

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
extension Noun {
  static let accounts = Noun(Localised("compte", "account"), Localised("comptes", "accounts"))
  static let readAccounts = Noun(
    Localised("compte lu", "account read"),
    Localised("comptes lus", "accounts read")
  )
  static let days = Noun(
    Localised("jour couvert", "day covered"),
    Localised("jours couverts", "days covered")
  )
  static let comments = Noun(
    Localised("commentaire", "comment"),
    Localised("commentaires", "comments")
  )
  static let questions = Noun(
    Localised("question", "question"),
    Localised("questions", "questions")
  )
  static let reactions = Noun(
    Localised("réaction", "reaction"),
    Localised("réactions", "reactions")
  )
  static let exports = Noun(
    Localised("export lu", "export read"),
    Localised("exports lus", "exports read")
  )
  static let posts = Noun(Localised("publication", "post"), Localised("publications", "posts"))
  static let replies = Noun(Localised("réponse", "reply"), Localised("réponses", "replies"))
  static let slices = Noun(
    Localised("tranche couverte", "slice covered"),
    Localised("tranches couvertes", "slices covered")
  )
  static let snapshots = Noun(Localised("relevé", "snapshot"), Localised("relevés", "snapshots"))
}
