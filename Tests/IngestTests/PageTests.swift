import Core
import Documents
import Foundation
import Testing

@testable import Ingest

@Suite("Saved pages")
struct PageTests {
  private func page(_ html: String) -> Page {
    Page(Array(html.utf8), dates: DateReader(zone: .utc))
  }

  private func read(_ html: String) -> Reading { ExportReader(zone: .utc).read(Array(html.utf8)) }

  @Test("a page gives its meta, addresses and language")
  func head() {
    let page = page(
      """
      <!doctype html><html lang=FR><head><title>Ville &amp;
        moi</title><meta property="OG:URL" content="https://m.reseau.example/ville">
      <link rel="shortlink canonical" href="https://www.reseau.example/ville/"></head>
      <meta name=generator content="SPIP 4.2"><body><svg><title>icône</title></svg>
      """
    )
    #expect(page.title == "Ville & moi")
    #expect(page.language == "fr")
    #expect(page.address == "https://www.reseau.example/ville/")
    #expect(page.host == "reseau.example")
    #expect(page.generator == "SPIP 4.2")
    #expect(page.isOf("reseau.example"))
    #expect(!page.isOf("eau.example"))
    #expect(page.resolved("../a") == "https://www.reseau.example/a")
  }

  @Test(
    "the tool that saved a page says where from, and some when",
    arguments: [
      (" saved from url=(0028)https://www.ville.example/a ", "https://www.ville.example/a", nil),
      (
        "\n Page saved with SingleFile \n url: https://ville.example/b \n"
          + " saved date: Wed Jul 15 2026 12:30:00 GMT+0200 (heure d’été d’Europe centrale)\n",
        "https://ville.example/b", "2026-07-15T10:30:00Z"
      ),
      (
        " Mirrored from ville.example/c by HTTrack Website Copier/3.x [XR&CO'2014],"
          + " Wed, 15 Jul 2026 10:30:00 GMT ",
        "http://ville.example/c", "2026-07-15T10:30:00Z"
      ),
    ] as [(String, String, String?)]
  )
  func savedFrom(comment: String, url: String, time: String?) {
    let page = page("<!doctype html><!--\(comment)--><html><p>x")
    #expect(page.savedFrom?.url == url)
    #expect(page.capturedAt?.description == time)
  }

  @Test(
    "a value that a script assigns is found however it is written",
    arguments: [
      "var état = {\"a\":{\"b\":7}};", "window[\"état\"] = {\"a\":{\"b\":7}}; var c = 1;",
      "window.état={a:{b:'7'}};", "état = null; état = {\"a\":{\"b\":7}}",
      "var état = '\\x7b\\x22a\\x22:\\x7b\\x22b\\x22:7\\x7d\\x7d';",
      "var état = JSON.parse(\"{\\\"a\\\":{\\\"b\\\":7}}\");",
    ]
  )
  func assigned(script: String) {
    let page = page("<html><script>other()</script><script>\(script)</script>")
    #expect(page.json(assignedTo: "état")?.at("a.b")?.int == 7)
    #expect(page.json(assignedTo: "autre") == nil)
  }

  @Test("values are found by id, in calls, by key and by what they hold")
  func scripts() {
    let page = page(
      """
      <html><script id="__NEXT_DATA__" type="application/json; charset=utf-8">{"a":1}</script>
      <script>charge('/ville/', {"a":2}); charge(); charge({a:3})</script>
      <script>x({feedback:{"n":4}},{"feedback":{n:5}},{"feedback":null})</script>
      <script type=application/json>{"post_id":6}</script>
      """
    )
    #expect(page.json(id: "__NEXT_DATA__")?["a"]?.int == 1)
    #expect(page.json(passedTo: "charge").map { $0["a"]?.int } == [2, 3])
    #expect(page.json(keyed: "feedback").map { $0["n"]?.int } == [4, 5])
    #expect(page.json(holding: "post_id").map { $0["post_id"]?.int } == [6])
  }

  @Test(
    "a page without content is refused by its name",
    arguments: [
      ("<title>Avant d'accéder à YouTube</title><p>Cookies", Refusal.Reason.consentPage),
      ("<title>Just a moment...</title><p>Vérification", .botChallenge),
      ("<title>404 Not Found</title><p>Rien", .notFound),
      ("<title>Facebook</title><p>Ce contenu n’est pas disponible pour le moment", .notAvailable),
      (
        "<title>www.exemple.fr</title><body class=neterror><div id=main-frame-error>Ce site est inaccessible",
        .notAvailable
      ),
      ("<title>Instagram</title><form><input type=password></form>", .loginWall),
      ("<title>Réseau</title><div id=root></div><script>a()</script>", .applicationShell),
      ("<title>Mairie</title><p>Horaires : lundi de 9 h à 12 h", .unknownLayout),
      ("<title>Erreur 404 (Introuvable)!!1</title>", .notFound),
      (
        "<title>Mairie d'Exemple 40400</title><p>05 58 00 40 44 04<form><input type=password></form>",
        .loginWall
      ),
      ("<title>Mairie</title><p>04 404 12<form><input type=password></form>", .loginWall),
      (
        "<title>X</title><div id=react-root></div><div id=ScriptLoadFailure>Something went wrong</div>"
          + "<script>a()</script>", .applicationShell
      ),
      (
        "<title>Réseau</title><h2>Autoriser l’utilisation des cookies Facebook sur ce navigateur ?</h2>",
        .consentPage
      ),
      (
        "<link rel=canonical href=https://www.facebook.com/privacy/consent/?flow=a><title>Facebook</title>",
        .consentPage
      ),
      ("<title>Making sure you&#39;re not a bot!</title><p>Calculating...", .botChallenge),
      (
        "<title>Please wait...</title><p class=_wafchallengeid>x<script>a()</script>", .botChallenge
      ),
      ("<iframe src='/_Incapsula_Resource?CWUDNSAI=9'></iframe>", .botChallenge),
      (
        "<title>Mairie</title><p>" + String(repeating: "Horaires de la mairie. ", count: 20)
          + "<script src='/_Incapsula_Resource?SWJIYLWA=7'></script>", .unknownLayout
      ),
      ("<title>Ville</title><div id=root>Un instant…</div><script>a()</script>", .applicationShell),
    ]
  )
  func refusals(html: String, reason: Refusal.Reason) {
    let reading = read("<!doctype html><html>" + html)
    #expect(reading.refusal?.reason == reason)
    #expect(reading.posts.isEmpty)
  }

  @Test(
    "a refused page is of the platform that its title, form or address names",
    arguments: [
      ("<title>Page introuvable • Instagram</title>", .instagram),
      ("<title>Profil / X</title>", .twitter), ("<title>x.com</title>", .twitter),
      (
        "<title>Avant de continuer</title><form action=https://consent.youtube.com/save></form>",
        .youtube
      ),
      (
        "<link rel=canonical href=https://bsky.app/profile/ville.example/post/3abc>"
          + "<meta property=og:description content='Visible only to people who are signed in.'>",
        .bluesky
      ),
      (
        "<link rel=canonical href=https://www.ville.example/liens><title>Nos pages : Facebook / X</title>",
        nil
      ),
    ] as [(String, Platform?)]
  )
  func refusedPlatform(html: String, platform: Platform?) {
    let reading = read("<!doctype html><html>" + html)
    #expect(reading.refusal != nil)
    #expect(reading.platform == platform)
    #expect((reading.sourceURL != nil) == html.contains("canonical"))
  }

  @Test("every layout has a name of its own")
  func names() {
    let names = Formats.all.flatMap { $0.names }
    #expect(Set(names).count == names.count)
  }
}
