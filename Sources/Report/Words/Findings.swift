internal import Core
internal import Measure
internal import Rank

/// What an edition shows, in sentences, the most important first.
struct Findings {
  let book: Book
  let voice: Voice

  /// Who was observed, and how many are ranked.
  var summary: Phrase {
    let edition = book.edition
    let number = edition.communes.count
    let ranked = edition.ranking.groups.reduce(0) { $0 + $1.standings.count }
    let accounts = voice.accounts(edition.census)
    let bounds = voice.bounds(edition.period).capitalised
    let territory = edition.identity.territory
    let observed = voice.say(
      fr: """
        \(bounds), \(voice.count(number, "commune", "communes")) \(voice.of(territory)) \
        \(voice.agree(number, "a été observée", "ont été observées")) \
        sur \(accounts).
        """,
      en: """
        \(bounds), \(voice.count(number, "commune", "communes")) \(voice.of(territory)) \
        \(voice.agree(number, "was observed", "were observed")) \
        on \(accounts).
        """
    )
    return observed + " " + isRanked(ranked)
  }

  private func isRanked(_ count: Int) -> Phrase {
    switch count {
    case 0: voice.say(fr: "Aucune n'a pu être classée.", en: "None could be ranked.")
    case 1: voice.say(fr: "Une seule est classée.", en: "Only one is ranked.")
    default:
      voice.say(
        fr: "\(voice.whole(count)) sont classées, chacune parmi les communes de sa taille.",
        en: "\(voice.whole(count)) are ranked, each among communes of its size."
      )
    }
  }

  /// How sure the first places are, in one sentence; nil when no rank has its set.
  var headline: Phrase? {
    let rivals = book.edition.ranking.groups.compactMap(\.possibleFirsts)
    let sure = rivals.count { $0 == 1 }
    guard let only = rivals.first else { return nil }
    if rivals.count == 1 {
      return only == 1
        ? voice.say(fr: "La première place est sûre", en: "The first place is certain")
        : voice.say(
          fr: "Rien ne départage les \(voice.whole(only)) communes de tête",
          en: "Nothing tells the \(voice.whole(only)) leading communes apart"
        )
    }
    switch sure {
    case 0:
      return voice.say(
        fr: "Des communes mènent, mais aucune première place n'est sûre",
        en: "Some communes lead, but no first place is certain"
      )
    case rivals.count:
      return voice.say(
        fr: "Une commune est sûrement première dans chaque taille",
        en: "In each size one commune is certainly first"
      )
    default:
      let (sure, all) = (voice.whole(sure), voice.whole(rivals.count))
      return voice.say(
        fr: "La première place est sûre dans \(sure) des \(all) tailles de commune",
        en: "The first place is certain in \(sure) of the \(all) sizes of commune"
      )
    }
  }

  /// Every finding of the first page.
  var all: [Phrase] {
    let groups = book.edition.ranking.groups
    // A group a sentence while they are few; their pages say it in any case.
    return (groups.count > 12 ? [] : groups.compactMap(leaders))
      + [pillars, unranked, mayors].compactMap { $0 }
  }

  /// Who leads a group, and what the next one has.
  func leaders(_ group: RankedGroup) -> Phrase? {
    guard let best = group.standings.first, let score = best.score else { return nil }
    let first = group.standings.prefix { $0.rank == best.rank }
    let names = voice.list(first.prefix(5).map { name($0.insee) })
    let count = voice.whole(first.count)
    let range = voice.range(group).capitalised
    let finding =
      switch first.count {
      case 1:
        voice.say(
          fr: "\(range) : \(strong: names) obtient le score le plus élevé",
          en: "\(range): \(strong: names) has the highest score"
        )
      case 2...5:
        voice.say(
          fr: "\(range) : \(strong: names) partagent la première place",
          en: "\(range): \(strong: names) share the first place"
        )
      default:
        voice.say(
          fr: "\(range) : \(count) communes partagent la première place",
          en: "\(range): \(count) communes share the first place"
        )
      }
    let points = voice.decimal(score, 1)
    return finding + voice.say(fr: " (\(points) sur 100)", en: " (\(points) out of 100)")
      + next(group.standings.dropFirst(first.count).first) + sureness(group) + "."
  }

  /// How many communes may have the first place.
  private func sureness(_ group: RankedGroup) -> Phrase {
    guard let rivals = group.possibleFirsts else { return "" }
    let confidence = voice.percent(book.edition.settings.confidence)
    if rivals == 1 {
      return voice.say(
        fr: " ; sa première place est sûre, avec une confiance de \(confidence)",
        en: "; its first place is certain, with \(confidence) confidence"
      )
    }
    let count = voice.count(rivals, "commune", "communes")
    return voice.say(
      fr: " ; \(count) \(voice.agree(rivals, "peut", "peuvent")) être en tête",
      en: "; \(count) may be in the lead"
    )
  }

  private func next(_ standing: Standing?) -> Phrase {
    guard let standing, let score = standing.score else { return "" }
    let (name, points) = (name(standing.insee), voice.decimal(score, 1))
    return voice.say(fr: ", devant \(name) (\(points))", en: ", ahead of \(name) (\(points))")
  }

  /// What the score is made of, and what it lacks.
  var pillars: Phrase? {
    let measured = book.measuredPillars
    guard !measured.isEmpty else { return nil }
    let present = voice.list(measured.map(voice.named))
    let absent = Pillar.allCases.filter { !measured.contains($0) }
    let finding =
      measured.count == 1
      ? voice.say(
        fr: "Le score ne repose que sur \(present)",
        en: "The score rests on \(present) alone"
      )
      : voice.say(fr: "Le score réunit \(present)", en: "The score brings together \(present)")
    guard !absent.isEmpty else { return finding + "." }
    let missing = voice.list(absent.map(voice.named))
    return finding
      + voice.say(
        fr: """
           ; \(missing) \(voice.agree(absent.count, "n'est mesuré", "ne sont mesurés")) \
          pour aucune commune classée de cette édition.
          """,
        en: """
          ; \(missing) \(voice.agree(absent.count, "is", "are")) measured for no ranked commune \
          of this edition.
          """
      )
  }

  /// How many communes are not ranked, and why most of them are not.
  var unranked: Phrase? {
    let standings = book.edition.ranking.unranked
    guard !standings.isEmpty else { return nil }
    let finding = voice.say(
      fr: """
        \(voice.count(standings.count, "commune n'est", "communes ne sont")) pas \
        \(voice.agree(standings.count, "classée", "classées"))
        """,
      en: "\(voice.count(standings.count, "commune is", "communes are")) not ranked"
    )
    let reasons = tally(standings.compactMap(\.reason))
    guard let (only, count) = reasons.first else { return finding + "." }
    if count == standings.count {
      let cause = voice.reason(only)
      return finding + voice.say(fr: " : \(cause).", en: ": \(cause).")
    }
    let causes = reasons.map { reason, count in
      voice.reason(reason) + " (\(voice.whole(count)))"
    }
    let all = causes.joined(separator: voice.say(fr: " ; ", en: "; "))
    return finding + voice.say(fr: " : \(all).", en: ": \(all).")
  }

  /// What is done with the mayors' own accounts.
  var mayors: Phrase? {
    let count = book.edition.census.mayors
    guard count > 0 else { return nil }
    let among =
      book.edition.overview.mayors?.areRanked == true
      ? voice.say(
        fr: "le classement d'aucune commune",
        en: "the ranking of no commune"
      ) : voice.say(fr: "aucun classement", en: "no ranking")
    return voice.say(
      fr: """
        \(voice.count(count, "compte personnel de maire", "comptes personnels de maires")) \
        \(voice.agree(count, "est mesuré", "sont mesurés")) à part et \
        \(voice.agree(count, "n'entre", "n'entrent")) dans \(among).
        """,
      en: """
        \(voice.count(count, "mayor's personal account is", "mayors' personal accounts are")) measured \
        separately and \(voice.agree(count, "enters", "enter")) \(among).
        """
    )
  }

  private func name(_ insee: INSEECode) -> Phrase { .foreign(book.name(of: insee)) }
}

extension Voice {
  /// "98 comptes ouverts de communes et de services et, à part, 4 comptes de maires".
  fileprivate func accounts(_ census: Census) -> Phrase {
    let own = say(
      fr: """
        \(count(census.accounts, "compte ouvert", "comptes ouverts")) de communes et de services
        """,
      en: """
        \(count(census.accounts, "open account", "open accounts")) of communes and municipal \
        departments
        """
    )
    guard census.mayors > 0 else { return own }
    return own
      + say(
        fr: " et, à part, \(count(census.mayors, "compte de maire", "comptes de maires"))",
        en: " and, separately, \(count(census.mayors, "mayor's account", "mayors' accounts"))"
      )
  }
}

/// How often each value occurs, the most frequent first, then in the order of the cases.
func tally<Reason: Hashable & CaseIterable>(_ values: [Reason]) -> [(Reason, Int)] {
  tally(Dictionary(grouping: values) { $0 }.mapValues(\.count))
}

/// Counts, the highest first, then in the order of the cases.
func tally<Reason: Hashable & CaseIterable>(_ counts: [Reason: Int]) -> [(Reason, Int)] {
  Reason.allCases.enumerated()
    .compactMap { place, reason in counts[reason].map { (place, reason, $0) } }
    .sorted { ($1.2, $0.0) < ($0.2, $1.0) }
    .map { ($0.1, $0.2) }
}
