internal import Core
internal import Measure
internal import Rank

/// The accounts of communes and of services on one platform, by stratum: those of unknown population
/// last, each stratum in the order of reports.
struct PlatformAccounts {
  /// The most rows of a page.
  static let most = RankingPage.most

  /// The accounts of each stratum.
  let strata: [(stratum: Stratum?, members: [AccountFigures])]

  private let count: Int

  /// The measures of the columns: those that some account has.
  private let names: [String]

  init(_ platform: Platform, in book: Book) {
    let limits = book.edition.settings.strata
    let members = Dictionary(
      grouping: book.edition.overview.accounts.filter { $0.account.platform == platform }
    ) { limits.holding(book.communes[$0.account.insee]?.population) }
    strata = (limits.map(Optional.some) + [nil]).compactMap { stratum in
      members[stratum].map { (stratum, $0) }
    }
    count = strata.reduce(0) { $0 + $1.members.count }
    let all = strata
    names = Self.columns.filter { name in
      all.contains { $0.members.contains { $0[name].value != nil } }
    }
  }

  /// How many pages they take.
  var pages: Int { (count + Self.most - 1) / Self.most }

  /// Which of them a page holds.
  func range(ofPage page: Int) -> Range<Int> {
    page * Self.most..<min((page + 1) * Self.most, count)
  }

  /// The tables of one page.
  func grids(page: Int, book: Book, in voice: Voice) -> [Grid] {
    let shown = range(ofPage: page)
    var first = 0
    return strata.compactMap { stratum, members in
      let here = shown.clamped(to: first..<first + members.count)
      let part = members[max(0, here.lowerBound - first)..<max(0, here.upperBound - first)]
      first += members.count
      guard !part.isEmpty else { return nil }
      return grid(stratum, Array(part), of: members.count, book: book, in: voice)
    }
  }

  /// The measures of the columns, in their order; without those that no account has.
  private static let columns = [
    "followers_end", "penetration_pct", "posts_per_week", "E", "er_followers_median_pct",
    "engagement_multiplier", "response_rate_7d", "share_of_voice", "coverage",
  ]

  private func grid(
    _ stratum: Stratum?,
    _ members: [AccountFigures],
    of total: Int,
    book: Book,
    in voice: Voice
  ) -> Grid {
    let range =
      stratum.map { voice.range($0.lowest, $0.limit) }
      ?? voice.say(fr: "population inconnue", en: "population unknown")
    let caption = voice.say(
      fr: "\(range.capitalised) : \(voice.count(total, "compte", "comptes"))",
      en: "\(range.capitalised): \(voice.count(total, "account", "accounts"))"
    )
    let here = voice.whole(members.count)
    return Grid(
      members.count == total
        ? caption
        : caption + voice.say(fr: ", dont \(here) sur cette page", en: ", \(here) on this page"),
      columns: [Grid.Column(label: "Commune", isNumber: false, order: .ascending)]
        + names.map { Grid.Column(label: Phrase(plain: voice.heading($0)), order: .descending) },
      lines: members.map { member in
        Grid.Line(
          name: voice.sheet(of: member.account.insee, book: book, from: "../communes/"),
          notes: voice.notes(member, book.edition.settings),
          entries: names.map { voice.entry(member[$0], Catalogue.unit(of: $0)) }
        )
      },
      in: voice
    )
  }
}

extension Voice {
  /// A figure of an account, or why it is missing.
  fileprivate func entry(
    _ figure: AccountFigures.Figure,
    _ unit: MeasureDefinition.Unit
  ) -> Grid.Entry {
    guard let value = figure.value else { return Grid.Entry(missing: shortReason(figure.reason)) }
    return Grid.Entry(
      amount(value, unit),
      by: value,
      notes: figure.isRounded ? [say(fr: "arrondi", en: "rounded")] : []
    )
  }

  /// What the figures of an account should be read with.
  fileprivate func notes(_ account: AccountFigures, _ settings: RankSettings) -> [Phrase] {
    var notes: [Phrase] = []
    if account.account.holder == .service {
      notes.append(holder(.service))
    }
    if let coverage = account["coverage"].value, coverage < settings.minimumCoverage {
      notes.append(
        say(
          fr: coverage == 0
            ? "exports sur aucun jour" : "exports sur \(percent(coverage)) des jours seulement",
          en: coverage == 0
            ? "exports on no day" : "exports on \(percent(coverage)) of the days only"
        )
      )
    }
    if account.isYoung {
      notes.append(
        say(
          fr: "publications enregistrées trop jeunes : réactions encore incomplètes",
          en: "posts saved too young: reactions still incomplete"
        )
      )
    }
    return notes
  }
}
