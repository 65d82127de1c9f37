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
        \(voice.agree(compared, "comparé", "comparés")) parmi les communes de \(range) :
        """,
      en: """
        \(voice.count(compared, "theme, form, day or time", "themes, forms, days and times")) compared \
        among communes of \(range):
        """
    )
    guard notable > 0 else {
      return start
        + voice.say(
          fr:
            " aucun ne se distingue de la publication habituelle, tous les intervalles à 95 % contiennent 1.",
          en: " none stands out from the usual post, all 95% intervals hold 1."
        )
    }
    return start
      + voice.say(
        fr: """
           \(voice.count(notable, "se distingue", "se distinguent")) de la publication habituelle, par un \
          intervalle à 95 % qui exclut 1. Le hasard seul en donnerait un sur vingt, et un seul événement \
          peut faire un bon jour : c'est à essayer, non à tenir pour acquis.
          """,
        en: """
           \(voice.count(notable, "stands out", "stand out")) from the usual post, by a 95% interval that \
          excludes 1. Chance alone would give one in twenty, and a single event may make a good day: to \
          try, not to take for granted.
          """
      )
  }

  private func table(_ facets: [StratumFacet]) -> SheetTable {
    let own = dossier.story.line?.facets ?? []
    let unknown = voice.say(fr: "trop peu", en: "too few")
    let ends = facets.flatMap { [$0.ratio.value, $0.ratio.low, $0.ratio.high].compactMap(\.self) }
    let axis = RatioWhisker.Axis(over: ends)
    return SheetTable(
      caption: voice.say(
        fr:
          "Réactions obtenues, 1 étant la publication habituelle du même compte (intervalle à 95 %)",
        en: "Reactions won, 1 being the usual post of the same account (95% interval)"
      ),
      subject: voice.say(fr: "Publications", en: "Posts"),
      columns: [
        SheetTable.Column(
          title: voice.say(fr: "Ces communes", en: "These communes"),
          drawing: RatioWhisker.header(axis) { voice.tick($0) }
        ),
        SheetTable.Column(title: voice.say(fr: "Communes", en: "Communes")),
        SheetTable.Column(title: voice.say(fr: "Publications", en: "Posts")),
        SheetTable.Column(title: .foreign(dossier.commune.name)),
      ],
      rows: facets.map { facet in
        let ratio = own.first { $0.facet == facet.facet }?.ratio
        let whisker = RatioWhisker(
          value: facet.ratio.value,
          low: facet.ratio.low,
          high: facet.ratio.high,
          axis: axis
        )
        return SheetTable.Row(
          name: voice.name(facet.facet, in: book).capitalised,
          cells: [
            SheetTable.Cell(phrase: voice.ratio(facet.ratio), drawing: whisker.svg),
            SheetTable.Cell(phrase: Phrase(plain: voice.whole(facet.ratio.count))),
            SheetTable.Cell(phrase: Phrase(plain: voice.whole(facet.posts))),
            SheetTable.Cell(phrase: ratio.map { voice.ratio($0) } ?? unknown),
          ]
        )
      }
    )
  }
}
