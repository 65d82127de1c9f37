import Foundation
import Measure

/// The pages of platforms, of presence and of mayors, and the tables of the first page beside its ranking.
extension PageWalk {
  /// One row of a table: what it is of, and its cells by the name of their column.
  struct Row {
    let head: String
    let cells: [(label: String, isMissing: Bool, text: String, notes: String)]

    subscript(labels: String...) -> String? {
      cells.first { labels.contains($0.label) }?.text
    }
  }

  /// The measures under the names of their columns, in both languages.
  private static let measures = [
    "Publications par semaine": "posts_per_week", "Posts per week": "posts_per_week",
    "Abonnés": "followers_end", "Followers": "followers_end",
    "Abonnés pour 100 habitants": "penetration_pct",
    "Followers per 100 residents": "penetration_pct",
    "Interactions par publication pour 1 000 abonnés": "E",
    "Interactions per post per 1,000 followers": "E",
    "Taux d'engagement médian": "er_followers_median_pct",
    "Median engagement rate": "er_followers_median_pct",
    "Réactions à audience égale": "engagement_multiplier",
    "Reactions at equal audience": "engagement_multiplier",
    "Questions ayant reçu une réponse sous 7 jours": "response_rate_7d",
    "Questions answered within 7 days": "response_rate_7d",
    "Part de voix": "share_of_voice", "Share of voice": "share_of_voice",
    "Jours couverts": "coverage", "Days covered": "coverage",
  ]

  private static func unit(of measure: String) -> MeasureDefinition.Unit {
    (Catalogue.account + Catalogue.relative).first { $0.name == measure }?.unit ?? .number
  }

  /// The rows of a page's tables whose cells name their columns.
  private func rows(of page: String) -> [Row] {
    let cell =
      #/<td(?: class="([^"]*)")? data-label="([^"]*)"(?: data-v="[^"]*")?>(.*?)</td>/#
    return page.matches(of: #/<tr><th scope="row">(.*?)</th>(<td.*?)</tr>/#).map { row in
      Row(
        head: String(row.1),
        cells: row.2.matches(of: cell).map { cell in
          let parts = String(cell.3).components(separatedBy: "<span class=\"places\">")
          return (
            typed(plain(cell.2)), cell.1?.contains("missing") ?? false,
            plain(parts[0]).trimmingCharacters(in: .whitespaces),
            plain(parts.dropFirst().joined(separator: " "))
          )
        }
      )
    }
  }

  /// Whether a text is a value as printed, or a missing one without a value.
  private func says(
    _ text: String,
    _ value: Double?,
    _ unit: MeasureDefinition.Unit,
    _ name: String
  )
    -> Bool
  {
    let figure = PrintedFigure(text: text, isEnglish: name.hasPrefix("en/"))
    return value.map { figure.says($0, in: unit) } ?? (figure.number == nil)
  }

  /// Compares the first three of each size.
  mutating func readLeaders(_ page: String, of name: String) {
    let row =
      #/<td class="rank">(.*?)</td><th scope="row">[^\n]*?communes/(\w{5})\.html[^\n]*?<td class="n score">(.*?)</td>/#
    guard let table = page.firstMatch(of: #/(?s)<table class="leaders">.*?</table>/#) else {
      return
    }
    tables.insert("leaders")
    for match in table.0.matches(of: row) {
      let standing = standings.first { $0.insee == match.2 }
      let isEnglish = name.hasPrefix("en/")
      let rank = PrintedFigure(text: plain(match.1), isEnglish: isEnglish).number?.value
      expect(rank == standing?.rank.map(Double.init), "\(name): \(match.2) leads as \(match.1)")
      let isRight = says(plain(match.3), standing?.score ?? nil, .number, name)
      expect(isRight, "\(name): \(match.2) leads with \(match.3)")
    }
  }

  /// Compares what people react to: each row is one of the facets that stand out.
  mutating func readFacets(_ page: String, of name: String) {
    let section = #/(?s)<section aria-labelledby="reussites">.*?</section>/#
    guard let part = page.firstMatch(of: section)?.0 else { return }
    let isEnglish = name.hasPrefix("en/")
    for row in rows(of: String(part)) {
      facets += 1
      let figures = PrintedFigure(text: row["Réactions", "Reactions"] ?? "", isEnglish: isEnglish)
      let counts = [row["Communes"], row["Publications", "Posts"]].map { Int($0 ?? "") }
      let isThere = results.facets.contains { facet in
        let values = [facet.ratio] + (facet.interval ?? [])
        return facet.notable && counts == [facet.communes, facet.posts]
          && figures.numbers.count == values.count
          && zip(figures.numbers, values).allSatisfy { printed, value in
            abs(printed.value - value) <= 0.500_000_1 * pow(10, -Double(printed.decimals))
          }
      }
      expect(isThere, "\(name): \(row.head) \(figures.text) stands out nowhere")
    }
  }

  /// Compares platforms side by side, and on a platform's page its strata and its accounts.
  mutating func readPlatforms(_ page: String, of name: String) {
    let rows = rows(of: page)
    for row in rows {
      guard let link = row.head.firstMatch(of: #/href="plateformes/(\w+)\.html"/#) else { continue }
      tables.insert("platforms")
      let platform = String(link.1)
      let presence = results.adoption.first { $0.platform == platform && $0.stratum == nil }
      comparePresence(row, presence, name)
      compareMedians(row, of: platform, at: nil, name)
    }
    guard let file = name.firstMatch(of: #/plateformes/(\w+)\.html/#) else { return }
    let platform = String(file.1)
    let present = rows.filter { $0["Présentes", "Present"] != nil }
    let presences = results.adoption.filter { $0.platform == platform }
    expect(present.count == presences.count, "\(name): \(present.count) rows of presence")
    if !present.isEmpty { tables.insert("presence") }
    for (row, presence) in zip(present, presences) { comparePresence(row, presence, name) }
    let medians = rows.filter { $0["Comptes", "Accounts"] != nil }
    let summaries = results.platforms.filter { $0.platform == platform }
    expect(medians.count == summaries.count, "\(name): \(medians.count) rows of medians")
    if !medians.isEmpty { tables.insert("medians") }
    for (row, summary) in zip(medians, summaries) {
      let count = row["Comptes", "Accounts"]
      expect(count == String(summary.accounts), "\(name): \(row.head) \(count ?? "") accounts")
      compareMedians(row, of: platform, at: summary.stratum, name)
    }
    for row in rows { compareAccount(row, on: platform, name) }
  }

  private mutating func comparePresence(
    _ row: Row,
    _ presence: PublishedResults.Presence?,
    _ name: String
  ) {
    let place = "\(name): \(plain(row.head))"
    let isOfStratum = row["Présentes", "Present"] != nil
    for cell in row.cells {
      switch cell.label {
      case "Communes" where isOfStratum:
        expect(cell.text == presence.map { String($0.communes) }, "\(place) \(cell)")
      case "Communes", "Communes présentes", "Communes present":
        expect(cell.text == presence.map { String($0.present) }, "\(place) \(cell)")
      case "Activité inconnue", "Activity unknown":
        expect(cell.text == presence.map { String($0.unknown) }, "\(place) \(cell)")
      case "Part", "Share", "Présentes", "Present":
        compareShare(cell.text, cell.notes, presence?.presentShare, name, place)
      case "Part des actives", "Share active", "Actives", "Active":
        compareShare(cell.text, cell.notes, presence?.activeShare, name, place)
      default: continue
      }
    }
  }

  private mutating func compareShare(
    _ text: String,
    _ notes: String,
    _ share: [Double?]?,
    _ name: String,
    _ place: String
  ) {
    let value = share?.first ?? nil
    let isSaid = says(text, value, .share, name)
    expect(isSaid, "\(place): \(text), not \(String(describing: value))")
    let ends = PrintedFigure(text: notes, isEnglish: name.hasPrefix("en/")).numbers
    guard !ends.isEmpty else { return }
    let known = (share ?? []).dropFirst().compactMap(\.self)
    let isRight =
      ends.count == 2 && known.count == 2
      && zip(ends, known).allSatisfy { abs($0.value - 100 * $1) <= 0.500_000_1 }
    expect(isRight, "\(place): \(notes), not \(known)")
  }

  private mutating func compareMedians(
    _ row: Row,
    of platform: String,
    at stratum: String?,
    _ name: String
  ) {
    let summary = results.platforms.first { $0.platform == platform && $0.stratum == stratum }
    let place = "\(name): \(plain(row.head))"
    for cell in row.cells {
      guard let measure = Self.measures[cell.label] else { continue }
      let value = summary?.medians[measure]?.first ?? nil
      let isRight = says(cell.text, value, Self.unit(of: measure), name)
      expect(isRight, "\(place), \(cell.label) \(cell.text)")
    }
  }

  /// Compares a row with the accounts that its commune has on the platform: it is one of them.
  private mutating func compareAccount(_ row: Row, on platform: String, _ name: String) {
    guard let link = row.head.firstMatch(of: #/href="../communes/(\w{5})\.html"/#) else { return }
    tables.insert("accounts")
    let isAccount = (addresses["\(link.1) \(platform)"] ?? []).contains { address in
      row.cells.allSatisfy { cell in
        guard let measure = Self.measures[cell.label] else { return true }
        guard case .value(let value) = results.accounts[address]?[measure] else {
          return cell.isMissing
        }
        return says(cell.text, value, Self.unit(of: measure), name)
      }
    }
    expect(isAccount, "\(name): \(link.1) has no account with \(row.cells.map(\.text))")
  }

  /// Compares the mayors' own accounts.
  mutating func readMayors(_ page: String, of name: String) {
    guard name.hasSuffix("maires.html") else { return }
    tables.insert("mayors")
    let rows = rows(of: page)
    expect(rows.count == results.mayors.accounts.count, "\(name): \(rows.count) accounts")
    let links = page.matches(of: #/<td data-label="(?:Compte|Account)"><a href="([^"]+)"/#)
    for (row, link) in zip(rows, links) {
      let account = results.mayors.accounts.first { $0.url == plain(link.1) }
      let figures: [(String?, Double?)] = [
        (row["Abonnés", "Followers"], account?.followers),
        (
          row["Publications depuis l'ouverture du compte", "Posts since the account was opened"],
          account?.posts
        ),
        (row["Publications par semaine", "Posts per week"], account?.rhythm),
        (row["Réactions à audience égale", "Reactions at equal audience"], account?.multiplier),
      ]
      for (text, value) in figures {
        let isRight = text.map { says($0, value, .number, name) } ?? false
        expect(isRight, "\(name): \(link.1) \(text ?? "nothing")")
      }
    }
  }

  /// Compares what a sheet opens with: its rank and its four figures.
  mutating func readOpening(_ page: String, of name: String) {
    let insee = String(name.suffix(10).prefix(5))
    let standing = standings.first { $0.insee == insee }
    let badge = page.firstMatch(of: #/<p class="badge">.*?<strong>(.*?)</strong>/#).map {
      plain($0.1)
    }
    let isEnglish = name.hasPrefix("en/")
    let rank = badge.flatMap { PrintedFigure(text: $0, isEnglish: isEnglish).number?.value }
    expect(rank == standing?.rank.map(Double.init), "\(name): is \(badge ?? "nothing")")
    let tiles = page.firstMatch(of: #/(?s)<dl class="tiles">.*?</dl>/#)?.0 ?? ""
    let values = tiles.matches(of: #/<span class="big">(.*?)</span>/#).map { plain($0.1) }
    // A commune without account has none: that is said above them.
    guard !values.isEmpty else { return }
    let observed = { (pillar: String) in standing.flatMap { $0.observed[pillar] ?? nil } }
    var rhythm: Double?
    if case .value(let value) = results.communes[insee]?["commune_posts_per_week"] {
      rhythm = value
    }
    let wanted: [(Double?, MeasureDefinition.Unit)] = [
      (observed("audience").map { exp($0) }, .number), (rhythm, .number),
      (observed("engagement").map { exp($0) }, .number), (observed("dialogue"), .share),
    ]
    expect(values.count == wanted.count, "\(name): \(values.count) figures at its top")
    for (text, (value, unit)) in zip(values, wanted) where standing != nil {
      let isSaid = says(text, value, unit, name)
      expect(isSaid, "\(name): \(text), not \(String(describing: value))")
    }
  }
}
