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
    expected.weights.dialogue = 2.5
    expected.weights.audience = 0
    expected.mayors = .off
    expected.period = Period("2026-Q3")
    #expect(file.settings == expected)
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
