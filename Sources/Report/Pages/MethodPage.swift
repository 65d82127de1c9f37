internal import Core
internal import Measure
internal import Rank

/// How the figures are made: strata, pillars, weights, formulas, reasons.
struct MethodPage {
  /// One stratum.
  struct StratumRow {
    let range: Markup
    let communes: Markup
    let ranked: Markup
  }

  /// One pillar of the score.
  struct PillarRow {
    let name: Markup
    let meaning: Markup
    let weight: Markup
    let state: Markup
  }

  /// One measure of the catalogue.
  struct MeasureRow {
    let label: Markup
    let name: Markup
    let unit: Markup
    let formula: Markup
    let source: Markup
    let platforms: Markup
  }

  /// The measures of one family.
  struct Family {
    let title: Markup
    /// The title for an attribute.
    let label: Markup
    let rows: [MeasureRow]
  }

  /// One code of the data files and its words.
  struct ReasonRow {
    let code: Markup
    let words: Markup
  }

  let frame: Frame
  let strata: [StratumRow]
  let minimum: Markup
  let threshold: Markup
  let pillars: [PillarRow]
  let families: [Family]
  let reasons: [ReasonRow]
  let zone: Markup
  let settings: MethodSettings

  init(_ book: Book, in voice: Voice) {
    let settings = book.edition.settings
    frame = Frame(
      book,
      title: voice.say(fr: "Méthode", en: "Method"),
      section: .method,
      path: "methode.html",
      in: voice
    )
    strata = Self.strata(book, in: voice)
    let fewest = settings.minimumStratum
    minimum = voice.say(
      fr: "\(voice.count(fewest, "commune classée", "communes classées"))",
      en: "\(voice.count(fewest, "ranked commune", "ranked communes"))"
    ).written(in: voice)
    threshold = voice.write(text: voice.percent(settings.minimumCoverage))
    let measured = book.measuredPillars
    let total = Pillar.allCases.reduce(0) { $0 + settings.weights[$1, default: 0] }
    pillars = Pillar.allCases.map { pillar in
      let weight = settings.weights[pillar, default: 0]
      return PillarRow(
        name: voice.write(text: voice.name(pillar)),
        meaning: voice.meaning(pillar).capitalised.written(in: voice),
        weight: voice.write(
          text: total > 0 ? voice.percent(weight / total) : voice.word(fr: "aucun", en: "none")
        ),
        state: (measured.contains(pillar)
          ? voice.say(fr: "mesuré", en: "measured")
          : voice.say(
            fr: "non mesuré pour les communes classées de cette édition",
            en: "not measured for the ranked communes of this edition"
          )).written(in: voice)
      )
    }
    families =
      Self.families(
        book.definitions.account,
        of: voice.say(fr: "mesures des comptes", en: "measures of accounts"),
        in: voice
      )
      + Self.families(
        book.definitions.commune,
        of: voice.say(fr: "mesures des communes", en: "measures of communes"),
        in: voice
      )
    reasons = MissingReason.allCases.map { reason in
      ReasonRow(
        code: Phrase.code(reason.rawValue).written(in: voice),
        words: voice.reason(reason).capitalised.written(in: voice)
      )
    }
    zone = Phrase.code(book.edition.zone.identifier).written(in: voice)
    self.settings = MethodSettings(book, in: voice)
  }

  private static func strata(_ book: Book, in voice: Voice) -> [StratumRow] {
    let ranking = book.edition.ranking
    let standings = ranking.groups.flatMap(\.standings) + ranking.unranked
    let all = Dictionary(grouping: standings, by: \.stratum)
    return book.edition.settings.strata.map { stratum in
      let members = all[stratum] ?? []
      return StratumRow(
        range: voice.range(stratum.lowest, stratum.limit).capitalised.written(in: voice),
        communes: voice.write(text: voice.whole(members.count)),
        ranked: voice.write(text: voice.whole(members.count { $0.rank != nil }))
      )
    }
  }

  /// The definitions by family, M2 before M10, each in the order of the catalogue.
  private static func families(
    _ definitions: [MeasureDefinition],
    of unit: Phrase,
    in voice: Voice
  ) -> [Family] {
    let number = { (family: String) in Int(family.dropFirst()) ?? .max }
    let families = Dictionary(grouping: definitions, by: \.family)
    return families.sorted { (number($0.key), $0.key) < (number($1.key), $1.key) }.map {
      family,
      list in
      Family(
        title: (voice.family(family) + ", " + unit).written(in: voice),
        label: Markup(attribute: voice.plain(voice.family(family) + ", " + unit)),
        rows: list.map { row($0, in: voice) }
      )
    }
  }

  private static func row(_ definition: MeasureDefinition, in voice: Voice) -> MeasureRow {
    let platforms = definition.platforms.sorted().map { Phrase(plain: voice.name($0)) }
    let isEverywhere = definition.platforms.count == Platform.allCases.count
    return MeasureRow(
      label: voice.write(text: voice.word(definition.label)),
      name: Phrase.code(definition.name).written(in: voice),
      unit: voice.unit(definition.unit).written(in: voice),
      formula: Phrase.code(voice.word(definition.formula)).written(in: voice),
      source: Phrase(.english(definition.source)).written(in: voice),
      platforms: (isEverywhere
        ? voice.say(fr: "toutes", en: "all") : platforms.joined(separator: ", "))
        .written(in: voice)
    )
  }
}

extension MethodPage.StratumRow: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "range": { $0.range },
    "communes": { $0.communes },
    "ranked": { $0.ranked },
  ]
}

extension MethodPage.PillarRow: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "name": { $0.name },
    "meaning": { $0.meaning },
    "weight": { $0.weight },
    "state": { $0.state },
  ]
}

extension MethodPage.MeasureRow: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "label": { $0.label },
    "name": { $0.name },
    "unit": { $0.unit },
    "formula": { $0.formula },
    "source": { $0.source },
    "platforms": { $0.platforms },
  ]
}

extension MethodPage.Family: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "title": { $0.title },
    "label": { $0.label },
    "rows": { $0.rows },
  ]
}

extension MethodPage.ReasonRow: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "code": { $0.code },
    "words": { $0.words },
  ]
}

extension MethodPage: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "frame": { $0.frame },
    "strata": { $0.strata },
    "minimum": { $0.minimum },
    "threshold": { $0.threshold },
    "pillars": { $0.pillars },
    "families": { $0.families },
    "reasons": { $0.reasons },
    "zone": { $0.zone },
    "settings": { $0.settings },
  ]
}
