internal import Core

extension Voice {
  /// What an officer does about an export that was refused.
  func remedy(_ reason: Refusal.Reason) -> Phrase {
    switch reason {
    case .loginWall:
      say(
        fr: "l'enregistrer de nouveau quand la page se lit sans être connecté, ou prendre son flux",
        en: "save it again when the page can be read without signing in, or take its feed"
      )
    case .consentPage:
      say(
        fr: "répondre à la demande de consentement, puis enregistrer la page",
        en: "answer the request for consent, then save the page"
      )
    case .applicationShell:
      say(
        fr: "attendre que les publications s'affichent avant d'enregistrer, en MHTML ou SingleFile",
        en: "wait until the posts are shown before saving, as MHTML or SingleFile"
      )
    case .botChallenge:
      say(
        fr: "passer le contrôle dans un navigateur, puis enregistrer la page",
        en: "pass the check in a browser, then save the page"
      )
    case .notFound, .notAvailable:
      say(
        fr:
          "vérifier l'adresse du compte dans accounts.csv ; s'il est fermé, donner sa date de fin",
        en: "check the account's address in accounts.csv; if it was closed, give its last day"
      )
    case .notAFeed:
      say(
        fr: "chercher l'adresse du flux sur le site et l'enregistrer à la place de la page",
        en: "look for the feed's address on the site and save it in place of the page"
      )
    case .commentFeed:
      say(
        fr: "enregistrer le flux des publications à la place de celui des commentaires",
        en: "save the feed of posts in place of that of comments"
      )
    case .empty, .malformed, .unreadable, .unreadableArchive:
      say(
        fr: "l'enregistrer de nouveau : le fichier est vide, tronqué ou abîmé",
        en: "save it again: the file is empty, cut or damaged"
      )
    case .tooLarge:
      say(
        fr: "enregistrer moins de la page, ou la découper",
        en: "save less of the page, or split it"
      )
    case .notAFile:
      say(fr: "remplacer le dossier par un fichier", en: "put a file in place of the folder")
    case .unknownLayout:
      say(
        fr: "l'enregistrer sous une autre forme (MHTML, flux), ou signaler cette mise en page",
        en: "save it in another form (MHTML, feed), or report this layout"
      )
    }
  }
}
