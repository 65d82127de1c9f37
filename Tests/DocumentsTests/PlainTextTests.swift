import Testing

@testable import Documents

@Suite("Plain text")
struct PlainTextTests {
  /// A fragment of HTML and what a person reads in it; nil when that is nothing.
  typealias Row = (html: String, text: String?)

  private func check(_ row: Row) {
    #expect(PlainText.ofHTML(Array(row.html.utf8)[...]) == row.text, "\(row.html)")
  }

  @Test(
    "blocks begin a line, cells and words stay apart",
    arguments: [
      ("<p>Un</p><p>Deux</p>", "Un\nDeux"),
      ("<p>Un</p>\n\n  <p>Deux</p>\n", "Un\nDeux"),
      ("Un<br>Deux<br/>Trois<BR />Quatre", "Un\nDeux\nTrois\nQuatre"),
      ("<h2>Titre</h2>Texte", "Titre\nTexte"),
      ("<ul><li>Pain</li><li>Lait</li></ul>", "Pain\nLait"),
      ("<tr><td>Lundi</td><td>9 h</td></tr><tr><td>Mardi</td></tr>", "Lundi 9 h\nMardi"),
      ("avant<img src='a.png' alt='b'>après", "avant après"),
      ("<div><div><p></p></div></div>", nil),
      ("  \t\n ", nil),
      ("", nil),
    ] as [Row]
  )
  func blocks(row: Row) { check(row) }

  @Test(
    "inline tags leave punctuation alone and part two words that only they parted",
    arguments: [
      ("Une <b>fête</b>, ce <i>soir</i>.", "Une fête, ce soir."),
      ("<b>Mairie</b><i>Accueil</i>", "Mairie Accueil"),
      ("L’<em>été</em> !", "L’ été !"),
      ("(<a href='x'>plan</a>)", "(plan)"),
      ("<b>12</b> €", "12 €"),
    ] as [Row]
  )
  func seams(row: Row) { check(row) }

  @Test(
    "character references are expanded once, as browsers do",
    arguments: [
      ("l&#8217;&eacute;t&eacute; &amp; l&#x27;hiver", "l’été & l'hiver"),
      ("l&#146;&#156;uvre, 5 &#128;", "l’œuvre, 5 €"),
      ("l\u{92}ami", "l’ami"),
      ("caf&eacute et th&eacute", "café et thé"),
      ("&#233t&#233", "été"),
      ("?a=1&copy=2", "?a=1&copy=2"),
      ("&amp;eacute; &amp;lt;b&amp;gt;", "&eacute; &lt;b&gt;"),
      ("&lt;b&gt;gras&lt;/b&gt;", "<b>gras</b>"),
      ("&inconnu; & seul &; &#; &#x;", "&inconnu; & seul &; &#; &#x;"),
      ("&#0;&#xD800;&#99999999;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("&Eacute;cole &OElig;uvre &hellip;", "École Œuvre …"),
    ] as [Row]
  )
  func references(row: Row) { check(row) }

  @Test(
    "comments, scripts, styles and hidden content go whole",
    arguments: [
      ("a<!-- caché <b>gras</b> -->b", "ab"),
      ("a<!-- jamais fermé", "a"),
      ("<script>if (a < b) { piste('</p>') }</script>Texte", "Texte"),
      ("<SCRIPT type='x'>piste</Script >Texte", "Texte"),
      ("<style>p > a { color: red }</style>Texte", "Texte"),
      ("<script>jamais fermé", nil),
      ("<iframe src='x'>repli</iframe>Texte", "Texte"),
      ("<![CDATA[Texte]]> suite", "Texte]]> suite"),
      ("<?php echo 1 ?>Texte", "Texte"),
      ("<!DOCTYPE html><html><head><title>T</title></head><body>Texte</body></html>", "Texte"),
    ] as [Row]
  )
  func hidden(row: Row) { check(row) }

  @Test(
    "broken tags lose no word",
    arguments: [
      ("<a href=\"x\"\">lien</a> suite", "lien suite"),
      ("<a href=\"x>lien</a> suite", "lien suite"),
      ("<a title=\"a > b\">lien</a>", "lien"),
      ("<p class=l'été>Texte</p>", "Texte"),
      ("Texte <a href=\"http://www.example", "Texte"),
      ("Texte <", "Texte <"),
      ("</p>Texte</div></div>", "Texte"),
      ("<o:p>Texte</o:p> Word", "Texte Word"),
    ] as [Row]
  )
  func brokenTags(row: Row) { check(row) }

  @Test(
    "a \"<\" that begins no tag is a character",
    arguments: [
      ("Bonne fête <3 à tous", "Bonne fête <3 à tous"),
      ("5 < 6 et 7 > 6", "5 < 6 et 7 > 6"),
      ("Écrire à <mairie@vaubrune.example>.", "Écrire à <mairie@vaubrune.example>."),
      ("a<>b", "a<>b"),
    ] as [Row]
  )
  func lessThan(row: Row) { check(row) }

  @Test(
    "white space is folded, no-break spaces too, and none is left at the ends",
    arguments: [
      (" Ce   soir\r\n à\u{A0}22&nbsp;h\u{A0}\u{A0}! ", "Ce soir à 22 h !"),
      ("&nbsp;<p>&nbsp;</p>&#160;", nil),
      ("Une\n\nligne", "Une ligne"),
    ] as [Row]
  )
  func space(row: Row) { check(row) }

  @Test("text that holds no markup keeps its signs")
  func text() {
    #expect(PlainText.ofText(Array("a <b> & &amp; c".utf8)[...]) == "a <b> & &amp; c")
    #expect(PlainText.ofText(Array(" \n ".utf8)[...]) == nil)
    #expect(PlainText.folded(Array(" [et_pb_x a]  b ".utf8)[...]) == "[et_pb_x a] b")
  }

  @Test(
    "two hundred kilobytes of broken markup take no more than seconds",
    arguments: [
      "<", "<a ", "<a", "<x ", "<x y=\"", "</", "<!--", "<![CDATA[", "<script>", "</script", "&",
      "&#",
      "[", "[et_pb_", "<p>", "\"", "<a href=\"", "<x a='>", "<b>é",
    ]
  )
  func hostile(part: String) {
    let html = String(repeating: part, count: 200_000 / part.utf8.count)
    let seconds = processorSeconds { _ = PlainText.ofHTML(Array(html.utf8)[...]) }
    #expect(seconds < 5, "\(part): \(seconds)")
  }
}
