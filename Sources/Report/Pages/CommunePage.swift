internal import Core
internal import Measure
internal import Rank

/// The sheet of one commune.
struct CommunePage {
  let frame: Frame
  /// What a draft says at its top; nil for a sheet that is published.
  let draft: DraftNotice?
  let name: Markup
  /// The name after "de".
  let ofName: Markup
  let identity: Markup
  let summary: Markup
  let badge: Markup?
  /// What stands under the rank, a line each.
  let badgeNotes: [Markup]
  let tiles: [Tile]
  let hasTiles: Bool
  /// The populations of the communes that it is ranked with; nil when it is not ranked.
  let group: Markup?
  let strips: [StripFigure]
  let hasStrips: Bool
  let missingPillars: [Markup]
  let hasMissingPillars: Bool
  let findings: [Markup]
  let hasFindings: Bool
  /// What stands under the strips: the communes around it and its key figures.
  let peers: [Markup]
  /// Trend, what works, publications and answers.
  let sections: [SheetSection]
  let accounts: [AccountGroup]
  let hasAccounts: Bool
  /// What its figures are to be read with.
  let quality: SheetSection
  let measures: MeasureTable
  let hasMeasures: Bool
  /// The accounts that its own measures leave out; nil when they hold all.
  let leftOut: Markup?
  let corrections: [CorrectionRow]
  let hasCorrections: Bool
  /// The last day to answer, on a sheet that is published; nil when not given.
  let answerBy: Markup?
  /// Links to the communes ranked before and after it.
  let neighbours: [Markup]
  let hasNeighbours: Bool

  init(_ dossier: Dossier, book: Book, in voice: Voice) {
    let commune = dossier.commune
    let place = book.places[commune.insee]
    let standing = place?.standing
    let words = SheetSentences(commune: commune, place: place, book: book, voice: voice)
    frame = Frame(book, sheetOf: commune, in: voice)
    draft = book.isDraft ? DraftNotice(book.edition.identity, in: voice) : nil
    name = Phrase.foreign(commune.name).written(in: voice)
    ofName = voice.of(commune.name).written(in: voice)
    identity = Self.identity(commune, standing, in: voice).written(in: voice)
    summary = words.summary.written(in: voice)
    badge = standing?.rank.map { voice.rank($0).written(in: voice) }
    badgeNotes = words.badge.map { $0.written(in: voice) }
    // Of a commune without account there is one thing to say, and the summary says it.
    hasTiles = !dossier.accounts.isEmpty
    tiles =
      hasTiles
      ? HeadlineTiles(dossier: dossier, place: place, book: book, voice: voice).tiles : []
    group = place?.group.map { voice.range(book.edition.ranking.groups[$0]).written(in: voice) }
    strips = StripFigure.all(commune, place, book, in: voice)
    hasStrips = !strips.isEmpty
    missingPillars = words.missingPillars.map { $0.written(in: voice) }
    hasMissingPillars = !missingPillars.isEmpty
    let found = SheetFindings(dossier: dossier, place: place, book: book, voice: voice).all
    findings = found.map { $0.written(in: voice) }
    hasFindings = !found.isEmpty
    peers = PeerTables(dossier: dossier, place: place, book: book, voice: voice).tables
      .map { $0.written(in: voice) }
    sections = SheetSection.all(dossier, place, book, in: voice)
    accounts = AccountGroup.all(dossier, book, in: voice)
    quality = SheetSection(
      "qualite",
      voice.say(fr: "Qualité de cette fiche", en: "Quality of this sheet"),
      QualitySection(dossier: dossier, place: place, book: book, voice: voice).blocks,
      in: voice
    )
    hasAccounts = !accounts.isEmpty
    measures = MeasureTable(
      dossier.measures,
      in: voice,
      definition: book.communeMeasure(named:)
    )
    hasMeasures = !dossier.measures.isEmpty
    leftOut = voice.leftOut(of: dossier)?.written(in: voice)
    corrections = CorrectionRow.all(
      book.corrections[commune.insee] ?? [],
      book,
      from: "",
      in: voice
    )
    hasCorrections = !corrections.isEmpty
    answerBy =
      book.isDraft
      ? nil
      : book.edition.identity.answerBy.map {
        voice.day($0).written(in: voice)
      }
    let beside = Neighbours(of: commune, place, book, in: voice)
    neighbours = [beside.previous, beside.next].compactMap { $0?.written(in: voice) }
    hasNeighbours = !neighbours.isEmpty
  }

  private static func identity(
    _ commune: Commune,
    _ standing: Standing?,
    in voice: Voice
  ) -> Phrase {
    let code = Phrase.code(commune.insee.rawValue)
    return population(commune, in: voice) + stratum(standing?.stratum, in: voice)
      + voice.say(fr: " · code Insee \(code)", en: " · INSEE code \(code)")
  }

  private static func population(_ commune: Commune, in voice: Voice) -> Phrase {
    guard let population = commune.population else {
      return voice.say(
        fr: "population municipale inconnue",
        en: "legal population unknown"
      )
    }
    return voice.say(
      fr: "\(voice.count(population, "habitant", "habitants"))",
      en: "\(voice.count(population, "resident", "residents"))"
    )
  }

  private static func stratum(_ stratum: Stratum?, in voice: Voice) -> Phrase {
    guard let stratum else { return "" }
    let range = voice.range(stratum.lowest, stratum.limit)
    return voice.say(fr: " · strate : \(range)", en: " · stratum: \(range)")
  }
}

extension Voice {
  /// "aucun refusé", "3 refusés".
  func refusals(_ count: Int) -> Phrase {
    say(
      fr: "\(countOrNone(count, "refusé", "refusés"))",
      en: "\(countOrNone(count, "refused", "refused"))"
    )
  }
}

extension CommunePage: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "frame": { $0.frame },
    "draft": { $0.draft },
    "name": { $0.name },
    "ofName": { $0.ofName },
    "identity": { $0.identity },
    "summary": { $0.summary },
    "badge": { $0.badge },
    "badgeNotes": { $0.badgeNotes },
    "tiles": { $0.tiles },
    "hasTiles": { $0.hasTiles },
    "group": { $0.group },
    "strips": { $0.strips },
    "hasStrips": { $0.hasStrips },
    "missingPillars": { $0.missingPillars },
    "hasMissingPillars": { $0.hasMissingPillars },
    "findings": { $0.findings },
    "hasFindings": { $0.hasFindings },
    "peers": { $0.peers },
    "sections": { $0.sections },
    "accounts": { $0.accounts },
    "quality": { $0.quality },
    "hasAccounts": { $0.hasAccounts },
    "measures": { $0.measures },
    "hasMeasures": { $0.hasMeasures },
    "leftOut": { $0.leftOut },
    "corrections": { $0.corrections },
    "hasCorrections": { $0.hasCorrections },
    "answerBy": { $0.answerBy },
    "neighbours": { $0.neighbours },
    "hasNeighbours": { $0.hasNeighbours },
  ]
}
