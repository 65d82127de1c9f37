internal import Core

/// What every page has around its content.
struct Frame {
  /// The pages that the navigation names.
  enum Section: CaseIterable {
    case ranking, table, sheet, platforms, mayors, method, quality, legal
  }

  /// One link of the navigation.
  struct Item {
    let label: Markup
    let address: Markup
    let isCurrent: Bool
  }

  /// The same page in another language.
  struct Twin {
    let label: Markup
    let code: Markup
    let address: Markup
  }

  /// The style sheet of a page that is sent alone; nil for a page beside which it is a file.
  let style: Markup?
  let language: Markup
  let pageTitle: Markup
  let reportTitle: Markup
  let publisher: Markup
  let notice: Markup?
  let period: Markup
  /// Its first and last day; nil when the period is named by them.
  let bounds: Markup?
  /// The way back to the first page of the language: empty or `../`.
  let root: Markup
  /// The way back to the folder of the report.
  let base: Markup
  /// The way to the data files.
  let data: Markup
  let navigation: [Item]
  let twins: [Twin]
  let version: Markup
  let licence: Markup?
  let contact: Markup
  /// The same page as Markdown, when there is one.
  let alternate: Markup?
  /// Whether the page is sent alone: it leads to no other page.
  let isDraft: Bool

  /// - Parameters:
  ///   - book: the edition.
  ///   - title: the page's own title; empty for the first page.
  ///   - section: where the page is.
  ///   - path: the page's path in the folder of its language.
  ///   - alternate: the address of the same page as Markdown.
  ///   - voice: how the page is written.
  init(
    _ book: Book,
    title: Phrase,
    section: Section,
    path: String,
    alternate: String? = nil,
    in voice: Voice
  ) {
    let identity = book.edition.identity
    let root = String(repeating: "../", count: path.utf8.count { $0 == 0x2F })
    let folder = book.folder(of: voice.language)
    let base = root + (folder.isEmpty ? "" : "../")
    let period = voice.period(book.edition.period)
    let parts =
      (title.isEmpty ? [] : [voice.plain(title)])
      + [Printable.line(identity.title), voice.plain(period)]
    style = book.isDraft ? Templates.style : nil
    language = Markup(attribute: voice.language.rawValue)
    pageTitle = Markup(attribute: parts.joined(separator: " – "))
    reportTitle = Phrase.foreign(identity.title).written(in: voice)
    publisher = Phrase.foreign(identity.publisher).written(in: voice)
    notice = identity.notice.map { Phrase.foreign($0).written(in: voice) }
    self.period = period.capitalised.written(in: voice)
    let isNamed = book.edition.period.quarter != nil || book.edition.period.year != nil
    bounds = isNamed ? voice.bounds(book.edition.period).written(in: voice) : nil
    self.root = Markup(attribute: root)
    self.base = Markup(attribute: base)
    data = Markup(attribute: base + "donnees/")
    let mayors =
      book.mayors == nil
      ? [] : [(voice.say(fr: "Maires", en: "Mayors"), "maires.html", Section.mayors)]
    let ranking = (voice.say(fr: "Classement", en: "Ranking"), "index.html", Section.ranking)
    let platforms = (
      voice.say(fr: "Plateformes", en: "Platforms"), "adoption.html", Section.platforms
    )
    let pages =
      [ranking, platforms] + mayors + [
        (voice.say(fr: "Méthode", en: "Method"), "methode.html", .method),
        (voice.say(fr: "Qualité", en: "Quality"), "qualite.html", .quality),
      ]
    navigation = pages.map { label, file, target in
      Item(
        label: label.written(in: voice),
        address: Markup(attribute: root + file),
        isCurrent: target == section
      )
    }
    twins = book.edition.languages.filter { $0 != voice.language && !book.isDraft }.map { other in
      Twin(
        label: Markup(attribute: other.ownName),
        code: Markup(attribute: other.rawValue),
        address: Markup(attribute: base + book.folder(of: other) + path)
      )
    }
    version = voice.write(text: book.edition.version)
    licence = identity.licence.map {
      Phrase.outside(.foreign($0), at: identity.licenceURL ?? "").written(in: voice)
    }
    contact = voice.contact(identity.contact).written(in: voice)
    self.alternate = book.isDraft ? nil : alternate.map(Markup.init(attribute:))
    isDraft = book.isDraft
  }

  /// The frame of a commune's sheet.
  init(_ book: Book, sheetOf commune: Commune, in voice: Voice) {
    self.init(
      book,
      title: .foreign(commune.name),
      section: .sheet,
      path: "communes/\(commune.insee).\(voice.form.fileExtension)",
      alternate: "\(commune.insee).md",
      in: voice
    )
  }
}

extension Language {
  /// The language's name in itself.
  fileprivate var ownName: String {
    switch self {
    case .french: "Français"
    case .english: "English"
    }
  }
}

extension Form {
  /// The ending of a file's name.
  var fileExtension: String { rawValue }
}

extension Voice {
  /// Where a person claims rights over personal data: one address for all pages.
  func rightsContact(_ identity: Edition.Identity) -> Phrase {
    contact(identity.legal.dataContact ?? identity.contact)
  }

  /// Where a figure is contested: a link when the contact is an e-mail address.
  fileprivate func contact(_ contact: String?) -> Phrase {
    guard let contact else {
      return say(
        fr: "l'éditeur n'a pas donné d'adresse pour contester un chiffre",
        en: "the publisher has given no address where a figure may be contested"
      )
    }
    let isMail =
      contact.utf8.count { $0 == 0x40 } == 1
      && contact.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"?&%".utf8.contains($0) }
    let label = Phrase.foreign(contact)
    return isMail
      ? Phrase(.link(label, to: "mailto:" + contact, isOutside: false))
      : .outside(label, at: contact)
  }
}

extension Frame.Item: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "label": { $0.label },
    "address": { $0.address },
    "isCurrent": { $0.isCurrent },
  ]
}

extension Frame.Twin: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "label": { $0.label },
    "code": { $0.code },
    "address": { $0.address },
  ]
}

extension Frame: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "style": { $0.style },
    "language": { $0.language },
    "pageTitle": { $0.pageTitle },
    "reportTitle": { $0.reportTitle },
    "publisher": { $0.publisher },
    "notice": { $0.notice },
    "period": { $0.period },
    "bounds": { $0.bounds },
    "root": { $0.root },
    "base": { $0.base },
    "data": { $0.data },
    "navigation": { $0.navigation },
    "twins": { $0.twins },
    "version": { $0.version },
    "licence": { $0.licence },
    "contact": { $0.contact },
    "alternate": { $0.alternate },
    "isDraft": { $0.isDraft },
  ]
}
