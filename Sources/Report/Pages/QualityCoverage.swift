internal import Core
internal import Measure
internal import Rank

extension QualityPage {
  /// How well the exports cover the communes' own accounts, by platform and then by stratum; nil without
  /// any account.
  static func platforms(_ book: Book, in voice: Voice) -> Grid? {
    let summaries = book.edition.overview.platforms
    guard !summaries.isEmpty else { return nil }
    let whole = { (value: Int) in Grid.Entry(voice.whole(value), by: Double(value)) }
    return Grid(
      voice.say(
        fr: "Jours couverts, comptes arrondis et jeunes, par plateforme et par strate",
        en: "Days covered, rounded and young accounts, by platform and stratum"
      ),
      columns: [
        Grid.Column(label: voice.say(fr: "Plateforme et strate", en: "Platform and stratum")),
        Grid.Column(label: voice.say(fr: "Comptes", en: "Accounts")),
        Grid.Column(label: voice.say(fr: "Couverture inconnue", en: "Coverage unknown")),
        Grid.Column(label: voice.say(fr: "Jours couverts, médiane", en: "Days covered, median")),
        Grid.Column(label: voice.say(fr: "Arrondis", en: "Rounded")),
        Grid.Column(label: voice.say(fr: "Jeunes", en: "Young")),
      ],
      lines: summaries.map { summary in
        let name = Phrase(plain: voice.name(summary.platform))
        return Grid.Line(
          name: summary.stratum == nil
            ? name + voice.say(fr: ", toutes les communes", en: ", all communes")
            : name + ", " + voice.stratum(summary.stratum),
          entries: [
            whole(summary.accounts), whole(summary.uncovered),
            voice.median(summary["coverage"], .share), whole(summary.rounded),
            whole(summary.young),
          ]
        )
      },
      in: voice
    )
  }
}
