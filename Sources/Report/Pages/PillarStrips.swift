internal import Core
internal import Foundation
internal import Rank

/// What the communes of each size get, pillar by pillar, in the pillars' own units.
struct PillarStrips {
  /// The most groups of one figure.
  static let most = 8

  let book: Book
  let voice: Voice

  /// A figure for each pillar that two groups have; none where groups are one or many.
  var figures: [Markup] {
    guard (2...Self.most).contains(book.distributions.count) else { return [] }
    return Pillar.allCases.compactMap(figure)
  }

  private func figure(_ pillar: Pillar) -> Markup? {
    let isRatio = pillar == .engagement || pillar == .audience
    let rows = zip(book.edition.ranking.groups, book.distributions).compactMap { group, values in
      values[pillar].flatMap { Distribution(isRatio ? $0.values.map(exp) : $0.values) }
        .map { GroupStrips.Row(name: name(of: group), group: $0) }
    }
    guard rows.count > 1, let first = rows.first, let last = rows.last else { return nil }
    // Of a ratio, `value(_:of:)` takes the logarithm.
    let label = { (value: Double) in voice.value(isRatio ? log(value) : value, of: pillar) }
    let title = title(pillar, label(first.group.median), label(last.group.median))
    let chart = GroupStrips(
      rows: rows,
      words: GroupStrips.Words(
        caption: voice.word(
          fr: "Figure : \(voice.name(pillar)), par taille de commune",
          en: "Figure: \(voice.name(pillar)), by size of commune"
        ),
        header: [
          voice.word(fr: "Habitants", en: "Residents"), "Communes",
          voice.word(fr: "Premier quartile", en: "First quartile"),
          voice.word(fr: "Médiane", en: "Median"),
          voice.word(fr: "Troisième quartile", en: "Third quartile"),
        ]
      ),
      label: label,
      isLogarithmic: isRatio
    )
    let drawing = chart.svg(alternative: voice.plain(title) + ".")
    guard !drawing.description.isEmpty else { return nil }
    return Figure(
      id: "taille-\(pillar.rawValue)",
      title: title.written(in: voice),
      subtitle: (voice.meaning(pillar).capitalised
        + voice.say(
          fr: " ; un point par commune classée, trait : médiane",
          en: "; one dot a ranked commune, tick: median"
        )).written(in: voice),
      drawing: drawing,
      source: nil,
      summary: voice.word(fr: "Données de la figure", en: "Data of the figure"),
      table: chart.table
    ).html
  }

  /// The residents of a group, its department not being said: one chart holds one ranking.
  private func name(of group: RankedGroup) -> String {
    voice.shortStratum(
      group.strata.first.map { Stratum(lowest: $0.lowest, limit: group.strata.last?.limit) }
    )
  }

  private func title(_ pillar: Pillar, _ first: String, _ last: String) -> Phrase {
    let name = voice.name(pillar)
    if first == last {
      return voice.say(
        fr: "\(name) : \(first) en médiane, des plus petites aux plus grandes",
        en: "\(name): a median of \(first), from the smallest to the largest"
      )
    }
    return voice.say(
      fr: "\(name) : \(first) en médiane chez les plus petites, \(last) chez les plus grandes",
      en: "\(name): a median of \(first) among the smallest, \(last) among the largest"
    )
  }
}
