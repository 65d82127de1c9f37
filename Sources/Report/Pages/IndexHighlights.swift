internal import Core
internal import Measure
internal import Rank

/// What the first page says beside its ranking: who moved, what works, platforms side by side.
struct IndexHighlights {
  let movers: [Markup]
  let rankFigures: [Markup]
  let sizeFigures: [Markup]
  let hasSizeFigures: Bool
  let map: Markup?
  let works: [Markup]
  let adoption: [Markup]
  let platforms: Grid?

  /// The most groups whose ranks over time the first page draws; the pages of groups always do.
  private static let mostFigures = 4

  init(_ book: Book, in voice: Voice) {
    let written = { (sentences: [Phrase]) in sentences.map { $0.written(in: voice) } }
    movers = written(MoverSentences(book: book, voice: voice).all)
    let groups = book.edition.ranking.groups
    let isDrawn = voice.form == .html
    rankFigures =
      !isDrawn || groups.count > Self.mostFigures
      ? []
      : groups.compactMap { RankTrend(group: $0, book: book, voice: voice, isSlim: true).figure }
    sizeFigures = isDrawn ? PillarStrips(book: book, voice: voice).figures : []
    hasSizeFigures = !sizeFigures.isEmpty
    map = isDrawn ? ScoreMap(book: book, voice: voice).figure : nil
    works = written(FacetSentences(book: book, voice: voice).all)
    adoption = written(AdoptionSentences(book: book, voice: voice).all)
    platforms = Self.platforms(book, in: voice)
  }

  /// Who is there, how often they post, what they get and who answers; most communes first.
  private static func platforms(_ book: Book, in voice: Voice) -> Grid? {
    let lines = book.edition.overview.adoption.filter {
      $0.now.stratum == nil && $0.now.present > 0
    }.sorted { ($1.now.present, $0.now.platform) < ($0.now.present, $1.now.platform) }
    guard !lines.isEmpty else { return nil }
    let names = [
      "posts_per_week", "penetration_pct", "er_followers_median_pct", "response_rate_7d",
    ]
    let count = book.edition.communes.count
    return Grid(
      voice.say(
        fr: """
          Les plateformes côte à côte : communes présentes sur \(voice.whole(count)), médianes de leurs \
          comptes, questions de tous réunies
          """,
        en: """
          Platforms side by side: communes present of \(voice.whole(count)), medians of their accounts, \
          questions of all together
          """
      ),
      columns: [
        Grid.Column(
          label: voice.say(fr: "Plateforme", en: "Platform"),
          isNumber: false,
          order: .ascending
        ),
        Grid.Column(label: "Communes", order: .descending),
        Grid.Column(label: voice.say(fr: "Part", en: "Share"), order: .descending),
      ] + names.map { Grid.Column(label: Phrase(plain: voice.heading($0)), order: .descending) },
      lines: lines.map { line in
        let summary = book.summary(of: line.now.platform)
        let share = line.now.presentShare.value
        return Grid.Line(
          name: voice.page(of: line.now.platform, in: book),
          entries: [
            Grid.Entry(voice.whole(line.now.present), by: Double(line.now.present)),
            share.map { Grid.Entry(voice.percent($0), by: $0) }
              ?? Grid.Entry(missing: voice.say(fr: "n.d.", en: "n/a")),
          ]
            + names.map { name in
              let entry = voice.median(summary?[name], Catalogue.unit(of: name))
              return entry.key.map { Grid.Entry(voice.plain(entry.text), by: $0) } ?? entry
            }
        )
      },
      in: voice
    )
  }
}

/// Whose rank changed, in sentences.
struct MoverSentences {
  let book: Book
  let voice: Voice

  /// At most ten communes, the largest moves first; that there is none when ranks are compared; nothing
  /// without an earlier period to compare.
  var all: [Phrase] {
    let overview = book.edition.overview
    guard overview.comparableRanks > 0 else { return [] }
    let moved = overview.movers.compactMap(move)
    guard !moved.isEmpty else { return [none] }
    let shown = moved.sorted { ($1.size, $0.insee) < ($0.size, $1.insee) }.prefix(10)
    return shown.map(\.words)
      + (moved.count > shown.count
        ? [
          voice.say(
            fr: "\(voice.whole(moved.count)) communes en tout ont ainsi changé de place.",
            en: "\(voice.whole(moved.count)) communes in all changed place in this way."
          )
        ] : [])
  }

  private var none: Phrase {
    let count = book.edition.overview.comparableRanks
    return voice.say(
      fr: """
        Aucun changement de rang depuis la période précédente ne dépasse ce que le hasard explique \
        (\(voice.count(count, "commune comparée", "communes comparées"))).
        """,
      en: """
        No change of rank since the previous period is beyond what chance explains \
        (\(voice.count(count, "commune compared", "communes compared"))).
        """
    )
  }

  private func move(_ change: StandingChange) -> (size: Int, insee: INSEECode, words: Phrase)? {
    guard let then = change.rank, let place = book.places[change.insee],
      let now = place.standing.rank, now != then, let group = place.group
    else { return nil }
    let name = voice.sheet(of: change.insee, book: book, from: "communes/")
    let (before, after) = (voice.rank(then), voice.rank(now))
    let range = voice.range(book.edition.ranking.groups[group])
    let words =
      now < then
      ? voice.say(
        fr: "▲ \(name) monte de la \(before) à la \(after) place (\(range)).",
        en: "▲ \(name) rises from \(before) to \(after) (\(range))."
      )
      : voice.say(
        fr: "▼ \(name) descend de la \(before) à la \(after) place (\(range)).",
        en: "▼ \(name) falls from \(before) to \(after) (\(range))."
      )
    return (abs(now - then), change.insee, words)
  }
}

/// What gets more, or fewer, reactions than an account's usual post, in sentences.
struct FacetSentences {
  let book: Book
  let voice: Voice

  /// One sentence a notable facet, the clearest of each stratum first, and how many were compared.
  var all: [Phrase] {
    let facets = book.edition.overview.facets
    guard !facets.isEmpty else { return [] }
    let notable = facets.filter(\.isNotable)
    let strata = book.edition.settings.strata
    let said = strata.flatMap { stratum in
      notable.filter { $0.lowest == stratum.lowest }
        .sorted { (clearness($1), $0.facet.name) < (clearness($0), $1.facet.name) }
        .prefix(3)
    }
    return said.map(sentence) + [compared(facets.count, notable.count, said: said)]
  }

  /// How far the interval of a ratio stays from 1, up or down alike: few posts make it wide.
  private func clearness(_ facet: StratumFacet) -> Double {
    max(facet.ratio.low ?? 0, 1 / max(facet.ratio.high ?? .infinity, 1e-9))
  }

  private func sentence(_ facet: StratumFacet) -> Phrase {
    let range = voice.range(facet.lowest, facet.limit).capitalised
    let label = facet.facet.label(among: book.edition.overview.themes)
    let what = voice.subject(facet.facet, voice.word(label))
    let times = voice.decimal(facet.ratio.value, 2)
    let (low, high) = (
      facet.ratio.low.map { voice.decimal($0, 2) } ?? "",
      facet.ratio.high.map { voice.decimal($0, 2) } ?? ""
    )
    let (communes, posts) = (
      voice.count(facet.ratio.count, "commune", "communes"),
      voice.language == .french
        ? voice.count(facet.posts, "publication", "publications")
        : voice.count(facet.posts, "post", "posts")
    )
    return voice.say(
      fr: """
        \(range) : \(what) obtiennent \(times) fois les réactions d'une publication habituelle du \
        même compte (de \(low) à \(high) ; \(communes), \(posts)).
        """,
      en: """
        \(range): \(what) get \(times) times the reactions of the same account's usual post \
        (\(low) to \(high); \(communes), \(posts)).
        """
    )
  }

  private func compared(_ total: Int, _ notable: Int, said: [StratumFacet]) -> Phrase {
    let all = voice.count(total, "comparaison", "comparaisons")
    let allInEnglish = voice.count(total, "comparison", "comparisons")
    guard notable > 0 else {
      return voice.say(
        fr: """
          Parmi \(all) de thèmes, de formes, de jours et d'heures, rien ne se distingue de ce que le \
          hasard explique.
          """,
        en: """
          Among \(allInEnglish) of themes, forms, days and hours, nothing stands out from what chance \
          explains.
          """
      )
    }
    let expected = Int((Double(total) / 20).rounded())
    let chance =
      expected == 0
      ? voice.word(fr: "moins d'une", en: "fewer than one")
      : voice.word(fr: "environ ", en: "about ") + voice.whole(expected)
    let shown =
      said.count == notable
      ? "" : voice.say(fr: ", les plus nettes ci-dessus", en: ", the clearest above")
    let number = voice.whole(notable)
    let caution = said.contains { $0.facet.isOfTime }
    return voice.say(
      fr: """
        Sur \(all), \(number) \(voice.agree(notable, "a", "ont")) un intervalle à 95 % qui exclut 1\
        \(shown) ; le hasard seul en donnerait \(chance) : des pistes, non des preuves.
        """,
      en: """
        Of \(allInEnglish), \(number) \(voice.agree(notable, "has", "have")) a 95% interval that \
        excludes 1\(shown); chance alone would give \(chance): leads, not proofs.
        """
    )
      + (caution
        ? voice.say(
          fr:
            " Un jour ou une heure peut devoir son avance à un seul événement : lisez les publications.",
          en: " A day or an hour may owe its lead to a single event: read the posts."
        ) : "")
  }
}

extension Facet {
  /// Whether it is a weekday or a time of the day.
  fileprivate var isOfTime: Bool { kind == .weekday || kind == .hours }
}

extension Voice {
  /// The posts of a facet as the subject of a sentence.
  fileprivate func subject(_ facet: Facet, _ label: String) -> Phrase {
    switch facet.kind {
    case .theme where facet.name.isEmpty:
      say(fr: "les publications sans thème reconnu", en: "posts of no known theme")
    case .theme:
      say(
        fr: "les publications du thème « \(label) »",
        en: "posts on the theme “\(label)”"
      )
    case .media:
      say(
        fr: "les publications de forme « \(label) »",
        en: "posts of the form “\(label)”"
      )
    case .weekday: say(fr: "les publications du \(label)", en: "posts on \(label)")
    case .hours: say(fr: "les publications de \(label)", en: "posts at \(label)")
    }
  }
}

extension IndexHighlights: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "movers": { $0.movers },
    "rankFigures": { $0.rankFigures },
    "sizeFigures": { $0.sizeFigures },
    "hasSizeFigures": { $0.hasSizeFigures },
    "map": { $0.map },
    "works": { $0.works },
    "adoption": { $0.adoption },
    "platforms": { $0.platforms },
  ]
}
