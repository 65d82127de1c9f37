internal import Core
internal import Measure
internal import Rank

extension Explanation {
  /// The formula of a pillar, as METHOD has it.
  func formula(of pillar: Pillar) -> Localised {
    switch pillar {
    case .regularity:
      Localised(
        "commune_active_slices / tranches couvertes",
        "commune_active_slices / slices covered"
      )
    case .engagement:
      Localised(
        "moyenne de engagement_shrunken sur les comptes, pondérée par leurs abonnés F",
        "mean of engagement_shrunken over the accounts, weighted by their followers F"
      )
    case .dialogue:
      Localised(
        "(r + M p) / (m + M) : r réponses en sept jours aux m questions suivies, tirées vers la part p de "
          + "toutes les communes",
        "(r + M p) / (m + M): r answers within seven days to the m questions followed, drawn towards the "
          + "share p of all communes"
      )
    case .audience: Localised("ln(100 Σ F1 / N)", "ln(100 Σ F1 / N)")
    }
  }

  /// The formula of a pillar with its numbers; nil when they are not known.
  func numbers(of pillar: Pillar) -> String? {
    switch pillar {
    case .regularity:
      guard let slices = measure("commune_active_slices"), let active = slices.value,
        let covered = slices.count
      else { return nil }
      return "\(words.number(active)) / \(covered)"
    case .engagement:
      let parts = speaking.compactMap { account -> String? in
        guard let value = account.value("engagement_shrunken"),
          let followers = account.value("followers_mean")
        else { return nil }
        return "\(words.number(followers)) × \(words.number(value))"
      }
      let followers = speaking.compactMap { account in
        account.value("engagement_shrunken").flatMap { _ in account.value("followers_mean") }
      }
      return "(\(parts.joined(separator: " + "))) / \(words.number(followers.reduce(0, +)))"
    case .dialogue:
      guard let prior = model.prior, let strength = prior.strength else {
        return model.prior.map { "p = \(words.number($0.mean))" }
      }
      let (answered, followed) = (total("questions_answered_7d"), total("questions_followed"))
      let (p, m) = (words.number(prior.mean), words.number(strength))
      return "(\(answered) + \(m) × \(p)) / (\(followed) + \(m))"
    case .audience:
      guard let total = measure("commune_followers")?.value, let population = commune.population
      else { return nil }
      return "ln(100 × \(words.number(total)) / \(population))"
    }
  }

  /// The commune's measure of this name.
  private func measure(_ name: String) -> MeasureValue? { measures.first { $0.name == name } }

  /// What the value of a pillar says, for a reader who has no use for a logarithm.
  func meaning(of value: Double, for pillar: Pillar) -> String {
    switch pillar {
    case .regularity:
      let slices = measure("commune_active_slices")
      let active = slices?.value.map(words.number) ?? "?"
      let covered = slices?.count.map(String.init) ?? "?"
      return words(
        "au moins une publication dans \(active) des \(covered) tranches couvertes",
        "a post at least in \(active) of the \(covered) slices covered"
      )
    case .engagement:
      let times = words.ratio(words.exponential(value))
      return words(
        "\(times) fois les réactions attendues à ce nombre d’abonnés",
        "\(times) times the reactions expected at this number of followers"
      )
    case .dialogue:
      let (answered, followed) = (total("questions_answered_7d"), total("questions_followed"))
      return words(
        "\(answered) des \(followed) questions suivies ont reçu une réponse en sept jours",
        "\(answered) of the \(followed) questions followed were answered within seven days"
      )
    case .audience:
      let followers = words.percent(words.exponential(value))
      return words(
        "\(followers) abonnés pour 100 habitants",
        "\(followers) followers per 100 residents"
      )
    }
  }

  /// The sum of a measure over the accounts whose questions count, as it is written.
  private func total(_ name: String) -> String {
    words.number(speaking.filter(isEligible).reduce(0) { $0 + ($1.value(name) ?? 0) })
  }
}
