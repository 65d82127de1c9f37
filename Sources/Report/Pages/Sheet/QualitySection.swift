internal import Core
internal import Measure
internal import Rank

/// What the figures of a sheet are to be read with: coverage, refusals, rounding, young posts.
struct QualitySection {
  let dossier: Dossier
  let place: Book.Place?
  let book: Book
  let voice: Voice

  var blocks: [SheetSection.Block] {
    [
      .list(
        [listed, coverage, reading].compactMap(\.self) + dossier.story.caveats.map(voice.caveat) + [
          trace
        ]
      )
    ]
  }

  private var coverage: Phrase? {
    guard let coverage = place?.standing.coverage else { return nil }
    let share = voice.percent(coverage)
    let days = voice.count(book.edition.period.days, "jour", "jours")
    let english = voice.count(book.edition.period.days, "day", "days")
    return voice.say(
      fr: "Les exports couvrent \(share) des \(days) de la période par au moins un compte\(gaps).",
      en:
        "The exports cover \(share) of the \(english) of the period by one account at least\(gaps)."
    )
  }

  /// The accounts that are covered worse than that.
  private var gaps: Phrase {
    let gaps = voice.gaps(of: dossier.accounts, in: book)
    return gaps.isEmpty ? "" : voice.say(fr: " ; \(voice.list(gaps))", en: "; \(voice.list(gaps))")
  }

  private var listed: Phrase? {
    let accounts = dossier.accounts
    guard !accounts.isEmpty else { return nil }
    let readable = accounts.count { $0.exports.contains { $0.refusal == nil } }
    let number = voice.whole(readable)
    return voice.say(
      fr: """
        \(voice.count(accounts.count, "compte recensé", "comptes recensés")), dont \(number) \
        \(voice.agree(readable, "lisible", "lisibles")) dans les exports.
        """,
      en: """
        \(voice.count(accounts.count, "listed account", "listed accounts")), of which \(number) \
        readable in the exports.
        """
    )
  }

  private var reading: Phrase? {
    let exports = dossier.accounts.flatMap(\.exports)
    guard !exports.isEmpty else { return nil }
    let refused = exports.count { $0.refusal != nil }
    return voice.say(
      fr: """
        \(voice.count(exports.count, "export rattaché à ses comptes", "exports rattachés à ses comptes")) : \
        \(voice.countOrNone(refused, "refusé", "refusés")).
        """,
      en: """
        \(voice.count(exports.count, "export of its accounts", "exports of its accounts")): \
        \(voice.countOrNone(refused, "refused", "refused")).
        """
    )
  }

  /// How every figure can be made again.
  private var trace: Phrase {
    let command = Phrase.code(
      "barometre explain \(dossier.commune.insee) --period \(book.edition.period)"
    )
    let example = Phrase.code("followers_end")
    return voice.say(
      fr: """
        Chaque chiffre se retrouve : \(command) redit le rang et ses fichiers ; avec le nom d'une \
        mesure à la fin, comme \(example), la formule et chaque publication comptée.
        """,
      en: """
        Every figure can be traced: \(command) tells the rank and its files again; with the name of \
        a measure at the end, such as \(example), the formula and every post counted.
        """
    )
  }
}
