internal import Core
internal import Foundation
internal import Measure
internal import Rank

/// The findings of a commune's sheet: at most seven sentences, the most telling first, each said only
/// when there is something to say.
struct SheetFindings {
  let dossier: Dossier
  let place: Book.Place?
  let book: Book
  let voice: Voice

  var all: [Phrase] {
    let movements = dossier.story.standings.map(movement)
    let found =
      [pillars] + movements + [engagement, dominant, answers, exports] + missing + [rhythm]
    return Array(found.compactMap(\.self).prefix(Self.most))
  }

  private static let most = 7

  /// The strongest and the weakest of the pillars, or the only one.
  private var pillars: Phrase? {
    let measured = (place?.standing.pillars ?? []).compactMap { score in
      score.percentile.map { (pillar: score.pillar, percentile: $0) }
    }
    let position = { (percentile: Double) in voice.decimal(percentile, 0) }
    guard let best = measured.map(\.percentile).max(), let worst = measured.map(\.percentile).min()
    else { return nil }
    let (high, low) = (position(best), position(worst))
    // Those that print alike are named together.
    let named = { (printed: String) in
      measured.filter { position($0.percentile) == printed }.map { voice.named($0.pillar) }
    }
    let (strong, weak) = (named(high), named(low))
    guard measured.count > 1 else {
      return voice.say(
        fr: "Son rang ne repose que sur \(voice.list(strong)) (position \(high) sur 100).",
        en: "Its rank rests on \(voice.list(strong)) alone (position \(high) out of 100)."
      )
    }
    guard high != low else { return nil }
    return voice.say(
      fr: """
        \(strong.count > 1 ? "Ses piliers les mieux placés sont" : "Son pilier le mieux placé est") \
        \(voice.list(strong)) (position \(high) sur 100, 100 étant le plus haut), \
        \(weak.count > 1 ? "les moins bien placés sont" : "le moins bien placé est") \
        \(voice.list(weak)) (position \(low)).
        """,
      en: """
        Its best placed \(strong.count > 1 ? "pillars are" : "pillar is") \(voice.list(strong)) \
        (position \(high) out of 100, 100 being the highest), its worst placed \
        \(weak.count > 1 ? "are" : "is") \(voice.list(weak)) (position \(low)).
        """
    )
  }

  /// How its rank moved, and whether chance explains it.
  private func movement(_ change: StandingChange) -> Phrase? {
    guard let period = change.comparison.earlier(than: book.edition.period) else { return nil }
    let then = voice.during(period)
    guard let rank = place?.standing.rank else { return nil }
    guard let before = change.rank, let ranked = change.ranked else {
      return change.comparison == .previous
        ? voice.say(
          fr: "Elle n'était pas classée \(then).",
          en: "It was not ranked \(then)."
        ) : nil
    }
    let (ordinal, of) = (voice.rank(before), voice.whole(ranked))
    let start = voice.say(
      fr: "Elle était \(ordinal) sur \(of) \(then)",
      en: "It was \(ordinal) of \(of) \(then)"
    )
    return start + explanation(change, places: before - rank)
  }

  /// What a gain of so many places is worth.
  private func explanation(_ change: StandingChange, places: Int) -> Phrase {
    guard change.isSameGroup == true else {
      return voice.say(
        fr: ", parmi d'autres communes : les deux rangs ne se comparent pas.",
        en: ", among other communes: the two ranks do not compare."
      )
    }
    guard let isBeyondChance = change.isRankBeyondChance else {
      return voice.say(
        fr: ", selon d'autres réglages : les deux rangs ne se comparent pas.",
        en: ", by other settings: the two ranks do not compare."
      )
    }
    guard places != 0 else {
      return voice.say(fr: " : elle garde sa place.", en: ": it keeps its place.")
    }
    let number = voice.count(abs(places), "place", "places")
    guard isBeyondChance else {
      let difference =
        abs(places) == 1
        ? voice.say(fr: "d'une place", en: "of one place")
        : voice.say(fr: "de \(number)", en: "of \(number)")
      return voice.say(
        fr: " : le hasard suffit à expliquer cet écart \(difference).",
        en: ": chance is enough to explain this difference \(difference)."
      )
    }
    return voice.say(
      fr: """
         : elle \(places > 0 ? "gagne" : "perd") \(number), plus que le hasard n'en explique.
        """,
      en: ": it \(places > 0 ? "gains" : "loses") \(number), more than chance explains."
    )
  }

  /// The account of the commune's own that is furthest from what its followers let expect.
  private var engagement: Phrase? {
    let judged = dossier.accounts.filter { $0.account.holder == .commune }.compactMap { result in
      result.engagement.map { (platform: result.account.platform, figure: $0) }
    }
    let clear = judged.filter { $0.figure.standing != .within }
    let distance = { (entry: (platform: Platform, figure: EngagementFigure)) in
      abs(log(entry.figure.value))
    }
    guard let first = clear.max(by: { distance($0) < distance($1) }) else { return nil }
    let platform = voice.name(first.platform)
    let (value, standing) = (voice.times(first.figure), voice.standing(first.figure.standing))
    return voice.say(
      fr: """
        Sur \(platform), ses publications reçoivent \(value) les réactions attendues d'un compte de \
        cette taille : \(standing).
        """,
      en: """
        On \(platform), its posts win \(value) the reactions expected of an account of this size: \
        \(standing).
        """
    )
  }

  /// How often it posts, beside the communes of its size.
  private var rhythm: Phrase? {
    let name = "commune_posts_per_week"
    guard let value = dossier.measures.first(where: { $0.name == name })?.value,
      let stratum = place?.standing.stratum,
      let index = History.measures.firstIndex(of: name),
      let median = book.medians(of: stratum, in: book.edition.period)?.figures[index]
    else { return nil }
    let (own, peers) = (voice.figure(value), voice.figure(median))
    let range = voice.range(stratum.lowest, stratum.limit)
    guard value > 0 else {
      return voice.say(
        fr:
          "Elle n'a rien publié ; la médiane des communes de \(range) est de \(peers) par semaine.",
        en: "It posted nothing; the median of communes of \(range) is \(peers) a week."
      )
    }
    let times =
      (0.95..<1.05).contains(value)
      ? voice.say(fr: "environ une fois", en: "about once")
      : voice.say(fr: "\(own) fois", en: "\(own) times")
    let aside: Phrase = voice.leftOut(of: dossier).map { " \($0)" } ?? ""
    return voice.say(
      fr: """
        Elle publie \(times) par semaine, tous comptes réunis\(aside) ; la médiane des communes de \
        \(range) est de \(peers).
        """,
      en: """
        It posts \(times) a week, over all its accounts\(aside); the median of communes of \(range) \
        is \(peers).
        """
    )
  }

  /// How often and how fast it answers, on the account that was asked most.
  private var answers: Phrase? {
    let asked = dossier.accounts.filter { $0.account.holder != .maire }.compactMap { result in
      result.value("questions_followed").map { (result: result, questions: Int($0.rounded())) }
    }
    guard let most = asked.max(by: { $0.questions < $1.questions }), most.questions > 0,
      let rate = most.result.value("response_rate_7d")
    else { return nil }
    return voice.answers(
      on: voice.name(most.result.account.platform),
      rate: rate,
      of: most.questions,
      median: most.result.value("response_median_km_h")
    )
  }

  /// The pillars that are not measured, one sentence for each reason.
  private var missing: [Phrase?] {
    guard let standing = place?.standing else { return [] }
    let unknown = standing.pillars.filter { $0.value == nil && $0.reason != standing.reason }
    var reasons: [MissingReason?] = []
    for pillar in unknown where !reasons.contains(pillar.reason) { reasons.append(pillar.reason) }
    return reasons.map { reason in
      voice.notMeasured(unknown.filter { $0.reason == reason }.map(\.pillar), because: reason)
    }
  }

  /// The account most of whose interactions one post won.
  private var dominant: Phrase? {
    let shares = dossier.accounts.filter { $0.account.holder != .maire }.compactMap { result in
      result.measures.first { $0.name == "top_post_share" }.flatMap { measure in
        // Of few posts, one has most by necessity.
        (measure.count ?? 0) >= book.edition.settings.minimumPosts
          ? measure.value.map { (result: result, share: $0) } : nil
      }
    }
    guard let most = shares.max(by: { $0.share < $1.share }), most.share > 0.5 else { return nil }
    let (platform, share) = (voice.name(most.result.account.platform), voice.percent(most.share))
    return voice.say(
      fr: """
        Sur \(platform), une seule publication fait \(share) des réactions, commentaires et partages \
        du compte.
        """,
      en:
        "On \(platform), one post alone makes \(share) of the account's reactions, comments and shares."
    )
  }

  /// The accounts that exports do not show, or show too little of.
  private var exports: Phrase? {
    let gaps = voice.gaps(of: dossier.accounts, in: book)
    guard !gaps.isEmpty else { return nil }
    guard dossier.accounts.contains(where: { $0.exports.contains { $0.refusal == nil } }) else {
      return voice.say(
        fr: """
          Aucun de ses comptes recensés n'a d'export lisible : ils sont exclus, et non comptés pour zéro.
          """,
        en:
          "None of its listed accounts has a readable export: they are left out, not counted as zero."
      )
    }
    let list = voice.list(gaps)
    return voice.say(
      fr: "Les exports ne montrent pas tout : \(list).",
      en: "The exports do not show everything: \(list)."
    )
  }
}
