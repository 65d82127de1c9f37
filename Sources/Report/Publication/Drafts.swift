public import Core
internal import Measure

/// Writes the sheets that communes are sent before publication: one file each, which needs no other,
/// and the list of them for a mail merge.
///
/// The folder is swapped in whole, as that of a report.
///
/// - Parameters:
///   - edition: what all pages share; its identity says to whom and until when a commune answers.
///   - directory: where the sheets go; what is there is replaced whole.
///   - contacts: where communes are written to, as far as known; in the list alone.
///   - dossiers: those of a run of `edition.communes`, in its order.
/// - Returns: how many sheets were written, each `<insee>.html`, and in the other language in
///   the folder of that; the list is `envois.csv`.
/// - Throws: when a dossier cannot be read or a file cannot be written.
public func writeDrafts(
  _ edition: Edition,
  to directory: String,
  contacts: [INSEECode: String],
  dossiers: (Range<Int>) throws(ReportError) -> [Dossier]
) throws(ReportError) -> Int {
  let book = Book(edition, definitions: .catalogue, isDraft: true)
  let templates = try edition.languages.map { language throws(ReportError) in
    (language, try Templates(in: language))
  }
  let folder = try Folder(directory)
  var list = DraftList.table.heading
  let batch = 128
  for start in stride(from: 0, to: edition.communes.count, by: batch) {
    for dossier in try dossiers(start..<min(start + batch, edition.communes.count)) {
      let insee = dossier.commune.insee
      let files = edition.languages.map { book.folder(of: $0) + "\(insee).html" }
      for ((language, templates), file) in zip(templates, files) {
        let page = CommunePage(
          dossier,
          book: book,
          in: Voice(language: language, form: .html)
        )
        try folder.write(try templates.render(page, with: "commune.html"), to: file)
      }
      let contact = contacts[insee]
      let row = DraftList.row(dossier.commune, files, contact: contact, edition.identity)
      DataTable.write(row, to: &list)
    }
  }
  try folder.write(list, to: "envois.csv")
  try folder.finish()
  return edition.communes.count
}

/// The list of drafts: what a mail merge needs.
private enum DraftList {
  static let table = DataTable(
    name: "envois",
    title: Localised("Fiches à envoyer", "Sheets to send"),
    columns: [
      Tables.insee,
      .init("commune", .string, Localised("Nom de la commune", "Name of the commune")),
      .init("fichier", .string, Localised("Fiche à joindre", "Sheet to attach")),
      .init(
        "autre_langue",
        .string,
        Localised("La même dans l'autre langue", "The same in the other language")
      ),
      .init(
        "contact",
        .string,
        Localised("Où lui écrire ; vide si inconnu", "Where to write to it")
      ),
      .init("repondre_a", .string, Localised("Où elle répond", "Where it answers")),
      .init("repondre_avant_le", .date, Localised("Dernier jour", "Last day")),
    ],
    key: ["insee"]
  )

  static func row(
    _ commune: Commune,
    _ files: [String],
    contact: String?,
    _ identity: Edition.Identity
  ) -> [DataTable.Cell] {
    [
      .text(commune.insee.rawValue), .foreign(commune.name), .text(files.first),
      .text(files.dropFirst().first),
      .foreign(contact), .foreign(identity.contact), .text(identity.answerBy?.description),
    ]
  }
}

/// What a draft says at its top.
struct DraftNotice {
  let title: Markup
  let deadline: Markup
  let requests: [Markup]

  init(_ identity: Edition.Identity, in voice: Voice) {
    title = voice.say(fr: "Projet – droit de réponse", en: "Draft – right of reply")
      .written(in: voice)
    deadline = voice.deadline(identity).written(in: voice)
    requests = voice.requests.map { $0.written(in: voice) }
  }
}

extension Voice {
  fileprivate func deadline(_ identity: Edition.Identity) -> Phrase {
    let contact =
      identity.contact.map(Phrase.foreign)
      ?? say(fr: "l'expéditeur de cette fiche", en: "the sender of this sheet")
    guard let last = identity.answerBy else {
      return say(
        fr: """
          Cette fiche n'est pas publiée. La mairie peut y répondre avant sa publication, à la date \
          que donne le message qui l'accompagne, en écrivant à \(contact).
          """,
        en: """
          This sheet is not published. The town hall may answer it before it is, by the date given in \
          the message that comes with it, by writing to \(contact).
          """
      )
    }
    return say(
      fr: """
        Cette fiche n'est pas publiée. La mairie peut y répondre jusqu'au \(strong: day(last)) \
        inclus, en écrivant à \(contact).
        """,
      en: """
        This sheet is not published. The town hall may answer it until \(strong: day(last)), that \
        day included, by writing to \(contact).
        """
    )
  }

  /// What a commune may ask for: what `corrections.csv` can do.
  fileprivate var requests: [Phrase] {
    [
      say(
        fr: "écarter un fichier ou une publication qui n'est pas d'elle, en donnant son adresse ;",
        en: "to exclude a file or a post that is not its own, giving its address;"
      ),
      say(
        fr: "corriger un nombre d'abonnés, avec le compte, le jour et une capture d'écran ;",
        en: "to correct a number of followers, with the account, the day and a screenshot;"
      ),
      say(
        fr: "rattacher un fichier au bon compte, ou signaler un compte manquant ;",
        en: "to assign a file to the right account, or to tell of an account that is missing;"
      ),
      say(
        fr: "faire imprimer une mention sur sa fiche, par exemple une inondation ou une élection.",
        en: "to have a note printed on its sheet, such as a flood or an election."
      ),
    ]
  }
}
