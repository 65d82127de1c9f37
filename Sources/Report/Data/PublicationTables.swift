internal import Core
internal import Measure

extension Tables {
  /// What each measure is: the catalogue of the program, which the table of measures refers to.
  static let catalogue = DataTable(
    name: "catalogue",
    title: Localised("Catalogue des mesures", "Catalogue of measures"),
    columns: [
      .init("mesure", .string, Localised("Nom", "Name"), isRequired: true),
      .init(
        "sujet",
        .string,
        Localised("Ce qui est mesuré", "What is measured"),
        isRequired: true,
        values: Subject.allCases.map(\.rawValue)
      ),
      .init("famille", .string, Localised("Famille de la méthode", "Family of the method")),
      .init("unite", .string, Localised("Unité", "Unit"), isRequired: true, values: units),
      .init("libelle", .string, Localised("Libellé, en français", "Label, in French")),
      .init("libelle_en", .string, Localised("Libellé, en anglais", "Label, in English")),
      .init("formule", .string, Localised("Formule, en français", "Formula, in French")),
      .init("formule_en", .string, Localised("Formule, en anglais", "Formula, in English")),
      .init(
        "source",
        .string,
        Localised("D'où vient la formule", "Where the formula comes from")
      ),
      .init(
        "observations",
        .string,
        Localised(
          "Ce que comptent les observations, en français",
          "What observations count, in French"
        )
      ),
    ],
    key: ["mesure"]
  )

  /// What a measure is of.
  enum Subject: String, CaseIterable {
    case account = "compte"
    case commune
  }

  static func row(_ definition: MeasureDefinition, of subject: Subject) -> [DataTable.Cell] {
    [
      .text(definition.name), .text(subject.rawValue), .text(definition.family),
      .text(definition.unit.rawValue), .text(definition.label.french),
      .text(definition.label.english), .text(definition.formula.french),
      .text(definition.formula.english), .text(definition.source),
      .text(definition.counted.plural.french),
    ]
  }

  static let corrections = DataTable(
    name: "corrections",
    title: Localised("Corrections acceptées", "Corrections accepted"),
    columns: [
      .init(
        "correction",
        .integer,
        Localised("Ligne dans corrections.csv", "Line in corrections.csv"),
        isRequired: true
      ),
      .init(
        "date",
        .date,
        Localised("Jour de l'acceptation", "Day of acceptance"),
        isRequired: true
      ),
      insee,
      .init(
        "action",
        .string,
        Localised("Ce que fait la correction", "What the correction does"),
        isRequired: true,
        values: Correction.Effect.Kind.allCases.map(\.rawValue)
      ),
      .init("objet", .string, Localised("Ce qui est corrigé", "What is corrected")),
      .init(
        "avant",
        .string,
        Localised("Avant ; vide si non précisé", "Before; empty when not told")
      ),
      .init(
        "apres",
        .string,
        Localised("Après ; vide si non précisé", "After; empty when not told")
      ),
      .init("raison", .string, Localised("Pourquoi elle a été acceptée", "Why it was accepted")),
      .init(
        "demandee_par",
        .string,
        Localised("Qui l'a demandée, par rôle", "Who asked for it, by role"),
        isRequired: true,
        values: Correction.Role.allCases.map(\.rawValue)
      ),
      .init(
        "exports",
        .integer,
        Localised("Exports touchés", "Exports touched"),
        unit: Localised("exports", "exports"),
        isRequired: true
      ),
      .init(
        "appliquee",
        .boolean,
        Localised("Vrai si un chiffre peut en dépendre", "True when a figure may depend on it"),
        isRequired: true
      ),
    ],
    key: ["correction"],
    references: [.init(columns: ["insee"], table: "communes")]
  )

  static func row(_ applied: AppliedCorrection) -> [DataTable.Cell] {
    let correction = applied.correction
    return [
      .integer(correction.line), .text(correction.date.description),
      .text(correction.insee.rawValue), .text(correction.effect.kind.rawValue),
      .foreign(correction.subject), .foreign(correction.before), .foreign(correction.after),
      .foreign(correction.reason), .text(correction.askedBy.rawValue), .integer(applied.exports),
      .boolean(applied.isApplied),
    ]
  }

  static let refusals = DataTable(
    name: "refus",
    title: Localised("Exports refusés par raison", "Exports refused by reason"),
    columns: [
      .init(
        "refus",
        .string,
        Localised("Raison", "Reason"),
        isRequired: true,
        values: refusalReasons
      ),
      .init(
        "exports",
        .integer,
        Localised("Exports refusés", "Exports refused"),
        unit: Localised("exports", "exports"),
        isRequired: true
      ),
    ],
    key: ["refus"]
  )

  static func row(_ reason: Refusal.Reason, count: Int) -> [DataTable.Cell] {
    [.text(reason.rawValue), .integer(count)]
  }
}
