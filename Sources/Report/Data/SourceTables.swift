internal import Core
internal import Measure

extension Tables {
  static let exports = DataTable(
    name: "exports",
    title: Localised(
      "Fichiers d'export trouvés, lus ou refusés, compte par compte puis sans compte",
      "Export files found, read or refused, account by account, then of none"
    ),
    columns: [
      .init(
        "chemin",
        .string,
        Localised("Chemin dans l'espace de travail", "Path in the workspace"),
        isRequired: true
      ),
      .init(
        "sha256",
        .string,
        Localised(
          "Empreinte SHA-256 du fichier ; vide si illisible",
          "SHA-256 digest of the file; empty when unreadable"
        )
      ),
      .init(
        "octets",
        .integer,
        Localised("Taille du fichier", "Size of the file"),
        unit: Localised("octets", "bytes"),
        isRequired: true
      ),
      .init(
        "date_capture",
        .datetime,
        Localised(
          "Date d'enregistrement, UTC ; vide si inconnue",
          "When it was saved, UTC; empty when unknown"
        )
      ),
      .init(
        "format",
        .string,
        Localised("Mise en page reconnue ; vide si aucune", "Layout recognised; empty when none")
      ),
      .init(
        "refus",
        .string,
        Localised(
          "Pourquoi le fichier ne donne rien ; vide s'il a été lu",
          "Why the file gives nothing; empty when it was read"
        ),
        values: refusalReasons
      ),
      .init(
        "detail",
        .string,
        Localised(
          "Ce qui a été trouvé et que faire, en anglais",
          "What was found and what to do, in English"
        )
      ),
      .init(
        "ligne",
        .integer,
        Localised(
          "Ligne où la lecture s'est arrêtée ; vide pour tout le fichier",
          "Line where reading stopped; empty for the whole file"
        )
      ),
      .init(
        "compte",
        .integer,
        Localised(
          "Numéro du compte dans comptes.csv ; vide si aucun",
          "Number of the account in comptes.csv; empty when none"
        )
      ),
      .init(
        "correction",
        .integer,
        Localised(
          "Correction qui l'écarte ou le rattache ; vide si aucune",
          "Correction that excludes or assigns it; empty when none"
        )
      ),
      .init(
        "compte_proche",
        .string,
        Localised(
          "Compte le plus proche d'un export sans compte",
          "Account nearest to an export without one"
        )
      ),
      .init(
        "publications",
        .integer,
        Localised("Publications de la période", "Posts of the period"),
        unit: Localised("publications", "posts"),
        isRequired: true
      ),
    ],
    key: ["chemin"],
    references: [.init(columns: ["compte"], table: "comptes")]
  )

  static func row(_ export: Edition.Export) -> [DataTable.Cell] {
    let line = export.refusal.flatMap { $0.line > 0 ? $0.line : nil }
    return [
      .foreign(export.path), .text(export.sha256), .integer(export.size),
      .text(export.capturedAt?.description), .text(export.format),
      .text(export.refusal?.reason.rawValue), .foreign(export.refusal?.detail),
      .integer(line), .integer(export.account), .integer(export.correction),
      .foreign(export.nearest), .integer(export.posts),
    ]
  }

  static let problems = DataTable(
    name: "problemes",
    title: Localised(
      "Lignes des fichiers de l'espace de travail laissées de côté",
      "Rows of the workspace's files that were left out"
    ),
    columns: [
      .init("chemin", .string, Localised("Fichier", "File"), isRequired: true),
      .init(
        "ligne",
        .integer,
        Localised("Ligne ; vide pour tout le fichier", "Line; empty for the whole file")
      ),
      .init(
        "colonne",
        .integer,
        Localised("Colonne ; vide si inconnue", "Column; empty when unknown")
      ),
      .init(
        "probleme",
        .string,
        Localised(
          "Ce qui ne va pas et que faire, en anglais",
          "What is wrong and what to do, in English"
        ),
        isRequired: true
      ),
    ],
    key: []
  )

  static func row(_ problem: Problem) -> [DataTable.Cell] {
    let position = problem.position
    return [
      .foreign(position.path), .integer(position.line > 0 ? position.line : nil),
      .integer(position.column > 0 ? position.column : nil), .foreign(problem.message),
    ]
  }

  // Columns and vocabularies that several tables share.

  static let insee = DataTable.Column(
    "insee",
    .string,
    Localised(
      "Code officiel géographique de la commune (Insee)",
      "Official geographic code of the commune (INSEE)"
    ),
    isRequired: true
  )
  static let account = DataTable.Column(
    "compte",
    .integer,
    Localised("Numéro du compte dans cette édition", "Number of the account in this edition"),
    isRequired: true
  )
  static let units = MeasureDefinition.Unit.allCases.map(\.rawValue)
  static let platformNames = Platform.allCases.map(\.rawValue)
  static let holders = Holder.allCases.map(\.rawValue)
  static let reasons = MissingReason.allCases.map(\.rawValue)
  static let refusalReasons = Refusal.Reason.allCases.map(\.rawValue)
}
