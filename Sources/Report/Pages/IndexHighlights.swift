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
  /// What gets more, or fewer, reactions than usual; nil when nothing does.
  let works: Markup?
  /// How many facets were compared; nil without any.
  let worksNote: Markup?
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
    let facets = WorksTable(book: book, voice: voice)
    works = facets.table?.written(in: voice)
    worksNote = facets.note?.written(in: voice)
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

extension IndexHighlights: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "movers": { $0.movers },
    "rankFigures": { $0.rankFigures },
    "sizeFigures": { $0.sizeFigures },
    "hasSizeFigures": { $0.hasSizeFigures },
    "map": { $0.map },
    "works": { $0.works },
    "worksNote": { $0.worksNote },
    "adoption": { $0.adoption },
    "platforms": { $0.platforms },
  ]
}
