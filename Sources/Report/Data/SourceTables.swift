internal import Core
internal import Measure

extension Tables {
  static let exports = DataTable(
    name: "exports",
    title: "Fichiers d'export trouvés, lus ou refusés, compte par compte puis sans compte",
    columns: [
      .init("chemin", .string, "Chemin dans l'espace de travail", isRequired: true),
      .init("sha256", .string, "Empreinte SHA-256 du fichier ; vide si illisible"),
      .init("octets", .integer, "Taille du fichier", isRequired: true),
      .init("date_capture", .datetime, "Date d'enregistrement, UTC ; vide si inconnue"),
      .init("format", .string, "Mise en page reconnue ; vide si aucune"),
      .init(
        "refus",
        .string,
        "Pourquoi le fichier ne donne rien ; vide s'il a été lu",
        values: refusals
      ),
      .init("detail", .string, "Ce qui a été trouvé et que faire, en anglais"),
      .init("ligne", .integer, "Ligne où la lecture s'est arrêtée ; vide pour tout le fichier"),
      .init("compte", .integer, "Numéro du compte dans comptes.csv ; vide si aucun"),
      .init("compte_proche", .string, "Compte le plus proche d'un export sans compte"),
      .init("publications", .integer, "Publications de la période", isRequired: true),
    ],
    key: ["chemin"]
  )

  static func row(_ export: Edition.Export) -> [DataTable.Cell] {
    let line = export.refusal.flatMap { $0.line > 0 ? $0.line : nil }
    return [
      .foreign(export.path), .text(export.sha256), .integer(export.size),
      .text(export.capturedAt?.description), .text(export.format),
      .text(export.refusal?.reason.rawValue), .foreign(export.refusal?.detail),
      .integer(line), .integer(export.account), .foreign(export.nearest), .integer(export.posts),
    ]
  }

  static let problems = DataTable(
    name: "problemes",
    title: "Lignes des fichiers de l'espace de travail laissées de côté",
    columns: [
      .init("chemin", .string, "Fichier", isRequired: true),
      .init("ligne", .integer, "Ligne ; vide pour tout le fichier"),
      .init("colonne", .integer, "Colonne ; vide si inconnue"),
      .init("probleme", .string, "Ce qui ne va pas et que faire, en anglais", isRequired: true),
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
    "Code officiel géographique de la commune (Insee)",
    isRequired: true
  )
  static let account = DataTable.Column(
    "compte",
    .integer,
    "Numéro du compte dans cette édition",
    isRequired: true
  )
  static let platforms = Platform.allCases.map(\.rawValue)
  static let holders = Holder.allCases.map(\.rawValue)
  static let reasons = MissingReason.allCases.map(\.rawValue)
  static let refusals = Refusal.Reason.allCases.map(\.rawValue)
}
