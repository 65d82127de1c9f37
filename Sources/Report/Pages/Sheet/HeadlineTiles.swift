internal import Core
internal import Measure
internal import Rank

/// The four figures that a sheet opens with, each beside the usual commune of its size.
struct HeadlineTiles {
  let dossier: Dossier
  let place: Book.Place?
  let book: Book
  let voice: Voice

  var tiles: [Tile] {
    [
      tile(
        .audience,
        voice.say(fr: "Abonnés pour 100 habitants", en: "Followers per 100 residents")
      ),
      rhythm,
      tile(
        .engagement,
        voice.say(fr: "Réactions à audience égale", en: "Reactions at equal audience")
      ),
      tile(
        .dialogue,
        voice.say(fr: "Réponses sous 7 jours", en: "Answers within 7 days")
      ),
    ]
  }

  private var unmeasured: String { voice.word(fr: "non mesuré", en: "not measured") }

  /// A pillar as it was observed, before it is drawn towards the mean.
  private func tile(_ pillar: Pillar, _ label: Phrase) -> Tile {
    let score = place?.standing.pillars.first { $0.pillar == pillar }
    guard let score, let value = score.unshrunken ?? score.value else {
      return Tile(label, unmeasured, voice.shortReason(score?.reason), in: voice)
    }
    guard let group = place?.group, let percentile = score.percentile,
      let median = book.observedMedians[group][pillar]
    else { return Tile(label, voice.value(value, of: pillar), unranked(pillar), in: voice) }
    let decimals = StripFigure.decimals(value, median, pillar, in: voice)
    let usual = voice.value(median, of: pillar, decimals: decimals)
    let position = voice.decimal(percentile, 0)
    return Tile(
      label,
      voice.value(value, of: pillar, decimals: decimals),
      voice.say(
        fr: "médiane du groupe : \(usual) ; position \(position) sur 100",
        en: "median of the group: \(usual); position \(position) out of 100"
      ),
      in: voice
    )
  }

  /// What is to be known of a figure that is compared with none.
  private func unranked(_ pillar: Pillar) -> Phrase {
    pillar == .engagement || pillar == .dialogue
      ? voice.say(
        fr: "ramené vers la moyenne ; commune non classée",
        en: "drawn towards the mean; commune not ranked"
      ) : voice.say(fr: "commune non classée", en: "commune not ranked")
  }

  /// How often it posts; the median is that of its stratum, posts a week being no pillar.
  private var rhythm: Tile {
    let name = "commune_posts_per_week"
    let label = voice.say(fr: "Publications par semaine", en: "Posts a week")
    let measure = dossier.measures.first { $0.name == name }
    guard let value = measure?.value else {
      return Tile(label, unmeasured, voice.shortReason(measure?.reason), in: voice)
    }
    guard let stratum = place?.standing.stratum,
      let index = History.measures.firstIndex(of: name),
      let median = book.medians(of: stratum, in: book.edition.period)?.figures[index]
    else {
      let all = voice.say(fr: "tous comptes réunis", en: "over all accounts")
      return Tile(label, voice.figure(value), all, in: voice)
    }
    let (range, usual) = (voice.range(stratum.lowest, stratum.limit), voice.figure(median))
    return Tile(
      label,
      voice.figure(value),
      voice.say(
        fr: "médiane des communes de \(range) : \(usual)",
        en: "median of communes of \(range): \(usual)"
      ),
      in: voice
    )
  }
}
