internal import Core
internal import Measure
internal import Rank

/// The sentences of a commune's sheet.
enum FrenchSheet {
  /// Where the commune stands, in a sentence or two.
  static func summary(_ commune: Commune, _ place: Book.Place?, _ book: Book) -> Phrase {
    let name = Phrase.foreign(commune.name)
    guard let place, let group = place.group, let rank = place.standing.rank,
      let score = place.standing.score
    else {
      return "\(name) n'est pas classée : \(FrenchWords.reason(place?.standing.reason))."
    }
    let standings = book.edition.ranking.groups[group].standings
    let of = FrenchGrammar.count(standings.count, "commune classée", "communes classées")
    var summary: Phrase = "Avec un score de \(FrenchNumbers.decimal(score, 1)) sur 100, \(name) "
    summary += place.sharing > 1 ? "partage la " : "prend la "
    summary += "\(FrenchGrammar.ordinal(rank, .feminine)) place sur \(of) "
    summary += "de \(FrenchWords.range(book.edition.ranking.groups[group].strata))"
    return summary + comparison(place.standing) + "."
  }

  /// The strongest and the weakest of the pillars, when they differ.
  private static func comparison(_ standing: Standing) -> Phrase {
    let measured = standing.pillars.compactMap { score in
      score.percentile.map { (pillar: score.pillar, percentile: $0) }
    }
    guard let best = measured.max(by: { $0.percentile < $1.percentile }),
      let worst = measured.min(by: { $0.percentile < $1.percentile }),
      best.percentile > worst.percentile
    else { return "" }
    let names = [best, worst].map { FrenchWords.name($0.pillar).lowercased() }
    return " ; son point fort : \(names[0]), son point faible : \(names[1])"
  }

  /// What stands under the rank.
  static func badge(_ commune: Commune, _ place: Book.Place?, _ book: Book) -> Phrase {
    guard let place, let group = place.group else { return "" }
    let standings = book.edition.ranking.groups[group].standings
    let of = FrenchGrammar.count(standings.count, "commune de sa taille", "communes de sa taille")
    let note: Phrase = "\(place.sharing > 1 ? "ex æquo, " : "")sur \(of)"
    guard book.edition.previousRanking != nil else { return note }
    guard let before = book.previousRanks[commune.insee], let rank = before.rank,
      let ranked = before.ranked
    else { return note + " ; non classée à la période précédente" }
    let ordinal = FrenchGrammar.ordinal(rank, .feminine)
    return note + " ; \(ordinal) sur \(FrenchNumbers.whole(ranked)) à la période précédente"
  }

  /// The pillars that are not measured, each with its reason.
  static func missingPillars(_ standing: Standing?) -> [Phrase] {
    (standing?.pillars ?? []).filter { $0.value == nil }.map { score in
      "\(FrenchWords.name(score.pillar)) : \(FrenchWords.reason(score.reason))."
    }
  }

  /// The finding of a strip: "Audience : mieux que 72 % des communes de sa taille".
  ///
  /// The percentile is 100 (midrank − 0.5)/n: the share of the group below, half of its equals and
  /// of itself included.
  static func stripTitle(_ pillar: Pillar, _ percentile: Double) -> Phrase {
    let name = FrenchWords.name(pillar)
    return "\(name) : position \(FrenchNumbers.decimal(percentile, 0)) sur 100"
  }

  /// A strip in words.
  static func stripAlternative(
    _ subject: String,
    _ value: String,
    _ group: Distribution,
    _ label: (Double) -> String
  ) -> Phrase {
    let count = FrenchGrammar.count(group.values.count, "commune", "communes")
    return """
      \(subject) : \(value) ; médiane du groupe : \(label(group.median)) ; \
      étendue : de \(label(group.lowest)) à \(label(group.highest)), \(count).
      """
  }

  /// How much of the period an account's exports cover.
  static func coverage(_ coverage: Double?, _ period: Period) -> Phrase {
    guard let coverage else { return "Part de la période couverte par les exports : inconnue." }
    let days = FrenchGrammar.count(period.days, "jour", "jours")
    return "Ses exports couvrent \(FrenchNumbers.percent(coverage)) des \(days) de la période."
  }
}
