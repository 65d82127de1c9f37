internal import Core
internal import Measure
internal import Rank

/// The conventions and the fitted model of an edition as the method page prints them: the very values
/// that the ranking used.
struct MethodSettings {
  let conventions: Grid
  let sizes: Grid?
  let prior: Markup?
  let editions: Grid?
  let confidence: Markup
  let redraws: Markup
  let slices: Markup
  let bestPlaces: Markup

  init(_ book: Book, in voice: Voice) {
    let settings = book.edition.settings
    conventions = Self.conventions(settings, in: voice)
    sizes = Self.sizes(book, in: voice)
    prior = book.edition.overview.model?.prior.map { voice.prior($0).written(in: voice) }
    editions = Self.editions(book, in: voice)
    confidence = voice.write(text: voice.percent(settings.confidence))
    redraws = voice.write(text: voice.whole(settings.redraws))
    slices = voice.write(text: voice.whole(settings.slices))
    bestPlaces = voice.write(text: voice.whole(settings.bestPlaces))
  }

  private static func conventions(_ settings: RankSettings, in voice: Voice) -> Grid {
    let whole = { (value: Int) in Grid.Entry(Phrase(plain: voice.whole(value))) }
    let share = { (value: Double) in Grid.Entry(Phrase(plain: voice.percent(value))) }
    let lines: [(name: String, label: Phrase, value: Grid.Entry)] = [
      (
        "strata",
        voice.say(
          fr: "Plus petite population de chaque strate",
          en: "Smallest population of each stratum"
        ),
        Grid.Entry(voice.list(settings.limits.map { Phrase(plain: voice.whole($0)) }))
      ),
      (
        "minimum_stratum",
        voice.say(
          fr: "Communes classées ensemble, au moins",
          en: "Communes ranked together, at least"
        ),
        whole(settings.minimumStratum)
      ),
      (
        "maximum_group",
        voice.say(
          fr: "Communes classées ensemble, au plus (au-delà : par département)",
          en: "Communes ranked together, at most (beyond: by department)"
        ),
        whole(settings.maximumGroup)
      ),
      (
        "minimum_posts",
        voice.say(
          fr: "Publications aux compteurs connus pour juger l'engagement d'un compte, au moins",
          en: "Posts with known counts to judge an account's engagement, at least"
        ),
        whole(settings.minimumPosts)
      ),
      (
        "minimum_coverage",
        voice.say(
          fr: "Part des jours de la période couverte par les exports, au moins",
          en: "Share of the period's days covered by exports, at least"
        ),
        share(settings.minimumCoverage)
      ),
      (
        "slices", voice.say(fr: "Tranches de la période", en: "Slices of the period"),
        whole(settings.slices)
      ),
      (
        "redraws", voice.say(fr: "Retirages des tranches", en: "Redraws of the slices"),
        whole(settings.redraws)
      ),
      (
        "seed", voice.say(fr: "Graine des retirages", en: "Seed of the redraws"),
        Grid.Entry(Phrase.code(String(settings.seed)))
      ),
      (
        "confidence",
        voice.say(fr: "Confiance des places possibles", en: "Confidence of the possible places"),
        share(settings.confidence)
      ),
      (
        "best_places",
        voice.say(
          fr: "« Peut être parmi les premières » : nombre de places",
          en: "“May be among the first”: number of places"
        ),
        whole(settings.bestPlaces)
      ),
    ]
    return Grid(
      voice.say(fr: "Réglages de cette édition", en: "Settings of this edition"),
      columns: [
        Grid.Column(label: voice.say(fr: "Réglage", en: "Setting"), isNumber: false),
        Grid.Column(
          label: voice.say(fr: "Nom dans benchmark.yml", en: "Name in benchmark.yml"),
          isNumber: false
        ),
        Grid.Column(label: voice.say(fr: "Valeur", en: "Value")),
      ],
      lines: lines.map { name, label, value in
        Grid.Line(name: label, entries: [Grid.Entry(.code(name)), value])
      },
      in: voice
    )
  }

  /// The size model of each platform; nil without any.
  private static func sizes(_ book: Book, in voice: Voice) -> Grid? {
    guard let sizes = book.edition.overview.model?.sizes, !sizes.isEmpty else { return nil }
    let number = { (value: Double) in Grid.Entry(voice.decimal(value, 3), by: value) }
    return Grid(
      voice.say(
        fr: "Modèle de taille de chaque plateforme : y = α + β ln F",
        en: "Size model of each platform: y = α + β ln F"
      ),
      columns: [
        Grid.Column(label: voice.say(fr: "Plateforme", en: "Platform"), isNumber: false),
        Grid.Column(label: voice.say(fr: "Comptes", en: "Accounts")),
        Grid.Column(label: "α"), Grid.Column(label: "β"),
        Grid.Column(
          label: voice.say(
            fr: "Réactions d'une page deux fois plus suivie",
            en: "Reactions of a page with twice the followers"
          )
        ),
        Grid.Column(label: "s²"), Grid.Column(label: "τ²"), Grid.Column(label: "μ"),
      ],
      lines: Platform.allCases.compactMap { platform in
        sizes[platform].map { size in
          Grid.Line(
            name: Phrase(plain: voice.name(platform)),
            notes: size.isFitted
              ? []
              : [voice.say(fr: "β par convention", en: "β by convention")],
            entries: [
              Grid.Entry(voice.whole(size.accounts), by: Double(size.accounts)),
              number(size.intercept), number(size.exponent),
              Grid.Entry("× " + voice.decimal(size.doubling, 2), by: size.doubling),
              number(size.withinVariance), number(size.betweenVariance), number(size.mean),
            ]
          )
        }
      },
      in: voice
    )
  }

  /// Earlier editions and whether they were made by the same settings; nil without any.
  private static func editions(_ book: Book, in voice: Voice) -> Grid? {
    let earlier = book.edition.overview.earlierPeriods
    guard !earlier.isEmpty else { return nil }
    return Grid(
      voice.say(fr: "Éditions antérieures", en: "Earlier editions"),
      columns: [
        Grid.Column(label: voice.say(fr: "Période", en: "Period"), isNumber: false),
        Grid.Column(label: voice.say(fr: "Réglages", en: "Settings"), isNumber: false),
      ],
      lines: earlier.map { edition in
        let state =
          switch edition.isSameMethod {
          case true:
            voice.say(fr: "les mêmes : les rangs se comparent", en: "the same: ranks compare")
          case false:
            voice.say(
              fr: "différents : les rangs ne se comparent pas",
              en: "different: ranks do not compare"
            )
          case nil:
            voice.say(fr: "inconnus : ", en: "unknown: ")
              + Phrase(.english(edition.problem ?? "not ranked"))
          }
        return Grid.Line(
          name: voice.period(edition.period).capitalised,
          entries: [Grid.Entry(state)]
        )
      },
      in: voice
    )
  }
}

extension Voice {
  /// The prior of answers.
  fileprivate func prior(_ prior: ResponsePrior) -> Phrase {
    let mean = percent(prior.mean, 1)
    guard let strength = prior.strength else {
      return say(
        fr: """
          Dans cette édition p = \(mean), et les communes ne diffèrent pas plus que ne le veut le \
          hasard : toutes reçoivent p.
          """,
        en: """
          In this edition p = \(mean), and communes differ no more than chance has it: all are given p.
          """
      )
    }
    let weight = decimal(strength, 1)
    return say(
      fr: "Dans cette édition p = \(mean) et M = \(weight) questions.",
      en: "In this edition p = \(mean) and M = \(weight) questions."
    )
  }
}

extension MethodSettings: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "conventions": { $0.conventions },
    "sizes": { $0.sizes },
    "prior": { $0.prior },
    "editions": { $0.editions },
    "confidence": { $0.confidence },
    "redraws": { $0.redraws },
    "slices": { $0.slices },
    "bestPlaces": { $0.bestPlaces },
  ]
}
