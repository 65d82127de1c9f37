import Core
import Testing

@testable import Workspace

@Suite("Themes and declared lines")
struct EditorialFileTests {
  private func themes(_ text: String) -> ThemesFile { ThemesFile(text, path: "themes.yml") }

  @Test("the standard lexicon has no mistake, and every theme an English name")
  func standard() {
    let file = themes(ThemesFile.standardText)
    #expect(file.problems.map(\.description) == [])
    #expect(file.themes.count == 17)
    #expect(file.themes.allSatisfy { $0.english != nil })
    #expect(Set(ThemesFile.standard.flatMap(\.terms).map { folded($0) }).count > 500)
  }

  @Test("no term of the standard lexicon is given twice in one theme")
  func doubles() {
    for theme in ThemesFile.standard {
      let doubles = Dictionary(grouping: theme.terms + theme.exceptions) { $0 }
        .filter { $1.count > 1 }.keys
      #expect(doubles.isEmpty, "\(theme.name)")
    }
  }

  @Test(
    "a mistake in the lexicon is told with its line and what to do",
    arguments: [
      ("- a\n", "1:1: is not a list of themes: write `name:`, then its `terms:` below"),
      ("a: b\n", "1:4: theme “a” has no `terms:`: write them on the lines below its name"),
      ("a:\n  terms: b\n", "2:10: `terms` is a list: write it as [word, two words, begin*]"),
      ("a:\n  termes: [mot]\n", "2:3: a theme has no “termes”: is “terms” meant?"),
      (
        "a:\n  terms: [mot, é]\n",
        "2:16: a term of `terms` has no two letters: mend or remove it"
      ),
      (
        "a:\n  terms: [mot, a*b]\n",
        "2:16: “a*b” has a * that is not at its end: put it there, or remove it"
      ),
      (
        "École:\n  terms: [mot]\nécole:\n  terms: [mot]\n",
        "3:1: theme “école” is there already as “École”: remove one of the two"
      ),
    ]
  )
  func mistakes(_ text: String, _ problem: String) {
    #expect(themes(text).problems.map(\.description).contains("themes.yml:" + problem))
  }

  private func read(
    _ rows: String
  ) -> (targets: [INSEECode: [ThemeTarget]], problems: [Problem]) {
    EditorialFile.read(
      "insee;thème;objectif;public;part\n" + rows,
      path: "editorial.csv",
      communes: Set(["99001", "99002"].compactMap(INSEECode.init(rawValue:))),
      themes: [Theme(name: "culture", terms: ["a"]), Theme(name: "sport", terms: ["b"])]
    )
  }

  @Test("shares are read as offices write them, and themes stand in the order of the lexicon")
  func shares() throws {
    let (targets, problems) = read("99001;Sport;;;0,25\n99001;CULTURE;sortir;familles;30 %\n")
    #expect(problems.isEmpty)
    let insee = try #require(INSEECode(rawValue: "99001"))
    let line = try #require(targets[insee])
    #expect(line.map(\.theme) == ["culture", "sport"])
    #expect(line.map(\.share) == [0.3, 0.25])
    #expect(line.map(\.audience) == ["familles", nil])
  }

  @Test(
    "a wrong row is told and left out",
    arguments: [
      ("99001;sprot;;;10 %\n", "2:7: no theme is named “sprot”: is “sport” meant?"),
      ("99009;sport;;;10 %\n", "2:1: commune 99009 is not in communes.csv: add it there"),
      (
        "99001;sport;;;beaucoup\n",
        "2:15: “beaucoup” is not a part of the posts: write it as 30 % or 0,3"
      ),
      ("99001;sport;;;1\n", "2:15: “1” may be 1 % or all: write 1 % or 100 %"),
      (
        "99001;sport;;;10 %\n99001;sport;;;20 %\n",
        "3:7: the theme of 99001 is already on line 2: remove one of the two"
      ),
      (
        "99001;sport;;;60 %\n99001;culture;;;60 %\n",
        "3:17: the shares of 99001 add up to 120 %, over 100 %: lower some"
      ),
    ]
  )
  func wrongRows(_ rows: String, _ problem: String) {
    let (_, problems) = read(rows)
    #expect(problems.map(\.description) == ["editorial.csv:" + problem])
  }
}
