internal import Core
internal import Measure
internal import Rank

/// The sentences of a commune's sheet.
struct SheetSentences {
  let commune: Commune
  let place: Book.Place?
  let book: Book
  let voice: Voice

  /// Where the commune stands, in a sentence or two.
  var summary: Phrase {
    let name = Phrase.foreign(commune.name)
    guard let place, let group = place.group, let rank = place.standing.rank,
      let score = place.standing.score
    else {
      let reason = voice.reason(place?.standing.reason)
      return voice.say(
        fr: "\(name) n'est pas classée : \(reason).",
        en: "\(name) is not ranked: \(reason)."
      )
    }
    let ranked = book.edition.ranking.groups[group]
    let range = voice.range(ranked)
    let points = voice.decimal(score, 1)
    let count = ranked.standings.count
    let isShared = place.sharing > 1
    return voice.say(
      fr: """
        Avec un score de \(points) sur 100, \(name) \(isShared ? "partage" : "prend") la \
        \(voice.rank(rank)) place sur \(voice.count(count, "commune classée", "communes classées")) \
        de \(range)\(possible).
        """,
      en: """
        With a score of \(points) out of 100, \(name) \(isShared ? "shares" : "takes") the \
        \(voice.rank(rank)) place among \(voice.count(count, "ranked commune", "ranked communes")) \
        of \(range)\(possible).
        """
    )
  }

  /// The places that it may have, after its rank.
  private var possible: Phrase {
    guard let standing = place?.standing, let set = standing.uncertainty?.marginal else {
      return ""
    }
    let confidence = voice.percent(book.edition.settings.confidence)
    let (best, worst) = (voice.rank(set.best), voice.rank(set.worst))
    guard set.best < set.worst else {
      return voice.say(
        fr: " ; au seuil de \(confidence), cette place est sûre",
        en: "; at the level of \(confidence), this place is sure"
      )
    }
    return voice.say(
      fr: ", entre la \(best) et la \(worst) place au seuil de \(confidence)",
      en: ", between the \(best) and the \(worst) at the level of \(confidence)"
    )
  }

  /// What stands under the rank.
  var badge: Phrase {
    guard let place, let group = place.group else { return "" }
    let count = book.edition.ranking.groups[group].standings.count
    let isShared = place.sharing > 1
    let note = voice.say(
      fr: """
        \(isShared ? "ex æquo, " : "")sur \
        \(voice.count(count, "commune de sa taille", "communes de sa taille"))
        """,
      en: """
        \(isShared ? "shared, " : "")of \(voice.count(count, "commune of its size", "communes of its size"))
        """
    )
    guard book.edition.previousRanking != nil else { return note }
    guard let before = book.previousRanks[commune.insee], let rank = before.rank,
      let ranked = before.ranked
    else {
      return note
        + voice.say(
          fr: " ; non classée à la période précédente",
          en: "; not ranked in the previous period"
        )
    }
    let (ordinal, of) = (voice.rank(rank), voice.whole(ranked))
    return note
      + voice.say(
        fr: " ; \(ordinal) sur \(of) à la période précédente",
        en: "; \(ordinal) of \(of) in the previous period"
      )
  }

  /// The pillars that are not measured, each with its reason.
  var missingPillars: [Phrase] {
    (place?.standing.pillars ?? []).filter { $0.value == nil }.map { score in
      let (name, reason) = (voice.name(score.pillar), voice.reason(score.reason))
      return voice.say(fr: "\(name) : \(reason).", en: "\(name): \(reason).")
    }
  }
}

/// The sentences of figures and accounts.
extension Voice {
  /// The finding of a strip: "Audience : position 72 sur 100".
  ///
  /// The percentile is 100 (midrank − 0.5)/n: the share of the group below, half of its equals and
  /// of itself included.
  func stripTitle(_ pillar: Pillar, _ percentile: Double) -> Phrase {
    let (name, position) = (name(pillar), decimal(percentile, 0))
    return say(
      fr: "\(name) : position \(position) sur 100",
      en: "\(name): position \(position) out of 100"
    )
  }

  /// A strip in words.
  func stripAlternative(
    _ subject: String,
    _ value: String,
    _ group: Distribution,
    _ label: (Double) -> String
  ) -> Phrase {
    let (median, low, high) = (label(group.median), label(group.lowest), label(group.highest))
    let count = count(group.values.count, "commune", "communes")
    return say(
      fr: """
        \(subject) : \(value) ; médiane du groupe : \(median) ; étendue : de \(low) à \(high), \(count).
        """,
      en: """
        \(subject): \(value); median of the group: \(median); range: from \(low) to \(high), \(count).
        """
    )
  }

  /// How much of the period an account's exports cover.
  func coverage(_ coverage: Double?, of period: Period) -> Phrase {
    guard let coverage else {
      return say(
        fr: "Part de la période couverte par les exports : inconnue.",
        en: "Share of the period that the exports cover: unknown."
      )
    }
    let share = percent(coverage)
    return say(
      fr: "Ses exports couvrent \(share) des \(count(period.days, "jour", "jours")) de la période.",
      en: "Its exports cover \(share) of the \(count(period.days, "day", "days")) of the period."
    )
  }
}
