internal import Core
internal import Measure
internal import Rank

/// The tables of `donnees/`, each a function of the edition.
enum Tables {
  /// Every table, in the order of the data package.
  static func all(_ book: Book) -> [DataTable] {
    [communes(book), accounts(book), measures(book), ranking(book), exports(book), problems(book)]
  }

  static func communes(_ book: Book) -> DataTable {
    DataTable(
      name: "communes",
      title: "Communes suivies",
      columns: [
        insee,
        .init("commune", .string, "Nom de la commune", isRequired: true),
        .init("departement", .string, "Code du département"),
        .init("population", .integer, "Population municipale, en habitants ; vide si inconnue"),
      ],
      key: ["insee"],
      rows: book.edition.communes.map { commune in
        [
          .text(commune.insee.rawValue), .foreign(commune.name), .foreign(commune.department),
          .integer(commune.population),
        ]
      }
    )
  }

  static func accounts(_ book: Book) -> DataTable {
    DataTable(
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
      key: ["compte"],
      rows: book.edition.accounts.enumerated().map { number, result in
        let account = result.account
        return [
          .integer(number + 1), .text(account.insee.rawValue), .text(account.platform.rawValue),
          .foreign(account.url), .text(account.holder.rawValue),
          .text(account.since?.description), .text(account.until?.description),
          .number(result.coverage), .integer(result.exports.count),
        ]
      }
    )
  }

  static func measures(_ book: Book) -> DataTable {
    var rows: [[DataTable.Cell]] = []
    for (number, result) in book.edition.accounts.enumerated() {
      rows += result.measures.map {
        row($0, result.account.insee, .integer(number + 1), book.accountMeasure(named: $0.name))
      }
    }
    for commune in book.edition.communes {
      rows += (book.edition.communeMeasures[commune.insee] ?? []).map {
        row($0, commune.insee, .missing, book.communeMeasure(named: $0.name))
      }
    }
    return DataTable(
      name: "mesures",
      title: "Mesures des comptes, puis des communes",
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
      key: [],
      rows: rows
    )
  }

  private static func row(
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

  static func ranking(_ book: Book) -> DataTable {
    let ranked = book.edition.ranking.groups.enumerated().flatMap { number, group in
      group.standings.map { row($0, group: number + 1) }
    }
    let unranked = book.edition.ranking.unranked.map { row($0, group: nil) }
    return DataTable(
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
        .init("classees", .integer, "Communes classées dans le groupe ; vide si non classée"),
        .init("score", .number, "Score, de 0 à 100 ; vide si non classée"),
        .init(
          "couverture",
          .number,
          "Part des jours de la période couverte, 0 à 1 ; vide si inconnue"
        ),
        .init("raison", .string, "Pourquoi la commune n'est pas classée", values: reasons),
      ] + Pillar.allCases.flatMap(columns),
      key: ["insee"],
      rows: ranked + unranked
    )
  }

  private static func columns(_ pillar: Pillar) -> [DataTable.Column] {
    let name = FrenchWords.name(pillar)
    let code = FrenchWords.column(pillar)
    return [
      .init(code, .number, "\(name), valeur avant comparaison ; vide si non mesurée"),
      .init("\(code)_position", .number, "\(name), position dans le groupe, de 0 à 100"),
      .init("\(code)_raison", .string, "\(name), pourquoi elle n'est pas mesurée", values: reasons),
    ]
  }

  private static func row(_ standing: Standing, group: Int?) -> [DataTable.Cell] {
    let limit = standing.stratum?.limit
    let start: [DataTable.Cell] = [
      .text(standing.insee.rawValue), .integer(group), .integer(standing.stratum?.lowest),
      .integer(limit.map { $0 - 1 }), .integer(standing.rank), .integer(standing.ranked),
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
