internal import Core
internal import Measure
internal import Rank

/// What gets more, or fewer, reactions than an account's usual post, stratum by stratum.
struct WorksTable {
  let book: Book
  let voice: Voice

  /// The most facets shown of a stratum.
  private static let most = 3

  private var facets: [StratumFacet] { book.edition.overview.facets }

  /// The clearest facets of each stratum, smallest communes first.
  private var shown: [StratumFacet] {
    book.edition.settings.strata.flatMap { stratum in
      facets.filter { $0.isNotable && $0.lowest == stratum.lowest }
        .sorted { (clearness($1), $0.facet.name) < (clearness($0), $1.facet.name) }
        .prefix(Self.most)
    }
  }

  /// The facets, a row each; nil when none stands out.
  var table: SheetTable? {
    let shown = shown
    guard !shown.isEmpty else { return nil }
    let ends = shown.flatMap { [$0.ratio.value, $0.ratio.low, $0.ratio.high].compactMap(\.self) }
    let axis = RatioWhisker.Axis(over: ends)
    return SheetTable(
      caption: voice.say(
        fr:
          "Réactions obtenues, 1 étant la publication habituelle du même compte (intervalle à 95 %)",
        en: "Reactions won, 1 being the usual post of the same account (95% interval)"
      ),
      subject: voice.say(fr: "Publications", en: "Posts"),
      columns: [
        SheetTable.Column(title: voice.say(fr: "Communes de", en: "Communes of")),
        SheetTable.Column(
          title: voice.say(fr: "Réactions", en: "Reactions"),
          drawing: RatioWhisker.header(axis) { voice.tick($0) }
        ),
        SheetTable.Column(title: "Communes"),
        SheetTable.Column(title: voice.say(fr: "Publications", en: "Posts")),
      ],
      rows: shown.map { row($0, axis) }
    )
  }

  private func row(_ facet: StratumFacet, _ axis: RatioWhisker.Axis) -> SheetTable.Row {
    let label = voice.word(facet.facet.label(among: book.edition.overview.themes))
    let ratio = facet.ratio
    let whisker = RatioWhisker(value: ratio.value, low: ratio.low, high: ratio.high, axis: axis)
    return SheetTable.Row(
      name: Phrase(plain: label).capitalised,
      cells: [
        SheetTable.Cell(phrase: voice.range(facet.lowest, facet.limit)),
        SheetTable.Cell(phrase: voice.ratio(ratio), drawing: whisker.svg),
        SheetTable.Cell(phrase: Phrase(plain: voice.whole(ratio.count))),
        SheetTable.Cell(phrase: Phrase(plain: voice.whole(facet.posts))),
      ]
    )
  }

  /// How far the interval of a ratio stays from 1, up or down alike: few posts make it wide.
  private func clearness(_ facet: StratumFacet) -> Double {
    max(facet.ratio.low ?? 0, 1 / max(facet.ratio.high ?? .infinity, 1e-9))
  }

  /// How many facets were compared, how many stand out, and what chance alone would give; nil without
  /// any.
  var note: Phrase? {
    guard !facets.isEmpty else { return nil }
    return compared(facets.count, facets.filter(\.isNotable).count, said: shown)
  }

  private func compared(_ total: Int, _ notable: Int, said: [StratumFacet]) -> Phrase {
    let all = voice.count(total, "comparaison", "comparaisons")
    let allInEnglish = voice.count(total, "comparison", "comparisons")
    guard notable > 0 else {
      return voice.say(
        fr: """
          Parmi \(all) de thèmes, de formes, de jours et d'heures, rien ne se distingue de ce que le \
          hasard explique.
          """,
        en: """
          Among \(allInEnglish) of themes, forms, days and hours, nothing stands out from what chance \
          explains.
          """
      )
    }
    let expected = Int((Double(total) / 20).rounded())
    let chance =
      expected == 0
      ? voice.word(fr: "moins d'une", en: "fewer than one")
      : voice.word(fr: "environ ", en: "about ") + voice.whole(expected)
    let shown =
      said.count == notable
      ? "" : voice.say(fr: ", les plus nettes dans ce tableau", en: ", the clearest in this table")
    let number = voice.whole(notable)
    let caution = said.contains { $0.facet.isOfTime }
    return voice.say(
      fr: """
        Sur \(all), \(number) \(voice.agree(notable, "a", "ont")) un intervalle à 95 % qui exclut 1\
        \(shown) ; le hasard seul en donnerait \(chance) : des pistes, non des preuves.
        """,
      en: """
        Of \(allInEnglish), \(number) \(voice.agree(notable, "has", "have")) a 95% interval that \
        excludes 1\(shown); chance alone would give \(chance): leads, not proofs.
        """
    )
      + (caution
        ? voice.say(
          fr:
            " Un jour ou une heure peut devoir son avance à un seul événement : lisez les publications.",
          en: " A day or an hour may owe its lead to a single event: read the posts."
        ) : "")
  }
}

extension Facet {
  /// Whether it is a weekday or a time of the day.
  fileprivate var isOfTime: Bool { kind == .weekday || kind == .hours }
}
