internal import Core
internal import Rank

/// The communes ranked just before and just after one, to leaf through its group.
struct Neighbours {
  /// "Commune précédente : Uriette (2e)"; nil for the first of its group.
  let previous: Phrase?
  /// The one after; nil for the last of its group.
  let next: Phrase?

  /// None of a commune that is not ranked, and none in a draft, which names no other commune.
  init(of commune: Commune, _ place: Book.Place?, _ book: Book, in voice: Voice) {
    guard !book.isDraft, let number = place?.group else {
      (previous, next) = (nil, nil)
      return
    }
    let standings = book.edition.ranking.groups[number].standings
    let line = standings.firstIndex { $0.insee == commune.insee } ?? standings.startIndex
    let link = { (line: Int) -> Phrase? in
      guard standings.indices.contains(line) else { return nil }
      let standing = standings[line]
      let address = "\(standing.insee).\(voice.form.fileExtension)"
      let name = Phrase.link(.foreign(book.name(of: standing.insee)), to: address)
      return standing.rank.map { "\(name) (\(voice.rank($0)))" } ?? name
    }
    previous = link(line - 1).map {
      voice.say(fr: "Commune précédente : \($0)", en: "Previous commune: \($0)")
    }
    next = link(line + 1).map {
      voice.say(fr: "Commune suivante : \($0)", en: "Next commune: \($0)")
    }
  }
}
