import Foundation
import Measure

/// Walks pages of a report, and keeps what they print otherwise than the results have it.
struct PageWalk {
  let results: PublishedResults
  let period: String

  /// How many rows of rankings were compared.
  private(set) var rows = 0
  /// How many other figures were compared.
  private(set) var figures = 0
  /// The figures that differ, and where.
  private(set) var faults: [String] = []

  /// The kinds of other tables that were met.
  var tables: Set<String> = []
  /// How many rows of what works were compared.
  var facets = 0
  /// The addresses of a commune's accounts on a platform, as "99001 facebook".
  let addresses: [String: [String]]

  /// - Parameters:
  ///   - results: what `results --json` prints.
  ///   - period: the period, for faults.
  ///   - accounts: comptes.csv, which tells whose each address is.
  init(results: PublishedResults, period: String, accounts: String) {
    self.results = results
    self.period = period
    let rows = accounts.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",")
    }
    addresses = Dictionary(grouping: rows, by: { "\($0[1]) \($0[2])" })
      .mapValues { $0.map { String($0[3]) } }
  }

  var standings: [PublishedResults.Standing] { results.rankings.flatMap(\.communes) }

  private static let pillars = [
    "Régularité": "regularity", "Regularity": "regularity", "Engagement": "engagement",
    "Dialogue": "dialogue", "Audience": "audience",
  ]

  mutating func expect(_ isTrue: Bool, _ fault: @autoclosure () -> String) {
    figures += 1
    if !isTrue { faults.append(period + "/" + fault()) }
  }

  // MARK: Rankings

  /// Compares each row of a page's rankings: rank, score, places and position of every pillar.
  mutating func readRanking(_ page: String, of name: String) {
    let isEnglish = name.hasPrefix("en/")
    let row =
      #/
      <tr><td\ class="rank"[^>]*\ data-v="(\d+)">(.*?)</td><th\ scope="row">
      .*?communes/(\w{5})\.html(.*?)</tr>
      /#
    let cell = #/<td class="([^"]*)" data-label="([^"]*)"(?: data-v="([^"]*)")?>(.*?)</td>/#
    for match in page.matches(of: row) {
      guard let standing = standings.first(where: { $0.insee == match.3 }) else {
        faults.append("\(period)/\(name): \(match.3) is ranked nowhere")
        continue
      }
      rows += 1
      let printed = PrintedFigure(text: plain(match.2), isEnglish: isEnglish).number
      let place = "\(name) \(match.3)"
      expect(
        standing.rank == Int(match.1) && printed?.value == standing.rank.map(Double.init),
        "\(place): rank \(match.2)"
      )
      var seen: Set<String> = []
      for cell in match.4.matches(of: cell) {
        let label = String(cell.2)
        let figure = PrintedFigure(text: plain(cell.4), isEnglish: isEnglish)
        if cell.1 == "reach" {
          let ends = standing.rankSet.compactMap { $0.map(Double.init) }
          expect(Set(figure.numbers.map(\.value)) == Set(ends), "\(place): \(label) \(figure.text)")
        } else if label == "Score" || Self.pillars[label] != nil {
          seen.insert(label)
          let value =
            label == "Score"
            ? standing.score : Self.pillars[label].flatMap { standing.percentiles[$0] ?? nil }
          let isRight = value.map { figure.says($0) && Double(cell.3 ?? "") == $0 }
          expect(isRight ?? (cell.3 ?? "").isEmpty, "\(place): \(label) \(figure.text)")
        }
      }
      expect(seen.count == 5, "\(place): has only \(seen.sorted())")
    }
  }

  // MARK: Sheets

  /// Compares each figure of a sheet, and holds that it and its Markdown have every one there is.
  mutating func readSheet(_ page: String, of name: String, markdown: String) {
    let isEnglish = name.hasPrefix("en/")
    let insee = String(name.suffix(10).prefix(5))
    let accounts = page.matches(of: #/(?s)<article class="account".*?</article>/#).map(\.0)
    readPillars(page, of: name, insee)
    let others = page.replacing(#/(?s)<article class="account".*?</article>/#, with: "")
    let whole = results.communes[insee] ?? [:]
    var printed = readMeasures(others, of: name, are: whole, by: Catalogue.commune, isEnglish)
    for part in accounts.map(String.init) {
      let address = part.firstMatch(of: #/<bdi[^>]*>(.*?)</bdi>/#).map { plain($0.1) } ?? ""
      guard let account = results.accounts[address] else {
        faults.append("\(period)/\(name): no account \(address)")
        continue
      }
      let definitions = Catalogue.account + Catalogue.relative
      printed += readMeasures(
        part,
        of: "\(name) \(address)",
        are: account,
        by: definitions,
        isEnglish
      )
    }
    let header = isEnglish ? "| Measure | Value |" : "| Mesure | Valeur |"
    let tables = markdown.components(separatedBy: header).dropFirst()
    let copied = tables.flatMap { table in
      table.split(separator: "\n").dropFirst(2).prefix { $0.hasPrefix("| ") }.map {
        $0.replacing("\\", with: "").components(separatedBy: " | ")[1]
      }
    }
    expect(
      copied.sorted() == printed.sorted(),
      "\(name): its Markdown has \(copied), not \(printed)"
    )
  }

  /// Compares the table of each pillar's figure: its first row is the commune's.
  private mutating func readPillars(_ page: String, of name: String, _ insee: String) {
    let figure = #/(?s)<figure id="pilier-(\w+)">.*?<tbody>\s*<tr>.*?<td class="n">(.*?)</td>/#
    let standing = standings.first { $0.insee == insee }
    for match in page.matches(of: figure) {
      let pillar = String(match.1)
      let printed = PrintedFigure(text: plain(match.2), isEnglish: name.hasPrefix("en/"))
      let isShare = pillar == "regularity" || pillar == "dialogue"
      let value = standing.flatMap { $0.pillars[pillar] ?? nil }
      let isRight = value.map { printed.says(isShare ? 100 * $0 : exp($0)) } ?? false
      expect(isRight, "\(name): \(pillar) \(printed.text)")
    }
  }

  /// Compares the rows of tables of measures.
  ///
  /// - Returns: the values as printed, in order.
  private mutating func readMeasures(
    _ page: String,
    of name: String,
    are entries: [String: PublishedResults.Entry],
    by definitions: [MeasureDefinition],
    _ isEnglish: Bool
  ) -> [String] {
    let row =
      #/
      <tr><th\ scope="row">([^\n]*?)</th><td\ class="n\ strong"[^>]*>(.*?)</td>
      <td\ class="n"[^>]*>(.*?)</td>
      /#
    var printed: [String] = []
    var names: Set<String> = []
    for match in page.matches(of: row) {
      let label = typed(plain(match.1))
      let definition = definitions.first {
        typed(isEnglish ? $0.label.english : $0.label.french) == label
      }
      guard let definition, case .value(let value) = entries[definition.name] else {
        faults.append("\(period)/\(name): results have no “\(label)”")
        continue
      }
      names.insert(definition.name)
      printed.append(plain(match.2))
      let figure = PrintedFigure(text: plain(match.2), isEnglish: isEnglish)
      let isRight = figure.says(value, in: definition.unit)
      expect(isRight, "\(name): \(label) \(figure.text), not \(value)")
      let range = plain(match.3)
      if case .interval(let low, let high) = entries[definition.name + "_ci95"] {
        let text = isEnglish ? range : String(range.dropFirst("de ".count))
        let ends = text.components(separatedBy: isEnglish ? " to " : " à ")
          .map { PrintedFigure(text: $0, isEnglish: isEnglish) }
        expect(
          ends.count == 2 && ends[0].says(low, in: definition.unit)
            && ends[1].says(high, in: definition.unit),
          "\(name): \(label) \(range), not \(low) to \(high)"
        )
      } else {
        expect(range.allSatisfy { !$0.isNumber }, "\(name): \(label) \(range), not measured")
      }
    }
    let measured = entries.filter { if case .value = $1 { true } else { false } }.keys
    expect(Set(measured) == names, "\(name): lacks \(Set(measured).symmetricDifference(names))")
    return printed
  }

  /// The text of a piece of HTML.
  func plain(_ html: some StringProtocol) -> String {
    String(html).replacing(#/<[^>]+>/#, with: "").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&amp;", with: "&")
  }

  /// A text as it is typed on a plain keyboard.
  func typed(_ text: String) -> String {
    text.replacing("’", with: "'").replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }
}
