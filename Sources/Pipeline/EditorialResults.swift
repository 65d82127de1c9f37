internal import Core
internal import Ledger
internal import Measure

/// The editorial lines of communes and what over-performs in each stratum, as JSON.
struct EditorialResults {
  private let lines: [(insee: INSEECode, line: EditorialLine)]
  private let strata: [StratumFacet]

  /// Reads them from a ledger that was measured.
  init(of communes: [Commune], in session: borrowing LedgerSession) throws {
    var lines: [(INSEECode, EditorialLine)] = []
    for commune in communes {
      if let line = try session.editorialLine(of: commune.insee) {
        lines.append((commune.insee, line))
      }
    }
    self.lines = lines
    strata = try session.stratumFacets()
  }

  /// One entry a commune, by its code.
  var communes: JSONText {
    .object(
      Dictionary(lines.map { ($0.insee.rawValue, json($0.line)) }) { first, _ in first }
    )
  }

  /// What the communes of each stratum get with each facet.
  var whatWorks: JSONText {
    .list(
      strata.map { facet in
        .object([
          "population_from": .number(facet.lowest), "population_below": .number(facet.limit),
          "kind": .text(facet.facet.kind.rawValue), "facet": .text(facet.facet.name),
          "ratio": .number(facet.ratio.value), "ratio_ci95": interval(facet.ratio),
          "communes": .number(facet.ratio.count), "posts": .number(facet.posts),
          "notable": .flag(facet.isNotable),
        ])
      }
    )
  }

  private func json(_ line: EditorialLine) -> JSONText {
    .object([
      "posts": .number(line.posts),
      "facets": .list(line.facets.map(json)),
      "hours": .list(line.hours.map { .list($0.map { .number($0) }) }),
      "distance": line.distance.map(json) ?? .null,
    ])
  }

  private func json(_ figure: FacetFigure) -> JSONText {
    .object([
      "kind": .text(figure.facet.kind.rawValue), "facet": .text(figure.facet.name),
      "posts": .number(figure.posts), "share": .number(figure.share),
      "share_ci95": .list([.number(figure.low), .number(figure.high)]),
      "ratio": .number(figure.ratio?.value), "ratio_ci95": interval(figure.ratio),
      "ratio_posts": .number(figure.ratio?.count),
      "against_stratum": .number(figure.againstStratum?.value),
      "against_stratum_ci95": interval(figure.againstStratum),
    ])
  }

  private func json(_ distance: EditorialDistance) -> JSONText {
    .object([
      "total_variation": .number(distance.total), "undeclared": .number(distance.undeclared),
      "themes": .list(
        distance.gaps.map { gap in
          .object([
            "theme": .text(gap.theme), "target": .number(gap.target),
            "observed": .number(gap.observed), "objective": .text(gap.objective),
            "audience": .text(gap.audience),
          ])
        }
      ),
    ])
  }

  private func interval(_ ratio: ReactionRatio?) -> JSONText {
    guard let low = ratio?.low, let high = ratio?.high else { return .null }
    return .list([.number(low), .number(high)])
  }
}
