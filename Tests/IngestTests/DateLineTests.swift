import Testing

@testable import Ingest

@Suite("Lines that are dates")
struct DateLineTests {
  @Test(
    "a date with words of publication, an hour and a name is one",
    arguments: [
      "3 mars 2020", "le mardi 3 mars 2020", "Publié le 1er mars 2020 à 9h30", "03/03/2020",
      "Mis en ligne le 3 mars 2020, par le service voirie", "Par Anne Exemple, le 3 mars 2020",
      "Posted on March 3rd, 2020 by the town", "il y a 3 jours", "Hier", "mar. 3 mars 2020",
    ]
  )
  func date(line: String) {
    #expect(DateLine.isOne(line))
    #expect(!DateLine.isSpan(line))
  }

  @Test(
    "a sentence that holds a day is none",
    arguments: [
      "La mairie sera fermée le 14 juillet 2026", "Lundi 9h-12h. Fermé le 14 juillet",
      "Exposition du 3 au 12 octobre 2026", "Inscriptions jusqu'au 3 mars 2020",
      "Arrêté par le conseil municipal réuni en séance publique le 3 mars 2020",
    ]
  )
  func sentence(line: String) {
    #expect(!DateLine.isOne(line))
  }

  @Test(
    "two days with what parts them are a span",
    arguments: ["Du 3 au 12 octobre 2026", "jusqu’au lundi 12 octobre 2026", "3 to 12 May 2026"]
  )
  func span(line: String) {
    #expect(DateLine.isSpan(line))
  }
}
