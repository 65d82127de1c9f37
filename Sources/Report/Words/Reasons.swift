internal import Core
internal import Measure

/// Why something is missing or refused, in few words.
extension Voice {
  /// Why a figure is missing, in a table's cell.
  func shortReason(_ reason: MissingReason?) -> Phrase {
    switch reason {
    case .noAccount: say(fr: "aucun compte", en: "no account")
    case .notOpen: say(fr: "compte pas ouvert", en: "account not open")
    case .noExport: say(fr: "aucun export", en: "no export")
    case .refused: say(fr: "exports illisibles", en: "unreadable exports")
    case .dormant: say(fr: "aucune publication", en: "no post")
    case .notApplicable: say(fr: "jamais montré", en: "never shown")
    case .unknownFollowers: say(fr: "abonnés inconnus", en: "followers unknown")
    case .unknownCounts: say(fr: "compteurs inconnus", en: "counts unknown")
    case .tooFewPosts: say(fr: "trop peu de publications", en: "too few posts")
    case .lowCoverage: say(fr: "période trop peu couverte", en: "too little of the period covered")
    case .selection: say(fr: "choix de la plateforme", en: "chosen by the platform")
    case .oneSnapshot: say(fr: "un seul relevé", en: "one reading only")
    case .noQuestion: say(fr: "aucune question", en: "no question")
    case .noComments: say(fr: "commentaires absents", en: "comments missing")
    case .noneSeen: say(fr: "rien de vu", en: "none seen")
    case .notCompared: say(fr: "compte non comparé", en: "account not compared")
    case .unknownPopulation: say(fr: "population inconnue", en: "population unknown")
    case .smallStratum: say(fr: "strate trop petite", en: "stratum too small")
    case .smallPlatform:
      say(fr: "trop peu de comptes comparables", en: "too few accounts to compare")
    case .zeroDenominator: say(fr: "division par zéro", en: "division by zero")
    case .commentSample: say(fr: "échantillon de commentaires", en: "sample of comments")
    case .noAnswer: say(fr: "aucune réponse", en: "no answer")
    case .underHalfAnswered:
      say(
        fr: "moins d'une question sur deux a reçu une réponse",
        en: "fewer than one question in two was answered"
      )
    case nil: say(fr: "raison inconnue", en: "reason unknown")
    }
  }

  /// A kind of refusal, as said of a file.
  func refusal(_ reason: Refusal.Reason) -> Phrase {
    switch reason {
    case .loginWall:
      say(fr: "page de connexion à la place du contenu", en: "login page in place of the content")
    case .consentPage:
      say(
        fr: "page de consentement à la place du contenu",
        en: "consent page in place of the content"
      )
    case .applicationShell:
      say(fr: "page vide remplie par un script", en: "empty page that a script fills")
    case .botChallenge:
      say(fr: "page de contrôle contre les robots", en: "page that checks for robots")
    case .notFound: say(fr: "page introuvable", en: "page not found")
    case .notAvailable: say(fr: "contenu indisponible", en: "content not available")
    case .notAFeed: say(fr: "page web à la place d'un flux", en: "web page in place of a feed")
    case .commentFeed:
      say(fr: "flux de commentaires, non de publications", en: "feed of comments, not of posts")
    case .empty: say(fr: "fichier vide", en: "empty file")
    case .tooLarge: say(fr: "fichier trop gros", en: "file too large")
    case .notAFile: say(fr: "dossier à la place d'un fichier", en: "folder in place of a file")
    case .unreadable: say(fr: "fichier illisible", en: "unreadable file")
    case .unreadableArchive: say(fr: "archive illisible", en: "unreadable archive")
    case .malformed: say(fr: "contenu mal formé", en: "malformed content")
    case .unknownLayout: say(fr: "mise en page inconnue", en: "unknown layout")
    }
  }
}
