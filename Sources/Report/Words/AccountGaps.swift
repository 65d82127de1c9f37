internal import Core
internal import Measure
internal import Rank

/// Which accounts of a commune its figures do not hold, or hold in part, and why.
extension Voice {
  /// The accounts that exports cover too little of, in fragments: "Facebook n'est couvert qu'à 70 %",
  /// "Instagram n'a aucun export lisible"; the mayor's own aside, and those not open in the period.
  func gaps(of accounts: [Edition.AccountResult], in book: Book) -> [Phrase] {
    let least = book.edition.settings.minimumCoverage
    return accounts.compactMap { result in
      guard result.account.holder != .maire, book.edition.period.open(for: result.account) != nil
      else { return nil }
      let name = name(result, among: accounts)
      guard result.exports.contains(where: { $0.refusal == nil }) else {
        return say(fr: "\(name) n'a aucun export lisible", en: "\(name) has no readable export")
      }
      guard let coverage = result.coverage, coverage < least else { return nil }
      guard coverage > 0 else {
        return say(
          fr: "\(name) n'est couvert aucun jour",
          en: "\(name) is covered on no day"
        )
      }
      let share = percent(coverage)
      return say(
        fr: "\(name) n'est couvert qu'à \(share)",
        en: "\(name) is only \(share) covered"
      )
    }
  }

  /// The accounts whose posts are in no figure of the commune's: after "tous comptes réunis",
  /// "sauf Instagram (choix de la plateforme)"; nil when every account is.
  func leftOut(of dossier: Dossier) -> Phrase? {
    let out = dossier.accounts.compactMap { result -> Phrase? in
      guard result.account.holder != .maire,
        let posts = result.measures.first(where: { $0.name == "posts" }), posts.value == nil,
        posts.reason != .notOpen
      else { return nil }
      let (name, reason) = (name(result, among: dossier.accounts), shortReason(posts.reason))
      return "\(name) (\(reason))"
    }
    guard !out.isEmpty else { return nil }
    let names = list(out)
    return say(fr: "sauf \(names)", en: "except \(names)")
  }

  /// An account inside a sentence by its platform, and by whose it is where the commune has several
  /// there: "Facebook", "le site web", "le compte Facebook d'un service".
  private func name(
    _ result: Edition.AccountResult,
    among accounts: [Edition.AccountResult]
  ) -> Phrase {
    let platform = result.account.platform
    let isAlone = accounts.count { $0.account.platform == platform } == 1
    // "X (Twitter)" would stand before another bracket.
    let own = platform == .twitter ? "X" : name(platform)
    if platform == .website {
      let site = say(fr: "le site web", en: "the website")
      return isAlone ? site : site + owner(result.account.holder)
    }
    if isAlone { return Phrase(plain: own) }
    return say(fr: "le compte \(own)", en: "the \(own) account") + owner(result.account.holder)
  }

  private func owner(_ holder: Holder) -> Phrase {
    switch holder {
    case .commune: say(fr: " de la commune", en: " of the commune")
    case .service: say(fr: " d'un service", en: " of a department")
    case .maire: say(fr: " du maire", en: " of the mayor")
    }
  }
}
