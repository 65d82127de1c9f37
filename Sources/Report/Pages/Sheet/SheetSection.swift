/// A section of a sheet: its pieces are written in code, for the two forms alike.
struct SheetSection {
  /// One piece of a section.
  enum Block {
    case paragraph(Phrase)
    case list([Phrase])
    case table(SheetTable)
    case figures([Figure])
    /// A table of weekdays and hours, which needs no other for those who do not see it.
    case hours(WeekHours)
  }

  /// Its anchor, the same in every language.
  let id: Markup
  let title: Markup
  let blocks: [Markup]

  init(_ id: String, _ title: Phrase, _ blocks: [Block], in voice: Voice) {
    self.id = Markup(attribute: id)
    self.title = title.written(in: voice)
    self.blocks = blocks.map { $0.written(in: voice) }
  }
}

extension SheetSection {
  /// Those between the comparison and the accounts; one with nothing to say is left out.
  static func all(
    _ dossier: Dossier,
    _ place: Book.Place?,
    _ book: Book,
    in voice: Voice
  ) -> [SheetSection] {
    let parts: [(id: String, title: Phrase, blocks: [Block])] = [
      (
        "evolution", voice.say(fr: "Ce qui a changé", en: "What changed"),
        TrendSection(dossier: dossier, place: place, book: book, voice: voice).blocks
      ),
      (
        "ce-qui-marche",
        voice.say(fr: "Ce qui marche à sa taille", en: "What works at its size"),
        WorksSection(dossier: dossier, place: place, book: book, voice: voice).blocks
      ),
      (
        "publications",
        voice.say(fr: "Ce qu'elle publie, et quand", en: "What it posts, and when"),
        PublicationSection(dossier: dossier, place: place, book: book, voice: voice).blocks
      ),
      (
        "reponses", voice.say(fr: "Qui répond aux habitants", en: "Who answers residents"),
        AnswerSection(dossier: dossier, book: book, voice: voice).blocks
      ),
    ]
    return parts.filter { !$0.blocks.isEmpty }
      .map { SheetSection($0.id, $0.title, $0.blocks, in: voice) }
  }
}

extension SheetSection.Block {
  fileprivate func written(in voice: Voice) -> Markup {
    switch (self, voice.form) {
    case (.paragraph(let phrase), .html): Markup(trusted: "<p>\(voice.write(phrase))</p>")
    case (.paragraph(let phrase), .markdown): voice.write(phrase)
    case (.list(let items), .html):
      Markup(
        trusted: "<ul>\n" + items.map { "<li>\(voice.write($0))</li>\n" }.joined() + "</ul>"
      )
    case (.list(let items), .markdown):
      Markup(trusted: items.map { "- \(voice.write($0))" }.joined(separator: "\n"))
    case (.table(let table), _): table.written(in: voice)
    case (.figures(let figures), .html):
      Markup(
        trusted: "<div class=\"figures pairs\">\n" + figures.map(\.html.description).joined()
          + "</div>"
      )
    case (.figures(let figures), .markdown):
      Markup(
        trusted: figures.map { "### \($0.title)\n\n\($0.subtitle)\n\n\($0.table.markdown)" }
          .joined(separator: "\n\n")
      )
    case (.hours(let hours), .html): Markup(trusted: "<figure>\(hours.html)</figure>")
    case (.hours(let hours), .markdown): hours.table.markdown
    }
  }
}

extension Voice {
  /// A drawing where the form has one: Markdown prints its table alone.
  func drawn(_ drawing: () -> Markup) -> Markup {
    form == .html ? drawing() : Markup(trusted: "")
  }
}

extension SheetSection: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "id": { $0.id },
    "title": { $0.title },
    "blocks": { $0.blocks },
  ]
}
