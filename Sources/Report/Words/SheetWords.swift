internal import Core
internal import Measure
internal import Rank

/// An account's reactions as a multiple of what its followers let expect, with its 95 % interval.
struct EngagementFigure: Hashable, Sendable {
  let value: Double
  let low: Double
  let high: Double

  /// Where the interval lies.
  var standing: EngagementExpectation.Standing {
    low > 1 ? .above : high < 1 ? .below : .within
  }
}

extension Edition.AccountResult {
  /// A measured figure; nil when it is not measured.
  func value(_ name: String) -> Double? { measures.first { $0.name == name }?.value }

  /// Its engagement at equal audience; nil when it is not judged.
  var engagement: EngagementFigure? {
    guard let measure = measures.first(where: { $0.name == "engagement_multiplier" }),
      let value = measure.value, let low = measure.low, let high = measure.high
    else { return nil }
    return EngagementFigure(value: value, low: low, high: high)
  }
}

extension Voice {
  /// When a period was: "au 2e trimestre 2026", "en 2025", "du 1er au 31 mars 2026".
  func during(_ period: Period) -> Phrase {
    if period.quarter != nil {
      return say(fr: "au \(self.period(period))", en: "in the \(self.period(period))")
    }
    if let year = period.year { return say(fr: "en \(String(year))", en: "in \(String(year))") }
    return bounds(period)
  }

  /// "1,8 fois (entre 1,3 et 2,4)".
  func times(_ figure: EngagementFigure) -> Phrase {
    let (value, low, high) = (
      self.figure(figure.value), self.figure(figure.low), self.figure(figure.high)
    )
    return say(
      fr: "\(value) fois (entre \(low) et \(high))",
      en: "\(value) times (between \(low) and \(high))"
    )
  }

  /// Where an account stands against what is to be expected.
  func standing(_ standing: EngagementExpectation.Standing) -> Phrase {
    switch standing {
    case .above: say(fr: "au-dessus de la norme", en: "above the norm")
    case .within: say(fr: "dans la norme", en: "within the norm")
    case .below: say(fr: "en dessous de la norme", en: "below the norm")
    }
  }

  /// A ratio with its interval: "1,4 (0,9 à 2,1)".
  func ratio(_ ratio: ReactionRatio) -> Phrase {
    let value = Phrase(plain: figure(ratio.value))
    guard let low = ratio.low, let high = ratio.high else { return value }
    let (least, most) = (figure(low), figure(high))
    return value + say(fr: " (\(least) à \(most))", en: " (\(least) to \(most))")
  }

  /// How a commune answers questions on one platform, in a sentence.
  ///
  /// - Parameters:
  ///   - platform: its name.
  ///   - rate: the share answered within seven days, 0 to 1.
  ///   - questions: the questions followed for seven days, 1 or more.
  ///   - median: the median delay of all questions, in hours; nil when unknown.
  func answers(
    on platform: String,
    rate: Double,
    of questions: Int,
    median: Double?
  ) -> Phrase {
    let delay = median.map { hours in
      let hours = measure(hours, .hours)
      return say(
        fr: " (délai médian, questions sans réponse comprises : \(hours))",
        en: " (median delay, unanswered questions included: \(hours))"
      )
    }
    return answered(on: platform, rate: rate, of: questions) + (delay ?? "") + "."
  }

  private func answered(on platform: String, rate: Double, of questions: Int) -> Phrase {
    guard questions > 1 else {
      return rate > 0
        ? say(
          fr: "Sur \(platform), elle a répondu en sept jours à la seule question suivie",
          en: "On \(platform), it answered within seven days the only question followed"
        )
        : say(
          fr: "Sur \(platform), elle n'a pas répondu en sept jours à la seule question suivie",
          en: "On \(platform), it did not answer within seven days the only question followed"
        )
    }
    let number = whole(questions)
    guard rate > 0 else {
      return say(
        fr: """
          Sur \(platform), elle n'a répondu en sept jours à aucune des \(number) questions \
          d'habitants suivies
          """,
        en: """
          On \(platform), it answered none of the \(number) residents' questions followed within \
          seven days
          """
      )
    }
    guard rate < 1 else {
      return say(
        fr:
          "Sur \(platform), elle a répondu en sept jours aux \(number) questions d'habitants suivies",
        en:
          "On \(platform), it answered all \(number) residents' questions followed within seven days"
      )
    }
    let share = percent(rate)
    return say(
      fr: """
        Sur \(platform), elle a répondu en sept jours à \(share) des \(number) questions \
        d'habitants suivies
        """,
      en: """
        On \(platform), it answered \(share) of the \(number) residents' questions followed within \
        seven days
        """
    )
  }

  /// "Le dialogue n'est pas mesuré : …", "La régularité et l'audience ne sont pas mesurées : …".
  func notMeasured(_ pillars: [Pillar], because reason: MissingReason?) -> Phrase {
    let names = list(pillars.map(named)).capitalised
    let cause = self.reason(reason)
    let isFeminine = pillars.allSatisfy { $0 == .regularity || $0 == .audience }
    let ending = (isFeminine ? "e" : "") + (pillars.count > 1 ? "s" : "")
    let verb = agree(pillars.count, "n'est", "ne sont")
    return say(
      fr: "\(names) \(verb) pas mesuré\(ending) : \(cause).",
      en: "\(names) \(agree(pillars.count, "is", "are")) not measured: \(cause)."
    )
  }

  /// What a pillar of a commune is to be read with.
  func caveat(_ caveat: Caveat) -> Phrase {
    let name = named(caveat.pillar).capitalised
    switch caveat.kind {
    case .youngPosts:
      return say(
        fr: """
          \(name) : plus d'une publication sur cinq a été relevée moins de sept jours après sa \
          parution ; ses compteurs pouvaient encore croître.
          """,
        en: """
          \(name): more than one post in five was read under seven days after it appeared; its \
          counts could still grow.
          """
      )
    case .roundedCounts:
      return say(
        fr: """
          \(name) : des compteurs sont arrondis par la plateforme (« 1,2 k ») ; l'intervalle du \
          rang en tient compte.
          """,
        en: """
          \(name): some counts are rounded by the platform (“1.2k”); the interval of the rank \
          allows for it.
          """
      )
    }
  }
}
