import Core
import Testing

@testable import Workspace

@Suite("benchmark.yml")
struct SettingsFileTests {
  @Test("Every setting is read")
  func everySetting() {
    let file = SettingsFile(
      """
      title: Baromètre du Val
      publisher: Association des maires du Val
      territory: le Val
      language: en
      timezone: Indian/Reunion
      contact: val@example.org
      licence: Licence ouverte 2.0
      licence_url: https://example.org/licence
      notice: Données inventées
      strata: [0, 1 000, 5000]
      minimum_stratum: 5
      minimum_posts: 8
      minimum_coverage: 0.6
      maximum_group: 1 500
      redraws: 200
      seed: 7
      confidence: 0.95
      best_places: 3
      weights:
        dialogue: 2.5
        audience: 0
      mayors: off
      period: 2026-Q3
      """,
      path: "benchmark.yml"
    )
    #expect(file.problems == [])
    var expected = Settings()
    expected.title = "Baromètre du Val"
    expected.publisher = "Association des maires du Val"
    expected.territory = "le Val"
    expected.language = .english
    expected.languages = [.english]
    expected.zone = CivilZone(identifier: "Indian/Reunion")!
    expected.contact = "val@example.org"
    expected.licence = "Licence ouverte 2.0"
    expected.licenceURL = "https://example.org/licence"
    expected.notice = "Données inventées"
    expected.strata = [0, 1000, 5000]
    expected.minimumStratum = 5
    expected.minimumPosts = 8
    expected.minimumCoverage = 0.6
    expected.maximumGroup = 1500
    expected.redraws = 200
    expected.seed = 7
    expected.confidence = 0.95
    expected.bestPlaces = 3
    expected.weights.dialogue = 2.5
    expected.weights.audience = 0
    expected.mayors = .off
    expected.period = Period("2026-Q3")
    #expect(file.settings == expected)
  }

  @Test(
    "The language of the root is `language`, else the first of `languages`",
    arguments: [
      ("languages: [en]", [.english]), ("languages: [en, fr]", [.english, .french]),
      ("languages: [fr, en]\nlanguage: en", [.english, .french]), ("language: en", [.english]),
      ("title: T", [.french]),
    ] as [(String, [Language])]
  )
  func languages(text: String, languages: [Language]) {
    let settings = SettingsFile(text, path: "benchmark.yml").settings
    #expect(settings.languages == languages)
    #expect(settings.language == languages[0])
  }

  @Test("The address ends in a slash, and the legal page knows what it lacks")
  func publication() {
    let file = SettingsFile(
      """
      address: https://example.org/barometre
      answer_by: 2026-11-15
      legal:
        seat: 1 place de la Mairie
        director: La présidente
        accessibility: partial
      """,
      path: "benchmark.yml"
    )
    #expect(file.problems == [])
    #expect(file.settings.address == "https://example.org/barometre/")
    #expect(file.settings.answerBy == Day(iso: "2026-11-15"))
    #expect(file.settings.legal.seat == "1 place de la Mairie")
    #expect(file.settings.legal.accessibility == .partial)
    #expect(
      file.settings.legal.missing == ["telephone", "host", "host_address", "host_telephone"]
    )
  }

  @Test(
    "A wrong address or legal fact is told with its line",
    arguments: [
      (
        "address: mairie.fr",
        "benchmark.yml:1:10: address is where reports/ is published, as "
          + "https://barometre.example.org/: “mairie.fr” is not, mend it"
      ),
      (
        "legal:\n  directeur: X",
        "benchmark.yml:2:3: legal has no “directeur”: is “director” meant?"
      ),
      (
        "legal: X",
        "benchmark.yml:1:8: legal is a list of facts: write one `seat: …` on each line, further in"
      ),
      (
        "answer_by: demain",
        "benchmark.yml:1:12: answer_by is a day, as 2026-11-15: “demain” is not, mend it"
      ),
    ]
  )
  func wrongPublication(text: String, problem: String) {
    #expect(SettingsFile(text, path: "benchmark.yml").problems.map(\.description) == [problem])
  }

  @Test("An empty file settles nothing", arguments: ["", "\n", "# rien\n"])
  func empty(text: String) {
    let file = SettingsFile(text, path: "benchmark.yml")
    #expect(file.settings == Settings())
    #expect(file.problems == [])
  }

  @Test(
    "A wrong setting is told with its line and keeps its default",
    arguments: [
      ("titel: A", "benchmark.yml:2:1: no setting is named “titel”: is “title” meant?"),
      (
        "timezone: Paris",
        "benchmark.yml:2:11: timezone is a time zone, as Europe/Paris: “Paris” is not, mend it"
      ),
      (
        "period: 2026-T3",
        "benchmark.yml:2:9: period is a period, as 2026-Q3: “2026-T3” is not, mend it"
      ),
      (
        "mayors: yes",
        "benchmark.yml:2:9: mayors is one of off, listed, ranked: “yes” is not, mend it"
      ),
      (
        "strata: [500, 0]",
        "benchmark.yml:2:9: strata are the smallest populations, ascending from 0: write them as "
          + "[0, 500, 2000]"
      ),
      (
        "weights: {audiense: 1}",
        "benchmark.yml:2:11: no pillar is named “audiense”: is “audience” meant?"
      ),
      (
        "weights: {regularity: 0, engagement: 0, dialogue: 0, audience: 0}",
        "benchmark.yml:2:10: every weight is 0: give one pillar a weight"
      ),
      (
        "minimum_posts: 1",
        "benchmark.yml:2:16: minimum_posts is a whole number of posts, 2 to 10000: “1” is not, "
          + "mend it"
      ),
      (
        "seed: -1",
        "benchmark.yml:2:7: seed is a whole number, 0 or more: “-1” is not, mend it"
      ),
      (
        "confidence: 90",
        "benchmark.yml:2:13: confidence is a number over 0.5 and under 1, as 0.9: “90” is not, "
          + "mend it"
      ),
      (
        "minimum_coverage: nan",
        "benchmark.yml:2:19: minimum_coverage is a number from 0 to 1, as 0.75: “nan” is not, "
          + "mend it"
      ),
      ("title: [a]", "benchmark.yml:2:8: title is a text: what is written is not, mend it"),
    ]
  )
  func wrongSetting(line: String, problem: String) {
    let file = SettingsFile("publisher: A\n\(line)\n", path: "benchmark.yml")
    #expect(file.problems.map(\.description) == [problem])
    var expected = Settings()
    expected.publisher = "A"
    #expect(file.settings == expected)
  }

  @Test(
    "What is not YAML is told with its line",
    arguments: ["title: a: b", "title: \"a", "title: A\ntitle: B"]
  )
  func notYAML(text: String) {
    let file = SettingsFile(text, path: "benchmark.yml")
    #expect(file.problems.count == 1)
    #expect(file.problems.allSatisfy { $0.position.line > 0 })
    #expect(file.settings == Settings())
  }
}
