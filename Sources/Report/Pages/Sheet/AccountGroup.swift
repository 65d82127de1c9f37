internal import Core

/// The accounts of one holder: the commune's, its services' and its mayor's stand apart.
struct AccountGroup {
  let id: Markup
  let title: Markup
  let cards: [AccountCard]

  /// The groups that have accounts; numbers run through all of them, in the order of the edition.
  static func all(_ dossier: Dossier, _ book: Book, in voice: Voice) -> [AccountGroup] {
    let numbered = dossier.accounts.enumerated().map { (number: $0 + 1, result: $1) }
    return [Holder.commune, .service, .maire].compactMap { holder in
      let held = numbered.filter { $0.result.account.holder == holder }
      guard !held.isEmpty else { return nil }
      let (id, title) = heading(holder, in: voice)
      return AccountGroup(
        id: Markup(attribute: id),
        title: title.written(in: voice),
        cards: held.map { AccountCard($0.result, number: $0.number, book: book, in: voice) }
      )
    }
  }

  private static func heading(_ holder: Holder, in voice: Voice) -> (id: String, title: Phrase) {
    switch holder {
    case .commune:
      ("comptes", voice.say(fr: "Compte par compte", en: "Account by account"))
    case .service:
      ("services", voice.say(fr: "Les comptes des services", en: "The accounts of departments"))
    case .maire:
      (
        "maire",
        voice.say(
          fr: "Les comptes personnels du maire, hors classement",
          en: "The mayor's personal accounts, outside the ranking"
        )
      )
    }
  }
}

extension AccountGroup: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "id": { $0.id },
    "title": { $0.title },
    "cards": { $0.cards },
  ]
}
