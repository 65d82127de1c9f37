/// What was read of the exports, in one sentence each.
extension Findings {
  var reading: [Phrase] {
    let census = book.edition.census
    guard census.exports > 0 else {
      return [
        voice.say(
          fr: "Aucun export n'a été trouvé pour la période.",
          en: "No export was found for the period."
        )
      ]
    }
    let (read, refused) = (census.exports - census.refusedExports, census.refusedExports)
    var sentences = [
      voice.say(
        fr: """
          \(voice.count(census.exports, "export trouvé", "exports trouvés")) : \
          \(voice.count(read, "lu", "lus")), \(voice.countOrNone(refused, "refusé", "refusés")).
          """,
        en: """
          \(voice.count(census.exports, "export found", "exports found")): \
          \(voice.count(read, "read", "read")), \(voice.countOrNone(refused, "refused", "refused")).
          """
      )
    ]
    if census.unmatched > 0 {
      sentences.append(
        voice.say(
          fr: """
            \(voice.count(census.unmatched, "export lu n'est rattaché", "exports lus ne sont rattachés")) \
            à aucun compte.
            """,
          en: """
            \(voice.count(census.unmatched, "export that was read belongs", "exports that were read belong")) \
            to no account.
            """
        )
      )
    }
    if let closed = voice.closed(census) { sentences.append(closed) }
    if census.silent > 0 {
      sentences.append(
        voice.say(
          fr: """
            \(voice.count(census.silent, "compte ouvert n'a", "comptes ouverts n'ont")) aucun export : \
            \(voice.agree(census.silent, "il est exclu", "ils sont exclus")), et non \
            \(voice.agree(census.silent, "compté", "comptés")) pour zéro.
            """,
          en: """
            \(voice.count(census.silent, "open account has", "open accounts have")) no export: \
            \(voice.agree(census.silent, "it is", "they are")) left out, not counted as zero.
            """
        )
      )
    }
    return sentences
  }
}

extension Voice {
  /// How many listed accounts were not open in the period; nil when all were.
  func closed(_ census: Census) -> Phrase? {
    let count = census.closed
    guard count > 0 else { return nil }
    return say(
      fr: """
        \(self.count(count, "compte recensé n'était pas ouvert", "comptes recensés n'étaient pas ouverts")) \
        pendant la période : \(agree(count, "il n'est pas compté", "ils ne sont pas comptés")).
        """,
      en: """
        \(self.count(count, "listed account was", "listed accounts were")) not open during the period: \
        \(agree(count, "it is", "they are")) left out.
        """
    )
  }
}
