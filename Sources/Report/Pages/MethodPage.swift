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

  init(_ book: Book, in language: Language) {
    let settings = book.edition.settings
    frame = Frame(book, title: "Méthode", section: .method, in: language)
    strata = Self.strata(book, in: language)
    minimum = Phrase(
      plain: FrenchGrammar.count(settings.minimumStratum, "commune classée", "communes classées")
    ).written(in: language)
    threshold = Phrase(plain: FrenchNumbers.percent(settings.minimumCoverage)).written(in: language)
    let measured = book.measuredPillars
    let total = Pillar.allCases.reduce(0) { $0 + settings.weights[$1, default: 0] }
    pillars = Pillar.allCases.map { pillar in
      let weight = settings.weights[pillar, default: 0]
      return PillarRow(
        name: Phrase(plain: FrenchWords.name(pillar)).written(in: language),
        meaning: FrenchWords.meaning(pillar).capitalised.written(in: language),
        weight: Phrase(plain: total > 0 ? FrenchNumbers.percent(weight / total) : "aucun")
          .written(in: language),
        state: (measured.contains(pillar)
          ? "mesuré" : Phrase("non mesuré pour les communes classées de cette édition"))
          .written(in: language)
      )
    }
    families =
      Self.families(book.definitions.account, of: "comptes", in: language)
      + Self.families(book.definitions.commune, of: "communes", in: language)
    reasons = MissingReason.allCases.map { reason in
      ReasonRow(
        code: Phrase.code(reason.rawValue).written(in: language),
        words: FrenchWords.reason(reason).capitalised.written(in: language)
      )
    }
    zone = Phrase.code(book.edition.zone.identifier).written(in: language)
  }

  private static func strata(_ book: Book, in language: Language) -> [StratumRow] {
    let standings = book.places.values.map(\.standing)
    let all = Dictionary(grouping: standings, by: \.stratum)
    return book.edition.settings.strata.map { stratum in
      let members = all[stratum] ?? []
      return StratumRow(
        range: FrenchWords.range(stratum.lowest, stratum.limit).capitalised.written(in: language),
        communes: Phrase(plain: FrenchNumbers.whole(members.count)).written(in: language),
        ranked: Phrase(plain: FrenchNumbers.whole(members.count { $0.rank != nil }))
          .written(in: language)
      )
    }
  }

  /// The definitions by family, M2 before M10, each in the order of the catalogue.
  private static func families(
    _ definitions: [MeasureDefinition],
    of unit: String,
    in language: Language
  ) -> [Family] {
    let number = { (family: String) in Int(family.dropFirst()) ?? .max }
    let families = Dictionary(grouping: definitions, by: \.family)
    return families.sorted { (number($0.key), $0.key) < (number($1.key), $1.key) }.map {
      family,
      list in
      Family(
        title: Phrase("\(FrenchWords.family(family)), mesures des \(unit)").written(in: language),
        rows: list.map { row($0, in: language) }
      )
    }
  }

  private static func row(_ definition: MeasureDefinition, in language: Language) -> MeasureRow {
    let platforms = definition.platforms.sorted().map { Phrase(plain: $0.displayName) }
    let isEverywhere = definition.platforms.count == Platform.allCases.count
    return MeasureRow(
      label: Phrase(plain: FrenchTypography.typeset(definition.label.french)).written(in: language),
      name: Phrase.code(definition.name).written(in: language),
      unit: FrenchWords.unit(definition.unit).written(in: language),
      formula: Phrase.code(definition.formula.french).written(in: language),
      source: Phrase(.english(definition.source)).written(in: language),
      platforms: (isEverywhere ? Phrase("toutes") : platforms.joined(separator: ", "))
        .written(in: language)
    )
  }
}
