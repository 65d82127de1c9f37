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
          fr: "aucun jour de \(name) n'est couvert",
          en: "no day of \(name) is covered"
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
        let posts = result.measures.first(where: { $0.name == "posts" }), posts.value == nil
      else { return nil }
      let (name, reason) = (name(result, among: dossier.accounts), shortReason(posts.reason))
      return "\(name) (\(reason))"
    }
    guard !out.isEmpty else { return nil }
    let names = list(out)
    return say(fr: "sauf \(names)", en: "except \(names)")
  }

  /// An account by its platform, and by whose it is where the commune has several there.
  private func name(
    _ result: Edition.AccountResult,
    among accounts: [Edition.AccountResult]
  ) -> Phrase {
    let platform = Phrase(plain: name(result.account.platform))
    let isAlone = accounts.count { $0.account.platform == result.account.platform } == 1
    guard !isAlone else { return platform }
    let holder = holder(result.account.holder)
    return say(fr: "\(platform) (\(holder))", en: "\(platform) (\(holder))")
  }
}
