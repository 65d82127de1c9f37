internal import Core
internal import Foundation
internal import Measure
internal import Rank

/// How a commune moved over the periods: its ranks with their sets, and four figures beside the
/// median of its stratum.
struct TrendSection {
  let dossier: Dossier
  let place: Book.Place?
  let book: Book
  let voice: Voice

  /// The periods shown, the oldest first.
  private var points: ArraySlice<HistoryPoint> {
    dossier.story.history.suffix(BumpChart.mostPeriods)
  }

  var blocks: [SheetSection.Block] {
    guard points.count > 1 else {
      return [
        .paragraph(
          voice.say(
            fr:
              "Aucune période antérieure n'est connue : il n'y a pas encore d'évolution à montrer.",
            en: "No earlier period is known: there is no trend to show yet."
          )
        )
      ]
    }
    let figures = lines.compactMap(figure)
    return ranks + (figures.isEmpty ? [] : [.figures(figures)])
  }

  /// Rank and score, period by period.
  private var ranks: [SheetSection.Block] {
    guard points.contains(where: { $0.rank != nil }) else { return [] }
    let last = points.compactMap(\.ranked).max() ?? 1
    let confidence = voice.percent(book.edition.settings.confidence)
    let table = SheetTable(
      caption: voice.say(fr: "Son rang, période par période", en: "Its rank, period by period"),
      subject: voice.say(fr: "Période", en: "Period"),
      columns: [
        SheetTable.Column(title: voice.say(fr: "Rang", en: "Rank")),
        SheetTable.Column(title: voice.say(fr: "Score", en: "Score")),
        SheetTable.Column(
          title: voice.say(
            fr: "Places possibles, à \(confidence)",
            en: "Possible places, at \(confidence)"
          ),
          drawing: voice.drawn { RankWhisker.axis(last: last) { voice.whole($0) } }
        ),
      ],
      rows: points.reversed().map { row($0, last: last) }
    )
    return [.table(table)]
  }

  private func row(_ point: HistoryPoint, last: Int) -> SheetTable.Row {
    let unranked = voice.say(fr: "non classée", en: "not ranked")
    let rank = point.rank.map { rank -> Phrase in
      let ordinal = voice.rank(rank)
      guard let ranked = point.ranked else { return ordinal }
      let of = voice.whole(ranked)
      return voice.say(fr: "\(ordinal) sur \(of)", en: "\(ordinal) of \(of)")
    }
    let drawing =
      point.rank == nil
      ? nil
      : voice.drawn {
        RankWhisker(rank: point.rank, interval: point.marginal?.range, joint: nil, last: last)
          .svg(alternative: nil)
      }
    return SheetTable.Row(
      name: voice.period(point.period).capitalised,
      cells: [
        SheetTable.Cell(phrase: rank ?? unranked),
        SheetTable.Cell(
          phrase: point.score.map { Phrase(plain: voice.decimal($0, 1)) } ?? "–"
        ),
        SheetTable.Cell(phrase: point.marginal.map { voice.span($0) } ?? "–", drawing: drawing),
      ]
    )
  }

  /// One figure over time: the commune's own, and that of the median commune of its stratum.
  private struct Line {
    let id: String
    let name: Phrase
    /// What its values mean, after its name; empty when the name says it.
    var unit: Phrase = ""
    let label: (Double) -> String
    let own: (HistoryPoint) -> Double?
    /// The 95 % interval of the commune's own, where one is known.
    var interval: (HistoryPoint) -> ClosedRange<Double>? = { _ in nil }
    let peers: (StratumPoint) -> Double?
  }

  private var lines: [Line] {
    let engagement = Pillar.allCases.firstIndex(of: .engagement)
    return [
      Line(
        id: "evolution-score",
        name: voice.say(fr: "Score sur 100", en: "Score out of 100"),
        label: { voice.decimal($0, 1) },
        own: \.score,
        interval: \.scoreInterval,
        peers: \.score
      ),
      measure("commune_posts_per_week", id: "evolution-publications"),
      measure("commune_followers", id: "evolution-abonnes"),
      Line(
        id: "evolution-engagement",
        name: voice.say(
          fr: "Réactions à audience égale, ramenées vers la moyenne",
          en: "Reactions at equal audience, drawn towards the mean"
        ),
        unit: voice.say(fr: "1 : autant qu'attendu. ", en: "1: as many as expected. "),
        label: { voice.decimal($0, 2) },
        own: { point in engagement.flatMap { point.pillars[$0].value }.map { exp($0) } },
        peers: { point in engagement.flatMap { point.pillars[$0] }.map { exp($0) } }
      ),
    ].compactMap(\.self)
  }

  private func measure(_ name: String, id: String) -> Line? {
    guard let place = History.measures.firstIndex(of: name) else { return nil }
    let definition = book.communeMeasure(named: name)
    return Line(
      id: id,
      name: voice.label(name, definition),
      label: { voice.amount($0, definition?.unit ?? .number) },
      own: { $0.figures[place] },
      peers: { $0.figures[place] }
    )
  }

  private func figure(_ line: Line) -> Figure? {
    let steps = points.map { point in
      let interval = line.interval(point)
      return LineWithBand.Step(
        period: point.period,
        value: line.own(point),
        low: interval?.lowerBound,
        high: interval?.upperBound,
        peers: point.stratum.flatMap { book.medians(of: $0, in: point.period) }
          .flatMap(line.peers)
      )
    }
    let known = steps.compactMap(\.value)
    guard let first = known.first, let last = known.last, known.count > 1 else { return nil }
    let (start, end) = (line.label(first), line.label(last))
    let finding =
      start == end
      ? voice.say(
        fr: "\(line.name) : \(end), comme au début",
        en: "\(line.name): \(end), as at the start"
      )
      : voice.say(
        fr: "\(line.name) : de \(start) à \(end)",
        en: "\(line.name): from \(start) to \(end)"
      )
    let chart = LineWithBand(
      steps,
      words: words(line.name),
      periodName: { voice.shortPeriod($0) },
      label: line.label,
      whole: { voice.decimal($0, 0) }
    )
    let alternative = "\(Printable.line(dossier.commune.name)), \(voice.plain(finding))."
    return Figure(
      id: line.id,
      title: finding.written(in: voice),
      subtitle: (line.unit
        + voice.say(
          fr: "Trait plein : la commune. Tirets : la médiane des communes \(size).",
          en: "Solid line: the commune. Dashes: the median of communes \(size)."
        ) + (steps.contains { $0.low != nil } ? band : "")).written(in: voice),
      drawing: voice.drawn { chart.svg(alternative: alternative) },
      source: nil,
      summary: voice.word(fr: "Données de la figure", en: "Data of the figure"),
      table: chart.table
    )
  }

  /// What the band is, after another sentence.
  private var band: Phrase {
    voice.say(
      fr: " Bande : son intervalle de confiance à 95 %.",
      en: " Band: its 95% confidence interval."
    )
  }

  /// Of which communes the median is, after "communes".
  private var size: Phrase {
    guard let stratum = place?.standing.stratum else {
      return voice.say(fr: "de sa taille", en: "of its size")
    }
    let range = voice.range(stratum.lowest, stratum.limit)
    return voice.say(fr: "de \(range)", en: "of \(range)")
  }

  private func words(_ name: Phrase) -> LineWithBand.Words {
    let own = Printable.line(dossier.commune.name)
    let median = voice.word(fr: "Médiane", en: "Median")
    return LineWithBand.Words(
      name: own,
      peers: median,
      axisBegins: { start in
        voice.word(fr: "L'axe commence à \(start)", en: "The axis begins at \(start)")
      },
      caption: voice.plain(name),
      header: [
        voice.word(fr: "Période", en: "Period"), own, voice.word(fr: "Bas", en: "Low"),
        voice.word(fr: "Haut", en: "High"), median,
      ],
      unknown: voice.word(fr: "inconnu", en: "unknown")
    )
  }
}

extension HistoryPoint {
  /// The 95 % interval of the score, within 0 to 100; nil when chance is not known.
  fileprivate var scoreInterval: ClosedRange<Double>? {
    guard let score, let half = scoreError.map({ normal975 * $0 }) else { return nil }
    return max(0, score - half)...min(100, score + half)
  }
}

extension Voice {
  /// A period on an axis: "T3 2026", "Q3 2026".
  func shortPeriod(_ period: Period) -> String {
    guard let quarter = period.quarter else { return plain(self.period(period)) }
    return word(fr: "T\(quarter.number) \(quarter.year)", en: "Q\(quarter.number) \(quarter.year)")
  }
}
