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
        Avec un score de \(points) sur 100, \(name) est \(voice.rank(rank)) \
        \(isShared ? "ex æquo " : "")sur \
        \(voice.count(count, "commune classée", "communes classées")) de \(range)\(possible).
        """,
      en: """
        With a score of \(points) out of 100, \(name) is \(isShared ? "joint " : "")\
        \(voice.rank(rank)) of \(voice.count(count, "ranked commune", "ranked communes")) \
        of \(range)\(possible).
        """
    )
  }

  /// The places that it may have, after its rank.
  private var possible: Phrase {
    (places.map { ", \($0)" } ?? "")
      + (basis.map { voice.say(fr: " ; \($0)", en: "; \($0)") } ?? "")
  }

  /// The places that it may have: "entre la 4e et la 8e place, avec une confiance de 90 %"; nil when
  /// it is not ranked.
  private var places: Phrase? {
    guard let set = place?.standing.uncertainty?.marginal else { return nil }
    let confidence = voice.percent(book.edition.settings.confidence)
    let (best, worst) = (voice.rank(set.best), voice.rank(set.worst))
    guard set.best < set.worst else {
      return voice.say(
        fr: "sûre de cette place avec une confiance de \(confidence)",
        en: "sure of this place with \(confidence) confidence"
      )
    }
    return voice.say(
      fr: "entre la \(best) et la \(worst) place avec une confiance de \(confidence)",
      en: "between the \(best) and the \(worst) place with \(confidence) confidence"
    )
  }

  /// What stands under the rank, a line each: among whom, between which places, on how many pillars,
  /// and the rank of before.
  var badge: [Phrase] {
    guard let place, let group = place.group else { return [] }
    return [among(book.edition.ranking.groups[group], isShared: place.sharing > 1)]
      + [places, basis, before].compactMap(\.self)
  }

  private func among(_ group: RankedGroup, isShared: Bool) -> Phrase {
    let count = group.standings.count
    let range = voice.range(group)
    return voice.say(
      fr: """
        \(isShared ? "ex æquo, " : "")sur \(voice.count(count, "commune", "communes")) de \(range)
        """,
      en: """
        \(isShared ? "shared, " : "")of \(voice.count(count, "commune", "communes")) of \(range)
        """
    )
  }

  /// On how many pillars a rank rests; nil when they are all there.
  private var basis: Phrase? {
    let weights = book.edition.settings.weights
    let pillars = (place?.standing.pillars ?? []).filter { weights[$0.pillar, default: 0] > 0 }
    let measured = pillars.count { $0.percentile != nil }
    guard measured < pillars.count else { return nil }
    let all = voice.whole(pillars.count)
    return voice.say(
      fr: "rang fondé sur \(voice.count(measured, "pilier", "piliers")) sur\(voice.space)\(all)",
      en: "ranked on \(voice.count(measured, "pillar", "pillars")) of\(voice.space)\(all)"
    )
  }

  private var before: Phrase? {
    guard book.edition.previousRanking != nil else { return nil }
    guard let before = book.previousRanks[commune.insee], let rank = before.rank,
      let ranked = before.ranked
    else {
      return voice.say(
        fr: "non classée à la période précédente",
        en: "not ranked in the previous period"
      )
    }
    let (ordinal, of) = (voice.rank(rank), voice.whole(ranked))
    return voice.say(
      fr: "\(ordinal) sur \(of) à la période précédente",
      en: "\(ordinal) of \(of) in the previous period"
    )
  }

  /// The pillars that are not measured, each with its reason.
  var missingPillars: [Phrase] {
    let missing = (place?.standing.pillars ?? []).filter { $0.value == nil }
    var reasons: [MissingReason?] = []
    for score in missing where !reasons.contains(score.reason) { reasons.append(score.reason) }
    return reasons.map { reason in
      let names = missing.filter { $0.reason == reason }.map { voice.name($0.pillar).lowercased() }
      let (list, words) = (
        voice.list(names.map { Phrase(plain: $0) }).capitalised, voice.reason(reason)
      )
      return voice.say(fr: "\(list) : \(words).", en: "\(list): \(words).")
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
