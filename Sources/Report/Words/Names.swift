internal import Core
internal import Foundation
internal import Measure
internal import Rank

/// What the code calls by a case or a code, in words.
extension Voice {
  /// Why a figure is missing, in a sentence after "non mesuré :".
  func reason(_ reason: MissingReason?) -> Phrase {
    guard let reason else { return say(fr: "raison inconnue", en: "reason unknown") }
    return Phrase(plain: word(reason.text))
  }

  /// Whose account it is.
  func holder(_ holder: Holder) -> Phrase {
    switch holder {
    case .commune: say(fr: "compte de la commune", en: "account of the commune")
    case .maire:
      say(
        fr: "compte personnel du maire, hors classement",
        en: "the mayor's personal account, outside the ranking"
      )
    case .service: say(fr: "compte d'un service", en: "account of a department")
    }
  }

  /// A platform's name: its own, but for websites.
  func name(_ platform: Platform) -> String {
    platform == .website ? word(fr: platform.displayName, en: "Website") : platform.displayName
  }

  /// A pillar's name.
  func name(_ pillar: Pillar) -> String {
    switch pillar {
    case .regularity: word(fr: "Régularité", en: "Regularity")
    case .engagement: word(fr: "Engagement", en: "Engagement")
    case .dialogue: word(fr: "Dialogue", en: "Dialogue")
    case .audience: word(fr: "Audience", en: "Audience")
    }
  }

  /// A pillar's name inside a sentence, with its article where the language has one.
  func named(_ pillar: Pillar) -> Phrase {
    switch pillar {
    case .regularity: say(fr: "la régularité", en: "regularity")
    case .engagement: say(fr: "l'engagement", en: "engagement")
    case .dialogue: say(fr: "le dialogue", en: "dialogue")
    case .audience: say(fr: "l'audience", en: "audience")
    }
  }

  /// What a pillar's value is.
  func meaning(_ pillar: Pillar) -> Phrase {
    switch pillar {
    case .regularity:
      say(
        fr: "part des tranches d'une semaine environ où la commune a publié",
        en: "share of the roughly weekly slices in which the commune posted"
      )
    case .engagement:
      say(
        fr: "réactions obtenues, pour une page de même taille (1 : autant qu'attendu)",
        en: "reactions won, for a page of its size (1: as many as expected)"
      )
    case .dialogue:
      say(
        fr: "part des questions des habitants qui ont reçu une réponse sous 7 jours",
        en: "share of residents' questions that were answered within 7 days"
      )
    case .audience:
      say(
        fr: "abonnés pour 100 habitants, tous comptes réunis",
        en: "followers per 100 residents, over all accounts"
      )
    }
  }

  /// A pillar's value in the unit that `meaning` names.
  ///
  /// Engagement and audience are natural logarithms (METHOD M5, steps 1 and 4).
  ///
  /// - Parameters:
  ///   - value: the pillar's value.
  ///   - pillar: which pillar.
  ///   - more: how many decimals more than usual.
  /// - Returns: the value as printed.
  func value(_ value: Double, of pillar: Pillar, decimals more: Int = 0) -> String {
    switch pillar {
    case .regularity, .dialogue: percent(value, more)
    case .engagement, .audience: figure(exp(value), decimals: more)
    }
  }

  /// "500 à 1 999 habitants".
  func range(_ lowest: Int, _ limit: Int?) -> Phrase {
    guard let limit else {
      let least = whole(lowest)
      return say(fr: "\(least) habitants et plus", en: "\(least) residents or more")
    }
    if lowest == 0 {
      let limit = whole(limit)
      return say(fr: "moins de \(limit) habitants", en: "fewer than \(limit) residents")
    }
    let (least, most) = (whole(lowest), whole(limit - 1))
    return say(fr: "\(least) à \(most) habitants", en: "\(least) to \(most) residents")
  }

  /// The populations of a group, from its smallest stratum to its largest, and its department where
  /// the stratum is ranked by department.
  func range(_ group: RankedGroup) -> Phrase {
    guard let first = group.strata.first, let last = group.strata.last else {
      return say(fr: "population inconnue", en: "population unknown")
    }
    let range = range(first.lowest, last.limit)
    guard let department = group.department else { return range }
    return range
      + say(fr: ", département \(foreign: department)", en: ", department \(foreign: department)")
  }

  /// A unit of the catalogue.
  func unit(_ unit: MeasureDefinition.Unit) -> Phrase {
    switch unit {
    case .count: say(fr: "nombre", en: "count")
    case .days: say(fr: "jours", en: "days")
    case .hours: say(fr: "heures", en: "hours")
    case .perWeek: say(fr: "par semaine", en: "per week")
    case .share: say(fr: "part, de 0 à 1", en: "share, 0 to 1")
    case .percent: say(fr: "pour cent", en: "per cent")
    case .perPost: say(fr: "par publication", en: "per post")
    case .perThousand: say(fr: "pour mille abonnés", en: "per thousand followers")
    case .perHundred: say(fr: "pour cent habitants", en: "per hundred residents")
    case .number: say(fr: "sans unité", en: "no unit")
    case .flag: say(fr: "oui ou non", en: "yes or no")
    }
  }

  /// A family of the catalogue, by METHOD's code.
  func family(_ code: String) -> Phrase {
    switch code {
    case "M1": say(fr: "Présence et activité", en: "Presence and activity")
    case "M2": say(fr: "Audience", en: "Audience")
    case "M3": say(fr: "Engagement", en: "Engagement")
    case "M5": say(fr: "Éléments de l'indice", en: "Parts of the index")
    case "M7": say(fr: "Alertes", en: "Alerts")
    case "M10": say(fr: "Étendue et limites des exports", en: "Extent and limits of the exports")
    default: .code(code)
    }
  }
}
