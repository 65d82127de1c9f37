import Core
import Testing

@testable import Measure

@Suite("Lexicon of themes")
struct LexiconTests {
  private func folded(_ text: String) -> String {
    String(decoding: FoldedText(text).bytes, as: UTF8.self)
  }

  @Test(
    "case, accents, ligatures, elisions, hyphens and plurals do not tell words apart",
    arguments: [
      ("L’École", " l ecole "), ("ÉCOLES", " ecole "), ("l'e\u{301}cole", " l ecole "),
      ("Vœux & œuvres", " voeu oeuvre "), ("dépôts-sauvages", " depot sauvage "),
      ("municipaux, réseaux", " municipal reseau "), ("plus de bois", " plus de bois "),
      ("14 juillet 🎉", " 14 juillet "), ("", " "), ("« … »", " "),
    ]
  )
  func folding(_ text: String, _ expected: String) {
    #expect(folded(text) == expected)
  }

  @Test("the automaton finds what a plain search finds, overlaps and words within words included")
  func automaton() {
    let words = ["a", "ab", "bab", "bc", "bca", "c", "caa", "caab"].map { Array($0.utf8) }
    let automaton = WordAutomaton(words)
    var state: UInt64 = 7
    for _ in 0..<200 {
      let text = (0..<30).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(ascii: "a") + UInt8(state >> 60) % 3
      }
      var expected: Set<WordAutomaton.Match> = []
      for (place, word) in words.enumerated() {
        for start in 0...(text.count - word.count)
        where text[start..<(start + word.count)].elementsEqual(word) {
          expected.insert(WordAutomaton.Match(word: place, end: start + word.count))
        }
      }
      let found = automaton.matches(in: text)
      #expect(Set(found) == expected)
      #expect(found.count == expected.count)
    }
  }

  private let lexicon = Lexicon([
    Theme(
      name: "travaux",
      terms: ["travaux", "route barrée", "inond*"],
      exceptions: ["travaux manuels"]
    ),
    Theme(name: "école", terms: ["école", "cantine", "élèves de"]),
  ])

  @Test(
    "a term counts as whole words alone, a star for any ending, and not within an exception",
    arguments: [
      ("Travaux rue du Four", [0]), ("Retravauxés", []), ("Routes barrées à l’école", [0, 1]),
      ("La route est barrée", []), ("Inondation", [0]), ("Rue inondée", [0]), ("Pinondée", []),
      ("Travaux manuels à l’école", [1]), ("Travaux manuels et travaux", [0]),
    ]
  )
  func terms(_ title: String, _ themes: [Int]) {
    #expect(lexicon.themes(title: title, text: nil) == themes)
  }

  @Test("the text counts only where the title shows no theme, by two different terms")
  func text() {
    #expect(lexicon.themes(title: "Cantine", text: "travaux, route barrée") == [1])
    #expect(lexicon.themes(title: "Infos", text: "travaux, route barrée") == [0])
    #expect(lexicon.themes(title: "Infos", text: "travaux, travaux, école").isEmpty)
    #expect(lexicon.themes(title: nil, text: nil).isEmpty)
  }

  @Test("no theme and no term is no trouble")
  func empty() {
    #expect(Lexicon([]).themes(title: "École", text: "École").isEmpty)
    let useless = Lexicon([Theme(name: "rien", terms: ["", "*", "…"])])
    #expect(useless.themes(title: "rien de rien …", text: nil).isEmpty)
  }
}
