internal import Core

/// What every page has around its content.
struct Frame {
  /// The pages that the navigation names.
  enum Section: CaseIterable {
    case ranking, sheet, method, quality
  }

  /// One link of the navigation.
  struct Item {
    let label: Markup
    let address: Markup
    let isCurrent: Bool
  }

  let style: Markup
  let pageTitle: Markup
  let reportTitle: Markup
  let publisher: Markup
  let notice: Markup?
  let period: Markup
  /// Its first and last day; nil when the period is named by them.
  let bounds: Markup?
  /// The way back to the folder of the report: empty or `../`.
  let root: Markup
  let navigation: [Item]
  let version: Markup
  let licence: Markup?
  let contact: Markup
  /// The same page as Markdown, when there is one.
  let alternate: Markup?

  /// - Parameters:
  ///   - book: the edition.
  ///   - title: the page's own title; empty for the first page.
  ///   - section: where the page is.
  ///   - alternate: the address of the same page as Markdown.
  ///   - language: the page's language.
  init(
    _ book: Book,
    title: Phrase,
    section: Section,
    alternate: String? = nil,
    in language: Language
  ) {
    let identity = book.edition.identity
    let root = section == .sheet ? "../" : ""
    let period = FrenchDates.period(book.edition.period)
    let parts =
      (title.isEmpty ? [] : [title.plain]) + [Printable.line(identity.title), period.plain]
    style = Templates.style
    pageTitle = Markup(attribute: parts.joined(separator: " – "))
    reportTitle = Phrase.foreign(identity.title).written(in: language)
    publisher = Phrase.foreign(identity.publisher).written(in: language)
    notice = identity.notice.map { Phrase.foreign($0).written(in: language) }
    self.period = period.capitalised.written(in: language)
    let isNamed = book.edition.period.quarter != nil || book.edition.period.year != nil
    bounds = isNamed ? FrenchDates.bounds(book.edition.period).written(in: language) : nil
    self.root = Markup(attribute: root)
    navigation = [
      ("Classement", "index.html", Section.ranking), ("Méthode", "methode.html", .method),
      ("Qualité", "qualite.html", .quality),
    ].map { label, file, target in
      Item(
        label: Phrase(plain: label).written(in: language),
        address: Markup(attribute: root + file),
        isCurrent: target == section
      )
    }
    version = Phrase(plain: book.edition.version).written(in: language)
    licence = identity.licence.map {
      Phrase.outside(.foreign($0), at: identity.licenceURL ?? "").written(in: language)
    }
    contact = Self.contact(identity.contact).written(in: language)
    self.alternate = alternate.map(Markup.init(attribute:))
  }

  /// Where a figure is contested: a link when the contact is an e-mail address.
  private static func contact(_ contact: String?) -> Phrase {
    guard let contact else { return "l'éditeur n'a pas donné d'adresse pour contester un chiffre" }
    let isMail =
      contact.utf8.count { $0 == 0x40 } == 1
      && contact.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"?&%".utf8.contains($0) }
    let label = Phrase.foreign(contact)
    return isMail
      ? Phrase(.link(label, to: "mailto:" + contact, isOutside: false))
      : .outside(label, at: contact)
  }
}

extension Language {
  /// The ending of a sheet's file.
  var suffix: String {
    switch self {
    case .html: "html"
    case .markdown: "md"
    }
  }
}

/// The first rows of a list, with a word on the rest when it is long.
struct Excerpt<Row> {
  let rows: [Row]
  let rest: Markup?

  /// How many rows a page shows.
  static var most: Int { 200 }

  /// - Parameters:
  ///   - items: the whole list.
  ///   - file: the data file that has all of it.
  ///   - language: the page's language.
  ///   - row: writes one of them.
  init<Item>(_ items: [Item], all file: String, in language: Language, row: (Item) -> Row) {
    rows = items.prefix(Self.most).map(row)
    let total = FrenchNumbers.whole(items.count)
    let shown = FrenchNumbers.whole(Self.most)
    let note: Phrase = "Les \(shown) premiers sur \(total) ; tous sont dans "
    let link = Phrase.link(.code(file), to: "donnees/" + file)
    rest = items.count > Self.most ? (note + link + ".").written(in: language) : nil
  }
}
