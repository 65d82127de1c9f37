import Core
import Foundation

@testable import Report

/// Every chart on one page, with invented figures: what is looked at, checked and timed.
enum Gallery {
  /// The page, complete.
  static var page: String {
    let figures = (ordinary + difficult).map(\.html.description).joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="fr"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark"><title>Tous les graphiques</title>
      <style>\(Templates.style)</style></head><body>
      <a class="skip" href="#contenu">Aller au contenu</a>
      <main id="contenu" class="wide" tabindex="-1"><h1>Tous les graphiques</h1>
      <h2>Rangs</h2>\(ranking)
      <h2>Figures</h2><div class="gallery">\(figures)</div></main></body></html>
      """.replacing("</style>", with: galleryStyle + "</style>")
  }

  private static let galleryStyle = """
    .gallery { display: grid; gap: 3rem 2.5rem;
      grid-template-columns: repeat(auto-fit, minmax(min(31rem, 100%), 1fr)); }
    .gallery figure:has(.hours) { grid-column: 1 / -1; }
    """

  /// Charts as pages have them.
  static var ordinary: [Figure] {
    [
      figure("position", "Au-dessus de la médiane", strip(30).svg(alternative: "alt")),
      figure("peu", "Six communes, sans bande", strip(6).svg(alternative: "alt")),
      figure("foule", "Deux mille communes", strip(2000).svg(alternative: "alt")),
      figure("ligne", "19 points gagnés", line().svg(alternative: "alt"), line().table),
      figure("rangs", "Onze communes", bump().svg(alternative: "alt"), bump().table),
      figure("parts", "Plus d’événements", stack().svg(alternative: "alt"), stack().table),
      figure("reseaux", "Selon la taille", adoption().svg(alternative: "alt"), adoption().table),
      figure("carte", "Indices et lieux", map.html, map.table),
      figure("heures", "Le soir est chargé", hours.html),
    ]
  }

  /// Charts whose figures are few, equal, negative or huge.
  static var difficult: [Figure] {
    let one = line([nil, nil, 4, nil, nil])
    let negative = line([-4, -2.5, 1, 3, -1, nil, 2, 2.5])
    let huge = line([1e9, 1.02e9, 1.01e9, 1.03e9])
    let names = stack(names: ["Vie municipale et citoyenneté", "B", "C", "D", "E"])
    return [
      figure("un", "Une seule valeur", one.svg(alternative: "alt"), one.table),
      figure("negatif", "Sous zéro", negative.svg(alternative: "alt"), negative.table),
      figure("immense", "Un milliard", huge.svg(alternative: "alt"), huge.table),
      figure("noms", "Des noms trop longs", names.svg(alternative: "alt"), names.table),
      figure("egales", "Toutes égales", strip(12, equal: 5).svg(alternative: "alt")),
      figure("rapports", "À l’échelle des rapports", logarithmic.svg(alternative: "alt")),
    ]
  }

  static func number(_ value: Double) -> String {
    let parts = String(format: "%.1f", value.magnitude).split(separator: ".").map(String.init)
    var digits = ""
    for (place, digit) in parts[0].reversed().enumerated() {
      digits = String(digit) + (place > 0 && place % 3 == 0 ? "\u{202F}" : "") + digits
    }
    let text = digits + (parts[1] == "0" ? "" : "," + parts[1])
    return (value < 0 ? "\u{2212}" : "") + text
  }

  static func percent(_ share: Double) -> String { number(100 * share) + "\u{202F}%" }

  static func name(_ period: Period) -> String {
    period.quarter.map { "T\($0.number) \($0.year)" } ?? "\(period)"
  }

  /// So many quarters, the last that of summer 2026.
  static func quarters(_ count: Int) -> [Period] {
    var periods: [Period] = []
    var period = Period("2026-Q3")
    while let next = period, periods.count < count {
      periods.insert(next, at: 0)
      period = next.previous
    }
    return periods
  }

  private static func figure(
    _ id: String,
    _ title: String,
    _ drawing: Markup,
    _ table: ChartTable? = nil
  ) -> Figure {
    let rows = ChartTable(caption: title, header: ["Repère", "Valeur"], rows: [["Médiane", "5"]])
    return Figure(
      id: id,
      title: Markup(attribute: title),
      subtitle: Markup(attribute: "Mesure inventée, en points"),
      drawing: drawing,
      source: Markup(attribute: "Source\u{A0}: chiffres inventés."),
      summary: "Données de la figure",
      table: table ?? rows
    )
  }

  static func strip(_ count: Int, equal: Double? = nil) -> PositionStrip {
    let values = (0..<count).map { place in
      equal ?? 20 + 60 * Double((place * 37 + 11) % count) / Double(count)
    }
    let own = equal ?? 74.6
    return PositionStrip(
      group: distribution(values + [own]),
      value: own,
      label: number,
      median: "médiane"
    )
  }

  static func distribution(_ values: [Double]) -> Distribution {
    guard let distribution = Distribution(values) else { preconditionFailure("no value") }
    return distribution
  }

  private static var logarithmic: PositionStrip {
    let values = (0..<40).map { pow(10, Double($0) / 10) }
    return PositionStrip(
      group: distribution(values),
      value: values[30],
      label: number,
      median: "médiane",
      isLogarithmic: true
    )
  }

  static func line(
    _ values: [Double?] = [55.5, 58.2, 62.6, nil, 63, 67, 69.2, 70.3, 74.6]
  ) -> LineWithBand {
    let steps = zip(quarters(values.count), values).enumerated().map { place, step in
      LineWithBand.Step(
        period: step.0,
        value: step.1,
        low: step.1.map { $0 - 0.04 * $0.magnitude },
        high: step.1.map { $0 + 0.04 * $0.magnitude },
        peers: step.1.map { $0 * 0.9 - 0.1 * Double(place) }
      )
    }
    return LineWithBand(
      steps,
      words: .init(
        name: "Saint-Elme-sur-Aumance",
        peers: "Médiane",
        axisBegins: { "L’axe commence à \($0)" },
        caption: "Indice par trimestre",
        header: ["Trimestre", "Indice", "Au moins", "Au plus", "Médiane"],
        unknown: "inconnu"
      ),
      periodName: name,
      label: number
    )
  }

  static func bump(_ names: [String]? = nil, periods: Int = 9) -> BumpChart {
    let names =
      names ?? [
        "Saint-Elme-sur-Aumance", "Hautecombelle", "Port-Aumance", "Bellerive-les-Ormes",
        "Malaubert",
        "Corvelles", "Champvallier", "Sainte-Clotilde", "Grandvallon", "Villeneuve-d’Orb",
        "Nouvelles",
      ]
    let lines = names.enumerated().map { place, name in
      BumpChart.Line(
        name: name,
        ranks: (0..<periods).map { period in
          place == 1 && period == 4 ? nil : (place * 5 + period * (period % 3)) % names.count + 1
        }
      )
    }
    return BumpChart(
      quarters(periods),
      own: Array(lines.prefix(3)),
      others: Array(lines.dropFirst(3)),
      words: .init(
        caption: "Rangs par trimestre",
        commune: "Commune",
        unranked: "non classée",
        unrankedSign: "–"
      ),
      periodName: name,
      label: { "\($0)" }
    )
  }

  static func stack(
    names: [String] = ["Municipalité", "Événements", "Pratique", "Travaux", "Autres"]
  ) -> StackedBar {
    StackedBar(
      names,
      bars: [
        .init(name: "Saint-Elme-sur-Aumance", values: [0.18, 0.32, 0.23, 0.15, 0.12]),
        .init(name: "Médiane du groupe", values: [0.27, 0.26, 0.24, 0.14, 0.09]),
      ],
      words: .init(caption: "Sujets des publications", part: "Sujet", unknown: "inconnu"),
      label: percent
    )
  }

  static func adoption() -> AdoptionDots {
    let shares: [[Double?]] = [
      [0.98, 0.99, 1, 1], [0.4, 0.6, 0.85, 1], [0.12, 0.3, 0.66, 0.95], [0.03, nil, 0.2, 0.5],
    ]
    return AdoptionDots(
      [
        "moins de 2\u{202F}000", "2\u{202F}000 à 9\u{202F}999", "10\u{202F}000 à 49\u{202F}999",
        "50\u{202F}000 et plus",
      ],
      rows: zip(["Facebook", "Instagram", "LinkedIn", "Mastodon"], shares).map { name, shares in
        .init(name: name, shares: shares, previous: shares.map { $0.map { $0 * 0.9 } })
      },
      words: .init(
        caption: "Communes présentes",
        header: ["Réseau", "Habitants", "Part", "Trimestre précédent"],
        hollow: "trimestre précédent",
        unknown: "inconnu"
      ),
      label: percent
    )
  }

  private static var map: TileMap {
    let names = [
      "Hauterive", "Sainte-Clotilde-des-Bois", "Orbessac", "Vaubrun", "Doumières", "Corvelles",
    ]
    let tiles = (0..<24).map { place in
      TileMap.Tile(
        name: place < names.count ? names[place] : "Commune \(place)",
        shortName: place < names.count ? String(names[place].prefix(4)) : "C\(place)",
        row: place / 6 + 1,
        column: place % 6 + 1 + (place / 6) % 2,
        value: place == 7 ? nil : Double(28 + (place * 19) % 47),
        address: place == 9 ? nil : "#carte"
      )
    }
    return TileMap(
      tiles,
      words: .init(
        name: "Carte en carreaux",
        caption: "Indice par commune",
        header: ["Commune", "Indice"],
        unknown: "n.d.",
        shade: { "\($0) à \($1)" }
      ),
      label: number
    )
  }

  private static var hours: WeekHours {
    let days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    let counts = days.indices.map { day in
      (0..<24).map { hour in hour < 6 ? 0 : (hour * (day + 3) * 7) % 11 + (hour == 18 ? 120 : 0) }
    }
    return WeekHours(
      counts,
      words: .init(
        caption: "Publications par jour et par heure",
        day: "Jour",
        days: days,
        hours: {
          $0.count == 1 ? "\($0.lowerBound)\u{A0}h" : "\($0.lowerBound)–\($0.upperBound)\u{A0}h"
        }
      ),
      label: { "\($0)" }
    )
  }

  private static var ranking: String {
    let communes = (1...12).map { place -> String in
      let whisker = RankWhisker(
        rank: place,
        interval: max(1, place - 1)...min(12, place + place % 4),
        joint: max(1, place - 3)...min(12, place + 3),
        last: 12
      )
      let ranks = (0..<8).map { $0 == 3 && place == 2 ? nil : 1 + (place * $0) % 12 }
      let spark = Sparkline(ranks: ranks, last: 12)
      return """
        <tr><th scope="row">Commune \(place)</th><td>\(whisker.svg(alternative: nil))</td>
        <td>\(ShareBar.svg(Double(place) / 12))</td><td>\(spark.svg(alternative: "Rangs"))</td></tr>
        """
    }
    return """
      <div class="scroll" tabindex="0" role="region" aria-label="Rangs"><table><caption>Rangs possibles</caption><thead><tr><th scope="col">Commune</th>
      <th scope="col" style="width:40%">Rang\(RankWhisker.axis(last: 12, label: { "\($0)" }))</th>
      <th scope="col">Part</th><th scope="col">Tendance</th></tr></thead>
      <tbody>\(communes.joined())</tbody></table></div>
      """
  }
}
