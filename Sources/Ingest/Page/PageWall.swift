internal import Core
internal import Documents

/// Names what stands on a page that gives neither account nor post.
///
/// Asked only when no layout has found anything, so that a page with content beside a button to log
/// in is never refused.
enum PageWall {
  /// Why a page gives nothing.
  static func refusal(of page: Page) -> Refusal {
    let words = page.title?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let title = words.map { " titled “\($0.prefix(80))”" } ?? ""
    let reason = reason(of: page)
    return Refusal(reason, "an HTML page\(title): \(advice(for: reason))")
  }

  private static func reason(of page: Page) -> Refusal.Reason {
    let words = Words(page)
    if isBrowserError(page) { return .notAvailable }
    if isBotChallenge(page, words) { return .botChallenge }
    if isConsent(page, words) { return .consentPage }
    if words.all(holds: notFound) || holds404(words.title) || holds404(words.text) {
      return .notFound
    }
    if words.all(holds: notAvailable) { return .notAvailable }
    if words.title(holds: oldBrowsers) { return .applicationShell }
    if isLogin(page, words) { return .loginWall }
    if isShell(page, words) { return .applicationShell }
    return .unknownLayout
  }

  private static func advice(for reason: Refusal.Reason) -> String {
    switch reason {
    case .loginWall: "log in or use another browser, then save the account's own page"
    case .consentPage: "answer the question about cookies, then save the page again"
    case .applicationShell: "save it once it is displayed, with SingleFile or “complete page”"
    case .botChallenge: "open it in a browser, pass the check, then save it again"
    case .notFound: "check the address of the account"
    case .notAvailable: "the platform does not show it; check the address of the account"
    default: "no layout that is known; see how to save this platform's pages"
    }
  }

  // MARK: Signs

  /// What a page shows, folded: lower case, without accents, apostrophes straight.
  private struct Words {
    let title: String
    let text: String
    let length: Int

    init(_ page: Page) {
      title = Folding.folded(page.title ?? "")
      // X keeps there, for its scripts to show, what it says when they fail.
      let failure: HTMLSelector = "#ScriptLoadFailure"
      let whole = page.document.first(failure) == nil ? nil : page.document.first("html")
      let shown = (whole.map { $0.text(without: failure) } ?? page.document.text) ?? ""
      length = shown.utf8.count
      // A page of many words may speak of anything.
      text = length < 1_500 ? Folding.folded(shown) : ""
    }

    func title(holds phrases: [String]) -> Bool { phrases.contains { title.holds($0) } }

    /// Whether a page of few words says so.
    func short(holds phrases: [String]) -> Bool { phrases.contains { text.holds($0) } }

    func all(holds phrases: [String]) -> Bool { title(holds: phrases) || short(holds: phrases) }
  }

  /// The page that Chromium shows, and saves, when a site does not answer.
  private static func isBrowserError(_ page: Page) -> Bool {
    page.document.first("#main-frame-error, body.neterror") != nil
  }

  private static func isBotChallenge(_ page: Page, _ words: Words) -> Bool {
    words.all(holds: challenges) || words.title(holds: challengeTitles)
      || page.document.first(challengeParts) != nil
      // Its script also stands in the pages that it lets through, which hold words.
      || words.length < 300 && page.document.first("[src*=_Incapsula_Resource]") != nil
      || page.scripts.contains { script in
        ["bm-verify", "_wafchallengeid"].contains { script.characters.place(of: $0) != nil }
      }
  }

  /// Whether a text holds 404 as a number of its own, and not within a postcode or a telephone
  /// number: "40400", "05 58 40 44 04".
  private static func holds404(_ text: String) -> Bool {
    let letters = Array(text.utf8)
    let isDigit = { (place: Int) in
      letters.indices.contains(place) && (0x30...0x39).contains(letters[place])
    }
    let isSign = { (place: Int) in
      letters.indices.contains(place) && [0x20, 0x2E, 0x2D].contains(letters[place])
    }
    return letters.indices.contains { place in
      letters[place...].starts(with: "404".utf8)
        && !isDigit(place - 1) && !(isSign(place - 1) && isDigit(place - 2))
        && !isDigit(place + 3) && !(isSign(place + 3) && isDigit(place + 4))
    }
  }

  private static func isConsent(_ page: Page, _ words: Words) -> Bool {
    page.isOf("consent.youtube.com", "consent.google.com", "consent.yahoo.com")
      || words.all(holds: consents) || page.document.first(PagePlatform.consentForm) != nil
      || page.addresses.contains { address in
        PageAddress(address)?.path.starts(with: ["privacy", "consent"]) == true
      }
  }

  private static func isLogin(_ page: Page, _ words: Words) -> Bool {
    let isLoginAddress = page.addresses.contains { address in
      let path = PageAddress(address)?.path ?? []
      return path.contains { ["login", "login.php", "authwall", "signin", "uas"].contains($0) }
    }
    if isLoginAddress || words.title(holds: logins) { return true }
    // Many a page with content has a button or a form to log in at its head.
    let isKnown = PagePlatform.platform(of: page) != nil
    if words.length < (isKnown ? 1_500 : 200), words.short(holds: logins) { return true }
    return words.length < (isKnown ? 1_500 : 600)
      && page.document.first("input[type=password]") != nil
  }

  /// A page that scripts would fill: hardly a word, and scripts.
  private static func isShell(_ page: Page, _ words: Words) -> Bool {
    let hasRoot =
      page.document.first("#react-root, #root, #app, #__next, #__nuxt, app-root, [id^=mount_0_0]")
      != nil
    let isKnown = PagePlatform.platform(of: page) != nil
    return !page.scripts.isEmpty && (words.length < 300 || hasRoot || isKnown)
  }

  /// What a challenge is titled, and any page may say in passing.
  private static let challengeTitles = ["just a moment", "un instant"]

  private static let challengeParts: HTMLSelector = """
    #challenge-form, #cf-challenge-running, #anubis_challenge, [src*=captcha-delivery.com], \
    [class*=_wafchallengeid], [id*=_wafchallengeid]
    """

  private static let challenges = [
    "attention required", "access denied", "acces refuse", "making sure you're not a bot",
    "are you a robot", "etes-vous un robot", "verify you are human",
    "verifiez que vous etes humain",
    "security check", "checking your browser", "unusual traffic", "trafic exceptionnel",
    "ddos-guard", "pardon our interruption", "enable javascript and cookies to continue",
  ]

  private static let consents = [
    "avant d'acceder a youtube", "avant de continuer sur youtube", "before you continue to",
    "antes de ir a youtube", "antes de continuar", "bevor sie zu youtube", "bevor sie fortfahren",
    "prima di continuare", "avant d'acceder a google", "avant de continuer vers",
    "autoriser l'utilisation des cookies", "allow the use of cookies",
  ]

  private static let notFound = [
    "page not found", "page introuvable", "page non trouvee", "page inexistante",
    "cette page n'existe pas", "this page doesn't exist", "pagina no encontrada",
    "seite nicht gefunden", "pagina non trovata", "objet non trouve", "not found",
  ]

  private static let notAvailable = [
    "isn't available", "not available", "n'est pas disponible", "n'est plus disponible",
    "indisponible", "no esta disponible", "nicht verfugbar", "non e disponible",
    "account suspended", "compte suspendu", "something went wrong", "une erreur s'est produite",
  ]

  /// What Facebook tells browsers that it does not serve any more.
  private static let oldBrowsers = [
    "update your browser", "mettez votre navigateur a jour", "mettez a jour votre navigateur",
    "actualiza tu navegador", "aktualisiere deinen browser", "aggiorna il browser",
  ]

  private static let logins = [
    "log in", "login", "log into", "sign in", "sign up", "se connecter", "connectez-vous",
    "connexion", "s'identifier", "iniciar sesion", "inicia sesion", "anmelden", "einloggen",
    "accedi", "authwall",
  ]
}
