internal import Core
internal import Measure
internal import Rank

extension Tables {
  static let ranking = DataTable(
    name: "classement",
    title: Localised(
      "Classement par groupe de communes de même taille",
      "Ranking by group of communes of like size"
    ),
    columns: [
      insee,
      .init(
        "groupe",
        .integer,
        Localised(
          "Numéro du groupe, 1 pour les plus petites communes ; vide si non classée",
          "Number of the group, 1 for the smallest communes; empty when not ranked"
        )
      ),
    ] + stratum(Localised("vide si inconnue", "empty when unknown")) + [
      .init(
        "rang",
        .integer,
        Localised(
          "Rang dans le groupe, 1 pour le score le plus élevé ; vide si non classée",
          "Rank in the group, 1 for the highest score; empty when not ranked"
        )
      ),
      .init(
        "rang_min",
        .integer,
        Localised(
          "Meilleure place possible, la commune prise seule",
          "Best possible place, the commune taken alone"
        )
      ),
      .init(
        "rang_max",
        .integer,
        Localised(
          "Moins bonne place possible, la commune prise seule",
          "Worst possible place, the commune taken alone"
        )
      ),
      .init(
        "rang_min_ensemble",
        .integer,
        Localised(
          "Meilleure place, juste pour tout le groupe à la fois",
          "Best place, right for the whole group at once"
        )
      ),
      .init(
        "rang_max_ensemble",
        .integer,
        Localised(
          "Moins bonne place, juste pour tout le groupe à la fois",
          "Worst place, right for the whole group at once"
        )
      ),
      .init(
        "parmi_les_premieres",
        .boolean,
        Localised(
          "Vrai si la commune peut être l'une des premières ; vide si non classée",
          "True when the commune may be among the first; empty when not ranked"
        )
      ),
      .init(
        "rang_min_methodes",
        .integer,
        Localised(
          "Meilleur rang selon 108 façons de calculer le score",
          "Best rank over 108 ways of computing the score"
        )
      ),
      .init(
        "rang_median_methodes",
        .number,
        Localised("Rang médian selon ces façons", "Median rank over those ways")
      ),
      .init(
        "rang_max_methodes",
        .integer,
        Localised("Moins bon rang selon ces façons", "Worst rank over those ways")
      ),
      .init(
        "rang_precedent",
        .integer,
        Localised(
          "Rang à la période précédente, dans le groupe d'alors ; vide si la commune n'était pas classée",
          "Rank in the previous period, in the group of then; empty when the commune was not ranked"
        )
      ),
      .init(
        "rang_min_precedent",
        .integer,
        Localised(
          "Meilleure place possible à la période précédente, la commune prise seule",
          "Best possible place in the previous period, the commune taken alone"
        )
      ),
      .init(
        "rang_max_precedent",
        .integer,
        Localised(
          "Moins bonne place possible à la période précédente, la commune prise seule",
          "Worst possible place in the previous period, the commune taken alone"
        )
      ),
      .init(
        "classees",
        .integer,
        Localised(
          "Communes classées dans le groupe ; vide si non classée",
          "Communes ranked in the group; empty when not ranked"
        ),
        unit: Localised("communes", "communes")
      ),
      .init(
        "score",
        .number,
        Localised(
          "Score, de 0 à 100 ; vide si non classée",
          "Score, from 0 to 100; empty when not ranked"
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
        "raison",
        .string,
        Localised("Pourquoi la commune n'est pas classée", "Why the commune is not ranked"),
        values: reasons
      ),
    ] + Pillar.allCases.flatMap(columns),
    key: ["insee"],
    references: [.init(columns: ["insee"], table: "communes")]
  )

  private static func columns(_ pillar: Pillar) -> [DataTable.Column] {
    let french = Voice(language: .french, form: .markdown).name(pillar)
    let english = Voice(language: .english, form: .markdown).name(pillar)
    let code = column(pillar)
    return [
      .init(
        code,
        .number,
        Localised(
          "\(french), valeur avant comparaison ; vide si non mesurée",
          "\(english), value before comparison; empty when not measured"
        )
      ),
      .init(
        "\(code)_position",
        .number,
        Localised(
          "\(french), position dans le groupe, de 0 à 100",
          "\(english), position within the group, from 0 to 100"
        )
      ),
      .init(
        "\(code)_raison",
        .string,
        Localised(
          "\(french), pourquoi elle n'est pas mesurée",
          "\(english), why it is not measured"
        ),
        values: reasons
      ),
    ]
  }

  /// A pillar's name in the columns.
  static func column(_ pillar: Pillar) -> String {
    switch pillar {
    case .regularity: "regularite"
    case .engagement: "engagement"
    case .dialogue: "dialogue"
    case .audience: "audience"
    }
  }

  /// - Parameters:
  ///   - standing: where the commune stands.
  ///   - group: the number of its group, from 1; nil when it is not ranked.
  ///   - previous: where it stood in the previous period; nil when it was not ranked.
  /// - Returns: its cells, in the order of the columns.
  static func row(
    _ standing: Standing,
    group: Int?,
    previous: Standing?
  ) -> [DataTable.Cell] {
    let sure = standing.uncertainty
    let before = previous?.uncertainty?.marginal
    let start =
      [.text(standing.insee.rawValue), .integer(group)] + cells(standing.stratum)
      + [
        .integer(standing.rank), .integer(sure?.marginal.best), .integer(sure?.marginal.worst),
        .integer(sure?.simultaneous.best), .integer(sure?.simultaneous.worst),
        sure.map { .boolean($0.mayBeAmongBest) } ?? .missing,
        .integer(sure?.methods.best), .number(sure?.methodMedian), .integer(sure?.methods.worst),
        .integer(previous?.rank), .integer(before?.best), .integer(before?.worst),
        .integer(standing.ranked), .number(standing.score), .number(standing.coverage),
        .text(standing.reason?.rawValue),
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
