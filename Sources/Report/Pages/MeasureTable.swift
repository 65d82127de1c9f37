internal import Core
internal import Measure

/// The measures of one account or commune: those measured, and those missing by reason.
struct MeasureTable {
  let rows: [Markup]
  let count: Markup
  let missing: [Markup]
  let hasRows: Bool
  let hasMissing: Bool

  /// - Parameters:
  ///   - values: the figures, in the order of the catalogue.
  ///   - voice: how the page is written.
  ///   - definition: what a name means; a name without definition is printed as it is.
  init(
    _ values: [MeasureValue],
    in voice: Voice,
    definition: (String) -> MeasureDefinition?
  ) {
    let labels = Self.labels(in: voice)
    rows = values.compactMap { measure in
      measure.value.map {
        Self.row(measure, $0, definition(measure.name), labels, in: voice).written(as: voice.form)
      }
    }
    hasRows = !rows.isEmpty
    let number = rows.count
    count = voice.say(
      fr: "\(voice.count(number, "mesure", "mesures"))",
      en: "\(voice.count(number, "measure", "measures"))"
    ).written(in: voice)
    hasMissing = values.contains { $0.value == nil }
    missing = Self.missing(values, in: voice, definition).map { $0.written(in: voice) }
  }

  /// The names of the columns after the first, as the template has them.
  private static func labels(in voice: Voice) -> [Markup] {
    [
      voice.say(fr: "Valeur", en: "Value"),
      voice.say(fr: "Intervalle à \(voice.percent(0.95))", en: "95% interval"),
      voice.say(fr: "Repose sur", en: "Rests on"),
    ].map { Markup(attribute: voice.plain($0)) }
  }

  private static func row(
    _ measure: MeasureValue,
    _ value: Double,
    _ definition: MeasureDefinition?,
    _ labels: [Markup],
    in voice: Voice
  ) -> TableRow {
    let unit = definition?.unit ?? .number
    var figure = Phrase(plain: voice.measure(value, unit))
    if measure.isRounded {
      figure += voice.say(
        fr: " (compteurs arrondis par la plateforme)",
        en: " (counts rounded by the platform)"
      )
    }
    var interval = voice.say(fr: "sans intervalle", en: "no interval")
    if let low = measure.low, let high = measure.high {
      var ends = (voice.amount(low, unit), voice.amount(high, unit))
      // "0 % à 0 %" would hide how wide the interval of a rare thing is.
      if ends.0 == ends.1, unit == .share { ends = (voice.percent(low, 2), voice.percent(high, 2)) }
      interval = voice.say(fr: "de \(ends.0) à \(ends.1)", en: "\(ends.0) to \(ends.1)")
    }
    let basis =
      voice.basis(measure.count, definition).map { Phrase(plain: $0) }
      ?? voice.say(fr: "non précisé", en: "not stated")
    let cells = [(figure, "n strong"), (interval, "n"), (basis, "n")].enumerated().map {
      TableRow.Cell(label: labels[$0], value: $1.0.written(in: voice), style: $1.1)
    }
    return TableRow(
      name: voice.label(measure.name, definition).written(in: voice),
      cells: cells
    )
  }

  /// One sentence per reason: what is not measured because of it.
  private static func missing(
    _ values: [MeasureValue],
    in voice: Voice,
    _ definition: (String) -> MeasureDefinition?
  ) -> [Phrase] {
    var reasons: [MissingReason?] = []
    var labels: [[Phrase]] = []
    for value in values where value.value == nil {
      let label = voice.label(value.name, definition(value.name))
      if let place = reasons.firstIndex(of: value.reason) {
        labels[place].append(label)
      } else {
        reasons.append(value.reason)
        labels.append([label])
      }
    }
    return zip(reasons, labels).map { reason, labels in
      let words = voice.reason(reason).capitalised
      return voice.say(
        fr: "\(words) : \(labels.joined(separator: " ; ")).",
        en: "\(words): \(labels.joined(separator: "; "))."
      )
    }
  }
}

extension Voice {
  /// The label of a measure; its code when this version does not know it.
  func label(_ name: String, _ definition: MeasureDefinition?) -> Phrase {
    definition.map { Phrase(plain: word($0.label)) } ?? .code(name)
  }

  /// What a figure rests on: "26 publications", "1 relevé"; nil when it is not stated.
  func basis(_ count: Int?, _ definition: MeasureDefinition?) -> String? {
    let noun = definition?.counted
    return count.map {
      self.count(
        $0,
        noun.map { word($0.singular) } ?? "observation",
        noun.map { word($0.plural) } ?? "observations"
      )
    }
  }
}

extension MeasureTable: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "rows": { $0.rows },
    "count": { $0.count },
    "missing": { $0.missing },
    "hasRows": { $0.hasRows },
    "hasMissing": { $0.hasMissing },
  ]
}
