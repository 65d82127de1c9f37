internal import Core
internal import Measure
internal import Rank

/// Where the communes are present, how that changed, and in which strata.
struct AdoptionPage {
  let frame: Frame
  let script: Markup
  let findings: [Markup]
  let figures: [Markup]
  let platforms: Grid?

  init(_ book: Book, in voice: Voice) {
    frame = Frame(
      book,
      title: voice.say(fr: "Plateformes", en: "Platforms"),
      section: .platforms,
      path: "adoption.html",
      in: voice
    )
    script = Templates.script
    findings = AdoptionSentences(book: book, voice: voice).all.map { $0.written(in: voice) }
    figures = Self.figures(book, in: voice)
    platforms = Self.platforms(book, in: voice)
  }

  /// The presence of each platform in each stratum; strata that one chart cannot hold go to a second.
  private static func figures(_ book: Book, in voice: Voice) -> [Markup] {
    let lines = book.edition.overview.adoption
    let strata = book.edition.settings.strata.filter { stratum in
      lines.contains { $0.now.stratum == stratum }
    }
    let order = lines.filter { $0.now.stratum == nil && $0.now.present > 0 }
      .sorted { ($1.now.present, $0.now.platform) < ($0.now.present, $1.now.platform) }
      .map(\.now.platform)
    guard !strata.isEmpty else { return [] }
    let parts = (strata.count + MarkShape.allCases.count - 1) / MarkShape.allCases.count
    return (0..<parts).compactMap { part in
      let bounds = (part * strata.count / parts)..<((part + 1) * strata.count / parts)
      return figure(Array(strata[bounds]), order, part: parts > 1 ? part : nil, book, in: voice)
    }
  }

  private static func figure(
    _ strata: [Stratum],
    _ platforms: [Platform],
    part: Int?,
    _ book: Book,
    in voice: Voice
  ) -> Markup? {
    let lines = Dictionary(grouping: book.edition.overview.adoption, by: \.now.platform)
    let range = voice.range(strata[0].lowest, strata[strata.count - 1].limit)
    let chart = AdoptionDots(
      strata.map { voice.shortStratum($0) },
      rows: platforms.map { platform in
        let found = strata.map { stratum in
          lines[platform]?.first { $0.now.stratum == stratum }
        }
        return AdoptionDots.Row(
          name: voice.name(platform),
          shares: found.map { $0?.now.presentShare.value },
          previous: found.map { line in
            line?.changes.first { $0.comparison == .previous }?.presentShare?.earlier
          }
        )
      },
      words: voice.adoptionWords(
        caption: voice.plain(
          voice.say(
            fr: "Figure : part des communes présentes, \(range)",
            en: "Figure: share of communes present, \(range)"
          )
        )
      ),
      label: { voice.percent($0) }
    )
    let drawing = chart.svg(
      alternative: voice.plain(
        voice.say(
          fr: """
            Part des communes présentes sur chaque plateforme, un signe par strate, de 0 à 100 % \
            (\(range)).
            """,
          en: """
            Share of communes present on each platform, one sign a stratum, from 0 to 100% (\(range)).
            """
        )
      )
    )
    guard !drawing.description.isEmpty else { return nil }
    return Figure(
      id: "figure-adoption" + (part.map { "-\($0 + 1)" } ?? ""),
      title: voice.say(
        fr: "Présence par plateforme et par taille de commune",
        en: "Presence by platform and by size of commune"
      ).written(in: voice),
      subtitle: voice.say(
        fr: "Part des communes de chaque strate, désignée par son nombre d'habitants : \(range)",
        en: "Share of the communes of each stratum, given by number of residents: \(range)"
      ).written(in: voice),
      drawing: drawing,
      source: nil,
      summary: voice.word(fr: "Données de la figure", en: "Data of the figure"),
      table: chart.table
    ).html
  }

  /// All communes together, platform by platform; nil without any.
  private static func platforms(_ book: Book, in voice: Voice) -> Grid? {
    let lines = book.edition.overview.adoption.filter {
      $0.now.stratum == nil && $0.now.present > 0
    }.sorted { ($1.now.present, $0.now.platform) < ($0.now.present, $1.now.platform) }
    guard !lines.isEmpty else { return nil }
    let comparisons = voice.comparisons(of: lines)
    let heading = { (fr: String, en: String) in
      Grid.Column(label: Phrase(plain: voice.word(fr: fr, en: en)), order: .descending)
    }
    return Grid(
      voice.say(
        fr: "Communes présentes et actives par plateforme (intervalles de 95 %)",
        en: "Communes present and active on each platform (95% intervals)"
      ),
      columns: [
        Grid.Column(
          label: voice.say(fr: "Plateforme", en: "Platform"),
          isNumber: false,
          order: .ascending
        ),
        heading("Communes présentes", "Communes present"), heading("Part", "Share"),
        heading("Part des actives", "Share active"),
        heading("Activité inconnue", "Activity unknown"),
      ] + comparisons.map { Grid.Column(label: $0.1, order: .descending) },
      lines: lines.map { line in
        Grid.Line(
          name: voice.page(of: line.now.platform, in: book),
          entries: [
            Grid.Entry(voice.whole(line.now.present), by: Double(line.now.present)),
            voice.share(line.now.presentShare), voice.share(line.now.activeShare),
            Grid.Entry(voice.whole(line.now.unknown), by: Double(line.now.unknown)),
          ]
            + comparisons.map { comparison, _ in
              voice.change(line.changes.first { $0.comparison == comparison }?.presentShare)
            }
        )
      },
      in: voice
    )
  }
}

extension AdoptionPage: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "script": { $0.script },
    "frame": { $0.frame },
    "findings": { $0.findings },
    "figures": { $0.figures },
    "platforms": { $0.platforms },
  ]
}
