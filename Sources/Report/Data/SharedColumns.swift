internal import Core
internal import Measure
internal import Rank

/// Columns that several tables of figures share, and their cells.
extension Tables {
  /// What an empty stratum is in a table of all communes and of strata.
  static let allCommunes = Localised("vide pour toutes les communes", "empty for all communes")

  static let platform = DataTable.Column(
    "plateforme",
    .string,
    Localised("Plateforme", "Platform"),
    isRequired: true,
    values: platformNames
  )

  static let low = DataTable.Column(
    "bas",
    .number,
    Localised(
      "Bas de l'intervalle à 95 % ; vide si non défini",
      "Low end of the 95% interval; empty when undefined"
    )
  )

  static let high = DataTable.Column(
    "haut",
    .number,
    Localised(
      "Haut de l'intervalle à 95 % ; vide si non défini",
      "High end of the 95% interval; empty when undefined"
    )
  )

  /// The populations of a stratum.
  ///
  /// - Parameter empty: what a row without a stratum is of; nil when every row has one.
  /// - Returns: the smallest and the largest of them.
  static func stratum(_ empty: Localised?) -> [DataTable.Column] {
    let (french, english) = (empty.map { " ; \($0.french)" }, empty.map { "; \($0.english)" })
    let residents = Localised("habitants", "residents")
    return [
      .init(
        "strate_min",
        .integer,
        Localised(
          "Plus petite population de la strate" + (french ?? ""),
          "Smallest population of the stratum" + (english ?? "")
        ),
        unit: residents,
        isRequired: empty == nil
      ),
      .init(
        "strate_max",
        .integer,
        Localised(
          "Plus grande population de la strate ; vide si sans limite" + (french ?? ""),
          "Largest population of the stratum; empty when unlimited" + (english ?? "")
        ),
        unit: residents
      ),
    ]
  }

  /// The cells of `stratum(_:)`.
  static func cells(_ stratum: Stratum?) -> [DataTable.Cell] {
    [.integer(stratum?.lowest), .integer(stratum?.limit.map { $0 - 1 })]
  }

  /// A number of communes, known in every row.
  static func count(_ name: String, _ description: Localised) -> DataTable.Column {
    .init(
      name,
      .integer,
      description,
      unit: Localised("communes", "communes"),
      isRequired: true
    )
  }

  /// A share and the ends of its interval.
  static func share(_ name: String, _ description: Localised) -> [DataTable.Column] {
    [
      .init(
        name,
        .number,
        Localised(
          description.french + ", 0 à 1 ; vide si inconnue",
          description.english + ", 0 to 1; empty when unknown"
        )
      ),
      .init("\(name)_bas", .number, low.description),
      .init("\(name)_haut", .number, high.description),
    ]
  }

  /// A figure and the ends of its interval.
  static func cells(_ figure: MeasureValue) -> [DataTable.Cell] {
    [.number(figure.value), .number(figure.low), .number(figure.high)]
  }
}
