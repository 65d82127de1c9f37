import Core
import Foundation
import Measure
import Testing

@testable import Report

@Suite("French text")
struct FrenchTests {
  private let voice = Voice(language: .french, form: .html)

  @Test(
    "takes its spaces, guillemets and apostrophes from the strict code",
    arguments: [
      ("l'ordre : 12 %", "l’ordre\u{A0}: 12\u{202F}%"),
      ("qui ? moi ! oui ; non", "qui\u{202F}? moi\u{202F}! oui\u{202F}; non"),
      ("1 000 abonnés", "1\u{202F}000 abonnés"), ("le 12 mai", "le 12 mai"),
      ("« mot »", "«\u{A0}mot\u{A0}»"),
      ("https://a.b?c", "https://a.b?c"), ("", ""),
    ]
  )
  func typography(plain: String, set: String) {
    #expect(FrenchTypography.typeset(plain) == set)
  }

  @Test(
    "groups whole numbers by three and has a true minus",
    arguments: [
      (0, "0"), (999, "999"), (1000, "1\u{202F}000"), (1_234_567, "1\u{202F}234\u{202F}567"),
      (-1000, "\u{2212}1\u{202F}000"),
      (Int.min, "\u{2212}9\u{202F}223\u{202F}372\u{202F}036\u{202F}854\u{202F}775\u{202F}808"),
    ]
  )
  func wholeNumbers(value: Int, text: String) {
    #expect(voice.whole(value) == text)
  }

  @Test("rounds decimals as C does, ties and long fractions too", arguments: 0...3)
  func decimalsOfC(places: Int) {
    var values = [0.05, 0.15, 0.25, 0.125, 1.005, 2.675, 0.995, 9.9995, 999_999.95, 1e6, 0.000_5]
    values += (1..<2_000).map { (Double($0) * 0.618_033_988_75).squareRoot() * 37 }
    values += (0..<2_000).map { Double($0) / 8 }
    for value in values {
      let printed = String(format: "%.\(places)f", value).replacing(".", with: ",")
      #expect(voice.decimal(value, places).filter { $0 != "\u{202F}" } == printed)
    }
  }

  @Test(
    "rounds decimals to nearest and never writes a negative zero",
    arguments: [
      (1234.56, 1, "1\u{202F}234,6"), (-0.04, 1, "0,0"), (-0.06, 1, "\u{2212}0,1"),
      (999.96, 1, "1\u{202F}000,0"), (.nan, 1, "n.d."), (.infinity, 0, "n.d."), (0.5, 0, "0"),
    ]
  )
  func decimals(value: Double, places: Int, text: String) {
    #expect(voice.decimal(value, places) == text)
  }

  @Test(
    "names a round value on an axis with no more decimals than it has",
    arguments: [
      (30.0, "30"), (0.5, "0,5"), (0.25, "0,25"), (0.3, "0,3"), (1.02, "1,02"), (0.0, "0"),
      (-2.5, "\u{2212}2,5"), (40_000.0, "40\u{202F}000"), (1.0 / 3, "0,333"),
    ] as [(Double, String)]
  )
  func ticks(value: Double, text: String) {
    #expect(voice.tick(value) == text)
  }

  @Test(
    "prints a figure that is not zero as something else than zero",
    arguments: [
      (0, "0"), (0.0001, "moins de 0,01"), (-0.0001, "entre \u{2212}0,01 et 0"), (0.042, "0,04"),
      (4.26, "4,3"), (42.26, "42,3"), (421.4, "421"), (12_345, "12\u{202F}345"),
    ]
  )
  func figures(value: Double, text: String) {
    #expect(voice.figure(value) == text)
  }

  @Test(
    "writes a measure with its unit, in the plural from two",
    arguments: [
      (1, MeasureDefinition.Unit.days, "1\u{A0}jour"), (2, .days, "2\u{A0}jours"),
      (1.5, .hours, "1,5\u{A0}heure"), (0.97, .share, "97\u{202F}%"),
      (12.5, .percent, "12,5\u{202F}%"), (2, .perWeek, "2,0\u{A0}par semaine"),
      (1, .flag, "oui"), (26, .count, "26"),
    ]
  )
  func measures(value: Double, unit: MeasureDefinition.Unit, text: String) {
    #expect(voice.measure(value, unit) == text)
  }

  @Test("says that a count is rounded")
  func counts() {
    #expect(voice.count(Count(1200, unit: 100)) == "environ 1\u{202F}200")
    #expect(voice.count(Count(1200)) == "1\u{202F}200")
  }

  @Test(
    "makes of and a name one",
    arguments: [
      ("Grenoble", "de Grenoble"), ("Uriage", "d’Uriage"), ("Étrembières", "d’Étrembières"),
      ("Le Bourg", "du Bourg"), ("Les Deux-Alpes", "des Deux-Alpes"),
      ("La Tronche", "de La Tronche"), ("L’Isle-d’Abeau", "de L’Isle-d’Abeau"),
      ("Leyrieu", "de Leyrieu"), ("Yzeron", "d’Yzeron"), ("Yenne", "de Yenne"), ("Y", "d’Y"),
      ("Aÿ-Champagne", "d’Aÿ-Champagne"), ("L’Haÿ", "de L’Haÿ"), ("Les Ulis", "des Ulis"),
      ("Herbeys", "d’Herbeys"), ("Hauterives", "de Hauterives"), ("Œuilly", "d’Œuilly"),
      ("", "de "),
    ]
  )
  func elision(name: String, text: String) {
    #expect(voice.plain(voice.of(name)) == text)
  }

  @Test("agrees in number: none and one are singular")
  func agreement() {
    let texts = [0, 1, 2, 1000].map { voice.count($0, "publication", "publications") }
    let expected = [
      "0\u{A0}publication", "1\u{A0}publication", "2\u{A0}publications",
      "1\u{202F}000\u{A0}publications",
    ]
    #expect(texts == expected)
    #expect(voice.countOrNone(0, "refusé", "refusés") == "aucun refusé")
  }

  @Test("lists with commas and one and")
  func lists() {
    let names = ["A", "B", "C"].map { Phrase(plain: $0) }
    #expect(voice.plain(voice.list(names)) == "A, B et C")
    #expect(voice.plain(voice.list(Array(names.prefix(2)))) == "A et B")
    #expect(voice.plain(voice.list(Array(names.prefix(1)))) == "A")
    #expect(voice.list([]).isEmpty)
  }

  @Test("raises the end of ordinals and of the first of a month")
  func ordinals() throws {
    let first = voice.rank(1).written(in: voice)
    #expect(first.description == "1<sup>re</sup>")
    #expect(voice.plain(voice.ordinal(1)) == "1er")
    #expect(voice.plain(voice.ordinal(21)) == "21e")
    let day = try #require(Day(year: 2026, month: 7, day: 1))
    #expect(
      voice.day(day).written(in: voice).description == "1<sup>er</sup>\u{A0}juillet 2026"
    )
    #expect(voice.plain(voice.day(day.advanced(by: 1))) == "2\u{A0}juillet 2026")
  }

  @Test(
    "names a period as people do",
    arguments: [
      ("2026-Q3", "3e trimestre 2026"), ("2026", "année 2026"),
      ("2026-07-02/2026-09-30", "du 2\u{A0}juillet au 30\u{A0}septembre 2026"),
      ("2003-01-01/2026-12-31", "du 1er\u{A0}janvier 2003 au 31\u{A0}décembre 2026"),
      ("2026-07-02/2026-07-02", "le 2\u{A0}juillet 2026"),
    ]
  )
  func periods(code: String, text: String) throws {
    #expect(voice.plain(voice.period(try #require(Period(code)))) == text)
  }

  @Test("tells a moment in the zone's own time")
  func moments() throws {
    let paris = try #require(CivilZone(identifier: "Europe/Paris"))
    let instant = try #require(Instant(iso: "2026-12-31T23:05:00Z"))
    #expect(
      voice.plain(voice.moment(instant, in: paris)) == "1er\u{A0}janvier 2027 à 0\u{A0}h\u{A0}05"
    )
  }
}
