internal import Core
internal import Measure

/// Who answers residents' questions, how often and how fast, account by account.
struct AnswerSection {
  let dossier: Dossier
  let book: Book
  let voice: Voice

  /// Nothing when no account of the commune's is on a platform that shows comments.
  var blocks: [SheetSection.Block] {
    let asked = dossier.accounts.filter { result in
      result.account.holder != .maire
        && result.measures.contains {
          $0.name == "questions_followed" && $0.reason != .notApplicable
        }
    }
    guard !asked.isEmpty else { return [] }
    return [
      .paragraph(
        voice.say(
          fr: """
            Une question est un commentaire de premier niveau qui porte « ? » ; elle est suivie sept \
            jours. Le délai médian compte aussi les questions restées sans réponse (Kaplan-Meier).
            """,
          en: """
            A question is a top-level comment with a “?”; it is followed for seven days. The median \
            delay counts the questions left unanswered too (Kaplan–Meier).
            """
        )
      ),
      .table(table(asked)),
    ]
  }

  private static let columns = [
    "comments_seen_share", "questions_followed", "response_rate_24h", "response_rate_7d",
    "response_median_km_h",
  ]

  private func table(_ results: [Edition.AccountResult]) -> SheetTable {
    SheetTable(
      caption: voice.say(
        fr: "Réponses aux questions des habitants",
        en: "Answers to residents' questions"
      ),
      subject: voice.say(fr: "Compte", en: "Account"),
      columns: Self.columns.map { name in
        SheetTable.Column(title: voice.label(name, book.accountMeasure(named: name)))
      },
      rows: results.map { result in
        SheetTable.Row(
          name: .outside(
            Phrase(plain: voice.name(result.account.platform)),
            at: result.account.url
          ),
          cells: Self.columns.map { SheetTable.Cell(phrase: cell($0, of: result)) }
        )
      }
    )
  }

  private func cell(_ name: String, of result: Edition.AccountResult) -> Phrase {
    guard let measure = result.measures.first(where: { $0.name == name }) else {
      return voice.say(fr: "inconnu", en: "unknown")
    }
    guard let value = measure.value else { return voice.shortReason(measure.reason) }
    let unit = book.accountMeasure(named: name)?.unit ?? .number
    let figure = Phrase(plain: voice.measure(value, unit))
    guard let low = measure.low, let high = measure.high else { return figure }
    let ends = (voice.amount(low, unit), voice.amount(high, unit))
    return figure + voice.say(fr: " (\(ends.0) à \(ends.1))", en: " (\(ends.0) to \(ends.1))")
  }
}
