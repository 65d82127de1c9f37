import Core
import Measure
import Testing

@testable import Report

@Suite("English text")
struct EnglishTests {
  private let voice = Voice(language: .english, form: .html)

  @Test("has the typographic apostrophe and no space before a colon")
  func typography() {
    #expect(voice.plain("the commune's : 12 % ; yes") == "the commune\u{2019}s : 12 % ; yes")
    #expect(voice.plain(voice.say(fr: "l'un : 1 %", en: "one: 1%")) == "one: 1%")
  }

  @Test(
    "groups by commas and has a point for decimals",
    arguments: [
      (1_234.5, 1, "1,234.5"), (-0.06, 1, "\u{2212}0.1"), (12, 0, "12"), (.nan, 0, "n/a"),
    ]
  )
  func decimals(value: Double, places: Int, text: String) {
    #expect(voice.decimal(value, places) == text)
  }

  @Test("writes a percentage without space, and units in the plural but for one")
  func measures() {
    #expect(voice.percent(0.12) == "12%")
    #expect(voice.measure(1, .days) == "1\u{A0}day")
    #expect(voice.measure(0.5, .hours) == "0.50\u{A0}hours")
    #expect(voice.measure(2, .perThousand) == "2.0\u{A0}per 1,000 followers")
    #expect(voice.figure(0.004) == "less than 0.01")
  }

  @Test(
    "numbers ranks as English does",
    arguments: [
      (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"),
      (13, "13th"), (21, "21st"), (112, "112th"), (1002, "1,002nd"),
    ]
  )
  func ranks(rank: Int, text: String) {
    #expect(voice.plain(voice.rank(rank)) == text)
  }

  @Test("is plural for none, singular for one")
  func agreement() {
    let texts = [0, 1, 2].map { voice.count($0, "post", "posts") }
    #expect(texts == ["0\u{A0}posts", "1\u{A0}post", "2\u{A0}posts"])
    #expect(voice.countOrNone(0, "refused", "refused") == "none refused")
  }

  @Test(
    "names a period as people do",
    arguments: [
      ("2026-Q3", "3rd quarter of 2026"), ("2026", "year 2026"),
      ("2026-07-02/2026-09-30", "from 2\u{A0}July to 30\u{A0}September 2026"),
      ("2026-07-01/2026-07-01", "on 1\u{A0}July 2026"),
    ]
  )
  func periods(code: String, text: String) throws {
    #expect(voice.plain(voice.period(try #require(Period(code)))) == text)
  }

  @Test("keeps an article of a French name")
  func names() {
    #expect(voice.plain(voice.of("Le Bourg")) == "of Le Bourg")
  }

  @Test("is cut from a template, and French from the other")
  func templates() {
    let template = "<p>{{#fr}}Rang : {{x}}{{/fr}}{{#en}}Rank: {{x}}{{/en}}</p>{{#fr}}é{{/fr}}"
    #expect(Templates.cut(template, to: .french) == "<p>Rang : {{x}}</p>é")
    #expect(Templates.cut(template, to: .english) == "<p>Rank: {{x}}</p>")
  }
}
