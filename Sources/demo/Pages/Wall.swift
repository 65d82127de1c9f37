/// What was saved instead of an account's page, as happens.
enum Wall {
  /// Facebook asks to log in.
  case login
  /// YouTube asks about cookies.
  case consent
  /// Instagram was saved before its scripts had drawn anything.
  case shell

  /// The page.
  var page: String {
    switch self {
    case .login:
      Wall.document(
        "Se connecter à Facebook",
        "<link rel=\"canonical\" href=\"https://www.facebook.com/login/\">",
        """
        <form action="/login/device-based/regular/login/" method="post"><h2>Vous devez vous connecter pour \
        continuer.</h2><input type="text" name="email"><input type="password" name="pass">\
        <button name="login">Se connecter</button></form>
        """
      )
    case .consent:
      Wall.document(
        "Avant d’accéder à YouTube",
        "<link rel=\"canonical\" href=\"https://consent.youtube.com/m\">",
        """
        <h1>Avant d’accéder à YouTube</h1><form action="https://consent.youtube.com/save" method="post">\
        <button>Tout refuser</button><button>Tout accepter</button></form>
        """
      )
    case .shell:
      Wall.document(
        "Instagram",
        "<meta property=\"og:site_name\" content=\"Instagram\">"
          + "<link rel=\"canonical\" href=\"https://www.instagram.com/\">",
        "<div id=\"mount_0_0_demo\"></div><script>requireLazy([\"Bootloader\"],function(){})</script>"
      )
    }
  }

  private static func document(_ title: String, _ head: String, _ body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="fr"><head><meta charset="utf-8"><title>\(title)</title>\(head)</head><body>
    \(body)
    </body></html>

    """
  }

  /// The walls that were met: on which day, for which commune, under which name.
  static let met: [(wall: Wall, insee: String, day: String, name: String)] = [
    (.consent, "99007", "2026-07-02", "youtube.html"),
    (.login, "99010", "2026-10-02", "facebook.html"),
    (.shell, "99013", "2026-10-02", "instagram.html"),
  ]
}
