internal import Core
internal import Rank

/// One large figure at the top of a page.
struct Tile {
  let label: Markup
  let value: Markup
  let note: Markup

  init(_ label: Phrase, _ value: String, _ note: Phrase, in voice: Voice) {
    self.label = label.written(in: voice)
    self.value = voice.write(text: value)
    self.note = note.written(in: voice)
  }
}

/// The first page: findings, ranking by group, what was read, adoption.
struct IndexPage {
  let frame: Frame
  let script: Markup
  let headline: Markup?
  let summary: Markup
  let periodInLine: Markup
  let leaders: Leaders?
  let tiles: [Tile]
  let findings: [Markup]
  let confidence: Markup
  let coverage: Markup
  let contest: Markup?
  let groups: [GroupSection]
  let hasChoice: Bool
  let hasPillars: Bool
  let unranked: UnrankedTable?
  let unrankedMore: Markup
  let reading: [Markup]
  let highlights: IndexHighlights
  let corrections: CorrectionTable?
  let dataset: Markup

  init(_ book: Book, in voice: Voice) throws(ReportError) {
    let words = Findings(book: book, voice: voice)
    let ranking = book.edition.ranking
    frame = Frame(
      book,
      title: "",
      section: .ranking,
      path: voice.form == .html ? "index.html" : "rapport.md",
      alternate: "rapport.md",
      in: voice
    )
    script = Templates.script
    headline = words.headline?.written(in: voice)
    summary = words.summary.written(in: voice)
    tiles = Self.tiles(book, in: voice)
    findings = words.all.map { $0.written(in: voice) }
    periodInLine = voice.period(book.edition.period).written(in: voice)
    leaders = Leaders(book, in: voice)
    coverage = voice.write(text: voice.percent(book.edition.settings.minimumCoverage))
    contest = voice.contest(book.edition.identity)?.written(in: voice)
    confidence = voice.write(text: voice.percent(book.edition.settings.confidence))
    let rows = GroupSection.rows(of: ranking)
    groups = ranking.groups.map { GroupSection($0, most: rows, book: book, in: voice) }
    hasChoice = groups.count > 1 && rows > 0
    hasPillars = !book.measuredPillars.isEmpty
    let shown = min(ranking.unranked.count, 30)
    unranked = UnrankedTable(book, rows: 0..<shown, root: "", in: voice)
    let all = voice.say(fr: "Toutes les communes non classées", en: "All communes not ranked")
    unrankedMore = Phrase.link(all, to: RankingPage.path(RankingPage.unrankedSlug))
      .written(in: voice)
    reading = words.reading.map { $0.written(in: voice) }
    highlights = IndexHighlights(book, in: voice)
    corrections = CorrectionTable(book.edition.corrections, book, from: "communes/", in: voice)
    dataset = try DatasetDescription.script(book, in: voice.language)
  }

  private static func tiles(_ book: Book, in voice: Voice) -> [Tile] {
    let edition = book.edition
    let census = edition.census
    let standings = edition.ranking.groups.flatMap(\.standings)
    let silent = voice.whole(census.silent)
    let coverage = Distribution(standings.compactMap(\.coverage))
    return [
      Tile(
        voice.say(fr: "Communes suivies", en: "Communes followed"),
        voice.whole(edition.communes.count),
        voice.say(
          fr: "dont \(voice.count(standings.count, "classée", "classées"))",
          en: "of which \(voice.count(standings.count, "ranked", "ranked"))"
        ),
        in: voice
      ),
      Tile(
        voice.say(fr: "Comptes ouverts", en: "Open accounts"),
        voice.whole(census.accounts),
        census.silent == 0
          ? voice.say(
            fr: "de communes et de services ; tous ont au moins un export",
            en: "of communes and municipal departments; all have at least one export"
          )
          : voice.say(
            fr: "de communes et de services, dont \(silent) sans export",
            en: "of communes and municipal departments, of which \(silent) without export"
          ),
        in: voice
      ),
      Tile(
        voice.say(fr: "Pages et flux lus", en: "Pages and feeds read"),
        voice.whole(census.exports - census.refusedExports),
        voice.refusals(census.refusedExports),
        in: voice
      ),
      Tile(
        voice.say(fr: "Jours couverts", en: "Days covered"),
        coverage.map { voice.percent($0.median) } ?? voice.word(fr: "inconnu", en: "unknown"),
        voice.say(
          fr: "médiane des communes classées",
          en: "median of the ranked communes"
        ),
        in: voice
      ),
    ]
  }
}

/// A group of the ranking on the first page: whole, its first rows, or a link alone.
struct GroupSection {
  let id: Markup
  let title: Markup
  let indistinct: Markup?
  let table: RankingTable?
  let more: Markup

  /// How many rows of each group the first page shows, so that it stays light.
  ///
  /// All of up to 120 communes; else ten of each of up to twelve groups; else none.
  static func rows(of ranking: Ranking) -> Int {
    let ranked = ranking.groups.reduce(0) { $0 + $1.standings.count }
    return ranked <= 120 ? ranked : ranking.groups.count <= 12 ? 10 : 0
  }

  init(_ group: RankedGroup, most: Int, book: Book, in voice: Voice) {
    let count = group.standings.count
    id = Markup(attribute: "groupe-" + group.slug)
    title = voice.range(group).capitalised.written(in: voice)
    indistinct = most == 0 ? nil : voice.indistinct(group)?.written(in: voice)
    table =
      most == 0
      ? nil : RankingTable(group, rows: 0..<min(most, count), book: book, root: "", in: voice)
    let label = voice.say(
      fr: "Le classement de ce groupe : \(voice.count(count, "commune", "communes"))",
      en: "The ranking of this group: \(voice.count(count, "commune", "communes"))"
    )
    more = Phrase.link(label, to: RankingPage.path(group.slug)).written(in: voice)
  }
}

extension Voice {
  /// How a commune answers, and until when; nil without an address.
  fileprivate func contest(_ identity: Edition.Identity) -> Phrase? {
    guard let contact = identity.contact.map(Phrase.foreign) else { return nil }
    let deadline = identity.answerBy.map { day in
      say(fr: " jusqu'au \(self.day(day))", en: " until \(self.day(day))")
    }
    let until = deadline ?? ""
    return say(
      fr: """
        Une commune peut répondre ou demander une correction\(until) : \(contact). Les corrections \
        acceptées sont publiées avec leur raison.
        """,
      en: """
        A commune may answer or ask for a correction\(until): \(contact). Corrections that are \
        accepted are published with their reason.
        """
    )
  }
}

extension Tile: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "label": { $0.label },
    "value": { $0.value },
    "note": { $0.note },
  ]
}

extension IndexPage: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "script": { $0.script },
    "frame": { $0.frame },
    "headline": { $0.headline },
    "summary": { $0.summary },
    "periodInLine": { $0.periodInLine },
    "leaders": { $0.leaders },
    "coverage": { $0.coverage },
    "contest": { $0.contest },
    "tiles": { $0.tiles },
    "findings": { $0.findings },
    "confidence": { $0.confidence },
    "groups": { $0.groups },
    "hasChoice": { $0.hasChoice },
    "hasPillars": { $0.hasPillars },
    "unranked": { $0.unranked },
    "unrankedMore": { $0.unrankedMore },
    "reading": { $0.reading },
    "highlights": { $0.highlights },
    "corrections": { $0.corrections },
    "dataset": { $0.dataset },
  ]
}

extension GroupSection: View {
  static let fields: [String: @Sendable (Self) -> Any?] = [
    "id": { $0.id },
    "title": { $0.title },
    "indistinct": { $0.indistinct },
    "table": { $0.table },
    "more": { $0.more },
  ]
}
