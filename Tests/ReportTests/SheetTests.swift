// swift-format-ignore-file: NeverForceUnwrap
import Core
import Measure
import Rank
import Testing

@testable import Report

@Suite("The sheet of a commune")
struct SheetTests {
  let french = Voice(language: .french, form: .html)
  let english = Voice(language: .english, form: .html)
  let book = Book(HandMade.edition, definitions: HandMade.definitions)

  func findings(
    _ standings: [StandingChange] = [],
    accounts: [Edition.AccountResult] = [],
    measures: [MeasureValue] = [],
    in voice: Voice
  ) -> [String] {
    SheetFindings(
      dossier: Dossier(
        commune: HandMade.communes[0],
        accounts: accounts,
        measures: measures,
        story: Story(standings: standings)
      ),
      place: book.places[HandMade.communes[0].insee],
      book: book,
      voice: voice
    ).all.map(voice.plain)
  }

  @Test(
    "says of a rank of before whether chance explains the difference",
    arguments: [
      (
        3, true, true,
        "Elle était 3e sur 3 au 2e trimestre 2026\u{A0}: elle gagne 2\u{A0}places, plus que le hasard n’en explique."
      ),
      (
        2, true, false,
        "Elle était 2e sur 3 au 2e trimestre 2026\u{A0}: le hasard suffit à expliquer cet écart d’une place."
      ),
      (1, true, false, "Elle était 1re sur 3 au 2e trimestre 2026\u{A0}: elle garde sa place."),
      (
        2, false, nil,
        "Elle était 2e sur 3 au 2e trimestre 2026, parmi d’autres communes\u{A0}: les deux rangs ne se comparent pas."
      ),
      (
        2, true, nil,
        "Elle était 2e sur 3 au 2e trimestre 2026, selon d’autres réglages\u{A0}: les deux rangs ne se comparent pas."
      ),
      (nil, nil, nil, "Elle n’était pas classée au 2e trimestre 2026."),
    ] as [(Int?, Bool?, Bool?, String)]
  )
  func movement(rank: Int?, isSameGroup: Bool?, isBeyondChance: Bool?, sentence: String) {
    let change = HandMade.movement(
      .previous,
      rank: rank,
      isSameGroup: isSameGroup,
      isBeyondChance: isBeyondChance
    )
    #expect(findings([change], in: french).contains(sentence))
  }

  @Test(
    "says how questions are answered, for one and for many",
    arguments: [
      (1.0, 1, "Sur Facebook, elle a répondu en sept jours à la seule question suivie."),
      (0, 1, "Sur Facebook, elle n’a pas répondu en sept jours à la seule question suivie."),
      (
        0, 15,
        "Sur Facebook, elle n’a répondu en sept jours à aucune des 15 questions d’habitants suivies."
      ),
      (
        1, 1200,
        "Sur Facebook, elle a répondu en sept jours aux 1\u{202F}200 questions d’habitants suivies."
      ),
      (
        0.5, 2,
        "Sur Facebook, elle a répondu en sept jours à 50\u{202F}% des 2 questions d’habitants suivies."
      ),
    ]
  )
  func answers(rate: Double, questions: Int, sentence: String) {
    let phrase = french.answers(on: "Facebook", rate: rate, of: questions, median: nil)
    #expect(french.plain(phrase) == sentence)
  }

  @Test(
    "agrees in gender and number with the pillars that are not measured",
    arguments: [
      ([Pillar.dialogue], "Le dialogue n’est pas mesuré"),
      ([.audience], "L’audience n’est pas mesurée"),
      ([.regularity, .audience], "La régularité et l’audience ne sont pas mesurées"),
      ([.engagement, .audience], "L’engagement et l’audience ne sont pas mesurés"),
    ]
  )
  func notMeasured(pillars: [Pillar], start: String) {
    let sentence = french.plain(french.notMeasured(pillars, because: .noComments))
    #expect(sentence.hasPrefix(start + "\u{A0}: "))
  }

  @Test("puts an account above or below the norm only when its interval leaves out 1")
  func engagement() {
    let result = { (low: Double, high: Double) in
      Edition.AccountResult(
        account: HandMade.accounts[0].account,
        number: 1,
        measures: [MeasureValue("engagement_multiplier", 1.5, low: low, high: high, count: 9)],
        coverage: 1,
        topPosts: [],
        exports: [HandMade.exports[0]]
      )
    }
    let above = findings(accounts: [result(1.2, 1.9)], in: french)
    #expect(above.contains { $0.contains("1,5 fois (entre 1,2 et 1,9)") })
    #expect(above.contains { $0.hasSuffix("au-dessus de la norme.") })
    let within = findings(accounts: [result(0.9, 2.4)], in: french)
    #expect(!within.contains { $0.contains("norme") })
  }

  @Test("says nothing posted as such, and not as zero times a week")
  func silence() {
    let book = Book(
      HandMade.edition,
      definitions: HandMade.definitions
    )
    #expect(book.medians(of: HandMade.stratum, in: HandMade.edition.period) != nil)
    let sentences = findings([], measures: [MeasureValue("commune_posts_per_week", 0)], in: french)
    #expect(sentences.contains { $0.hasPrefix("Elle n’a rien publié\u{202F};") })
  }

  @Test(
    "has at most seven findings, each a whole sentence in its language",
    arguments: [Language.french, .english]
  )
  func sentences(language: Language) {
    let voice = Voice(language: language, form: .html)
    let changes = [
      HandMade.movement(.previous, rank: 3, isSameGroup: true, isBeyondChance: true),
      HandMade.movement(.yearBefore, rank: 2, isSameGroup: true, isBeyondChance: false),
    ]
    let all = findings(
      changes,
      accounts: HandMade.dossiers[0].accounts,
      measures: [MeasureValue("commune_posts_per_week", 1.98)],
      in: voice
    )
    #expect((3...7).contains(all.count))
    for sentence in all {
      #expect(sentence.hasSuffix("."))
      #expect(!sentence.contains("Phrase("))
      #expect(!sentence.contains("  ") && !sentence.contains(" .") && !sentence.contains("nil"))
      #expect(sentence.first?.isUppercase == true || sentence.first?.isNumber == true)
    }
  }

  @Test("keeps the accounts of the commune, of its services and of its mayor apart")
  func groups() {
    let groups = AccountGroup.all(HandMade.dossiers[0], book, in: french)
    #expect(groups.map(\.id.description) == ["comptes", "maire"])
    #expect(groups.map(\.cards.count) == [1, 1])
  }

  @Test("has the same anchors in both languages")
  func anchors() {
    let ids = [french, english].map { voice in
      let place = book.places[HandMade.communes[0].insee]
      return SheetSection.all(HandMade.dossiers[0], place, book, in: voice).map(\.id.description)
    }
    #expect(ids[0] == ids[1])
    #expect(ids[0] == ["evolution", "ce-qui-marche", "publications"])
  }

  @Test("prints only notable facets of the stratum, and how many were compared")
  func works() throws {
    let section = WorksSection(
      dossier: HandMade.dossiers[0],
      place: book.places[HandMade.communes[0].insee],
      book: book,
      voice: french
    )
    let text = SheetSection("a", "", section.blocks, in: french).blocks
      .map(\.description).joined()
    #expect(text.contains("3\u{A0}thèmes, formes, jours et horaires comparés"))
    #expect(text.contains("2\u{A0}se distinguent de la publication habituelle"))
    #expect(text.contains("Vendredi") && !text.contains("Photo"))
    #expect(text.contains("&lt;i&gt;fêtes") && !text.contains("<i>fêtes"))
  }

  @Test("names a period in a sentence by its quarter, its year or its days")
  func periods() {
    #expect(french.plain(french.during(Period("2026-Q1")!)) == "au 1er trimestre 2026")
    #expect(french.plain(french.during(Period("2025")!)) == "en 2025")
    #expect(english.plain(english.during(Period("2026-Q1")!)) == "in the 1st quarter of 2026")
  }
}
