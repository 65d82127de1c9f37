import Core
import Foundation
import Measure
import Rank
import Testing

/// Ranks the reference's own pillar values and compares with the reference's order.
///
/// The folder is that of the environment variable `BAROMETRE_SHARED`, or `../shared` beside the
/// package; without it the suite is skipped.
@Suite(.enabled(if: Oracle.isThere))
struct OracleTests {
  @Test("groups, percentiles, scores and ranks are those of the reference at 1e-9")
  func order() throws {
    let oracle = try Oracle()
    let ranking = rank(oracle.figures, settings: RankSettings())
    #expect(ranking.groups.count == oracle.groups.count)
    for (group, expected) in zip(ranking.groups, oracle.groups) {
      #expect(group.strata.count == expected.merged.count)
      #expect(group.standings.map(\.insee.rawValue) == expected.communes.map(\.insee))
      for (standing, commune) in zip(group.standings, expected.communes) {
        #expect(standing.rank == commune.rank)
        #expect(standing.ranked == expected.communes.count)
        #expect(isClose(standing.score, commune.score), "\(commune.insee)")
        for pillar in standing.pillars {
          let percentile = commune.percentiles[pillar.pillar.rawValue] ?? nil
          #expect(isClose(pillar.percentile, percentile), "\(commune.insee) \(pillar.pillar)")
        }
      }
    }
  }
}

/// Whether two figures are the same, both missing included.
private func isClose(_ value: Double?, _ expected: Double?) -> Bool {
  guard let value, let expected else { return value == nil && expected == nil }
  return abs(value - expected) <= 1e-9 * max(1, abs(expected))
}

/// The part of the reference's output that orders communes.
private struct Oracle {
  struct Output: Decodable {
    let rankings: [Group]
  }

  struct Group: Decodable {
    let merged: [String]
    let communes: [Ranked]
  }

  struct Ranked: Decodable {
    let insee: String
    let pillars: [String: Double?]
    let percentiles: [String: Double?]
    let score: Double
    let rank: Int
  }

  static let folder: URL = {
    let shared =
      ProcessInfo.processInfo.environment["BAROMETRE_SHARED"].map { URL(filePath: $0) }
      ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared")
    return shared.standardizedFileURL.appending(path: "oracle")
  }()

  static let output = folder.appending(path: "expected/reference_output.json")
  static let isThere = FileManager.default.fileExists(atPath: output.path())

  let groups: [Group]

  /// The ranked communes' pillars as the reference computed them, with the populations it read.
  let figures: [CommuneFigures]

  init() throws {
    groups = try JSONDecoder().decode(Output.self, from: Data(contentsOf: Oracle.output)).rankings
    let table = try String(
      contentsOf: Oracle.folder.appending(path: "data/communes.csv"),
      encoding: .utf8
    )
    let populations = table.split(whereSeparator: \.isNewline).reduce(into: [String: Int]()) {
      let fields = $1.split(separator: ",").map(String.init)
      if let code = fields.first, let last = fields.last { $0[code] = Int(last) }
    }
    figures = try groups.flatMap(\.communes).map { ranked in
      let commune = Commune(
        insee: try #require(INSEECode(rawValue: ranked.insee)),
        name: ranked.insee,
        department: "99",
        population: populations[ranked.insee]
      )
      return CommuneFigures(commune: commune, coverage: 1) { pillar in
        let value = ranked.pillars[pillar.rawValue] ?? nil
        return value.map { .init($0) } ?? .init(missing: .noQuestion)
      }
    }
  }
}
