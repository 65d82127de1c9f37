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
  let summary: Markup
  let tiles: [Tile]
  let findings: [Markup]
  let groups: [RankingTable]
  let hasPillars: Bool
  let unranked: UnrankedTable?
  let reading: [Markup]
  let adoption: AdoptionTable

  init(_ book: Book, in voice: Voice) {
    let words = Findings(book: book, voice: voice)
    frame = Frame(
      book,
      title: "",
      section: .ranking,
      path: "index.html",
      alternate: "rapport.md",
      in: voice
    )
    summary = words.summary.written(in: voice)
    tiles = Self.tiles(book, in: voice)
    findings = words.all.map { $0.written(in: voice) }
    groups = book.edition.ranking.groups.enumerated().map { number, group in
      RankingTable(group, number: number, book: book, in: voice)
    }
    hasPillars = !book.measuredPillars.isEmpty
    unranked = UnrankedTable(book, in: voice)
    reading = words.reading.map { $0.written(in: voice) }
    adoption = AdoptionTable(book, in: voice)
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
        voice.say(fr: "Comptes recensés", en: "Accounts listed"),
        voice.whole(census.accounts),
        census.silent == 0
          ? voice.say(fr: "tous ont au moins un export", en: "all have at least one export")
          : voice.say(fr: "dont \(silent) sans export", en: "of which \(silent) without export"),
        in: voice
      ),
      Tile(
        voice.say(fr: "Exports lus", en: "Exports read"),
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

/// How many communes are on each platform.
struct AdoptionTable {
  /// One platform, as printed.
  struct Row {
    let platform: Markup
    let communes: Markup
    let share: Markup
    let bar: Markup
    let accounts: Markup
    let read: Markup
  }

  let rows: [Row]

  init(_ book: Book, in voice: Voice) {
    let total = book.edition.communes.count
    rows = book.edition.census.adoption.map { count in
      let share = total == 0 ? nil : Double(count.communes) / Double(total)
      return Row(
        platform: voice.write(text: count.platform.displayName),
        communes: voice.write(text: voice.whole(count.communes)),
        share: voice.write(
          text: share.map { voice.percent($0) } ?? voice.word(fr: "n.d.", en: "n/a")
        ),
        bar: ShareBar.svg(share ?? 0),
        accounts: voice.write(text: voice.whole(count.accounts)),
        read: voice.write(text: voice.whole(count.read))
      )
    }
  }
}
