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
    let followed = asked.filter { $0.value("questions_followed") != nil }
    return (followed.isEmpty ? [] : [.paragraph(meaning), .table(table(followed))])
      + silent(asked.filter { $0.value("questions_followed") == nil })
  }

  private var meaning: Phrase {
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
  }

  /// The accounts whose answers are not measured, one sentence for each reason.
  private func silent(_ results: [Edition.AccountResult]) -> [SheetSection.Block] {
    guard !results.isEmpty else { return [] }
    let reason = { (result: Edition.AccountResult) in
      result.measures.first { $0.name == "questions_followed" }?.reason
    }
    var reasons: [MissingReason?] = []
    for result in results where !reasons.contains(reason(result)) { reasons.append(reason(result)) }
    let items = reasons.map { cause in
      let names = results.filter { reason($0) == cause }
        .map { Phrase(plain: voice.name($0.account.platform)) }
      let (list, words) = (voice.list(names), voice.reason(cause))
      return voice.say(
        fr: "\(list) : réponses non mesurées, \(words).",
        en: "\(list): answers not measured, \(words)."
      )
    }
    return [.list(items)]
  }

  /// The measures of the columns, each with a title short enough for a narrow page.
  private var columns: [(name: String, title: Phrase)] {
    [
      ("comments_seen_share", voice.say(fr: "Commentaires lus", en: "Comments read")),
      ("questions_followed", voice.say(fr: "Questions", en: "Questions")),
      ("response_rate_24h", voice.say(fr: "Réponse en 24 h", en: "Answer in 24 h")),
      ("response_rate_7d", voice.say(fr: "En 7 jours", en: "In 7 days")),
      ("response_median_km_h", voice.say(fr: "Délai médian", en: "Median delay")),
    ]
  }

  private func table(_ results: [Edition.AccountResult]) -> SheetTable {
    SheetTable(
      caption: voice.say(
        fr: "Réponses aux questions des habitants",
        en: "Answers to residents' questions"
      ),
      subject: voice.say(fr: "Compte", en: "Account"),
      columns: columns.map { SheetTable.Column(title: $0.title) },
      rows: results.map { result in
        SheetTable.Row(
          name: .outside(
            Phrase(plain: voice.name(result.account.platform)),
            at: result.account.url
          ),
          cells: columns.map { SheetTable.Cell(phrase: cell($0.name, of: result)) }
        )
      }
    )
  }

  private func cell(_ name: String, of result: Edition.AccountResult) -> Phrase {
    guard let measure = result.measures.first(where: { $0.name == name }) else {
      return voice.say(fr: "inconnu", en: "unknown")
    }
    guard let value = measure.value else {
      // A share of the comments stated, where pages state none.
      return measure.reason == .zeroDenominator
        ? voice.say(fr: "aucun commentaire", en: "no comments") : voice.shortReason(measure.reason)
    }
    let unit = book.accountMeasure(named: name)?.unit ?? .number
    let figure = Phrase(plain: voice.measure(value, unit))
    guard let low = measure.low, let high = measure.high else { return figure }
    let ends = (voice.amount(low, unit), voice.amount(high, unit))
    return figure + voice.say(fr: " (\(ends.0) à \(ends.1))", en: " (\(ends.0) to \(ends.1))")
  }
}
