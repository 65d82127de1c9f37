internal import Core
internal import Measure
internal import Rank

/// What an edition shows, in sentences.
enum FrenchFindings {
  /// Who was observed, and how many are ranked.
  static func summary(_ book: Book) -> Phrase {
    let edition = book.edition
    let communes = FrenchGrammar.count(edition.communes.count, "commune", "communes")
    let accounts = FrenchGrammar.count(edition.accounts.count, "compte public", "comptes publics")
    let ranked = edition.ranking.groups.reduce(0) { $0 + $1.standings.count }
    let observed = FrenchGrammar.agree(
      edition.communes.count,
      "a été observée",
      "ont été observées"
    )
    var summary: Phrase = "\(FrenchDates.bounds(edition.period).capitalised), \(communes) "
    summary += "\(FrenchGrammar.of(edition.identity.territory)) \(observed) sur \(accounts). "
    switch ranked {
    case 0: return summary + "Aucune n'a pu être classée."
    case 1: return summary + "Une seule est classée."
    default:
      let number = FrenchNumbers.whole(ranked)
      return summary + "\(number) sont classées, chacune parmi les communes de sa taille."
    }
  }

  /// Every finding of the first page, most important first.
  static func all(_ book: Book) -> [Phrase] {
    var findings = book.edition.ranking.groups.compactMap { leaders($0, book) }
    findings += [pillars(book), unranked(book), adoption(book), mayors(book)].compactMap { $0 }
    return findings
  }

  /// Who leads a group, and what the next one has.
  static func leaders(_ group: RankedGroup, _ book: Book) -> Phrase? {
    guard let best = group.standings.first, let score = best.score else { return nil }
    let first = group.standings.prefix { $0.rank == best.rank }
    let names = first.prefix(5).map { name($0.insee, book) }
    let number = FrenchNumbers.decimal(score, 1)
    var finding: Phrase = "\(FrenchWords.range(group.strata).capitalised) : "
    if first.count > 5 {
      finding += "\(FrenchNumbers.whole(first.count)) communes partagent la première place"
    } else if first.count > 1 {
      finding += "\(strong: FrenchGrammar.list(names)) partagent la première place"
    } else {
      finding += "\(strong: FrenchGrammar.list(names)) obtient le score le plus élevé"
    }
    finding += " (\(number) sur 100)"
    if let next = group.standings.dropFirst(first.count).first, let score = next.score {
      finding += ", devant \(name(next.insee, book)) (\(FrenchNumbers.decimal(score, 1)))"
    }
    return finding + "."
  }

  /// What the score is made of, and what it lacks.
  static func pillars(_ book: Book) -> Phrase? {
    let measured = book.measuredPillars
    guard !measured.isEmpty else { return nil }
    let present = FrenchGrammar.list(measured.map(named))
    let absent = Pillar.allCases.filter { !measured.contains($0) }
    var finding: Phrase =
      measured.count == 1 ? "Le score ne repose que sur \(present)" : "Le score réunit \(present)"
    if !absent.isEmpty {
      let isOne = absent.count == 1
      finding += " ; \(FrenchGrammar.list(absent.map(named))) "
      finding += isOne ? "n'est mesuré" : "ne sont mesurés"
      finding += " pour aucune commune classée de cette édition"
    }
    return finding + "."
  }

  /// How many communes are not ranked, and why most of them are not.
  static func unranked(_ book: Book) -> Phrase? {
    let standings = book.edition.ranking.unranked
    guard !standings.isEmpty else { return nil }
    let communes = FrenchGrammar.count(standings.count, "commune n'est", "communes ne sont")
    let words = FrenchGrammar.agree(standings.count, "classée", "classées")
    let reasons = tally(standings.compactMap(\.reason))
    var finding: Phrase = "\(communes) pas \(words)"
    if let (reason, count) = reasons.first {
      let cause = FrenchWords.reason(reason)
      finding +=
        count == standings.count
        ? " : \(cause)"
        : " ; première raison, pour \(FrenchNumbers.whole(count)) d'entre elles : \(cause)"
    }
    return finding + "."
  }

  /// Which platforms are the most common.
  static func adoption(_ book: Book) -> Phrase? {
    let rows = AdoptionTable.counts(book).filter { $0.communes > 0 }
    guard let first = rows.first else { return nil }
    let total = FrenchNumbers.whole(book.edition.communes.count)
    let share = FrenchGrammar.count(first.communes, "commune", "communes")
    var finding: Phrase =
      "Canal le plus répandu : \(first.platform.displayName), \(share) sur \(total)"
    let next = rows.dropFirst().prefix(3).map { row -> Phrase in
      "\(row.platform.displayName) (\(FrenchNumbers.whole(row.communes)))"
    }
    if !next.isEmpty { finding += " ; viennent ensuite \(FrenchGrammar.list(Array(next)))" }
    return finding + "."
  }

  /// What is done with the mayors' own accounts.
  static func mayors(_ book: Book) -> Phrase? {
    let count = book.edition.accounts.count { $0.account.holder == .maire }
    guard count > 0 else { return nil }
    let accounts = FrenchGrammar.count(count, "compte personnel", "comptes personnels")
    let verb = FrenchGrammar.agree(count, "est mesuré", "sont mesurés")
    return
      "\(accounts) de maire \(verb) à part et n'entre\(count > 1 ? "nt" : "") dans aucun classement."
  }

  /// What was read of the exports, in one sentence each.
  static func reading(_ book: Book) -> [Phrase] {
    let exports = book.edition.exports
    guard !exports.isEmpty else { return ["Aucun export n'a été trouvé pour la période."] }
    let refused = exports.count { $0.refusal != nil }
    let read = exports.count - refused
    let unmatched = exports.count { $0.refusal == nil && $0.account == nil }
    let silent = book.edition.accounts.count { $0.exports.isEmpty }
    let total = FrenchGrammar.count(exports.count, "export trouvé", "exports trouvés")
    var sentences: [Phrase] = [
      """
      \(total) : \(FrenchGrammar.count(read, "lu", "lus")), \
      \(FrenchGrammar.countOrNone(refused, "refusé", "refusés")).
      """
    ]
    if unmatched > 0 {
      let files = FrenchGrammar.count(
        unmatched,
        "export lu n'est rattaché",
        "exports lus ne sont rattachés"
      )
      sentences.append("\(files) à aucun compte.")
    }
    if silent > 0 {
      let accounts = FrenchGrammar.count(silent, "compte recensé n'a", "comptes recensés n'ont")
      sentences.append("\(accounts) aucun export : rien n'en est dit, et non zéro.")
    }
    return sentences
  }

  /// How often each value occurs, the most frequent first, then in the order of the cases.
  static func tally<Reason: Hashable & CaseIterable>(_ values: [Reason]) -> [(Reason, Int)] {
    let counts = Dictionary(grouping: values) { $0 }.mapValues(\.count)
    return Reason.allCases.enumerated()
      .compactMap { place, reason in counts[reason].map { (place, reason, $0) } }
      .sorted { ($1.2, $0.0) < ($0.2, $1.0) }
      .map { ($0.1, $0.2) }
  }

  private static func name(_ insee: INSEECode, _ book: Book) -> Phrase {
    .foreign(book.name(of: insee))
  }

  private static func named(_ pillar: Pillar) -> Phrase {
    switch pillar {
    case .regularity: "la régularité"
    case .engagement: "l'engagement"
    case .dialogue: "le dialogue"
    case .audience: "l'audience"
    }
  }
}
