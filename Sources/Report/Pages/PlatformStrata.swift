internal import Core
internal import Measure
internal import Rank

/// One platform, stratum by stratum: tables and charts of its page.
struct PlatformStrata {
  let platform: Platform
  let book: Book
  let voice: Voice

  init(_ platform: Platform, book: Book, voice: Voice) {
    self.platform = platform
    self.book = book
    self.voice = voice
  }

  private var lines: [Overview.PlatformAdoption] {
    book.edition.overview.adoption.filter { $0.now.platform == platform }
  }

  private var stratumColumn: Grid.Column {
    Grid.Column(label: voice.say(fr: "Strate", en: "Stratum"), isNumber: false)
  }

  /// Who is present and active; nil when adoption is not known.
  var adoption: Grid? {
    guard !lines.isEmpty else { return nil }
    let comparisons = voice.comparisons(of: lines)
    return Grid(
      voice.say(
        fr: "Présence sur \(voice.name(platform)), par strate (intervalles de 95 %)",
        en: "Presence on \(voice.name(platform)), by stratum (95% intervals)"
      ),
      columns: [
        stratumColumn, Grid.Column(label: "Communes"),
        Grid.Column(label: voice.say(fr: "Présentes", en: "Present")),
        Grid.Column(label: voice.say(fr: "Actives", en: "Active")),
        Grid.Column(label: voice.say(fr: "Activité inconnue", en: "Activity unknown")),
      ] + comparisons.map { Grid.Column(label: $0.1) },
      lines: lines.map { line in
        Grid.Line(
          name: voice.stratum(line.now.stratum).capitalised,
          entries: [
            Grid.Entry(voice.whole(line.now.communes), by: Double(line.now.communes)),
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

  /// The presence by stratum as dots; nil with fewer than two strata.
  var adoptionFigure: Markup? {
    let strata = lines.filter { $0.now.stratum != nil }
    guard strata.count > 1 else { return nil }
    let name = voice.name(platform)
    let chart = AdoptionDots(
      [voice.word(fr: "communes présentes", en: "communes present")],
      rows: strata.map { line in
        AdoptionDots.Row(
          name: voice.shortStratum(line.now.stratum),
          shares: [line.now.presentShare.value],
          previous: [
            line.changes.first { $0.comparison == .previous }?.presentShare?.earlier
          ]
        )
      },
      words: voice.adoptionWords(
        caption: voice.word(
          fr: "Figure : part des communes présentes sur \(name), par strate",
          en: "Figure: share of communes present on \(name), by stratum"
        )
      ),
      label: { voice.percent($0) }
    )
    let drawing = chart.svg(
      alternative: voice.word(
        fr: "Part des communes présentes sur \(name), une ligne par strate, de 0 à 100 %.",
        en: "Share of communes present on \(name), one line a stratum, from 0 to 100%."
      )
    )
    return Figure(
      id: "figure-presence",
      title: voice.say(fr: "Qui est présent sur \(name)", en: "Who is present on \(name)")
        .written(in: voice),
      subtitle: voice.say(
        fr: "Part des communes de chaque strate, désignée par son nombre d'habitants",
        en: "Share of the communes of each stratum, given by number of residents"
      ).written(in: voice),
      drawing: drawing,
      source: nil,
      summary: voice.word(fr: "Données de la figure", en: "Data of the figure"),
      table: chart.table
    ).html
  }

  /// The medians of the communes' own accounts, without the columns that have none; nil for none.
  var medians: Grid? {
    let summaries = book.edition.overview.platforms.filter { $0.platform == platform }
    let names = Self.measures.filter { name in summaries.contains { $0[name]?.value != nil } }
    guard !names.isEmpty else { return nil }
    return Grid(
      voice.say(
        fr: """
          Médianes des comptes de communes sur \(voice.name(platform)), par strate ; questions : toutes \
          réunies (dessous : intervalle de 95 %)
          """,
        en: """
          Medians of the communes' own accounts on \(voice.name(platform)), by stratum; questions: all \
          together (below: 95% interval)
          """
      ),
      columns: [
        stratumColumn, Grid.Column(label: voice.say(fr: "Comptes", en: "Accounts")),
      ]
        + names.map {
          Grid.Column(label: Phrase(plain: voice.heading($0)))
        },
      lines: summaries.map { summary in
        Grid.Line(
          name: voice.stratum(summary.stratum).capitalised,
          entries: [Grid.Entry(voice.whole(summary.accounts), by: Double(summary.accounts))]
            + names.map { voice.median(summary[$0], Catalogue.unit(of: $0)) }
        )
      },
      in: voice
    )
  }

  /// The measures of tables and charts, in their order.
  static let measures = [
    "posts_per_week", "followers_end", "penetration_pct", "E", "er_followers_median_pct",
    "engagement_multiplier", "response_rate_7d",
  ]

  /// The spread of accounts in each stratum, for the measures that tell platforms apart.
  func figures(_ accounts: PlatformAccounts) -> [Markup] {
    ["posts_per_week", "penetration_pct", "engagement_multiplier"].compactMap { name in
      strips(name, accounts)
    }
  }

  private func strips(_ name: String, _ accounts: PlatformAccounts) -> Markup? {
    let rows = accounts.strata.compactMap { stratum, members in
      Distribution(
        members.filter { $0.account.holder == .commune }.compactMap { $0[name].value }
      ).map { GroupStrips.Row(name: voice.shortStratum(stratum), group: $0) }
    }
    guard rows.contains(where: { $0.group.values.count > 2 }) else { return nil }
    let unit = Catalogue.unit(of: name)
    let heading = voice.heading(name)
    let chart = GroupStrips(
      rows: rows,
      words: GroupStrips.Words(
        caption: voice.word(
          fr: "Figure : \(heading), par strate",
          en: "Figure: \(heading), by stratum"
        ),
        header: [
          voice.word(fr: "Strate", en: "Stratum"), voice.word(fr: "Comptes", en: "Accounts"),
          voice.word(fr: "Premier quartile", en: "First quartile"),
          voice.word(fr: "Médiane", en: "Median"),
          voice.word(fr: "Troisième quartile", en: "Third quartile"),
        ]
      ),
      label: { voice.amount($0, unit) },
      tickLabel: { voice.tick($0) },
      isLogarithmic: name != "posts_per_week"
    )
    let drawing = chart.svg(
      alternative: voice.word(
        fr: "\(heading) : les comptes de chaque strate en points, leur médiane en trait.",
        en: "\(heading): the accounts of each stratum as dots, their median as a tick."
      ),
      isSlim: true
    )
    guard !drawing.description.isEmpty else { return nil }
    return Figure(
      id: "figure-" + name.replacing("_", with: "-"),
      title: Phrase(plain: heading).written(in: voice),
      subtitle: voice.say(
        fr: """
          Par strate d'habitants ; un point par compte de commune ; trait : médiane ; bande : la \
          moitié du milieu
          """,
        en: """
          By stratum of residents; one dot an account of a commune; tick: median; band: the middle half
          """
      ).written(in: voice),
      drawing: drawing,
      source: nil,
      summary: voice.word(fr: "Données de la figure", en: "Data of the figure"),
      table: chart.table
    ).html
  }
}

extension Catalogue {
  /// The unit of an account's measure; a number for one that the catalogue does not have.
  static func unit(of name: String) -> MeasureDefinition.Unit {
    units[name] ?? .number
  }

  private static let units = Dictionary((account + relative).map { ($0.name, $0.unit) }) {
    first,
    _ in first
  }
}

extension Voice {
  /// The heading of a column of a headline measure: shorter than its name in the catalogue.
  func heading(_ name: String) -> String {
    switch name {
    case "posts_per_week": word(fr: "Publications par semaine", en: "Posts per week")
    case "followers_end": word(fr: "Abonnés", en: "Followers")
    case "penetration_pct":
      word(fr: "Abonnés pour 100 habitants", en: "Followers per 100 residents")
    case "E":
      word(
        fr: "Interactions par publication pour \(whole(1000)) abonnés",
        en: "Interactions per post per \(whole(1000)) followers"
      )
    case "er_followers_median_pct":
      word(fr: "Taux d'engagement médian", en: "Median engagement rate")
    case "engagement_multiplier":
      word(fr: "Réactions à audience égale", en: "Reactions at equal audience")
    case "response_rate_7d":
      word(
        fr: "Questions ayant reçu une réponse sous 7 jours",
        en: "Questions answered within 7 days"
      )
    case "share_of_voice": word(fr: "Part de voix", en: "Share of voice")
    case "coverage": word(fr: "Jours couverts", en: "Days covered")
    default: name
    }
  }

  /// What a chart of adoption says.
  func adoptionWords(caption: String) -> AdoptionDots.Words {
    AdoptionDots.Words(
      caption: caption,
      header: [
        word(fr: "Ligne", en: "Line"), word(fr: "Communes", en: "Communes"),
        word(fr: "Part", en: "Share"), word(fr: "Période précédente", en: "Previous period"),
      ],
      hollow: word(fr: "période précédente", en: "previous period"),
      unknown: word(fr: "inconnue", en: "unknown")
    )
  }
}
