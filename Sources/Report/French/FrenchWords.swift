internal import Core
internal import Foundation
internal import Measure
internal import Rank

/// The French names of what the code calls by a case or a code.
enum FrenchWords {
  /// Why a figure is missing, in a table's cell and in a sentence after "non mesuré :".
  struct Reason {
    let short: Phrase
    let long: Phrase
  }

  /// The words of each reason, by `MissingReason`'s published code.
  ///
  /// Keyed by the code, which is what the CSV files and the ledger hold: a test checks that every
  /// reason has its words.
  static let reasons: [String: Reason] = [
    "no_account": Reason(short: "aucun compte", long: "aucun compte recensé"),
    "not_open": Reason(
      short: "compte pas ouvert",
      long: "compte ouvert après la période ou fermé avant elle"
    ),
    "no_export": Reason(short: "aucun export", long: "aucun export enregistré pour la période"),
    "refused": Reason(
      short: "exports illisibles",
      long: "exports illisibles, ce qui ne veut pas dire compte silencieux"
    ),
    "dormant": Reason(
      short: "aucune publication",
      long: "aucune publication pendant la période"
    ),
    "not_applicable": Reason(
      short: "jamais montré",
      long: "la plateforme ne montre jamais cette donnée"
    ),
    "unknown_followers": Reason(
      short: "abonnés inconnus",
      long: "les exports ne montrent pas le nombre d'abonnés"
    ),
    "unknown_counts": Reason(
      short: "compteurs inconnus",
      long: "les exports ne montrent pas les compteurs nécessaires"
    ),
    "too_few_posts": Reason(
      short: "trop peu de publications",
      long: "trop peu de publications pour conclure"
    ),
    "low_coverage": Reason(
      short: "période trop peu couverte",
      long: "les exports couvrent une trop faible part de la période"
    ),
    "selection": Reason(
      short: "choix de la plateforme",
      long: "les publications sont un choix de la plateforme, non une liste par date"
    ),
    "one_snapshot": Reason(
      short: "un seul relevé",
      long: "un seul relevé d'abonnés, aucune évolution visible"
    ),
    "no_question": Reason(
      short: "aucune question",
      long: "aucune question posée pendant la période"
    ),
    "no_comments": Reason(
      short: "commentaires absents",
      long: "les exports ne contiennent pas les commentaires"
    ),
    "none_seen": Reason(
      short: "rien de vu",
      long: "rien de vu dans les exports, ce qui ne prouve pas l'absence"
    ),
    "not_compared": Reason(
      short: "compte non comparé",
      long: "seuls les comptes de la commune sont comparés"
    ),
    "unknown_population": Reason(
      short: "population inconnue",
      long: "population de la commune inconnue"
    ),
    "small_stratum": Reason(
      short: "strate trop petite",
      long: "trop peu de communes comparables dans la strate"
    ),
    "zero_denominator": Reason(short: "division par zéro", long: "division par zéro"),
    "not_in_this_version": Reason(
      short: "pas encore calculé",
      long: "pas encore calculé dans cette version"
    ),
  ]

  /// Why a figure is missing, in a sentence.
  static func reason(_ reason: MissingReason?) -> Phrase {
    words(reason)?.long ?? "raison inconnue"
  }

  /// Why a figure is missing, in a few words.
  static func shortReason(_ reason: MissingReason?) -> Phrase {
    words(reason)?.short ?? "raison inconnue"
  }

  private static func words(_ reason: MissingReason?) -> Reason? {
    reason.flatMap { reasons[$0.rawValue] }
  }

  /// A kind of refusal, as said of a file.
  static func refusal(_ reason: Refusal.Reason) -> Phrase {
    switch reason {
    case .loginWall: "page de connexion à la place du contenu"
    case .consentPage: "page de consentement à la place du contenu"
    case .applicationShell: "page vide remplie par un script"
    case .botChallenge: "page de contrôle contre les robots"
    case .notFound: "page introuvable"
    case .notAvailable: "contenu indisponible"
    case .notAFeed: "page web à la place d'un flux"
    case .commentFeed: "flux de commentaires, non de publications"
    case .empty: "fichier vide"
    case .tooLarge: "fichier trop gros"
    case .notAFile: "dossier à la place d'un fichier"
    case .unreadable: "fichier illisible"
    case .unreadableArchive: "archive illisible"
    case .malformed: "contenu mal formé"
    case .unknownLayout: "mise en page inconnue"
    }
  }

  /// Whose account it is.
  static func holder(_ holder: Holder) -> Phrase {
    switch holder {
    case .commune: "compte de la commune"
    case .maire: "compte personnel du maire, hors classement"
    case .service: "compte d'un service"
    }
  }

  /// A pillar's name.
  static func name(_ pillar: Pillar) -> String {
    switch pillar {
    case .regularity: "Régularité"
    case .engagement: "Engagement"
    case .dialogue: "Dialogue"
    case .audience: "Audience"
    }
  }

  /// A pillar's name in the columns of the data files.
  static func column(_ pillar: Pillar) -> String {
    switch pillar {
    case .regularity: "regularite"
    case .engagement: "engagement"
    case .dialogue: "dialogue"
    case .audience: "audience"
    }
  }

  /// What a pillar's value is.
  static func meaning(_ pillar: Pillar) -> Phrase {
    switch pillar {
    case .regularity: "part des treizièmes de la période où la commune a publié"
    case .engagement: "réactions obtenues, pour une page de même taille (1 : autant qu'attendu)"
    case .dialogue: "part des questions des habitants qui ont reçu une réponse sous 7 jours"
    case .audience: "abonnés pour 100 habitants, tous comptes réunis"
    }
  }

  /// A pillar's value in the unit that `meaning` names.
  ///
  /// Engagement and audience are natural logarithms (METHOD M5, steps 1 and 4).
  static func value(_ value: Double, of pillar: Pillar) -> String {
    switch pillar {
    case .regularity, .dialogue: FrenchNumbers.percent(value)
    case .engagement, .audience: FrenchNumbers.figure(exp(value))
    }
  }

  /// "500 à 1 999 habitants".
  static func range(_ lowest: Int, _ limit: Int?) -> Phrase {
    guard let limit else { return "\(FrenchNumbers.whole(lowest)) habitants et plus" }
    if lowest == 0 { return "moins de \(FrenchNumbers.whole(limit)) habitants" }
    return "\(FrenchNumbers.whole(lowest)) à \(FrenchNumbers.whole(limit - 1)) habitants"
  }

  /// The populations of a group: from its smallest stratum to its largest.
  static func range(_ strata: [Stratum]) -> Phrase {
    guard let first = strata.first, let last = strata.last else { return "population inconnue" }
    return range(first.lowest, last.limit)
  }

  /// A unit of the catalogue.
  static func unit(_ unit: MeasureDefinition.Unit) -> Phrase {
    switch unit {
    case .count: "nombre"
    case .days: "jours"
    case .hours: "heures"
    case .perWeek: "par semaine"
    case .share: "part, de 0 à 1"
    case .percent: "pour cent"
    case .perPost: "par publication"
    case .perThousand: "pour mille abonnés"
    case .number: "sans unité"
    case .flag: "oui ou non"
    }
  }

  /// A family of the catalogue, by METHOD's code.
  static func family(_ code: String) -> Phrase {
    switch code {
    case "M1": "Présence et activité"
    case "M2": "Audience"
    case "M3": "Engagement"
    case "M5": "Éléments de l'indice"
    case "M10": "Étendue et limites des exports"
    default: .code(code)
    }
  }
}
