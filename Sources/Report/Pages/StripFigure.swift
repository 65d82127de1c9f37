internal import Core
internal import Rank

/// One pillar of a commune among its group.
struct StripFigure {
  /// One line of the figure's table.
  struct Row {
    let label: Markup
    let value: Markup
  }

  let id: Markup
  let title: Markup
  let subtitle: Markup
  let drawing: Markup
  let rows: [Row]

  /// A figure for each pillar that is measured for the commune in its group.
  static func all(
    _ commune: Commune,
    _ place: Book.Place?,
    _ book: Book,
    in voice: Voice
  ) -> [StripFigure] {
    guard let place, let group = place.group else { return [] }
    return place.standing.pillars.compactMap { score in
      guard let value = score.value, value.isFinite, let percentile = score.percentile,
        let values = book.distributions[group][score.pillar]
      else { return nil }
      return StripFigure(commune, score, value: value, percentile, values, in: voice)
    }
  }

  init(
    _ commune: Commune,
    _ score: PillarScore,
    value: Double,
    _ percentile: Double,
    _ group: Distribution,
    in voice: Voice
  ) {
    let pillar = score.pillar
    let decimals = Self.decimals(value, group.median, pillar, in: voice)
    let label = { (value: Double) in voice.value(value, of: pillar, decimals: decimals) }
    let raw = score.unshrunken.map(label).flatMap { $0 == label(value) ? nil : $0 }
    let observed = raw.map { (voice.say(fr: "Valeur observée", en: "Value observed"), $0) }
    let rows: [(Phrase, String)] =
      [(.foreign(commune.name), label(value))]
      + (observed.map { [$0] } ?? []) + [
        (
          voice.say(fr: "Valeur la plus basse du groupe", en: "Lowest value of the group"),
          label(group.lowest)
        ),
        (voice.say(fr: "Premier quart", en: "First quarter"), label(group.quantile(0.25))),
        (voice.say(fr: "Médiane", en: "Median"), label(group.median)),
        (voice.say(fr: "Troisième quart", en: "Third quarter"), label(group.quantile(0.75))),
        (voice.say(fr: "Valeur la plus haute", en: "Highest value"), label(group.highest)),
        (
          voice.say(fr: "Communes mesurées", en: "Communes measured"),
          voice.whole(group.values.count)
        ),
      ]
    id = Markup(attribute: "pilier-\(pillar.rawValue)")
    title = voice.stripTitle(pillar, percentile).written(in: voice)
    subtitle = (voice.meaning(pillar).capitalised + Self.drawn(pillar, raw, in: voice))
      .written(in: voice)
    let subject = "\(voice.name(pillar)), \(Printable.line(commune.name))"
    drawing = voice.drawn {
      PositionStrip(
        group: group,
        value: value,
        label: label,
        median: voice.word(fr: "médiane", en: "median")
      ).svg(
        alternative: voice.plain(voice.stripAlternative(subject, label(value), group, label))
      )
    }
    self.rows = rows.map {
      Row(label: $0.written(in: voice), value: voice.write(text: $1))
    }
  }

  /// How many decimals more than usual it takes to tell a value from the median.
  static func decimals(
    _ value: Double,
    _ median: Double,
    _ pillar: Pillar,
    in voice: Voice
  ) -> Int {
    guard abs(value - median) > 1e-9 else { return 0 }
    return (0...1).first {
      voice.value(value, of: pillar, decimals: $0) != voice.value(median, of: pillar, decimals: $0)
    } ?? 2
  }

  /// That the figure of a pillar is drawn towards the mean, and the commune's own where it differs
  /// (METHOD M5, steps 1 and 2).
  private static func drawn(_ pillar: Pillar, _ raw: String?, in voice: Voice) -> Phrase {
    guard pillar == .dialogue || pillar == .engagement else { return "" }
    let start = voice.say(
      fr:
        " ; valeur ramenée vers la moyenne des communes, d'autant plus que les données sont rares",
      en: "; drawn towards the mean of communes, the more so the fewer the data"
    )
    return start + (raw.map { voice.say(fr: " ; observé : \($0)", en: "; observed: \($0)") } ?? "")
  }
}

extension StripFigure.Row: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "label": { $0.label },
    "value": { $0.value },
  ]
}

extension StripFigure: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "id": { $0.id },
    "title": { $0.title },
    "subtitle": { $0.subtitle },
    "drawing": { $0.drawing },
    "rows": { $0.rows },
  ]
}
