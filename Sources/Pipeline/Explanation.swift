internal import Core
internal import Ledger
internal import Measure
internal import Rank
internal import Workspace

/// Where a commune's rank, or one of its figures, comes from: for the mayor who contests it.
///
/// - Parameters:
///   - code: the commune's INSEE code.
///   - name: a measure of the catalogue; nil for the rank and the pillars.
///   - run: the run; its ledger has been ranked.
/// - Returns: lines of plain text in the language of the workspace.
/// - Throws: when there is no such commune or measure, or the ledger cannot be used.
public func explain(
  _ code: String,
  measure name: String?,
  of run: Run
) throws(PipelineError) -> String {
  guard let commune = run.workspace.communes.first(where: { $0.insee.rawValue == code }) else {
    throw .workspace(
      Problem(
        at: SourcePosition(path: "communes.csv"),
        "commune \(code) is not there: mend the code or add it"
      )
    )
  }
  let definitions = Catalogue.account + Catalogue.relative + Catalogue.commune
  let definition = name.flatMap { name in definitions.first { $0.name == name } }
  if let name, definition == nil {
    throw .workspace(
      Problem(
        at: SourcePosition(path: "ledger/\(run.period.fileName).sqlite"),
        "no measure is named “\(name)”: donnees/datapackage.json of the report names them all"
      )
    )
  }
  return try run.openLedger().look { session in
    let explanation = try Explanation(of: commune, run: run, in: session)
    return definition.map(explanation.text) ?? explanation.rank
  }
}

/// What the ledger holds of one commune.
private struct Explanation {
  let commune: Commune
  let run: Run
  let words: ExplanationWords
  let histories: [AccountHistory]
  let accountMeasures: [[MeasureValue]]
  let communeMeasures: [MeasureValue]
  let exports: [[StoredExport]]
  let standing: Standing?
  let model: IndexModel

  init(of commune: Commune, run: Run, in session: borrowing LedgerSession) throws {
    self.commune = commune
    self.run = run
    words = ExplanationWords(isFrench: run.workspace.settings.language == .french)
    histories = try session.histories(of: commune, over: run.period, in: run.zone)
    let accounts = try session.accounts()
    let measures = try session.accountMeasures()
    let places = histories.compactMap { history in
      accounts.firstIndex { $0.url == history.account.url }
    }
    accountMeasures = places.map { measures[$0] }
    let all = try session.exports(over: run.period, in: run.zone)
    exports = places.map { place in all.filter { $0.account == place } }
    communeMeasures = try session.measures(ofCommune: commune.insee)
    let ranking = try session.ranking()
    let standings = (ranking?.groups.flatMap(\.standings) ?? []) + (ranking?.unranked ?? [])
    standing = standings.first { $0.insee == commune.insee }
    model = try session.model()
  }

  private var title: String {
    let inhabitants = commune.population.map { " (\($0) \(words("habitants", "inhabitants")))" }
    return "\(commune.name), \(commune.insee)\(inhabitants ?? ""), \(run.period)"
  }

  /// The rank in words, the pillars it is made of, and the files behind them.
  var rank: String {
    var lines = [title, ""]
    lines += rankInWords
    for score in standing?.pillars ?? [] {
      let name = words.name(of: score.pillar)
      if let value = score.value, let percentile = score.percentile {
        let place = words(
          "mieux que \(words.percent(percentile)) % des communes de son groupe",
          "better than \(words.percent(percentile)) % of the communes of its group"
        )
        lines.append("  \(name) : \(words.number(value)), \(place)")
      } else if let value = score.value {
        lines.append("  \(name) : \(words.number(value))")
      } else {
        let reason = score.reason.map { words($0.text) } ?? ""
        lines.append("  \(name) : \(words("non mesuré", "not measured")), \(reason)")
      }
    }
    for place in histories.indices {
      let account = histories[place].account
      lines += ["", "\(account.platform.displayName), \(account.holder.rawValue), \(account.url)"]
      lines += files(of: place)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var rankInWords: [String] {
    guard let standing, let rank = standing.rank, let count = standing.ranked,
      let score = standing.score
    else {
      let reason =
        standing?.reason.map { words($0.text) }
        ?? words("rien n’a été calculé", "nothing was computed")
      return [words("Non classée : ", "Not ranked: ") + reason]
    }
    var lines = [
      words(
        "Rang \(rank) sur \(count), score \(words.number(score)).",
        "Rank \(rank) of \(count), score \(words.number(score))."
      )
    ]
    if let sure = standing.uncertainty {
      let (best, worst) = (sure.marginal.best, sure.marginal.worst)
      lines.append(
        best == worst
          ? words("Ce rang est sûr à 90 %.", "That rank is certain at 90 %.")
          : words(
            "À 90 %, son rang est entre \(best) et \(worst).",
            "At 90 %, its rank is between \(best) and \(worst)."
          )
      )
      lines.append(
        sure.mayBeAmongBest
          ? words(
            "On ne peut exclure qu’elle soit parmi les cinq premières.",
            "It cannot be excluded that it is among the five best."
          )
          : words("Elle n’est pas parmi les cinq premières.", "It is not among the five best.")
      )
      lines.append(
        words(
          "Selon 108 façons de calculer, le rang va de \(sure.methods.best) à \(sure.methods.worst).",
          "Over 108 ways of computing, the rank goes from \(sure.methods.best) to \(sure.methods.worst)."
        )
      )
    }
    return lines + [
      words(
        "Le score est la moyenne géométrique pondérée de ces centiles :",
        "The score is the weighted geometric mean of these percentiles:"
      )
    ]
  }

  /// One measure of the commune, or of each of its accounts.
  func text(of definition: MeasureDefinition) -> String {
    var lines = [title, words(definition.label)]
    lines.append(words("Formule : ", "Formula: ") + words(definition.formula))
    lines.append(words("Source : ", "Source: ") + definition.source)
    if let measure = communeMeasures.first(where: { $0.name == definition.name }) {
      let population = commune.population.map { [("N", Double($0))] } ?? []
      let known =
        population + communeMeasures.compactMap { other in other.value.map { (other.name, $0) } }
      lines += figure(measure, definition, known: known)
      for place in histories.indices where histories[place].account.holder != .maire {
        lines += ["", histories[place].account.url] + files(of: place)
      }
      return lines.joined(separator: "\n") + "\n"
    }
    for place in histories.indices {
      lines += ["", histories[place].account.url]
      guard let measure = accountMeasures[place].first(where: { $0.name == definition.name })
      else { continue }
      lines += figure(measure, definition, known: symbols(of: place, in: definition))
      lines += files(of: place) + posts(of: place)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The value, with the numbers that the formula names.
  private func figure(
    _ measure: MeasureValue,
    _ definition: MeasureDefinition,
    known: [(symbol: String, value: Double)]
  ) -> [String] {
    guard let value = measure.value else {
      return [
        "= " + words("non mesuré", "not measured") + ", "
          + (measure.reason.map { words($0.text) } ?? "")
      ]
    }
    let tokens = Set(
      words(definition.formula).split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
    )
    let used = known.filter { tokens.contains($0.symbol) && $0.symbol != definition.name }
    var line = "= \(words.number(value))"
    if let low = measure.low, let high = measure.high {
      line +=
        words(", à 95 % entre ", ", at 95 % between ")
        + "\(words.number(low)) \(words("et", "and")) \(words.number(high))"
    }
    var lines = [line]
    if !used.isEmpty {
      lines.append(
        words("avec ", "with ")
          + used.map { "\($0.symbol) = \(words.number($0.value))" }.joined(separator: ", ")
      )
    }
    if let count = measure.count { lines.append("\(words(definition.counted)) : \(count)") }
    if measure.isRounded {
      lines.append(words("des compteurs arrondis y entrent", "rounded counts went into it"))
    }
    return lines
  }

  /// The values of METHOD's symbols for one account.
  private func symbols(
    of place: Int,
    in definition: MeasureDefinition
  ) -> [(symbol: String, value: Double)] {
    let measures = accountMeasures[place]
    func value(_ name: String) -> Double? { measures.first { $0.name == name }?.value }
    let size = model.sizes[histories[place].account.platform]
    let multiplier = value("engagement_multiplier")
    let symbols: [(String, Double?)] = [
      ("n", value(definition.family == "M1" ? "posts" : "posts_with_counts")),
      ("T", measures.first { $0.name == "coverage" }?.count.map(Double.init)),
      ("F", value("followers_mean")), ("F0", value("followers_start")),
      ("F1", value("followers_end")), ("N", commune.population.map(Double.init)),
      ("ΣI", value("interactions")), ("ΣL", value("reactions")), ("ΣC", value("comments")),
      ("ΣS", value("shares")), ("y", value("log_mean")), ("r", value("questions_answered_7d")),
      ("m", value("questions_followed")), ("α", size?.intercept), ("β", size?.exponent),
      ("τ²", size?.betweenVariance), ("s²", size?.withinVariance), ("μ", size?.mean),
      ("u", multiplier.map(words.logarithm)),
    ]
    return symbols.compactMap { symbol, value in value.map { (symbol, $0) } }
      + measures.compactMap { other in other.value.map { (other.name, $0) } }
  }

  /// The exports of an account, and why some were left out.
  private func files(of place: Int) -> [String] {
    exports[place].map { export in
      let state =
        export.refusal.map { words("écarté : ", "left out: ") + $0.summary }
        ?? "\(export.posts) \(words("publications de la période", "posts of the period"))"
      return "  \(export.path), \(export.capturedAt.day), \(state)"
    }
  }

  /// The posts of an account, and what each counts for.
  private func posts(of place: Int) -> [String] {
    histories[place].posts.map { post in
      func count(_ count: Count?) -> String { count.map { String($0.value) } ?? "?" }
      let counts = "L \(count(post.reactions)), C \(count(post.comments)), S \(count(post.shares))"
      let note =
        if post.origin != .own {
          words(" (d’un autre auteur, non compté)", " (by another author, not counted)")
        } else if post.isReply {
          words(" (réponse, comptée à part)", " (a reply, counted apart)")
        } else if post.reactions == nil || post.comments == nil {
          words(" (compteurs inconnus : activité seule)", " (unknown counts: activity only)")
        } else {
          ""
        }
      let day = run.zone.local(post.publishedAt).day
      return "  \(day) \(post.identifier ?? "n° \(post.key)") \(counts)\(note)"
    }
  }
}
