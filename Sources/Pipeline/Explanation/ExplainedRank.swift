internal import Core
internal import Measure
internal import Rank

extension Explanation {
  /// The rank in words, the pillars it is made of, and the files behind them.
  var rank: [String] {
    var lines = rankInWords
    for score in standing?.pillars ?? [] { lines.append("  " + summary(of: score)) }
    lines += ["", words("Ce sur quoi cela repose :", "What it stands on:")]
    if speaking.isEmpty { lines.append("  " + words(MissingReason.noAccount.text)) }
    return lines + files
  }

  private var rankInWords: [String] {
    guard let standing, let rank = standing.rank, let count = standing.ranked,
      let score = standing.score
    else {
      let reason =
        standing?.reason.map { words($0.text) }
        ?? words("rien n’a été calculé", "nothing was computed")
      return [words("Non classée : ", "Not ranked: ") + reason] + threshold
        + ["", words("Ce qui a été mesuré :", "What was measured:")]
    }
    var lines = [
      words(
        "Rang \(rank) sur \(count), score \(words.number(score)).",
        "Rank \(rank) of \(count), score \(words.number(score))."
      )
    ]
    lines.append(words("Groupe : ", "Group: ") + sizes(ofGroup: count) + ".")
    if let sure = standing.uncertainty { lines += certainty(sure) }
    return lines + ["", formulaOfScore]
  }

  /// What a rank asks for, where the reason for its absence has a number.
  private var threshold: [String] {
    switch standing?.reason {
    case .lowCoverage:
      [
        words(
          "Il faut \(words.percent(100 * settings.minimumCoverage)) % de la période, les exports en couvrent "
            + "\(words.percent(100 * (standing?.coverage ?? 0))) %.",
          "A rank needs \(words.percent(100 * settings.minimumCoverage)) % of the period, the exports cover "
            + "\(words.percent(100 * (standing?.coverage ?? 0))) %."
        )
      ]
    case .smallStratum:
      [
        words(
          "Il faut \(settings.minimumStratum) communes de même taille.",
          "A rank needs \(settings.minimumStratum) communes of like size."
        )
      ]
    default: []
    }
  }

  private func certainty(_ sure: RankUncertainty) -> [String] {
    let (best, worst) = (sure.marginal.best, sure.marginal.worst)
    let confidence = words.percent(100 * settings.confidence)
    return [
      best == worst
        ? words("Ce rang est sûr à \(confidence) %.", "That rank is certain at \(confidence) %.")
        : words(
          "À \(confidence) %, son rang est entre \(best) et \(worst) : les publications d’un autre trimestre "
            + "semblable auraient pu la mettre là.",
          "At \(confidence) %, its rank is between \(best) and \(worst): the posts of another quarter like "
            + "this one could have put it there."
        ),
      sure.mayBeAmongBest
        ? words(
          "On ne peut exclure qu’elle soit parmi les \(settings.bestPlaces) premières.",
          "It cannot be excluded that it is among the \(settings.bestPlaces) best."
        )
        : words(
          "Elle n’est pas parmi les \(settings.bestPlaces) premières.",
          "It is not among the \(settings.bestPlaces) best."
        ),
      words(
        "Selon 108 façons de calculer, le rang va de \(sure.methods.best) à \(sure.methods.worst).",
        "Over 108 ways of computing, the rank goes from \(sure.methods.best) to \(sure.methods.worst)."
      ),
    ]
  }

  /// The populations of a group: "communes de 500 à 1999 habitants".
  private func sizes(ofGroup count: Int) -> String {
    let from = group.strata.first?.lowest ?? 0
    let above = group.strata.last?.limit.map { limit in
      words("de \(from) à \(limit - 1) habitants", "of \(from) to \(limit - 1) residents")
    }
    let size = above ?? words("de \(from) habitants et plus", "of \(from) residents and more")
    let department = group.department.map { words(", département \($0)", ", department \($0)") }
    return words("\(count) communes ", "\(count) communes ") + size + (department ?? "")
  }

  /// The score with the percentiles put in: `(88,9 × 61,1)^(1/2) = 73,7`.
  private var formulaOfScore: String {
    let parts = (standing?.pillars ?? []).compactMap { score -> (Double, Double)? in
      let weight = settings.weights[score.pillar, default: 0]
      return score.percentile.flatMap { weight > 0 ? ($0, weight) : nil }
    }
    let total = parts.reduce(0) { $0 + $1.1 }
    let factors = parts.map { percentile, weight in
      words.percent(percentile) + (weight == 1 ? "" : "^\(words.number(weight))")
    }
    let score = standing?.score.map(words.percent) ?? "?"
    guard factors.count > 1 else {
      return words(
        "Un seul pilier est mesuré : le score est son centile, \(score).",
        "A single pillar is measured: the score is its percentile, \(score)."
      )
    }
    let product = factors.joined(separator: " × ")
    return words(
      "Le score est la moyenne géométrique pondérée des centiles des piliers mesurés :",
      "The score is the weighted geometric mean of the percentiles of the pillars measured:"
    ) + "\n  (\(product))^(1/\(words.number(total))) = \(score)"
  }

  /// A pillar on one line.
  private func summary(of score: PillarScore) -> String {
    let name = words.name(of: score.pillar)
    guard let value = score.value else {
      let reason = score.reason.map { words($0.text) } ?? ""
      return name + words(" : non mesuré, ", ": not measured, ") + reason
    }
    let meaning = meaning(of: value, for: score.pillar)
    let figure = name + words(" : ", ": ") + words.number(value) + " (\(meaning))"
    return score.percentile.map { figure + ", " + place($0) } ?? figure
  }

  /// A percentile in words.
  private func place(_ percentile: Double) -> String {
    words(
      "centile \(words.percent(percentile)) : mieux que \(words.percent(percentile)) % des communes de son "
        + "groupe",
      "percentile \(words.percent(percentile)): better than \(words.percent(percentile)) % of the communes of "
        + "its group"
    )
  }

  /// One pillar: its formula with the numbers put in, and its percentile.
  func lines(on pillar: Pillar) -> [String] {
    let score = standing?.pillars.first { $0.pillar == pillar }
    var lines = [words.name(of: pillar) + words(" (pilier du score)", " (pillar of the score)")]
    lines.append(words("Formule : ", "Formula: ") + words(formula(of: pillar)))
    let evidence = pillar == .dialogue ? filesAndQuestions : files
    guard let value = score?.value else {
      let reason = score?.reason.map { words($0.text) } ?? ""
      return lines + [words("= non mesuré, ", "= not measured, ") + reason] + evidence
    }
    lines.append("= " + (numbers(of: pillar).map { $0 + " = " } ?? "") + words.number(value))
    lines.append(words("soit ", "that is, ") + meaning(of: value, for: pillar))
    if let percentile = score?.percentile {
      let count = members[pillar, default: 0]
      let rank = percentile * Double(count) / 100 + 0.5
      lines.append(place(percentile))
      lines.append(
        words(
          "(100 (r − 0,5) / n, où r = \(words.number(rank)) est son rang de bas en haut parmi les n = \(count) "
            + "qui l’ont)",
          "(100 (r − 0.5) / n, where r = \(words.number(rank)) is its rank from the bottom among the n = "
            + "\(count) that have it)"
        )
      )
    }
    return lines + evidence
  }

  /// The files of the accounts that speak for the commune.
  private var files: [String] {
    speaking.flatMap { ["", heading($0.account)] + files(of: $0) }
  }
}
