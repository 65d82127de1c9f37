internal import Core
internal import Foundation
internal import Rank

/// Who listens and who answers, by size of commune, in the pillars' own units.
struct PillarStrips {
  /// The most groups of one figure.
  static let most = 8

  let book: Book
  let voice: Voice

  /// A figure for each of two pillars that two groups have; none where groups are one or many.
  ///
  /// Engagement and regularity hardly depend on size: the one is measured at equal audience.
  var figures: [Markup] {
    guard (2...Self.most).contains(book.distributions.count) else { return [] }
    return [.dialogue, .audience].compactMap(figure)
  }

  private func figure(_ pillar: Pillar) -> Markup? {
    let isRatio = pillar == .engagement || pillar == .audience
    let rows = zip(book.edition.ranking.groups, book.distributions).compactMap { group, values in
      values[pillar].flatMap { Distribution(isRatio ? $0.values.map(exp) : $0.values) }
        .map { GroupStrips.Row(name: name(of: group), group: $0) }
    }
    guard rows.count > 1 else { return nil }
    // Of a ratio, `value(_:of:)` takes the logarithm.
    let label = { (value: Double) in voice.value(isRatio ? log(value) : value, of: pillar) }
    let medians = rows.map(\.group.median)
    guard let least = medians.min(), let most = medians.max() else { return nil }
    let title = title(pillar, label(least), label(most))
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
      tickLabel: isRatio ? { voice.tick($0) } : nil,
      isLogarithmic: isRatio
    )
    let drawing = chart.svg(alternative: voice.plain(title) + ".", isSlim: true)
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

  private func title(_ pillar: Pillar, _ least: String, _ most: String) -> Phrase {
    let name = voice.name(pillar)
    if least == most {
      return voice.say(
        fr: "\(name) : une médiane de \(least) dans toutes les tailles",
        en: "\(name): a median of \(least) in every size"
      )
    }
    return voice.say(
      fr: "\(name) : des médianes de \(least) à \(most) selon la taille",
      en: "\(name): medians from \(least) to \(most) depending on size"
    )
  }
}
