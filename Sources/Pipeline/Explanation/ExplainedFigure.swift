internal import Core
internal import Measure
internal import Rank

extension Explanation {
  /// One measure of the commune, or of each of its accounts.
  func lines(on definition: MeasureDefinition) -> [String] {
    var lines = [
      "\(words(definition.label)) (\(definition.name))",
      words("Formule : ", "Formula: ") + words(definition.formula),
      words("Source : ", "Source: ") + definition.source,
    ]
    if let measure = measures.first(where: { $0.name == definition.name }) {
      lines += figure(measure, definition, symbols: communeSymbols)
      for account in speaking {
        lines += ["", heading(account.account)] + part(of: account, in: definition)
        lines += files(of: account)
      }
      return lines
    }
    if accounts.isEmpty {
      lines.append(
        words("= non mesuré, ", "= not measured, ") + words(MissingReason.noAccount.text)
      )
    }
    for account in accounts {
      lines += ["", heading(account.account)]
      guard let measure = account.measures.first(where: { $0.name == definition.name }) else {
        continue
      }
      lines += figure(measure, definition, symbols: symbols(of: account, in: definition))
      if measure.reason == .notApplicable { continue }
      lines += files(of: account)
      lines +=
        isOnQuestions(definition)
        ? questions(of: account) : evidence(of: account, for: definition)
    }
    return lines
  }

  /// The value, with the numbers that the formula names.
  private func figure(
    _ measure: MeasureValue,
    _ definition: MeasureDefinition,
    symbols: [(symbol: String, value: Double)]
  ) -> [String] {
    guard let value = measure.value else {
      let reason = measure.reason.map { words($0.text) } ?? ""
      return [words("= non mesuré, ", "= not measured, ") + reason]
    }
    let known = symbols.filter { $0.symbol != definition.name }
    let formula = Formula(
      words(definition.formula),
      symbols: Dictionary(known.map { ($0.symbol, $0.value) }) { first, _ in first },
      number: words.number
    )
    var line = "= \(words.number(value))"
    var lines: [String] = []
    // Numbers that do not give the figure would explain nothing.
    if let formula, formula.isTelling, abs(formula.value - value) <= 1e-9 * max(1, abs(value)) {
      line = "= \(formula.text) = \(words.number(value))"
    } else {
      let tokens = Set(
        words(definition.formula).split { !$0.isLetter && !$0.isNumber && !"_²".contains($0) }
          .map(String.init)
      )
      let used = known.filter { tokens.contains($0.symbol) }
        .map { "\($0.symbol) = \(words.number($0.value))" }
      if !used.isEmpty { lines.append(words("avec ", "with ") + used.joined(separator: ", ")) }
    }
    if let low = measure.low, let high = measure.high {
      line +=
        words(", à 95 % entre ", ", at 95 % between ")
        + "\(words.number(low)) \(words("et", "and")) \(words.number(high))"
    }
    if let count = measure.count {
      lines.append(words(definition.counted.plural) + words(" : ", ": ") + String(count))
    }
    if measure.isRounded {
      lines.append(
        words(
          "des compteurs arrondis (« 1,2 k ») y entrent",
          "rounded counts (“1.2 k”) went into it"
        )
      )
    }
    return [line] + lines
  }

  /// The values of METHOD's symbols for the commune.
  private var communeSymbols: [(symbol: String, value: Double)] {
    let population = commune.population.map { [("N", Double($0))] } ?? []
    return population + [("minimum_posts", Double(settings.minimumPosts))]
      + measures.compactMap { other in other.value.map { (other.name, $0) } }
  }

  /// The values of METHOD's symbols for one account.
  private func symbols(
    of account: ExplainedAccount,
    in definition: MeasureDefinition
  ) -> [(symbol: String, value: Double)] {
    let size = model.sizes[account.account.platform]
    let multiplier = account.value("engagement_multiplier")
    let days = account.measures.first { $0.name == "coverage" }?.count
    let symbols: [(String, Double?)] = [
      ("n", account.value(definition.family == "M1" ? "posts" : "posts_with_counts")),
      ("T", days.map(Double.init)), ("F", account.value("followers_mean")),
      ("F0", account.value("followers_start")), ("F1", account.value("followers_end")),
      ("N", commune.population.map(Double.init)), ("ΣI", account.value("interactions")),
      ("ΣL", account.value("reactions")), ("ΣC", account.value("comments")),
      ("ΣS", account.value("shares")), ("y", account.value("log_mean")),
      ("r", account.value("questions_answered_7d")), ("m", account.value("questions_followed")),
      ("α", size?.intercept), ("β", size?.exponent), ("τ²", size?.betweenVariance),
      ("s²", size?.withinVariance), ("μ", size?.mean), ("u", multiplier.map(words.logarithm)),
      ("e", account.value("er_daily_pct")), ("e90", account.best.engagement),
      ("g", account.value("growth_weekly").map { max(0, $0) }), ("g90", account.best.growth),
    ]
    return symbols.compactMap { symbol, value in value.map { (symbol, $0) } }
      + account.measures.compactMap { other in other.value.map { (other.name, $0) } }
  }

  /// What one account brings to a measure of the commune; nothing when none of its own is like it.
  private func part(of account: ExplainedAccount, in definition: MeasureDefinition) -> [String] {
    guard let name = accountMeasures[definition.name],
      let part = account.measures.first(where: { $0.name == name }),
      let label = Catalogue.account.first(where: { $0.name == name })?.label
    else { return [] }
    let value = part.value.map(words.number)
    let reason = part.reason.map { words("non mesuré, ", "not measured, ") + words($0.text) }
    return [words(label) + words(" : ", ": ") + (value ?? reason ?? "")]
  }
}

/// The measure of accounts that a measure of the commune adds up or joins.
private let accountMeasures = [
  "commune_accounts": "present", "commune_platforms": "present",
  "commune_active_accounts": "posts", "commune_coverage": "coverage", "commune_posts": "posts",
  "commune_posts_per_week": "posts_per_week", "commune_active_slices": "active_slices",
  "commune_regularity": "active_slices", "commune_followers": "followers_end",
  "commune_penetration_pct": "followers_end", "audience": "followers_end",
]
