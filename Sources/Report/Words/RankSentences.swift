internal import Core
internal import Rank

/// How sure an order is, in words.
extension Voice {
  /// The places that a commune may have: "entre la 3e et la 9e place"; nil when they are not known.
  func places(_ standing: Standing) -> Phrase? {
    standing.uncertainty.map { places($0.marginal) }
  }

  /// Places from the best to the worst.
  func places(_ places: RankUncertainty.Places) -> Phrase {
    let (best, worst) = (rank(places.best), rank(places.worst))
    if places.best == places.worst { return say(fr: "\(best) place, sûre", en: "\(best), sure") }
    return say(fr: "entre la \(best) et la \(worst) place", en: "between \(best) and \(worst)")
  }

  /// The places that a commune may have, in a table's cell: "3e à 9e"; nil when they are not known.
  func span(_ standing: Standing) -> Phrase? {
    guard let places = standing.uncertainty?.marginal else { return nil }
    let (best, worst) = (rank(places.best), rank(places.worst))
    return places.best == places.worst
      ? best : say(fr: "\(best) à \(worst)", en: "\(best) to \(worst)")
  }

  /// What else the rank of a commune should be read with; empty for nothing.
  ///
  /// In a small group nearly all may be among the first: it is said only of one four times as large.
  func flags(_ standing: Standing, of count: Int, _ settings: RankSettings) -> [Phrase] {
    var flags: [Phrase] = []
    if standing.uncertainty?.mayBeAmongBest == true, let rank = standing.rank,
      rank > settings.bestPlaces, count >= 4 * settings.bestPlaces
    {
      let number = whole(settings.bestPlaces)
      flags.append(
        say(
          fr: "n'est pas exclue des \(number) premières",
          en: "may be among the first \(number)"
        )
      )
    }
    if let coverage = standing.coverage, coverage < flaggedCoverage {
      let share = percent(coverage)
      flags.append(
        say(fr: "seulement \(share) des jours couverts", en: "only \(share) of the days covered")
      )
    }
    return flags
  }

  /// The share of the period's days under which a rank is flagged.
  private var flaggedCoverage: Double { 0.9 }

  /// The rank of the previous period: "3e sur 12".
  func former(_ former: Standing?) -> Phrase {
    guard let rank = former?.rank, let ranked = former?.ranked else {
      return say(fr: "non classée", en: "not ranked")
    }
    let (ordinal, of) = (self.rank(rank), whole(ranked))
    return say(fr: "\(ordinal) sur \(of)", en: "\(ordinal) of \(of)")
  }

  /// How the rank moved: "▲ 2", and whether chance may explain it; nil when the two ranks are of other
  /// groups.
  func movement(_ standing: Standing, from former: Standing?, isBeyondChance: Bool) -> Phrase? {
    guard let before = former?.rank, let rank = standing.rank, former?.stratum == standing.stratum
    else { return nil }
    let gained = before - rank
    guard gained != 0 else { return say(fr: "même place", en: "same place") }
    let moved = Phrase(plain: (gained > 0 ? "▲ " : "▼ ") + whole(abs(gained)))
    return isBeyondChance
      ? moved : moved + say(fr: ", au hasard près", en: ", within chance")
  }

  /// The communes of a group that nothing tells apart, in one sentence, at most so many runs named; nil
  /// when all are told apart.
  func indistinct(_ group: RankedGroup, most: Int = 6) -> Phrase? {
    let count = group.standings.count
    let runs = group.indistinctRuns
    guard count > 1, let first = runs.first else { return nil }
    if runs.count == 1, first.count == count {
      return say(
        fr: "Rien ne départage les \(whole(count)) communes de ce groupe.",
        en: "Nothing tells the \(whole(count)) communes of this group apart."
      )
    }
    var parts = runs.prefix(most).enumerated().map { place, run in
      let (first, last) = (rank(run.lowerBound + 1), rank(run.upperBound))
      return place == 0
        ? say(
          fr: "de la \(first) à la \(last) ligne",
          en: "from the \(first) to the \(last) line"
        ) : say(fr: "de la \(first) à la \(last)", en: "from the \(first) to the \(last)")
    }
    if runs.count > most {
      let rest = runs.count - most
      parts.append(
        say(
          fr: "dans \(self.count(rest, "autre suite", "autres suites")) plus bas",
          en: "in \(self.count(rest, "more run", "more runs")) further down"
        )
      )
    }
    let lines = list(parts)
    return form == .html
      ? say(
        fr: "Rien ne départage les communes qu'une même barre réunit : \(lines).",
        en: "Nothing tells apart the communes that one bar joins: \(lines)."
      )
      : say(
        fr: "Rien ne départage les communes de ces suites : \(lines).",
        en: "Nothing tells apart the communes of these runs: \(lines)."
      )
  }
}

extension RankedGroup {
  /// How many of its communes may be first, by the simultaneous sets (METHOD M6); nil when some set is
  /// not known or nobody is ranked.
  var possibleFirsts: Int? {
    let best = standings.compactMap(\.uncertainty?.simultaneous.best)
    guard !best.isEmpty, best.count == standings.count else { return nil }
    return best.count { $0 == 1 }
  }

  /// The longest runs of lines in which each commune may have the place of every other, two lines
  /// or more.
  ///
  /// By the simultaneous sets (METHOD M6): each set in the run holds the ranks of all its lines. Two
  /// communes whose sets merely touch are not in one run: one of them is surely before some others.
  /// Runs may overlap; empty when the sets are not known.
  var indistinctRuns: [Range<Int>] {
    let lines = standings.compactMap { standing in
      standing.rank.flatMap { rank in
        standing.uncertainty.map { (rank: rank, set: $0.simultaneous) }
      }
    }
    guard lines.count == standings.count else { return [] }
    var runs: [Range<Int>] = []
    for start in lines.indices {
      var end = start
      var worst = Int.max
      while end < lines.count, lines[end].set.best <= lines[start].rank,
        min(worst, lines[end].set.worst) >= lines[end].rank
      {
        worst = min(worst, lines[end].set.worst)
        end += 1
      }
      if end - start > 1, end > runs.last?.upperBound ?? 0 { runs.append(start..<end) }
    }
    return runs
  }
}
