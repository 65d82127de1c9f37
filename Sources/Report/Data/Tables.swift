internal import Core
internal import Measure
internal import Rank

/// The tables of `donnees/`, each a function of the edition.
enum Tables {
  /// Every table, in the order of the data package.
  static let all = [communes, accounts, measures, ranking, exports, problems]

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
    title: "Communes suivies",
    columns: [
      insee,
      .init("commune", .string, "Nom de la commune", isRequired: true),
      .init("departement", .string, "Code du département"),
      .init("population", .integer, "Population municipale, en habitants ; vide si inconnue"),
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
    title: "Comptes recensés",
    columns: [
      account,
      insee,
      .init("plateforme", .string, "Plateforme", isRequired: true, values: platforms),
      .init("adresse", .string, "Adresse publique du compte", isRequired: true),
      .init("titulaire", .string, "Qui s'exprime", isRequired: true, values: holders),
      .init("depuis", .date, "Premier jour pris en compte ; vide si toujours"),
      .init("jusqu_au", .date, "Dernier jour pris en compte ; vide si ouvert"),
      .init(
        "couverture",
        .number,
        "Part des jours de la période couverte, 0 à 1 ; vide si inconnue"
      ),
      .init("exports", .integer, "Exports rattachés au compte", isRequired: true),
    ],
    key: ["compte"]
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
    title: "Mesures, commune par commune : de chaque compte, puis de tous ensemble",
    columns: [
      insee,
      .init(
        "compte",
        .integer,
        "Numéro du compte dans comptes.csv ; vide pour la commune entière"
      ),
      .init("mesure", .string, "Nom de la mesure, décrite dans methode.html", isRequired: true),
      .init("unite", .string, "Unité, décrite dans methode.html"),
      .init("valeur", .number, "Valeur ; vide si non mesurée"),
      .init("bas", .number, "Bas de l'intervalle à 95 % ; vide si non défini"),
      .init("haut", .number, "Haut de l'intervalle à 95 % ; vide si non défini"),
      .init("observations", .integer, "Nombre d'observations ; vide si non précisé"),
      .init(
        "raison",
        .string,
        "Pourquoi il n'y a pas de valeur ; vide s'il y en a une",
        values: reasons
      ),
      .init("arrondi", .boolean, "Vrai si un compteur arrondi par la plateforme y entre"),
    ],
    key: []
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

  static let ranking = DataTable(
    name: "classement",
    title: "Classement par groupe de communes de même taille",
    columns: [
      insee,
      .init(
        "groupe",
        .integer,
        "Numéro du groupe, 1 pour les plus petites communes ; vide si non classée"
      ),
      .init("strate_min", .integer, "Plus petite population de la strate ; vide si inconnue"),
      .init(
        "strate_max",
        .integer,
        "Plus grande population de la strate ; vide si sans limite ou inconnue"
      ),
      .init(
        "rang",
        .integer,
        "Rang dans le groupe, 1 pour le score le plus élevé ; vide si non classée"
      ),
      .init("rang_min", .integer, "Meilleure place possible, la commune prise seule"),
      .init("rang_max", .integer, "Moins bonne place possible, la commune prise seule"),
      .init("rang_min_ensemble", .integer, "Meilleure place, juste pour tout le groupe à la fois"),
      .init(
        "rang_max_ensemble",
        .integer,
        "Moins bonne place, juste pour tout le groupe à la fois"
      ),
      .init(
        "parmi_les_premieres",
        .boolean,
        "Vrai si la commune peut être l'une des premières ; vide si non classée"
      ),
      .init("classees", .integer, "Communes classées dans le groupe ; vide si non classée"),
      .init("score", .number, "Score, de 0 à 100 ; vide si non classée"),
      .init(
        "couverture",
        .number,
        "Part des jours de la période couverte, 0 à 1 ; vide si inconnue"
      ),
      .init("raison", .string, "Pourquoi la commune n'est pas classée", values: reasons),
    ] + Pillar.allCases.flatMap(columns),
    key: ["insee"]
  )

  private static func columns(_ pillar: Pillar) -> [DataTable.Column] {
    let name = Voice(language: .french, form: .markdown).name(pillar)
    let code = column(pillar)
    return [
      .init(code, .number, "\(name), valeur avant comparaison ; vide si non mesurée"),
      .init("\(code)_position", .number, "\(name), position dans le groupe, de 0 à 100"),
      .init("\(code)_raison", .string, "\(name), pourquoi elle n'est pas mesurée", values: reasons),
    ]
  }

  /// A pillar's name in the columns.
  private static func column(_ pillar: Pillar) -> String {
    switch pillar {
    case .regularity: "regularite"
    case .engagement: "engagement"
    case .dialogue: "dialogue"
    case .audience: "audience"
    }
  }

  static func row(_ standing: Standing, group: Int?) -> [DataTable.Cell] {
    let limit = standing.stratum?.limit
    let sure = standing.uncertainty
    let start: [DataTable.Cell] = [
      .text(standing.insee.rawValue), .integer(group), .integer(standing.stratum?.lowest),
      .integer(limit.map { $0 - 1 }), .integer(standing.rank),
      .integer(sure?.marginal.best), .integer(sure?.marginal.worst),
      .integer(sure?.simultaneous.best), .integer(sure?.simultaneous.worst),
      sure.map { .boolean($0.mayBeAmongBest) } ?? .missing, .integer(standing.ranked),
      .number(standing.score), .number(standing.coverage), .text(standing.reason?.rawValue),
    ]
    return start
      + Pillar.allCases.flatMap { pillar -> [DataTable.Cell] in
        let score = standing.pillars.first { $0.pillar == pillar }
        return [
          .number(score?.value), .number(score?.percentile), .text(score?.reason?.rawValue),
        ]
      }
  }
}
