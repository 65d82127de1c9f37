public import Core

/// The themes of a workspace, ready to be looked for in posts.
///
/// The title says what a post is about: it has the themes of which a term is in the title. Where there is
/// none, it has those of which two different terms are in the beginning of the text. A post without
/// title goes by its first words, as in the ledger. A term within an exception does not count.
public struct Lexicon: Sendable {
  /// The themes, in the order of the file.
  public let themes: [Theme]

  /// What of a text is looked at, in characters: what a post is about is told at its beginning.
  public static let textLength = 600

  /// One term or exception, as the automaton knows it.
  private struct Entry {
    let theme: Int
    let isException: Bool
    let length: Int
  }

  private let entries: [Entry]
  private let automaton: WordAutomaton

  /// Makes themes ready; terms without a letter or digit are not looked for.
  public init(_ themes: [Theme]) {
    self.themes = themes
    var entries: [Entry] = []
    var words: [[UInt8]] = []
    for (place, theme) in themes.enumerated() {
      let terms = theme.terms.map { ($0, false) } + theme.exceptions.map { ($0, true) }
      for (term, isException) in terms {
        let isStem = term.hasSuffix("*")
        let word = FoldedText(isStem ? term.dropLast() : term[...], isStem: isStem).bytes
        guard word.count > 1 else { continue }
        entries.append(Entry(theme: place, isException: isException, length: word.count))
        words.append(word)
      }
    }
    self.entries = entries
    automaton = WordAutomaton(words)
  }

  /// The themes of a post, as places in `themes`, ascending.
  ///
  /// - Parameters:
  ///   - title: its title; nil when it has none.
  ///   - text: the beginning of its text; nil when it is not known.
  /// - Returns: no place for a post of no theme.
  public func themes(title: String?, text: String?) -> [Int] {
    let named = Set(found(in: title ?? "").map { entries[$0].theme })
    guard named.isEmpty else { return named.sorted() }
    let told = Set(found(in: text ?? ""))
    return themes.indices.filter { theme in told.count { entries[$0].theme == theme } >= 2 }
  }

  /// The terms found in a text, as places in `entries`, those within exceptions of their theme aside.
  private func found(in text: String) -> [Int] {
    let matches = automaton.matches(in: FoldedText(text).bytes)
    let excluded = matches.filter { entries[$0.word].isException }
    return matches.filter { match in
      let entry = entries[match.word]
      return !entry.isException
        && !excluded.contains { other in
          let exception = entries[other.word]
          return exception.theme == entry.theme && other.end >= match.end
            && other.end - exception.length <= match.end - entry.length
        }
    }.map(\.word)
  }
}
