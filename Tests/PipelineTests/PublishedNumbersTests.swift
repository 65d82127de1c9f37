import Foundation
import Measure
import Pipeline
import Testing

/// Reads the figures of every page again and looks each up in `results --json`.
@Suite("The figures of the demonstration’s pages", .timeLimit(.minutes(10)))
struct PublishedNumbersTests {
  @Test("are those of results, every one, in three quarters, two languages, HTML and Markdown")
  func figures() async throws {
    let demonstration = try DemonstrationCopy()
    for period in DemonstrationCopy.periods {
      let (run, folder) = try await demonstration.report(of: period)
      let results = try JSONDecoder().decode(PublishedResults.self, from: results(of: run))
      var walk = PageWalk(results: results, period: period)
      let pages = try DemonstrationCopy.pages(in: folder, ending: ".html", ".md")
      let texts = Dictionary(uniqueKeysWithValues: pages.map { ($0.name, $0.text) })
      for (name, text) in pages where name.hasSuffix(".html") {
        walk.readRanking(text, of: name)
        guard name.contains("communes/") else { continue }
        let twin = name.dropLast(4) + "md"
        walk.readSheet(text, of: name, markdown: try #require(texts[String(twin)]))
      }
      // Two languages; the first page repeats the ranking of small editions or leads to it.
      let ranked = results.rankings.reduce(0) { $0 + $1.communes.count }
      #expect(walk.rows >= 2 * ranked && ranked > 10)
      #expect(walk.figures > 2 * 30 * 10)
      #expect(walk.faults == [])
    }
  }
}

/// The part of `results --json` that pages print.
struct PublishedResults: Decodable {
  struct Group: Decodable { let communes: [Standing] }

  struct Standing: Decodable {
    let insee: String
    let rank: Int?
    let score: Double?
    let pillars: [String: Double?]
    let percentiles: [String: Double?]
    let rankSet: [Int?]

    enum CodingKeys: String, CodingKey {
      case insee, rank, score, pillars, percentiles
      case rankSet = "rank_set_marginal"
    }
  }

  /// One measure's value or interval; nil for what cannot be measured and for what is no figure.
  enum Entry: Decodable {
    case value(Double)
    case interval(Double, Double)
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let value = try? container.decode(Double.self) {
        self = .value(value)
      } else if let ends = try? container.decode([Double].self), ends.count == 2 {
        self = .interval(ends[0], ends[1])
      } else {
        self = .other
      }
    }
  }

  let accounts: [String: [String: Entry]]
  let communes: [String: [String: Entry]]
  let rankings: [Group]
}
