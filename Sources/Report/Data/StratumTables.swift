internal import Core
internal import Measure
internal import Rank

/// The tables whose rows are of strata: who is present, medians, what people react to, and what
/// changed over time.
extension Tables {
  static let adoption = DataTable(
    name: "adoption",
    title: Localised(
      "Communes présentes et actives par plateforme et par strate",
      "Communes present and active by platform and stratum"
    ),
    columns: [platform] + stratum(allCommunes)
      + [
        count("communes", Localised("Communes de la strate", "Communes of the stratum")),
        count(
          "presentes",
          Localised(
            "Communes qui y ont un compte ouvert, comptes personnels des maires non compris",
            "Communes with an open account there, mayors' personal accounts left out"
          )
        ),
        count(
          "actives",
          Localised(
            "Communes dont un compte y a publié",
            "Communes of which an account posted there"
          )
        ),
        count(
          "activite_inconnue",
          Localised(
            "Communes présentes dont l'activité est inconnue",
            "Communes present of which the activity is unknown"
          )
        ),
      ]
      + share("part", Localised("Part des communes présentes", "Share of communes present"))
      + share(
        "part_active",
        Localised(
          "Part des communes actives, parmi celles dont l'activité est connue",
          "Share of communes active, among those of which the activity is known"
        )
      )
      + [
        .init(
          "part_precedente",
          .number,
          Localised(
            "Part des communes présentes à la période précédente, 0 à 1 ; vide si inconnue",
            "Share of communes present in the previous period, 0 to 1; empty when unknown"
          )
        ),
        .init(
          "part_un_an_avant",
          .number,
          Localised(
            "Part des communes présentes un an avant, 0 à 1 ; vide si inconnue",
            "Share of communes present a year before, 0 to 1; empty when unknown"
          )
        ),
      ],
    key: []
  )

  static func row(_ adoption: Overview.PlatformAdoption) -> [DataTable.Cell] {
    let now = adoption.now
    let earlier = { (comparison: Comparison) -> DataTable.Cell in
      .number(adoption.changes.first { $0.comparison == comparison }?.presentShare?.earlier)
    }
    return [.text(now.platform.rawValue)] + cells(now.stratum)
      + [
        .integer(now.communes), .integer(now.present), .integer(now.active),
        .integer(now.unknown),
      ] + cells(now.presentShare) + cells(now.activeShare)
      + [earlier(.previous), earlier(.yearBefore)]
  }

  static let platforms = DataTable(
    name: "plateformes",
    title: Localised(
      "Médianes des comptes de communes par plateforme et par strate",
      "Medians of the communes' own accounts by platform and stratum"
    ),
    columns: [platform] + stratum(allCommunes)
      + [
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
          "valeur",
          .number,
          Localised(
            "Médiane ; pour response_rate_7d, part de toutes les questions ; vide si non mesurée",
            "Median; for response_rate_7d, share of all questions; empty when not measured"
          )
        ),
        low, high,
        .init(
          "observations",
          .integer,
          Localised(
            "Comptes qui ont la mesure ; pour response_rate_7d, questions",
            "Accounts that have the measure; for response_rate_7d, questions"
          )
        ),
        .init(
          "comptes",
          .integer,
          Localised("Comptes de communes", "Communes' own accounts"),
          unit: Localised("comptes", "accounts"),
          isRequired: true
        ),
      ],
    key: [],
    references: [.init(columns: ["mesure"], table: "catalogue")]
  )

  static func row(_ figure: MeasureValue, of summary: PlatformSummary) -> [DataTable.Cell] {
    [.text(summary.platform.rawValue)] + cells(summary.stratum) + [.text(figure.name)]
      + cells(figure) + [.integer(figure.count), .integer(summary.accounts)]
  }

  static let facets = DataTable(
    name: "facettes",
    title: Localised(
      "Ce que font réagir thèmes, formes, jours et heures, par strate",
      "What themes, forms, days and hours get in reactions, by stratum"
    ),
    columns: stratum(nil)
      + [
        .init(
          "sorte",
          .string,
          Localised("Ce qui est comparé", "What is compared"),
          isRequired: true,
          values: Facet.Kind.allCases.map(\.rawValue)
        ),
        .init(
          "facette",
          .string,
          Localised(
            "Code de la facette ; vide pour les publications sans thème",
            "Code of the facet; empty for posts of no theme"
          )
        ),
        .init("libelle", .string, Localised("Libellé, en français", "Label, in French")),
        .init("libelle_en", .string, Localised("Libellé, en anglais", "Label, in English")),
        .init(
          "rapport",
          .number,
          Localised(
            "Réactions rapportées à la publication habituelle du compte, médiane des communes",
            "Reactions over the account's usual post, median of the communes"
          ),
          isRequired: true
        ),
        low, high,
        count("communes", Localised("Communes comparées", "Communes compared")),
        .init(
          "publications",
          .integer,
          Localised("Publications comparées", "Posts compared"),
          unit: Localised("publications", "posts"),
          isRequired: true
        ),
        .init(
          "nette",
          .boolean,
          Localised(
            "Vrai si l'intervalle ne contient pas 1",
            "True when the interval does not hold 1"
          ),
          isRequired: true
        ),
      ],
    key: []
  )

  static func row(_ facet: StratumFacet, among themes: [Localised]) -> [DataTable.Cell] {
    let label = facet.facet.label(among: themes)
    return cells(Stratum(lowest: facet.lowest, limit: facet.limit))
      + [
        .text(facet.facet.kind.rawValue), .foreign(facet.facet.name), .foreign(label.french),
        .foreign(label.english), .number(facet.ratio.value), .number(facet.ratio.low),
        .number(facet.ratio.high), .integer(facet.ratio.count), .integer(facet.posts),
        .boolean(facet.isNotable),
      ]
  }

  static let strata = DataTable(
    name: "strates",
    title: Localised(
      "Médianes de chaque strate au fil des périodes",
      "Medians of each stratum over the periods"
    ),
    columns: stratum(nil)
      + [
        .init(
          "periode",
          .string,
          Localised("Période, comme 2026-Q3", "Period, as 2026-Q3"),
          isRequired: true
        ),
        count("communes", Localised("Communes de la strate", "Communes of the stratum")),
        .init(
          "score",
          .number,
          Localised(
            "Score médian, de 0 à 100 ; vide si aucune commune n'est classée",
            "Median score, from 0 to 100; empty when no commune is ranked"
          )
        ),
      ] + Pillar.allCases.map(median)
      + History.measures.map { name in
        .init(
          name,
          .number,
          Localised(
            "Médiane de cette mesure, décrite dans catalogue.csv ; vide si aucune commune ne l'a",
            "Median of this measure, described in catalogue.csv; empty when no commune has it"
          )
        )
      },
    key: ["strate_min", "periode"]
  )

  static func row(_ point: StratumPoint) -> [DataTable.Cell] {
    cells(point.stratum)
      + [.text(point.period.fileName), .integer(point.communes), .number(point.score)]
      + (point.pillars + point.figures).map { .number($0) }
  }

  private static func median(_ pillar: Pillar) -> DataTable.Column {
    let french = Voice(language: .french, form: .markdown).name(pillar)
    let english = Voice(language: .english, form: .markdown).name(pillar)
    return .init(
      column(pillar),
      .number,
      Localised(
        "\(french), médiane avant comparaison ; vide si aucune commune ne l'a",
        "\(english), median before comparison; empty when no commune has it"
      )
    )
  }
}
