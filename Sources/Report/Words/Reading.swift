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
    if census.silent > 0 {
      sentences.append(
        voice.say(
          fr: """
            \(voice.count(census.silent, "compte recensé n'a", "comptes recensés n'ont")) aucun export : \
            rien n'en est dit, et non zéro.
            """,
          en: """
            \(voice.count(census.silent, "listed account has", "listed accounts have")) no export: \
            nothing is said of it, which is not zero.
            """
        )
      )
    }
    return sentences
  }
}
