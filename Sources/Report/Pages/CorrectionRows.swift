internal import Core

/// The table of corrections, on a page where it may be missing.
struct CorrectionTable {
  let corrections: [CorrectionRow]

  /// - Returns: nil when there are none.
  init?(
    _ corrections: [AppliedCorrection],
    _ book: Book,
    from folder: String,
    in voice: Voice
  ) {
    guard !corrections.isEmpty else { return nil }
    self.corrections = CorrectionRow.all(corrections, book, from: folder, in: voice)
  }
}

/// A correction as a page prints it.
struct CorrectionRow {
  let id: Markup
  let date: Markup
  let commune: Markup
  let subject: Markup
  let effect: Markup
  let reason: Markup

  /// - Parameters:
  ///   - corrections: in the order of `corrections.csv`.
  ///   - book: the edition.
  ///   - folder: the way to the communes' sheets.
  ///   - voice: how the page is written.
  /// - Returns: the latest accepted first.
  static func all(
    _ corrections: [AppliedCorrection],
    _ book: Book,
    from folder: String,
    in voice: Voice
  ) -> [CorrectionRow] {
    corrections.sorted {
      ($0.correction.date, $0.correction.line) > ($1.correction.date, $1.correction.line)
    }.map { CorrectionRow($0, book, from: folder, in: voice) }
  }

  private init(
    _ applied: AppliedCorrection,
    _ book: Book,
    from folder: String,
    in voice: Voice
  ) {
    let correction = applied.correction
    id = Markup(attribute: "correction-\(correction.line)")
    date = voice.day(correction.date).written(in: voice)
    commune =
      (book.isDraft
      ? Phrase.foreign(book.name(of: correction.insee))
      : voice.sheet(of: correction.insee, book: book, from: folder)).written(in: voice)
    subject = Phrase.foreign(correction.subject).written(in: voice)
    effect = voice.effect(of: applied).written(in: voice)
    reason = (Phrase.foreign(correction.reason) + " (" + voice.role(correction.askedBy) + ")")
      .written(in: voice)
  }
}

extension Voice {
  /// What a correction does, and what it changed from and to.
  fileprivate func effect(of applied: AppliedCorrection) -> Phrase {
    let correction = applied.correction
    let action =
      switch correction.effect {
      case .excludeExport: say(fr: "export écarté", en: "export excluded")
      case .excludePost: say(fr: "publication écartée", en: "post excluded")
      case .reassign(_, let account):
        say(
          fr: "export rattaché à \(foreign: account)",
          en: "export assigned to \(foreign: account)"
        )
      case .followers(let account, let day, let count):
        say(
          fr: """
            \(self.count(count, "abonné", "abonnés")) pour \(foreign: account), \
            le \(self.day(day))
            """,
          en: """
            \(self.count(count, "follower", "followers")) for \(foreign: account), \
            on \(self.day(day))
            """
        )
      case .note: say(fr: "mention, sans effet sur les chiffres", en: "note, no figure changes")
      }
    let isIdle = !applied.isApplied && correction.effect != .note
    let idle = say(fr: " ; sans effet dans cette édition", en: "; no effect in this edition")
    return (action + change(correction) + (isIdle ? idle : "")).capitalised
  }

  /// "(avant : 12 ; après : 1 240)", as the file has them.
  private func change(_ correction: Correction) -> Phrase {
    let parts = [
      correction.before.map { say(fr: "avant : \(foreign: $0)", en: "before: \(foreign: $0)") },
      correction.after.map { say(fr: "après : \(foreign: $0)", en: "after: \(foreign: $0)") },
    ].compactMap(\.self)
    return parts.isEmpty ? "" : " (" + parts.joined(separator: say(fr: " ; ", en: "; ")) + ")"
  }

  fileprivate func role(_ role: Correction.Role) -> Phrase {
    switch role {
    case .commune: say(fr: "demandée par la commune", en: "asked for by the commune")
    case .publisher: say(fr: "faite par l'éditeur", en: "made by the publisher")
    case .other: say(fr: "demandée par un tiers", en: "asked for by a third party")
    }
  }
}
