internal import Core
internal import Measure
internal import Rank

/// The tables of `donnees/`, each a function of the edition.
enum Tables {
  /// Every table, in the order of the data package.
  static let all = [
    communes, accounts, catalogue, measures, ranking, adoption, platforms, facets, strata,
    corrections, exports, refusals, problems,
  ]

  /// The tables that a commune's dossier adds rows to.
  static let perCommune = [accounts, measures, exports]

  /// What a dossier adds to the tables of `perCommune`.
  static func rows(of dossier: Dossier, _ book: Book) -> [[UInt8]] {
    var (accounts, measures, exports): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
    let insee = dossier.commune.insee
    for result in dossier.accounts {
      DataTable.write(row(result), to: &accounts)
      for measure in result.measures {
        let definition = book.accountMeasure(named: measure.name)
        DataTable.write(row(measure, insee, .integer(result.number), definition), to: &measures)
      }
      for export in result.exports { DataTable.write(row(export), to: &exports) }
    }
    for measure in dossier.measures {
      let definition = book.communeMeasure(named: measure.name)
      DataTable.write(row(measure, insee, .missing, definition), to: &measures)
    }
    return [accounts, measures, exports]
  }

  static let communes = DataTable(
    name: "communes",
    title: Localised("Communes suivies", "Communes followed"),
    columns: [
      insee,
      .init(
        "commune",
        .string,
        Localised("Nom de la commune", "Name of the commune"),
        isRequired: true
      ),
      .init("departement", .string, Localised("Code du département", "Code of the department")),
      .init(
        "population",
        .integer,
        Localised(
          "Population municipale, en habitants ; vide si inconnue",
          "Legal population, in residents; empty when unknown"
        ),
        unit: Localised("habitants", "residents")
      ),
    ],
    key: ["insee"]
  )

  static func row(_ commune: Commune) -> [DataTable.Cell] {
    [
      .text(commune.insee.rawValue), .foreign(commune.name), .foreign(commune.department),
      .integer(commune.population),
    ]
  }

  static let accounts = DataTable(
    name: "comptes",
    title: Localised("Comptes recensés", "Accounts listed"),
    columns: [
      account,
      insee,
      platform,
      .init(
        "adresse",
        .string,
        Localised("Adresse publique du compte", "Public address of the account"),
        isRequired: true
      ),
      .init(
        "titulaire",
        .string,
        Localised("Qui s'exprime", "Who speaks"),
        isRequired: true,
        values: holders
      ),
      .init(
        "depuis",
        .date,
        Localised(
          "Premier jour pris en compte ; vide si toujours",
          "First day that counts; empty for always"
        )
      ),
      .init(
        "jusqu_au",
        .date,
        Localised(
          "Dernier jour pris en compte ; vide si ouvert",
          "Last day that counts; empty while open"
        )
      ),
      .init(
        "couverture",
        .number,
        Localised(
          "Part des jours de la période couverte, 0 à 1 ; vide si inconnue",
          "Share of the period's days covered, 0 to 1; empty when unknown"
        )
      ),
      .init(
        "exports",
        .integer,
        Localised("Exports rattachés au compte", "Exports assigned to the account"),
        unit: Localised("exports", "exports"),
        isRequired: true
      ),
    ],
    key: ["compte"],
    references: [.init(columns: ["insee"], table: "communes")]
  )

  static func row(_ result: Edition.AccountResult) -> [DataTable.Cell] {
    let account = result.account
    return [
      .integer(result.number), .text(account.insee.rawValue), .text(account.platform.rawValue),
      .foreign(account.url), .text(account.holder.rawValue),
      .text(account.since?.description), .text(account.until?.description),
      .number(result.coverage), .integer(result.exports.count),
    ]
  }

  static let measures = DataTable(
    name: "mesures",
    title: Localised(
      "Mesures, commune par commune : de chaque compte, puis de tous ensemble",
      "Measures, commune by commune: of each account, then of all together"
    ),
    columns: [
      insee,
      .init(
        "compte",
        .integer,
        Localised(
          "Numéro du compte dans comptes.csv ; vide pour la commune entière",
          "Number of the account in comptes.csv; empty for the whole commune"
        )
      ),
      .init(
        "mesure",
        .string,
        Localised(
          "Nom de la mesure, décrite dans catalogue.csv",
          "Name of the measure, described in catalogue.csv"
        ),
        isRequired: true
      ),
      .init(
        "unite",
        .string,
        Localised("Unité, décrite dans catalogue.csv", "Unit of the value, as in catalogue.csv"),
        values: units
      ),
      .init(
        "valeur",
        .number,
        Localised("Valeur ; vide si non mesurée", "Value; empty when not measured")
      ),
      low, high,
      .init(
        "observations",
        .integer,
        Localised(
          "Nombre d'observations ; vide si non précisé",
          "Number of observations; empty when not told"
        )
      ),
      .init(
        "raison",
        .string,
        Localised(
          "Pourquoi il n'y a pas de valeur ; vide s'il y en a une",
          "Why there is no value; empty when there is one"
        ),
        values: reasons
      ),
      .init(
        "arrondi",
        .boolean,
        Localised(
          "Vrai si un compteur arrondi par la plateforme y entre",
          "True when a count that the platform rounds is part of it"
        )
      ),
    ],
    key: [],
    references: [
      .init(columns: ["insee"], table: "communes"), .init(columns: ["compte"], table: "comptes"),
      .init(columns: ["mesure"], table: "catalogue"),
    ]
  )

  static func row(
    _ measure: MeasureValue,
    _ insee: INSEECode,
    _ account: DataTable.Cell,
    _ definition: MeasureDefinition?
  ) -> [DataTable.Cell] {
    [
      .text(insee.rawValue), account, .text(measure.name), .text(definition?.unit.rawValue),
      .number(measure.value), .number(measure.low), .number(measure.high),
      .integer(measure.count), .text(measure.reason?.rawValue), .boolean(measure.isRounded),
    ]
  }
}
