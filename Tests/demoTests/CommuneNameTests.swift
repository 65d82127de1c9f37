import Testing

@testable import demo

struct CommuneNameTests {
  @Test(
    "names take the articles and elisions of French",
    arguments: [
      ("Le Bourg-Vermeil", "du Bourg-Vermeil", "au Bourg-Vermeil", "le-bourg-vermeil"),
      ("Les Trois-Clochers", "des Trois-Clochers", "aux Trois-Clochers", "les-trois-clochers"),
      ("La Combe-Perdue", "de La Combe-Perdue", "à La Combe-Perdue", "la-combe-perdue"),
      ("L’Orme-aux-Fées", "de L’Orme-aux-Fées", "à L’Orme-aux-Fées", "l-orme-aux-fees"),
      ("Étrelles-le-Guet", "d’Étrelles-le-Guet", "à Étrelles-le-Guet", "etrelles-le-guet"),
      ("Œuilly-les-Saules", "d’Œuilly-les-Saules", "à Œuilly-les-Saules", "oeuilly-les-saules"),
      ("Hauteclaire", "de Hauteclaire", "à Hauteclaire", "hauteclaire"),
    ]
  )
  func grammar(name: String, withDe: String, withA: String, slug: String) {
    let name = CommuneName(text: name)
    #expect(name.withDe == withDe)
    #expect(name.withA == withA)
    #expect(name.slug == slug)
  }

  @Test("no sentence keeps an unfilled slot, and French punctuation has its no-break space")
  func sentences() {
    var random = SplitMix64(seed: 3)
    for theme in Theme.allCases {
      for commune in Commune.all {
        let text = FrenchText(commune: commune.name, day: CalendarDay.numbered(20_650))
        let (title, paragraphs) = text.article(on: theme, sentences: 9, &random)
        for line in paragraphs + [title] {
          #expect(!line.contains("{") && !line.contains("}"), "\(line)")
          #expect(!line.contains(" :") && !line.contains("« ") && !line.contains(" !"), "\(line)")
        }
      }
    }
  }

  @Test("every theme has something to say in every month, and nothing of drought in January")
  func seasons() {
    for theme in Theme.allCases {
      for month in 1...12 { #expect(theme.phrases.articles(inMonth: month).count >= 2) }
    }
    let january = Theme.water.phrases.articles(inMonth: 1).map(\.title)
    #expect(!january.contains { $0.hasPrefix("Sécheresse") })
  }
}
