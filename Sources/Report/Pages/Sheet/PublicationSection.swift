internal import Core
internal import Measure
internal import Rank

/// When a commune publishes, and what: weekdays and hours, media, themes, and its declared line.
struct PublicationSection {
  let dossier: Dossier
  let place: Book.Place?
  let book: Book
  let voice: Voice

  /// Nothing when no post of the commune was sorted.
  var blocks: [SheetSection.Block] {
    guard let line = dossier.story.line, line.posts > 0 else { return [] }
    let count = voice.count(line.posts, "publication datée", "publications datées")
    let english = voice.count(line.posts, "dated post", "dated posts")
    let out = voice.leftOut(of: dossier).map { " \($0)" } ?? Phrase()
    let against = place?.standing.stratum.map(against) ?? Phrase()
    return [
      .paragraph(
        voice.say(
          fr: """
            \(count), tous comptes réunis\(out), ceux du maire à part. « Réactions » : ce que reçoit \
            la publication médiane parmi celles aux compteurs connus, 1 étant la publication \
            habituelle du même compte ; entre parenthèses, l'intervalle à 95 % et le nombre de ces \
            publications\(against).
            """,
          en: """
            \(english), over all accounts\(out), the mayor's aside. “Reactions”: what the median post \
            wins among those with known counts, 1 being the usual post of the same account; in \
            brackets, the 95% interval and the number of those posts\(against).
            """
        )
      ),
      .hours(hours(line)), clockless(line),
    ].compactMap(\.self)
      + table(
        line.facets(of: .theme),
        caption: voice.say(
          fr: "De quoi elle parle (une publication peut avoir plusieurs thèmes)",
          en: "What it talks about (a post may have several themes)"
        ),
        subject: voice.say(fr: "Thème", en: "Theme")
      )
      + table(
        line.facets(of: .media),
        caption: voice.say(fr: "Sous quelle forme", en: "In which form"),
        subject: voice.say(fr: "Forme", en: "Form")
      ) + declared(line)
  }

  /// What reactions are set against in the last column.
  private func against(_ stratum: Stratum) -> Phrase {
    let range = voice.range(stratum.lowest, stratum.limit)
    return voice.say(
      fr: " ; « Face à sa strate » : le même rapport, sur celui des communes de \(range)",
      en: "; “Against its stratum”: the same ratio over that of communes of \(range)"
    )
  }

  /// The posts that the table of hours leaves out.
  private func clockless(_ line: EditorialLine) -> SheetSection.Block? {
    let count = line.posts - line.hours.joined().reduce(0, +)
    guard count > 0 else { return nil }
    let (number, are) = (voice.whole(count), voice.agree(count, "n'est", "ne sont"))
    return .paragraph(
      voice.say(
        fr: """
          L'export ne donne que le jour de \(voice.count(count, "publication", "publications")), qui \
          \(are) pas dans ce tableau.
          """,
        en: """
          Of \(number) \(voice.agree(count, "post", "posts")) the export gives only the day: \
          \(voice.agree(count, "it is", "they are")) not in this table.
          """
      )
    )
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

  /// The facets of five posts or more, and the others in a sentence.
  private func table(
    _ figures: [FacetFigure],
    caption: Phrase,
    subject: Phrase
  ) -> [SheetSection.Block] {
    let ordered = figures.sorted { $0.posts > $1.posts }
    let many = ordered.filter { $0.posts >= Self.enough }
    return (many.isEmpty ? [] : [.table(table(of: many, caption: caption, subject: subject))])
      + rare(ordered.filter { $0.posts < Self.enough }, subject)
  }

  /// The posts that reactions to a facet are judged by, at least.
  private static let enough = 5

  private func table(
    of figures: [FacetFigure],
    caption: Phrase,
    subject: Phrase
  ) -> SheetTable {
    let least = voice.whole(Self.enough)
    let unknown = voice.say(
      fr: "moins de \(least) compteurs connus",
      en: "under \(least) known counts"
    )
    return SheetTable(
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
          title: voice.say(fr: "Face à sa strate", en: "Against its stratum")
        ),
      ],
      rows: figures.map { figure in
        let ratio = figure.ratio.map { ratio in
          let count = voice.whole(ratio.count)
          return voice.ratio(ratio) + voice.say(fr: ", sur \(count)", en: ", of \(count)")
        }
        return SheetTable.Row(
          name: voice.name(figure.facet, in: book).capitalised,
          cells: [
            SheetTable.Cell(phrase: Phrase(plain: voice.whole(figure.posts))),
            SheetTable.Cell(
              phrase: voice.share(figure),
              drawing: voice.drawn { ShareBar.svg(figure.share) }
            ),
            SheetTable.Cell(phrase: ratio ?? unknown),
            SheetTable.Cell(phrase: figure.againstStratum.map { voice.ratio($0) } ?? "–"),
          ]
        )
      }
    )
  }

  /// The facets of fewer posts: "Thème, moins de 5 publications : culture (4), sport (1)".
  private func rare(_ figures: [FacetFigure], _ subject: Phrase) -> [SheetSection.Block] {
    guard !figures.isEmpty else { return [] }
    let names = figures.map { figure -> Phrase in
      "\(voice.name(figure.facet, in: book)) (\(voice.whole(figure.posts)))"
    }
    let list = names.joined(separator: ", ")
    let least = voice.whole(Self.enough)
    return [
      .paragraph(
        voice.say(
          fr: "\(subject), moins de \(least) publications : \(list).",
          en: "\(subject), fewer than \(least) posts: \(list)."
        )
      )
    ]
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
