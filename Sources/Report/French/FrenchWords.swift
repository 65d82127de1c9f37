internal import Core
internal import Foundation
internal import Measure
internal import Rank

/// The French names of what the code calls by a case or a code.
enum FrenchWords {
  /// Why a figure is missing, in a sentence after "non mesuré :".
  static func reason(_ reason: MissingReason?) -> Phrase {
    reason.map { Phrase(plain: FrenchTypography.typeset($0.text.french)) } ?? "raison inconnue"
  }

  /// Why a figure is missing, in a table's cell.
  static func shortReason(_ reason: MissingReason?) -> Phrase {
    switch reason {
    case .noAccount: "aucun compte"
    case .notOpen: "compte pas ouvert"
    case .noExport: "aucun export"
    case .refused: "exports illisibles"
    case .dormant: "aucune publication"
    case .notApplicable: "jamais montré"
    case .unknownFollowers: "abonnés inconnus"
    case .unknownCounts: "compteurs inconnus"
    case .tooFewPosts: "trop peu de publications"
    case .lowCoverage: "période trop peu couverte"
    case .selection: "choix de la plateforme"
    case .oneSnapshot: "un seul relevé"
    case .noQuestion: "aucune question"
    case .noComments: "commentaires absents"
    case .noneSeen: "rien de vu"
    case .notCompared: "compte non comparé"
    case .unknownPopulation: "population inconnue"
    case .smallStratum: "strate trop petite"
    case .smallPlatform: "trop peu de comptes comparables"
    case .zeroDenominator: "division par zéro"
    case .commentSample: "échantillon de commentaires"
    case .noAnswer: "aucune réponse"
    case .underHalfAnswered: "moins d’une réponse sur deux"
    case nil: "raison inconnue"
    }
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
