internal import Core
internal import Measure

/// When a commune publishes, and what: weekdays and hours, media, themes, and its declared line.
struct PublicationSection {
  let dossier: Dossier
  let book: Book
  let voice: Voice

  /// Nothing when no post of the commune was sorted.
  var blocks: [SheetSection.Block] {
    guard let line = dossier.story.line, line.posts > 0 else { return [] }
    let count = voice.count(line.posts, "publication datée", "publications datées")
    let english = voice.count(line.posts, "dated post", "dated posts")
    return [
      .paragraph(
        voice.say(
          fr: """
            \(count), tous comptes réunis, ceux du maire à part. « Réactions » : ce que reçoit la \
            publication médiane, 1 étant la publication habituelle du même compte ; entre \
            parenthèses, l'intervalle à 95 % ; sous cinq publications aux compteurs connus, \
            c'est trop peu pour le dire.
            """,
          en: """
            \(english), over all accounts, the mayor's aside. “Reactions”: what the median post \
            wins, 1 being the usual post of the same account; in brackets, the 95% interval; under five posts with known counts, too few to say.
            """
        )
      ),
      .hours(hours(line)),
      table(
        line.facets(of: .theme),
        caption: voice.say(
          fr: "De quoi elle parle (une publication peut avoir plusieurs thèmes)",
          en: "What it talks about (a post may have several themes)"
        ),
        subject: voice.say(fr: "Thème", en: "Theme")
      ),
      table(
        line.facets(of: .media),
        caption: voice.say(fr: "Sous quelle forme", en: "In which form"),
        subject: voice.say(fr: "Forme", en: "Form")
      ),
    ].compactMap(\.self) + declared(line)
  }

  private func hours(_ line: EditorialLine) -> WeekHours {
    WeekHours(
      line.hours,
      words: WeekHours.Words(
        caption: voice.word(
          fr: "Publications par jour et par heure",
          en: "Posts by weekday and hour"
        ),
        day: voice.word(fr: "Jour", en: "Day"),
        days: Facet.weekdays.map(voice.word),
        hours: { hours in
          hours.count == 1
            ? voice.word(fr: "\(hours.lowerBound) h", en: "\(hours.lowerBound)")
            : voice.word(
              fr: "\(hours.lowerBound)–\(hours.upperBound) h",
              en: "\(hours.lowerBound)–\(hours.upperBound)"
            )
        }
      ),
      label: voice.whole
    )
  }

  private func table(
    _ figures: [FacetFigure],
    caption: Phrase,
    subject: Phrase
  ) -> SheetSection.Block? {
    guard !figures.isEmpty else { return nil }
    let unknown = voice.say(fr: "trop peu", en: "too few")
    let ratio = { (ratio: ReactionRatio?) in
      SheetTable.Cell(phrase: ratio.map { voice.ratio($0) } ?? unknown)
    }
    return .table(
      SheetTable(
        caption: caption,
        subject: subject,
        columns: [
          SheetTable.Column(title: voice.say(fr: "Publications", en: "Posts")),
          SheetTable.Column(
            title: voice.say(fr: "Part", en: "Share"),
            drawing: Markup(trusted: "")
          ),
          SheetTable.Column(title: voice.say(fr: "Réactions", en: "Reactions")),
          SheetTable.Column(
            title: voice.say(
              fr: "Face aux communes de sa taille",
              en: "Against communes of its size"
            )
          ),
        ],
        rows: figures.sorted { $0.posts > $1.posts }.map { figure in
          SheetTable.Row(
            name: voice.name(figure.facet, in: book).capitalised,
            cells: [
              SheetTable.Cell(phrase: Phrase(plain: voice.whole(figure.posts))),
              SheetTable.Cell(
                phrase: voice.share(figure),
                drawing: voice.drawn { ShareBar.svg(figure.share) }
              ),
              ratio(figure.ratio), ratio(figure.againstStratum),
            ]
          )
        }
      )
    )
  }

  /// What it published beside the line it declared.
  private func declared(_ line: EditorialLine) -> [SheetSection.Block] {
    guard let distance = line.distance else { return [] }
    let total = voice.percent(distance.total)
    let gaps = distance.gaps
    let names = gaps.map { voice.plain(voice.name(.theme($0.theme), in: book).capitalised) }
    let rest = voice.word(fr: "Autres thèmes", en: "Other themes")
    let planned = max(0, 1 - gaps.reduce(0) { $0 + $1.target })
    let bars = [
      StackedBar.Bar(
        name: voice.word(fr: "Publié", en: "Published"),
        values: gaps.map(\.observed) + [distance.undeclared]
      ),
      StackedBar.Bar(
        name: voice.word(fr: "Déclaré", en: "Declared"),
        values: gaps.map(\.target) + [planned]
      ),
    ]
    let title = voice.say(
      fr: "Écart à la ligne déclarée : \(total) des publications",
      en: "Distance to the declared line: \(total) of posts"
    )
    let chart = StackedBar(
      names + [rest],
      bars: bars,
      words: StackedBar.Words(
        caption: voice.plain(title),
        part: voice.word(fr: "Thème", en: "Theme"),
        unknown: voice.word(fr: "inconnu", en: "unknown")
      ),
      label: { voice.percent($0) }
    )
    let figure = Figure(
      id: "ligne-declaree",
      title: title.written(in: voice),
      subtitle: voice.say(
        fr:
          "Part des publications qui devraient changer de thème pour que les deux barres se valent.",
        en: "Share of posts that would have to change theme for the two bars to be equal."
      ).written(in: voice),
      drawing: voice.drawn { chart.svg(alternative: voice.plain(title)) },
      source: nil,
      summary: voice.word(fr: "Données de la figure", en: "Data of the figure"),
      table: chart.table
    )
    return [.figures([figure])]
  }
}

extension Voice {
  /// What a facet is called.
  func name(_ facet: Facet, in book: Book) -> Phrase {
    Phrase(plain: word(facet.label(among: book.edition.background.themes)))
  }

  /// A share with its interval: "12 % (8 % à 17 %)".
  func share(_ figure: FacetFigure) -> Phrase {
    let (share, low, high) = (percent(figure.share), percent(figure.low), percent(figure.high))
    return say(fr: "\(share) (\(low) à \(high))", en: "\(share) (\(low) to \(high))")
  }
}
