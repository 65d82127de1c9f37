internal import Core
internal import Rank

/// The ranks of the first communes of a group, period after period.
struct RankTrend {
  let group: RankedGroup
  let book: Book
  let voice: Voice
  /// Whether it stands in a column that shows the narrow drawing alone.
  var isSlim = false

  /// The figure; nil when no commune of the group is known to have had a rank before.
  var figure: Markup? {
    let tracks = book.edition.overview.tracks
    let lines = group.standings.prefix(Overview.mostTracks).compactMap { standing in
      tracks.ranks[standing.insee].map { ranks in
        BumpChart.Line(name: Printable.line(book.name(of: standing.insee)), ranks: ranks)
      }
    }
    let hasPast = lines.contains { $0.ranks.dropLast().contains { $0 != nil } }
    guard hasPast, tracks.periods.count > 1 else { return nil }
    let range = voice.range(group)
    let caption = voice.say(
      fr: "Figure : rang par période, \(range)",
      en: "Figure: rank by period, \(range)"
    )
    let chart = BumpChart(
      tracks.periods,
      own: Array(lines.prefix(3)),
      others: Array(lines.dropFirst(3)),
      words: BumpChart.Words(
        caption: voice.plain(caption),
        commune: "Commune",
        unranked: voice.word(fr: "non classée", en: "not ranked"),
        unrankedSign: "–"
      ),
      periodName: { voice.shortPeriod($0) },
      label: { voice.whole($0) }
    )
    let title = title
    let drawing = chart.svg(alternative: voice.plain(title) + ".", isSlim: isSlim)
    guard !drawing.description.isEmpty else { return nil }
    return Figure(
      id: "rangs-" + group.slug,
      title: title.written(in: voice),
      subtitle: subtitle(lines.count).written(in: voice),
      drawing: drawing,
      source: nil,
      summary: voice.word(fr: "Données de la figure", en: "Data of the figure"),
      table: chart.table
    ).html
  }

  /// Who leads, and since when.
  private var title: Phrase {
    let range = voice.range(group).capitalised
    let tracks = book.edition.overview.tracks
    guard let first = group.standings.first, first.rank == 1,
      group.standings.dropFirst().first?.rank != 1,
      let ranks = tracks.ranks[first.insee]
    else {
      return voice.say(fr: "\(range) : rang par période", en: "\(range): rank by period")
    }
    let name = Phrase.foreign(book.name(of: first.insee))
    let lead = ranks.reversed().prefix { $0 == 1 }.count
    if lead == 1 {
      return voice.say(
        fr: "\(range) : \(name) prend la tête",
        en: "\(range): \(name) takes the lead"
      )
    }
    let period = tracks.periods[tracks.periods.count - lead]
    let since = voice.shortPeriod(period)
    let article = period.quarter == nil ? "" : "le "
    return voice.say(
      fr: "\(range) : \(name) en tête depuis \(article)\(since)",
      en: "\(range): \(name) in the lead since \(since)"
    )
  }

  private func subtitle(_ shown: Int) -> Phrase {
    let which =
      shown < group.standings.count
      ? voice.say(
        fr: "Rang par période des \(voice.whole(shown)) premières communes",
        en: "Rank by period of the first \(voice.whole(shown)) communes"
      ) : voice.say(fr: "Rang par période", en: "Rank by period")
    return which
      + voice.say(
        fr: " ; en couleur, les trois premières d'aujourd'hui",
        en: "; in colour, the first three of today"
      )
  }
}
