internal import Core
internal import Measure
internal import Rank

/// What works for communes of the same size: the facets that people react to more, or less, than
/// usual, beyond chance.
struct WorksSection {
  let dossier: Dossier
  let place: Book.Place?
  let book: Book
  let voice: Voice

  /// Nothing when the commune's size is unknown or nothing was compared in its stratum.
  var blocks: [SheetSection.Block] {
    guard let stratum = place?.standing.stratum else { return [] }
    let compared = book.edition.background.facets.filter { $0.lowest == stratum.lowest }
    guard !compared.isEmpty else { return [] }
    let notable = compared.filter(\.isNotable).sorted { $0.ratio.value > $1.ratio.value }
    return [.paragraph(introduction(compared.count, notable.count, stratum))]
      + (notable.isEmpty ? [] : [.table(table(notable))])
  }

  private func introduction(_ compared: Int, _ notable: Int, _ stratum: Stratum) -> Phrase {
    let range = voice.range(stratum.lowest, stratum.limit)
    let start = voice.say(
      fr: """
        \(voice.count(compared, "thème, forme, jour ou horaire", "thèmes, formes, jours et horaires")) \
        \(voice.agree(compared, "comparé", "comparés")) parmi les communes de \(range) : \
        \(notable == 0 ? "aucun n'a" : voice.count(notable, "a", "ont")) un intervalle à 95 % qui exclut 1, \
        la publication habituelle.
        """,
      en: """
        \(voice.count(compared, "theme, form, day or time", "themes, forms, days and times")) compared \
        among communes of \(range): \(notable == 0 ? "none" : voice.whole(notable)) \
        \(voice.agree(max(notable, 1), "has", "have")) a 95% interval that excludes 1, the usual post.
        """
    )
    guard notable > 0 else { return start }
    return start
      + voice.say(
        fr: """
           Le hasard seul en donnerait une sur vingt, et un seul événement peut faire un bon jour : c'est à \
          essayer, non à tenir pour acquis.
          """,
        en:
          " Chance alone would give one in twenty, and a single event may make a good day: to try, not "
          + "to take for granted."
      )
  }

  private func table(_ facets: [StratumFacet]) -> SheetTable {
    let own = dossier.story.line?.facets ?? []
    let unknown = voice.say(fr: "trop peu", en: "too few")
    return SheetTable(
      caption: voice.say(
        fr:
          "Réactions obtenues, 1 étant la publication habituelle du même compte (intervalle à 95 %)",
        en: "Reactions won, 1 being the usual post of the same account (95% interval)"
      ),
      subject: voice.say(fr: "Publications", en: "Posts"),
      columns: [
        SheetTable.Column(
          title: voice.say(fr: "Ces communes", en: "These communes")
        ),
        SheetTable.Column(title: voice.say(fr: "Communes", en: "Communes")),
        SheetTable.Column(title: voice.say(fr: "Publications", en: "Posts")),
        SheetTable.Column(title: .foreign(dossier.commune.name)),
      ],
      rows: facets.map { facet in
        let ratio = own.first { $0.facet == facet.facet }?.ratio
        return SheetTable.Row(
          name: voice.name(facet.facet, in: book).capitalised,
          cells: [
            SheetTable.Cell(phrase: voice.ratio(facet.ratio)),
            SheetTable.Cell(phrase: Phrase(plain: voice.whole(facet.ratio.count))),
            SheetTable.Cell(phrase: Phrase(plain: voice.whole(facet.posts))),
            SheetTable.Cell(phrase: ratio.map { voice.ratio($0) } ?? unknown),
          ]
        )
      }
    )
  }
}
